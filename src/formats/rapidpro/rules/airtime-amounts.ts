import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { actionsOf, type FlowRule, partIn, placeIn, report } from '../flow-part.ts';
import { limits } from '../limits.ts';

/** Airtime is transferred in amounts that are not negative and not endless. */
export const airtimeAmounts: FlowRule = (flow) =>
  actionsOf(flow)
    .filter((action) => textOf(action.value, 'type') === 'transfer_airtime')
    .flatMap((action) => {
      const amounts = partIn(action, 'amounts');
      return Object.entries(amounts?.value ?? {}).flatMap(([currency, amount]) => {
        if (typeof amount !== 'number' && typeof amount !== 'string') return [];
        const number = Number(amount);
        if (Number.isNaN(number) || (number >= 0 && number <= limits.airtimeAmount)) return [];
        const place = placeIn(flow, child(action.at, 'amounts', currency));
        return [report('rapidpro.airtime-amount', { currency, found: String(amount).slice(0, 40) }, place)];
      });
    });
