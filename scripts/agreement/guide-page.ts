/** docs/agreement-guide.md: what both validators say of each profile's examples and counter-examples. */
import { format } from 'prettier';
import type { JudgedSubject } from './guide.ts';

export interface GuideAgreement {
  readonly text: string;
  /** One line for the terminal. */
  readonly summary: string;
  /** Ids of what is judged differently, or was not judged by HL7's validator. */
  readonly differing: readonly string[];
}

/** The page; the same verdicts give the same text. */
export async function guideAgreementPage(judged: readonly JudgedSubject[]): Promise<GuideAgreement> {
  const profiles = [...new Set(judged.map(({ subject }) => subject.profile))].sort();
  const differing = judged.filter((one) => !isSame(one));
  const all = countOf(judged);
  const lines = [
    '# Agreement on the guide',
    '',
    '<!-- Made by `npm run agreement:guide`. Change scripts/agreement instead. -->',
    '',
    "Each example of the guide, and each counter-example, which breaks one rule, is judged by this project's validator and by org.hl7.fhir.validation 6.10.4 without a terminology server. HL7's verdicts are recorded in `scripts/agreement/recorded/guide.json`; `npm run agreement:guide -- --validator COMMAND` asks anew. An error counts as the same rule if it is the same kind of fault at the same place.",
    '',
    '| Profile | Examples valid for both | Counter-examples refused by both | for the same rule |',
    '|---|---|---|---|',
    ...profiles.map((profile) =>
      rowOf(profile, countOf(judged.filter(({ subject }) => subject.profile === profile))),
    ),
    rowOf('all', all),
    '',
    '## Differences',
    '',
    ...(differing.length === 0 ? ['None.'] : []),
    ...differing.map(({ subject, reference }) => {
      const said = (reference?.errors ?? []).map(({ id, expression }) => `\`${id}\` at \`${expression}\``);
      const told = reference === undefined ? 'not asked' : said.slice(0, 2).join(', ') || 'nothing';
      return `- \`${subject.id}\` (${subject.breaks?.requirement ?? 'an example'}). HL7: ${told}.`;
    }),
    '',
  ];
  return {
    text: await format(lines.join('\n'), { parser: 'markdown', printWidth: 110 }),
    summary:
      `examples valid for both: ${all.valid} of ${all.examples}; counter-examples refused by both: ` +
      `${all.refused} of ${all.broken}, for the same rule ${all.sameRule}`,
    differing: differing.map(({ subject }) => subject.id),
  };
}

interface Counts {
  readonly examples: number;
  readonly valid: number;
  readonly broken: number;
  readonly refused: number;
  readonly sameRule: number;
}

function countOf(judged: readonly JudgedSubject[]): Counts {
  const examples = judged.filter(({ subject }) => subject.breaks === undefined);
  const broken = judged.filter(({ subject }) => subject.breaks !== undefined);
  return {
    examples: examples.length,
    valid: examples.filter(isSame).length,
    broken: broken.length,
    refused: broken.filter(isRefusedByBoth).length,
    sameRule: broken.filter(isSame).length,
  };
}

/** What breaks a SHOULD is refused by the warning that says so; HL7's verdict stays valid. */
function isRefusedByBoth({ subject, ours, reference, sameRule }: JudgedSubject): boolean {
  if (subject.breaks?.severity === 'warning') return ours.length > 0 && sameRule !== undefined;
  return ours.length > 0 && reference?.valid === false;
}

/** An example that is valid for both; a counter-example that both refuse for the same rule. */
export function isSame(judged: JudgedSubject): boolean {
  const { subject, ours, reference, sameRule } = judged;
  if (subject.breaks !== undefined) return isRefusedByBoth(judged) && sameRule !== undefined;
  return ours.length === 0 && reference?.valid === true;
}

function rowOf(name: string, { examples, valid, broken, refused, sameRule }: Counts): string {
  return `| ${name} | ${valid} of ${examples} | ${refused} of ${broken} | ${sameRule} |`;
}
