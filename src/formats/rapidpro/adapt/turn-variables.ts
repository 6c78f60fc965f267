/**
 * Variables of Turn.io's flows ("stacks"), which the Flow Spec does not have: the names of blocks that write something,
 * and assignments, `page_id = search.body.results[0].id`. Those stand in the container as Case blocks whose one exit
 * is called as the expression; what the block was is in the mark that Turn.io leaves on it.
 */
import type { Action, Flow, FlowNode } from '../../../flow/model.ts';
import { isObject, type JsonObject, property, textOf } from '../../../text/json-value.ts';
import { limits } from '../limits.ts';
import { expressionsIn } from '../../floip/expressions/template.ts';
import type { FlowContext } from './flow-context.ts';
import { givesList, namesInText, structuresIn } from './turn-expressions.ts';
import { type KnownPaths, knownPaths } from './turn-paths.ts';

/** A `structure` is a list or an object: a result has it as JSON. */
export type VariableKind = 'result' | 'structure' | 'webhook';

/** The names of blocks that are variables; none in a flow that is not of Turn.io. */
export function turnVariables({ nodes }: Flow): ReadonlyMap<string, VariableKind> {
  if (!nodes.some((node) => markOf(node) !== undefined)) return new Map();
  const variables = new Map(nodes.flatMap(variableOf));
  const isAnswer = new Set(
    nodes.filter((node) => assigned(node) === undefined).flatMap(({ name }) => name ?? []),
  );
  for (const name of structuresOf(nodes, variables)) {
    if (variables.get(name) === 'result' && !isAnswer.has(name)) variables.set(name, 'structure');
  }
  return variables;
}

/** The names whose parts the flow looks at, or that it gives a list to. */
function structuresOf(nodes: readonly FlowNode[], variables: ReadonlyMap<string, VariableKind>): Set<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    const expression = assigned(node);
    if (expression !== undefined && givesList(expression)) found.add(node.name ?? '');
    const said = expression === undefined ? [] : [expression];
    for (const item of [...said, ...testsOf(node)]) for (const name of structuresIn(item)) found.add(name);
    for (const text of textsOf(node))
      for (const { content } of expressionsIn(text, variables))
        for (const name of structuresIn(content)) found.add(name);
  }
  return found;
}

function testsOf({ router }: FlowNode): string[] {
  return router?.kind === 'switch'
    ? router.cases.flatMap(({ test }) => (test.kind === 'expression' ? [test.expression] : []))
    : [];
}

/** The texts of a node that may have expressions in them. */
function textsOf(node: FlowNode): string[] {
  const texts: string[] = [];
  const open: unknown[] = [node.actions, node.wait, node.router];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next === 'string' && next.includes('@')) texts.push(next);
    else if (next instanceof Map) open.push(...next.values());
    else if (typeof next === 'object' && next !== null) open.push(...(Object.values(next) as unknown[]));
  }
  return texts;
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
  const whole = isText ? context.template(text, at) : context.expression(expression);
  const isStructure = context.names.variables.get(name) === 'structure';
  // A result is a text: what has parts is written as JSON, and read by `parse_json`.
  const value = isStructure && !isText ? whole?.replace(/^@(\(.*\))$/s, '@(json$1)') : whole;
  if (value === undefined || value.length > limits.text) {
    const what = `variable ${name} = ${expression.slice(0, 200)}`;
    context.losses.add('loss.expression', at, what, 'RapidPro has no words for it.');
    return [];
  }
  const uuid = context.ids.of(node.uuid, 'assignment');
  return [{ kind: 'set-result', at, uuid, name: context.cut(name, at), value }];
}

/** Variables that are read from a result and may be longer than one, told once all of the flow is written. */
export function tellLongResults({ flow, names, losses }: FlowContext): void {
  if (names.variables.size === 0) return;
  const long = longVariables(flow, names.variables);
  for (const node of flow.nodes) {
    const { name = '', at } = node;
    if (names.readFromResult?.has(name) !== true || assigned(node) === undefined) continue;
    const isJson = names.variables.get(name) === 'structure';
    if (!isJson && !long.has(name)) continue;
    const what = `characters of ${name} after the first ${limits.result}`;
    const why = isJson
      ? 'RapidPro cuts a result there, and JSON that is cut can not be read.'
      : 'RapidPro cuts a result there.';
    losses.add('loss.length', at, what, why);
  }
}

/** The variables that have a text of what a webhook answered, alone or with others. */
function longVariables({ nodes }: Flow, variables: ReadonlyMap<string, VariableKind>): ReadonlySet<string> {
  const long = new Set([...variables].flatMap(([name, kind]) => (kind === 'webhook' ? name : [])));
  for (let size = -1; size < long.size;) {
    size = long.size;
    for (const node of nodes) {
      const expression = assigned(node);
      if (expression !== undefined && namesInText(expression, variables).some((name) => long.has(name)))
        long.add(node.name ?? '');
    }
  }
  return long;
}

/** What variables are known to stand for at each node. */
export function turnPaths(flow: Flow): ReadonlyMap<string, KnownPaths> {
  return knownPaths(flow, assigned);
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
