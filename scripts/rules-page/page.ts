import type { Catalogue, Message } from '../../src/findings/message.ts';
import { floipMessages } from '../../src/formats/floip/messages.ts';
import { flowResultsMessages } from '../../src/formats/flow-results/messages.ts';
import { legacyMessages } from '../../src/formats/rapidpro-legacy/messages.ts';
import { rapidproMessages } from '../../src/formats/rapidpro/messages.ts';
import { viamoMessages } from '../../src/formats/viamo/messages.ts';
import { schemaMessages } from '../../src/formats/schema-messages.ts';

interface Chapter {
  readonly title: string;
  readonly about: string;
  readonly rules: Catalogue;
}

const chapters: readonly Chapter[] = [
  {
    title: 'RapidPro',
    about:
      'An error is what goflow, the engine of RapidPro, refuses, or RapidPro itself when it imports the file. A warning ' +
      'or information is advice on what they take.',
    rules: rapidproMessages,
  },
  {
    title: 'RapidPro before spec 13',
    about:
      'What a legacy flow is refused for, and what it loses on its way to today: see [migration](migration.md).',
    rules: legacyMessages,
  },
  {
    title: 'FLOIP',
    about:
      'An error is what the Flow Specification of the container’s version rules out, and names the section. A warning ' +
      'or information is advice on what it allows.',
    rules: floipMessages,
  },
  {
    title: 'Viamo',
    about: 'An error is what stands in the way of reading the tree; the others name what is not taken over.',
    rules: viamoMessages,
  },
  {
    title: 'Flow Results',
    about:
      'An error is what the Flow Results specification rules out, of a package or its rows. A warning is what its own ' +
      'examples or all publishers write otherwise and what has one meaning all the same: see [Flow Results](flow-results.md).',
    rules: flowResultsMessages,
  },
  {
    title: 'The form of all',
    about: 'What the JSON Schemas of the formats say, of exports, containers and the files of a package.',
    rules: schemaMessages,
  },
];

const start = `# Rules

Everything that is checked of a flow, by the code of the finding. \`mhero explain CODE\` tells the same on the command
line. How much a rule weighs, and which findings are not told, is set in \`mhero.yaml\`: see
[the flow package](flow-package.md#rules). This page is made of the messages themselves: \`npx tsx scripts/rules-page.ts\`.
`;

/** The text of docs/rules.md. */
export function rulesPage(): string {
  return [start, ...chapters.map(chapterText)].join('\n');
}

function chapterText({ title, about, rules }: Chapter): string {
  const sorted = Object.entries<Message<never>>(rules).sort(([a], [b]) => (a < b ? -1 : 1));
  return [`## ${title}\n`, `${about}\n`, ...sorted.map(([code, message]) => ruleText(code, message))].join(
    '\n',
  );
}

function ruleText(code: string, { severity, title, why, fix, example }: Message<never>): string {
  const lines = [`### ${code}\n`, `**${title}** (${severity}). ${why}\n`, `${fix}\n`];
  if (example !== undefined) {
    lines.push(`- fails: ${asCode(example.wrong)}`, `- passes: ${asCode(example.right)}\n`);
  }
  return lines.join('\n');
}

/** As code on one line, whatever backticks it has. */
function asCode(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}
