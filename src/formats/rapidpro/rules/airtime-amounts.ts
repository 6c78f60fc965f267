import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { partIn, placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';
import { limits } from '../limits.ts';

/** Airtime is transferred in amounts that are not negative and not endless. */
export const airtimeAmounts: FlowRule = (flow) => {
  const findings: Finding[] = [];
  for (const action of flow.actions) {
    if (action.type !== 'transfer_airtime') continue;
    for (const [currency, amount] of Object.entries(partIn(action, 'amounts')?.value ?? {})) {
      if (typeof amount !== 'number' && typeof amount !== 'string') continue;
      const number = Number(amount);
      if (Number.isNaN(number) || (number >= 0 && number <= limits.airtimeAmount)) continue;
      const place = placeIn(flow, child(action.at, 'amounts', currency));
      const args = { currency, found: String(amount).slice(0, 40) };
      findings.push(report('rapidpro.airtime-amount', args, place));
    }
  }
  return findings;
};
