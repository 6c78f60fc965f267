/** What a container keeps of RapidPro's side, as it is read back: see `floip/convert/keep-source.ts`. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { blockDigest, sourceIn } from '../../floip/convert/digest.ts';

/** An exit of RapidPro, and where the exits of the block that stand for it led when they were written. */
interface KeptExit {
  readonly exit: JsonObject;
  readonly as: JsonObject;
}

/** One slice of a node of RapidPro. */
export interface KeptPart {
  readonly node: string;
  readonly from: number;
  readonly to: number;
  /** Missing if the node had no list of actions. */
  readonly actions?: readonly JsonValue[];
  /** Missing in a slice that is not the node's last. */
  readonly exits?: readonly KeptExit[];
  readonly router?: JsonValue;
  readonly rest: JsonObject;
  readonly ui?: JsonValue;
  readonly localization: JsonObject;
}

export interface KeptBlock {
  /** The parts, none for the end of a flow without nodes; whether or not the block still is what it was written as. */
  readonly parts: readonly KeptPart[];
  readonly isUnchanged: boolean;
  /** True if an editor has moved the block. */
  readonly isMoved: boolean;
}

/** What a block keeps of RapidPro; undefined if that is nothing, or not in the shape that we write. */
export function keptBlock(
  block: JsonObject,
  resources: ReadonlyMap<string, JsonValue>,
): KeptBlock | undefined {
  const source = sourceIn(block);
  if (source === undefined) return undefined;
  const parts = listOf(source, 'parts').map(partOf);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const last = known.at(-1);
  // Only the last part of a block can go on to another one; those before it lead to the part after them.
  if (known.some((part) => part !== last && part.exits === undefined)) return undefined;
  const isUnchanged = textOf(source, 'digest') === blockDigest(block, resources);
  return { parts: known, isUnchanged, isMoved: !isDrawnAt(block, property(source, 'drawn')) };
}

function isDrawnAt(block: JsonObject, drawn: JsonValue | undefined): boolean {
  const metadata = property(block, 'ui_metadata');
  const now = isObject(metadata) ? property(metadata, 'canvas_coordinates') : undefined;
  if (!isObject(now) || drawn === undefined || !isObject(drawn)) return now === drawn;
  return property(now, 'x') === property(drawn, 'x') && property(now, 'y') === property(drawn, 'y');
}

function partOf(value: JsonValue): KeptPart | undefined {
  if (!isObject(value)) return undefined;
  const node = textOf(value, 'node');
  const from = property(value, 'from');
  const to = property(value, 'to');
  if (node === undefined || typeof from !== 'number' || typeof to !== 'number') return undefined;
  const actions = property(value, 'actions');
  const exits = property(value, 'exits');
  const kept = Array.isArray(exits) ? exits.flatMap(exitOf) : undefined;
  const router = property(value, 'router');
  const ui = property(value, 'ui');
  return {
    node,
    from,
    to,
    ...(Array.isArray(actions) ? { actions } : {}),
    ...(kept === undefined ? {} : { exits: kept }),
    ...(router === undefined ? {} : { router }),
    rest: objectIn(value, 'rest'),
    ...(ui === undefined ? {} : { ui }),
    localization: objectIn(value, 'localization'),
  };
}

function exitOf(value: JsonValue): KeptExit[] {
  const exit = isObject(value) ? property(value, 'exit') : undefined;
  return isObject(value) && isObject(exit) ? [{ exit, as: objectIn(value, 'as') }] : [];
}

export function objectIn(object: JsonObject, key: string): JsonObject {
  const value = property(object, key);
  return isObject(value) ? value : {};
}
