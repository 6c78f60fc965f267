import type { RoundTripResult } from '../../roundtrip/result.ts';

/** Round trips as other programs get them: counts, then every result. */
export function roundTripJson(results: readonly RoundTripResult[]): string {
  const flows = results.flatMap((result) => result.flows);
  const summary = {
    exports: results.length,
    ok: results.filter((result) => result.ok).length,
    exportsEqual: results.filter((result) => result.export.equal).length,
    flows: flows.length,
    flowsWhole: flows.filter((flow) => flow.whole).length,
  };
  return `${JSON.stringify({ summary, results }, null, 2)}\n`;
}
