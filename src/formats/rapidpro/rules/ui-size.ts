import { property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';
import { limits } from '../limits.ts';

/** Bytes that a UTF-16 code unit takes at most. */
const longestCharacter = 3;

/** The same when it is written anew as JSON: half of a pair becomes an escape. */
const longestEscape = 6;

/** The editor's data has a bound, measured without spaces between the parts. */
export const uiSize: FlowRule = (flow) => {
  if (flow.length * longestEscape <= limits.uiBytes) return [];
  const ui = property(flow.value, '_ui');
  if (ui === undefined) return [];
  const written = JSON.stringify(ui);
  if (written.length * longestCharacter <= limits.uiBytes) return [];
  const found = new TextEncoder().encode(written).length;
  if (found <= limits.uiBytes) return [];
  return [
    report('rapidpro.ui-too-large', { limit: limits.uiBytes, found }, placeIn(flow, child(flow.at, '_ui'))),
  ];
};
