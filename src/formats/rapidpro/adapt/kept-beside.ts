/**
 * Blocks that were written beside a question of RapidPro, for what a block of the Flow Spec can't say alone (the way
 * of silence). While they and the question are what they were, the question's node stands for all; where their exits
 * lead, the exits of the node lead.
 */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { blockDigest, sourceIn } from '../../floip/convert/digest.ts';
import { keptBlock, objectIn } from './kept-part.ts';

/** What stands beside a question. */
export interface Beside {
  readonly blocks: ReadonlySet<string>;
  /** Where exits of the blocks led when they were written, by the exit of RapidPro that they stand for. */
  readonly as: ReadonlyMap<string, JsonObject>;
  /** Where they lead now. */
  readonly ways: JsonObject;
}

/** True for a block that was written beside a question. */
export function isBeside(block: JsonObject): boolean {
  return textOf(sourceIn(block) ?? {}, 'beside') !== undefined;
}

/** By question the blocks of a flow beside it that its node stands for: all of a question, or none. */
export function blocksBeside(
  blocks: readonly JsonObject[],
  resources: ReadonlyMap<string, JsonValue>,
): ReadonlyMap<string, Beside> {
  const byQuestion = new Map<string, JsonObject[]>();
  for (const block of blocks) {
    const question = textOf(sourceIn(block) ?? {}, 'beside');
    if (question !== undefined) byQuestion.set(question, [...(byQuestion.get(question) ?? []), block]);
  }
  const found = new Map<string, Beside>();
  for (const [uuid, group] of byQuestion) {
    const question = blocks.find((block) => textOf(block, 'uuid') === uuid);
    if (question === undefined || keptBlock(question, resources)?.isUnchanged !== true) continue;
    const ids = new Set(group.map((block) => textOf(block, 'uuid') ?? ''));
    const isLedTo = (block: JsonObject) =>
      Object.values(waysOf(block)).some((to) => typeof to === 'string' && ids.has(to));
    const others = blocks.filter((block) => block !== question && !group.includes(block));
    if (!isLedTo(question) || others.some(isLedTo)) continue;
    if (group.every((block) => isAsItWas(block, resources))) found.set(uuid, besideOf(ids, group));
  }
  return found;
}

function besideOf(blocks: ReadonlySet<string>, group: readonly JsonObject[]): Beside {
  const as = group.flatMap(keptWays).flatMap((way) => {
    const exit = textOf(way, 'exit');
    return exit === undefined ? [] : [[exit, objectIn(way, 'as')] as const];
  });
  return { blocks, as: new Map(as), ways: Object.assign({}, ...group.map(waysOf)) as JsonObject };
}

function keptWays(block: JsonObject): JsonObject[] {
  return listOf(sourceIn(block) ?? {}, 'exits').filter(isObject);
}

/** The block means what it meant, and its ways to others of the group lead there. */
function isAsItWas(block: JsonObject, resources: ReadonlyMap<string, JsonValue>): boolean {
  const source = sourceIn(block) ?? {};
  if (textOf(source, 'digest') !== blockDigest(block, resources)) return false;
  const now = waysOf(block);
  return keptWays(block)
    .filter((way) => textOf(way, 'exit') === undefined)
    .every((way) => Object.entries(objectIn(way, 'as')).every(([exit, to]) => (now[exit] ?? null) === to));
}

/** Where each exit of a block leads. */
function waysOf(block: JsonObject): JsonObject {
  return Object.fromEntries(
    listOf(block, 'exits')
      .filter(isObject)
      .map((exit) => [textOf(exit, 'uuid') ?? '', property(exit, 'destination_block') ?? null] as const),
  );
}
