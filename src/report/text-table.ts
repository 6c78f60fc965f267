import type { Paint } from './color.ts';

/** Columns that are aligned to the right are those whose cells are all numbers. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  paint: Paint,
): string {
  const cells = rows.map((row) => row.map(String));
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const isNumber = head.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isNumber[i] === true ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [paint('bold', line(head)), ...cells.map(line)].map((text) => `${text}\n`).join('');
}
