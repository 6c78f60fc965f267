import type { Chart, ChartStep, StepKind } from '../../flow/chart.ts';
import { oneLine } from '../printable.ts';

/** Characters of one part of a label: Mermaid refuses diagrams of more than 50,000 characters. */
const longestPart = 160;
const longestOutcomes = 60;

const shapes: Readonly<Record<StepKind, readonly [string, string]>> = {
  asks: ['[', ']'],
  says: ['(', ')'],
  decides: ['[[', ']]'],
  acts: ['[', ']'],
  end: ['([', '])'],
  missing: ['[', ']'],
};

const signs = { error: '✕ ', warning: '⚠ ', information: 'ℹ ' } as const;

/** A flow as a Mermaid flowchart, for pages and documents that draw those. */
export function flowMermaid(chart: Chart): string {
  const lines = [
    '---',
    `title: ${JSON.stringify(oneLine(chart.name, longestPart))}`,
    '---',
    'flowchart TD',
    ...[...chart.notes].map(({ kind, text }) => `  %% ${kind}: ${commentOf(text)}`),
    ...chart.steps.map(stepText),
    ...chart.ways.map(({ from, to, outcomes, isTimeout }) => {
      const label =
        outcomes.length === 0 ? '' : `|"${escapeMermaid(oneLine(outcomes.join(', '), longestOutcomes))}"|`;
      return `  ${idOf(from)} ${isTimeout ? '-.->' : '-->'}${label} ${idOf(to)}`;
    }),
    ...styles(chart.steps),
  ];
  return `${lines.join('\n')}\n`;
}

function idOf(id: string): string {
  return `s${id.replaceAll('-', '_')}`;
}

function stepText(step: ChartStep): string {
  const [open, close] = shapes[step.kind];
  return `  ${idOf(step.id)}${open}"${labelOf(step)}"${close}`;
}

function labelOf({ id, kind, name, parts }: ChartStep): string {
  if (kind === 'end') return 'end';
  const heading = kind === 'missing' ? 'missing' : `${id} · ${kind}`;
  const texts = parts.map((part) => {
    const sign = part.kind in signs ? signs[part.kind as keyof typeof signs] : '';
    return escapeMermaid(oneLine(`${sign}${part.text}`, longestPart));
  });
  const named = name === undefined ? [] : [escapeMermaid(oneLine(name, longestPart))];
  return [heading, ...named, ...texts].join('<br>');
}

/**
 * Text for a quoted label: signs that Mermaid, its Markdown or the page would read are written as entities, as
 * its documentation says ("Entity codes to escape characters").
 */
function escapeMermaid(text: string): string {
  return Array.from(text, (character) => {
    if (/[\p{L}\p{N}\p{M} .,:!?()/+=→⟵·…▸✕⚠ℹ-]/u.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)
      ? ' '
      : `#${code};`;
  }).join('');
}

/** A comment ends with its line, and must not look like a directive. */
function commentOf(text: string): string {
  return oneLine(text, longestPart).replace(/[{}%]/g, ' ');
}

function styles(steps: readonly ChartStep[]): string[] {
  const classes: Readonly<Record<string, readonly [string, readonly ChartStep[]]>> = {
    asks: ['fill:#e3effc,stroke:#8d98aa,color:#1c2330', steps.filter(({ kind }) => kind === 'asks')],
    says: ['fill:#eaf4e1,stroke:#8d98aa,color:#1c2330', steps.filter(({ kind }) => kind === 'says')],
    decides: ['fill:#fbf1d6,stroke:#8d98aa,color:#1c2330', steps.filter(({ kind }) => kind === 'decides')],
    start: ['stroke:#17713a,stroke-width:3px', steps.filter(({ isEntry }) => isEntry)],
    warning: ['stroke:#8a5a00,stroke-width:3px', steps.filter(({ severity }) => severity === 'warning')],
    error: [
      'stroke:#b3211c,stroke-width:3px',
      steps.filter(({ severity, kind }) => severity === 'error' || kind === 'missing'),
    ],
  };
  return Object.entries(classes).flatMap(([name, [style, own]]) =>
    own.length === 0
      ? []
      : [`  classDef ${name} ${style}`, `  class ${own.map(({ id }) => idOf(id)).join(',')} ${name}`],
  );
}
