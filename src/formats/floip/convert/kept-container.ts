/** What RapidPro's flows keep of a container, as it is read back: see `rapidpro/adapt/keep-container.ts`. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { destinationOf } from '../../rapidpro/adapt/keep-container.ts';
import { objectIn } from '../../rapidpro/adapt/kept-part.ts';
import { floipKey, nodesDigest } from '../../rapidpro/adapt/node-digest.ts';
import { unpackedUi } from '../../rapidpro/adapt/packed.ts';

/** A block whose nodes are as they were written. */
export interface KeptNode {
  readonly block: JsonObject;
  readonly nodes: readonly string[];
  /** Exits of the block that lead elsewhere now: the node that RapidPro's exit leads to, or null. */
  readonly moved: ReadonlyMap<string, JsonValue>;
}

export interface KeptFlow {
  /** The header, with the flow's own resources. */
  readonly header: JsonObject;
  readonly as: JsonObject;
  /** The blocks in their order. */
  readonly order: readonly JsonValue[];
  /** The node where RapidPro's flow started. */
  readonly entry: JsonValue | undefined;
  /** By the uuid of their first node. */
  readonly nodes: ReadonlyMap<string, KeptNode>;
  readonly container: JsonObject | undefined;
}

/** What a flow of RapidPro keeps; undefined if that is nothing. */
export function keptFlow(flow: JsonObject): KeptFlow | undefined {
  const ui = unpackedUi(objectIn(flow, '_ui'));
  const kept = property(ui, floipKey);
  if (!isObject(kept) || !isObject(property(kept, 'flow'))) return undefined;
  const nodes = new Map<string, KeptNode>();
  for (const [uuid, place] of Object.entries(objectIn(ui, 'nodes'))) {
    const node = isObject(place) ? keptNode(flow, uuid, objectIn(place, floipKey)) : undefined;
    if (node !== undefined) nodes.set(uuid, node);
  }
  const container = property(kept, 'container');
  return {
    header: objectIn(kept, 'flow'),
    as: objectIn(kept, 'as'),
    order: listOf(kept, 'blocks'),
    entry: property(kept, 'entry'),
    nodes,
    container: isObject(container) ? container : undefined,
  };
}

function keptNode(flow: JsonObject, uuid: string, kept: JsonObject): KeptNode | undefined {
  const block = property(kept, 'block');
  const nodes = listOf(kept, 'nodes').filter((node) => typeof node === 'string');
  if (!isObject(block) || nodes[0] !== uuid) return undefined;
  const exits = Object.entries(objectIn(kept, 'exits')).flatMap(([id, exit]) =>
    typeof exit === 'string' ? [[id, exit] as const] : [],
  );
  const followed = new Set(exits.map(([, exit]) => exit));
  if (nodesDigest(flow, nodes, followed) !== textOf(kept, 'digest')) return undefined;
  const led = objectIn(kept, 'led');
  const moved = exits.flatMap(([id, exit]) => {
    const now = destinationOf(flow, nodes, exit);
    return now === (property(led, exit) ?? null) ? [] : [[id, now] as const];
  });
  return { block, nodes, moved: new Map(moved) };
}
