import type { Position } from '../../text/positions.ts';
import type { DifferenceReport } from '../difference-report.ts';

/** The report for programs, as `difference-report.schema.json` describes it. Every property is always there. */
export function differenceJson({ a, b, changes }: DifferenceReport): string {
  const place = (pointer: string | undefined, at: Position | undefined) =>
    pointer === undefined ? null : { pointer, line: at?.line ?? 1, column: at?.column ?? 1 };
  const count = (how: string) => changes.filter((change) => change.how === how).length;
  const report = {
    a,
    b,
    same: changes.length === 0,
    summary: { added: count('added'), removed: count('removed'), changed: count('changed') },
    changes: changes.map((change) => ({
      code: change.code,
      how: change.how,
      flow: change.flow ?? null,
      node: change.node ?? null,
      what: change.what,
      language: change.language ?? null,
      a: place(change.a, change.placeA),
      b: place(change.b, change.placeB),
      old: change.old ?? null,
      new: change.new ?? null,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
