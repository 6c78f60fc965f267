import { type Color, type Paint, plain } from '../color.ts';
import type { DifferenceReport, PlacedChange } from '../difference-report.ts';
import { printable } from '../printable.ts';

/** Lines shown of one text. */
const mostLines = 12;

const signs: Readonly<Record<PlacedChange['how'], readonly [string, Color]>> = {
  added: ['+', 'green'],
  removed: ['-', 'red'],
  changed: ['~', 'yellow'],
};

/** The report for people: by flow and node, each place as `file:line`, the old and the new below it. */
export function differenceText(report: DifferenceReport, paint: Paint = plain): string {
  const { a, b, changes } = report;
  const lines: string[] = [];
  let flow: string | undefined;
  let node: string | undefined;
  for (const change of changes) {
    const inFlow =
      change.flow === undefined
        ? 'the file'
        : `flow ${change.flow.name === '' ? change.flow.uuid : change.flow.name}`;
    if (inFlow !== flow) lines.push(paint('bold', printable(inFlow)));
    if (change.node !== undefined && (change.node !== node || inFlow !== flow))
      lines.push(`  ${printable(change.node)}`);
    flow = inFlow;
    node = change.node;
    lines.push(...changeLines(change, report, change.node === undefined ? '  ' : '    ', paint));
  }
  const count = (how: PlacedChange['how']) => changes.filter((change) => change.how === how).length;
  const found =
    changes.length === 0
      ? 'no difference'
      : `${changes.length} ${changes.length === 1 ? 'difference' : 'differences'}: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`;
  return `${lines.map((line) => `${line}\n`).join('')}${lines.length === 0 ? '' : '\n'}${printable(`${a.file} and ${b.file}`)}: ${found}\n`;
}

function changeLines(
  change: PlacedChange,
  { a, b }: DifferenceReport,
  indent: string,
  paint: Paint,
): string[] {
  const [sign, color] = signs[change.how];
  const language = change.language === undefined ? '' : ` (${change.language})`;
  const places = [
    ...(change.placeA === undefined ? [] : [`${a.file}:${change.placeA.line}`]),
    ...(change.placeB === undefined ? [] : [`${b.file}:${change.placeB.line}`]),
  ];
  const head = `${indent}${paint(color, sign)} ${printable(`${change.what}${language}`)}  ${paint('dim', `${printable(places.join(' '))} ${change.code}`)}`;
  return [
    head,
    ...valueLines(change.old, '-', 'red', indent, paint),
    ...valueLines(change.new, '+', 'green', indent, paint),
  ];
}

function valueLines(
  value: string | undefined,
  sign: string,
  color: Color,
  indent: string,
  paint: Paint,
): string[] {
  if (value === undefined) return [];
  const lines = value.split('\n');
  const shown = lines
    .slice(0, mostLines)
    .map((line) => `${indent}    ${paint(color, `${sign} ${printable(line)}`)}`);
  return lines.length > mostLines
    ? [...shown, `${indent}    ${sign} … ${lines.length - mostLines} more lines`]
    : shown;
}
