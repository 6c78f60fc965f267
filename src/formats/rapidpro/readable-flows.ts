import type { Flow } from '../../flow/model.ts';
import { isObject, type JsonValue, property } from '../../text/json-value.ts';
import { versionOf } from '../detect/properties.ts';
import { checkFlow } from './check-flow.ts';
import { flowAtOrigin } from './read/at-origin.ts';
import { readFlow } from './read/flow.ts';
import { withKeptOfFile } from './read/kept-of-file.ts';
import { flowsIn } from './flows-in.ts';

/**
 * The flows of a file, also those that the engine refuses, as far as their parts can be told apart: to look at, not
 * to work with. Legacy flows are there as what they are migrated to, at their own places.
 */
export function readableFlows(value: JsonValue, kind: string): Flow[] {
  const version = isObject(value) ? versionOf(property(value, 'version')) : undefined;
  return [...flowsIn(value, kind)].flatMap(({ item, at }) => {
    const { checked, original, originOf } = checkFlow(item, at, { exportVersion: version });
    if (checked === undefined || original === undefined || !isObject(item)) return [];
    const flow = withKeptOfFile(readFlow(checked), item, original.value);
    return originOf === undefined ? flow : flowAtOrigin(flow, originOf);
  });
}
