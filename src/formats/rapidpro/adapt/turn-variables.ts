/**
 * Variables of Turn.io's flows ("stacks"), which the Flow Spec does not have: the names of blocks that write something,
 * and assignments, `page_id = search.body.results[0].id`. Those stand in the container as Case blocks whose one exit
 * is called as the expression; what the block was is in the mark that Turn.io leaves on it.
 */
import type { Action, Flow, FlowNode } from '../../../flow/model.ts';
import { isObject, type JsonObject, property, textOf } from '../../../text/json-value.ts';
import { limits } from '../limits.ts';
import type { FlowContext } from './flow-context.ts';

export type VariableKind = 'result' | 'webhook';

/** The names of blocks that are variables; none in a flow that is not of Turn.io. */
export function turnVariables({ nodes }: Flow): ReadonlyMap<string, VariableKind> {
  const isOfTurn = nodes.some((node) => markOf(node) !== undefined);
  return new Map(isOfTurn ? nodes.flatMap(variableOf) : []);
}

function variableOf(node: FlowNode): [string, VariableKind][] {
  const { name = '', wait, actions } = node;
  if (!/^[A-Za-z_]\w*$/.test(name)) return [];
  if (actions.some(({ kind }) => kind === 'webhook')) return [[name, 'webhook']];
  const writes = wait !== undefined || actions.some(({ kind }) => kind === 'set-result');
  return writes || assigned(node) !== undefined ? [[name, 'result']] : [];
}

/** The result that an assignment writes; none for any other node, and a loss for what RapidPro has no words for. */
export function assignment(node: FlowNode, context: FlowContext): Action[] {
  const expression = assigned(node);
  const { name = '', at } = node;
  if (expression === undefined) return [];
  const text = /^"(.*)"$/s.exec(expression)?.[1];
  const isText = text?.includes('"') === false;
  const value = isText ? context.template(text, at) : context.expression(expression);
  if (value === undefined || value.length > limits.text) {
    const what = `variable ${name} = ${expression.slice(0, 200)}`;
    context.losses.add('loss.expression', at, what, 'RapidPro has no words for it.');
    return [];
  }
  const uuid = context.ids.of(node.uuid, 'assignment');
  return [{ kind: 'set-result', at, uuid, name: context.cut(name, at), value }];
}

/** The expression whose value the block's name stands for from there on. */
function assigned(node: FlowNode): string | undefined {
  const { actions, wait, router, exits, name = '' } = node;
  const [exit, ...others] = exits;
  if (actions.length > 0 || wait !== undefined || router !== undefined || others.length > 0) return undefined;
  const kind = markOf(node);
  return name !== '' && (kind === 'expression' || kind === 'literal') ? exit?.name : undefined;
}

/** What Turn.io says that the block is of: a kind of item of one of its cards. */
function markOf({ kept }: FlowNode): string | undefined {
  const metadata = kept?.format === 'floip' ? objectAt(kept.properties, 'vendor_metadata') : undefined;
  const versions = objectAt(objectAt(objectAt(metadata, 'io'), 'turn'), 'stacks_dsl');
  for (const stack of Object.values(versions ?? {})) {
    const item = isObject(stack) ? objectAt(stack, 'card_item') : undefined;
    if (item !== undefined) return textOf(item, 'type') ?? '';
  }
  return undefined;
}

function objectAt(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object === undefined ? undefined : property(object, key);
  return isObject(value) ? value : undefined;
}
