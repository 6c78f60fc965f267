/**
 * Keeps in RapidPro's flows what a container had: in `_ui`, which the engine does not look at and RapidPro stores
 * with the flow. `floip/convert/restore-container.ts` takes from it the blocks whose nodes nobody has changed.
 */
import type { Flow } from '../../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { without } from '../../floip/kept.ts';
import { limits } from '../limits.ts';
import type { AdaptedFlow } from './flow.ts';
import { objectIn } from './kept-part.ts';
import { floipKey, nodesDigest } from './node-digest.ts';
import { packedUi } from './packed.ts';

/** Properties of RapidPro's header that say what the header of a flow of the Flow Spec says. */
export const rapidproHeaderKeys = ['uuid', 'name', 'expire_after_minutes', 'type', 'language'] as const;

/**
 * The flow as RapidPro's with all of `original` in its `_ui`; `container` is what the first flow keeps of the
 * container around. Undefined if that is more than RapidPro takes.
 */
export function keepContainer(
  json: JsonObject,
  original: JsonObject,
  container: JsonObject | undefined,
  { nodesOf, exitsOf, flow }: AdaptedFlow & { readonly flow: Flow },
): JsonObject | undefined {
  const ui = objectIn(json, '_ui');
  const places: JsonObject = { ...objectIn(ui, 'nodes') };
  const blocks = listOf(original, 'blocks');
  const seen = new Set<string>();
  for (const block of blocks) {
    const id = isObject(block) ? (textOf(block, 'uuid') ?? '') : '';
    const nodes = (nodesOf.get(id) ?? []).map(({ uuid }) => uuid);
    const [first] = nodes;
    if (!isObject(block) || first === undefined || seen.has(id)) continue;
    seen.add(id);
    const exits = exitsOf.get(id) ?? new Map<string, string>();
    const led: JsonObject = {};
    for (const uuid of exits.values()) setProperty(led, uuid, destinationOf(json, nodes, uuid));
    const digest = nodesDigest(json, nodes, new Set(exits.values())) ?? '';
    const kept = { block, digest, nodes, exits: Object.fromEntries(exits), led };
    setProperty(places, first, { ...objectIn(places, first), [floipKey]: kept });
  }
  const as: JsonObject = {};
  for (const key of rapidproHeaderKeys) as[key] = property(json, key) ?? null;
  const kept: JsonObject = {
    flow: without(original, ['blocks']),
    as,
    blocks: blocks.map((block) => (isObject(block) ? (property(block, 'uuid') ?? null) : null)),
    entry: flow.nodes[0]?.uuid ?? null,
    ...(container === undefined ? {} : { container }),
  };
  const whole = { ...ui, nodes: places, [floipKey]: kept };
  const fits = Buffer.byteLength(JSON.stringify(whole)) <= limits.uiBytes;
  const taken = fits ? whole : packedUi(whole);
  return taken === undefined ? undefined : { ...json, _ui: taken };
}

/** Where an exit of some nodes leads. */
export function destinationOf(flow: JsonObject, nodes: readonly string[], exit: string): JsonValue {
  for (const node of listOf(flow, 'nodes')) {
    if (!isObject(node) || !nodes.includes(textOf(node, 'uuid') ?? '')) continue;
    const found = listOf(node, 'exits').find((one) => isObject(one) && textOf(one, 'uuid') === exit);
    if (isObject(found)) return property(found, 'destination_uuid') ?? null;
  }
  return null;
}
