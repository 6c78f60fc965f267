import type { PlatformRoundTripResult, RoundTripResult } from '../../roundtrip/result.ts';

/** Round trips as other programs get them: counts, then every result. */
export function roundTripJson(
  results: readonly RoundTripResult[],
  platforms: readonly PlatformRoundTripResult[] = [],
): string {
  const flows = results.flatMap((result) => result.flows);
  const summary = {
    exports: results.length,
    ok: results.filter((result) => result.ok).length,
    exportsEqual: results.filter((result) => result.export.equal).length,
    flows: flows.length,
    flowsWhole: flows.filter((flow) => flow.whole).length,
    ...(platforms.length > 0 && {
      platforms: platforms.length,
      platformsOk: platforms.filter(({ ok }) => ok).length,
    }),
  };
  const told = { summary, results, ...(platforms.length > 0 && { platforms }) };
  return `${JSON.stringify(told, null, 2)}\n`;
}
