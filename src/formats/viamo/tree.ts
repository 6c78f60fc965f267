/** How to look into a tree whose parts nobody has checked yet. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';

/** A block with its place and the number of its outputs. */
export interface TreeBlock {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
  readonly key: string;
  readonly type: string;
  readonly customData: JsonObject;
  readonly uiData: JsonObject;
}

export interface Connection {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
  readonly from: string;
  /** `block_1_2_node_3` */
  readonly output: string;
  readonly to: string;
}

export interface Tree {
  readonly value: JsonObject;
  readonly details: JsonObject;
  readonly blocks: readonly TreeBlock[];
  readonly connections: readonly Connection[];
  /** The connections by the block that they start from. */
  readonly from: ReadonlyMap<string, readonly Connection[]>;
  /** What the blocks are called by their authors. */
  readonly labels: ReadonlySet<string>;
}

const empty: JsonObject = {};

/** The parts of a tree that can be told apart; what is no object, or has no key, is passed over. */
export function treeOf(value: JsonObject): Tree {
  const blocks = listOf(value, 'blocks').flatMap((block, index): TreeBlock[] => {
    if (!isObject(block)) return [];
    const key = textOf(block, 'jsKey');
    const type = textOf(block, 'type');
    if (key === undefined || type === undefined) return [];
    const pointer = child('', 'blocks', index);
    return [
      {
        value: block,
        pointer,
        key,
        type,
        customData: objectIn(block, 'customData'),
        uiData: objectIn(block, 'uiData'),
      },
    ];
  });
  const connections = listOf(value, 'connections').flatMap((connection, index): Connection[] => {
    if (!isObject(connection)) return [];
    const from = textOf(connection, 'startBlockKey');
    const output = textOf(connection, 'outputKey');
    const to = textOf(connection, 'endBlockKey');
    if (from === undefined || output === undefined || to === undefined) return [];
    return [{ value: connection, pointer: child('', 'connections', index), from, output, to }];
  });
  const from = new Map<string, Connection[]>();
  for (const connection of connections) {
    const others = from.get(connection.from);
    if (others === undefined) from.set(connection.from, [connection]);
    else others.push(connection);
  }
  const labels = new Set(blocks.flatMap((block) => labelOf(block) ?? []));
  return { value, details: objectIn(value, 'details'), blocks, connections, from, labels };
}

/** The object that a property holds; an empty one for PHP's empty list, and for anything else. */
export function objectIn(value: JsonObject, key: string): JsonObject {
  const found = property(value, key);
  return isObject(found) ? found : empty;
}

/** A number or text as a text: ids are written as either. */
export function idText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A flag, which PHP may write as 1, "1" or true. */
export function isSet(value: JsonObject, key: string): boolean {
  const found = property(value, key);
  return found === true || found === 1 || found === '1';
}

/** What the block is called by its author: the label, which answers go by, or the title. */
export function labelOf({ customData }: TreeBlock): string | undefined {
  return [textOf(customData, 'label'), textOf(customData, 'title')].find(
    (name) => name !== undefined && name.trim() !== '',
  );
}
