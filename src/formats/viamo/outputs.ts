/** The ways out of a block: outputs, by numbers from 1 on, and the connections that lead on from them. */
import { isObject, type JsonValue, listOf, property } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { roleOf } from './block-types.ts';
import { type Connection, idText, isSet, type Tree, type TreeBlock } from './tree.ts';

export interface Output {
  readonly number: number;
  readonly name: string;
  /** Key of the block that comes next. */
  readonly to?: string;
  /** The connection, or the block where nothing is connected. */
  readonly at: JsonPointer;
}

/** More than any real block has. */
const maxOutputs = 1000;

/** The names of the choices of a question. */
export function choiceNames({ customData }: TreeBlock): string[] {
  const choices = property(customData, 'choices');
  const list: readonly JsonValue[] = isObject(choices)
    ? Object.values(choices)
    : Array.isArray(choices)
      ? choices
      : [];
  return list.flatMap((choice) => idText(choice) ?? []).slice(0, maxOutputs);
}

/** True for a question that goes on in another way for each choice. */
export function branches(block: TreeBlock): boolean {
  const role = roleOf(block.type);
  return role === 'choice' && isSet(block.customData, 'branching');
}

/** How many outputs a block has: what the editor says, or else what its type and its choices tell. */
export function outputCount(block: TreeBlock): number {
  const stated = property(block.uiData, 'numConnections');
  if (typeof stated === 'number' && Number.isInteger(stated) && stated >= 0 && stated <= maxOutputs) {
    return stated;
  }
  const named = listOf(block.uiData, 'outputNames').length;
  if (named > 0) return Math.min(named, maxOutputs);
  const ways = branches(block) ? choiceNames(block).length : Math.max(branchOutputs(block).length, 1);
  return ways + (isSet(block.customData, 'addExitForNoResponse') ? 1 : 0);
}

/** The outputs of a branch by expressions. */
export function branchOutputs({ customData }: TreeBlock): readonly JsonValue[] {
  return listOf(customData, 'outputs').slice(0, maxOutputs);
}

/** `3` of `block_1_2_node_3`; undefined for a key of another form, or of another block. */
export function outputNumber({ from, output }: Connection): number | undefined {
  const number = /^_node_(\d{1,4})$/.exec(output.startsWith(from) ? output.slice(from.length) : '')?.[1];
  return number === undefined || number === '0' ? undefined : Number(number);
}

/** The outputs of a block, those that lead nowhere too. */
export function outputsOf(block: TreeBlock, tree: Tree): Output[] {
  const names = listOf(block.uiData, 'outputNames');
  const connected = new Map<number, Connection>();
  for (const connection of tree.from.get(block.key) ?? []) {
    const number = outputNumber(connection);
    if (number !== undefined && !connected.has(number)) connected.set(number, connection);
  }
  const choices = branches(block) ? choiceNames(block) : [];
  return Array.from({ length: outputCount(block) }, (_, index): Output => {
    const connection = connected.get(index + 1);
    return {
      number: index + 1,
      name: choices[index] ?? nameOf(names[index]) ?? String(index + 1),
      at: connection?.pointer ?? block.pointer,
      ...(connection === undefined ? {} : { to: connection.to }),
    };
  });
}

/** `true` of `trees.output-true`: names that the editor translates are keys of its texts. */
function nameOf(name: JsonValue | undefined): string | undefined {
  return idText(name)?.replace(/^(?:trees|blocks)\.(?:output-)?/, '');
}
