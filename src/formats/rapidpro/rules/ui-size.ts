import { property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { type FlowRule, placeIn, report } from '../flow-part.ts';
import { limits } from '../limits.ts';

/** The editor's data has a bound, measured without spaces between the parts. */
export const uiSize: FlowRule = (flow) => {
  const ui = property(flow.value, '_ui');
  if (ui === undefined) return [];
  const found = new TextEncoder().encode(JSON.stringify(ui)).length;
  if (found <= limits.uiBytes) return [];
  return [
    report('rapidpro.ui-too-large', { limit: limits.uiBytes, found }, placeIn(flow, child(flow.at, '_ui'))),
  ];
};
