/**
 * FLOIP's expressions in the words of RapidPro. Both descend from one language, so what differs is what the
 * first names mean: `flow.NAME.value` and `block.value` in FLOIP ("Expressions" of the Flow Spec) are
 * `results.name.value` and `input.text` in RapidPro.
 */
import { resultKey } from '../../../flow/model.ts';
import type { Test } from '../../../flow/model.ts';
import { printExpression } from '../../expression-printer.ts';
import { rapidproCall } from '../../floip/expressions/equivalents.ts';
import { floipGrammar } from '../../floip/expressions/grammar.ts';
import { testFunctions } from '../../floip/expressions/functions.ts';
import { expressionsIn } from '../../floip/expressions/template.ts';
import { joinedText, turnCall, turnGrammar } from './turn-expressions.ts';
import type { KnownPaths } from './turn-paths.ts';
import type { VariableKind } from './turn-variables.ts';
import { topLevelNames } from '../expressions/names.ts';
import { parseExpression, precedence as rapidproPrecedence } from '../expressions/parse.ts';

export type FunctionTest = Extract<Test, { kind: 'function' }>;

/** Properties of a contact that are no fields of the workspace. */
const contactProperties = new Set([
  'channel',
  'created_on',
  'fields',
  'first_name',
  'groups',
  'id',
  'language',
  'last_seen_on',
  'name',
  'status',
  'tickets',
  'timezone',
  'urn',
  'urns',
  'uuid',
]);

/** Top levels of RapidPro's expressions that mean the same wherever the flow comes from. */
function isOwnName(name: string): boolean {
  return name !== 'contact' && topLevelNames.has(name);
}

const wholePath = /^[A-Za-z_]\w*(?:\.\w+)*$/;

/** What the names in the expressions of a flow stand for. */
export interface KnownNames {
  /**
   * By the key of a result RapidPro's property for what FLOIP has as its value, where that is another one: of a choice
   * its name (`category`), of a date what was typed (`input`).
   */
  readonly chosen: ReadonlyMap<string, 'category' | 'input'>;
  /**
   * Blocks that are variables by their names alone, as on Turn.io: what a webhook gives has parts. The Flow Spec has
   * no such variables, so there are none in other flows.
   */
  readonly variables: ReadonlyMap<string, VariableKind>;
  /** Variables that are known to stand for a part of a webhook's answer at this node. */
  readonly paths?: KnownPaths;
  /** Takes the names of variables that are read from a result. */
  readonly readFromResult?: Set<string>;
  /** Keys of results that webhooks write: what was answered, their `response`, is RapidPro's `extra`. */
  readonly called?: ReadonlySet<string>;
}

const noNames: KnownNames = { chosen: new Map(), variables: new Map() };

/** A dotted name in RapidPro's words, or undefined if RapidPro has no such thing. */
function pathFor(path: string, names: KnownNames = noNames): string | undefined {
  const [first = '', second = '', ...rest] = path.split('.');
  switch (first) {
    case 'block':
      return ['value', 'response', 'text', ''].includes(second) ? 'input.text' : undefined;
    case 'flow':
      if (second === '') return undefined;
      return resultPath('results', resultKey(second), rest.length === 0 ? ['value'] : rest, names);
    case 'contact':
      if (second === '' || contactProperties.has(second)) return path;
      return ['fields', resultKey(second), ...rest].join('.');
    case 'results':
      return resultPath('results', second, rest, names);
    case 'child':
    case 'parent':
      return second === 'results' && rest.length > 0
        ? resultPath(`${first}.results`, rest[0] ?? '', rest.slice(1))
        : path;
    default:
      return variablePath(first, path, names) ?? (isOwnName(first) ? path : undefined);
  }
}

/** A block's name as the result that it writes: what a webhook answered is in its `extra`, the status its value. */
function variablePath(first: string, path: string, names: KnownNames): string | undefined {
  const kind = names.variables.get(first);
  const rest = path.split('.').slice(1);
  const known = kind === 'webhook' ? undefined : names.paths?.get(first);
  if (known !== undefined) return answeredPath([known, ...rest].join('.'), names);
  names.readFromResult?.add(first);
  if (kind === 'structure') {
    const json = `parse_json(${resultPath('results', resultKey(first), ['value'], names)})`;
    return [json, ...rest].join('.');
  }
  if (kind === 'result')
    return rest.length > 1
      ? undefined
      : resultPath('results', resultKey(first), rest.length === 0 ? ['value'] : rest, names);
  if (kind !== 'webhook') return undefined;
  const [part = '', ...inside] = rest;
  const result = resultPath('results', resultKey(first), []);
  if (part === 'status' && inside.length === 0) return `${result}.value`;
  return part === 'body' ? [result, 'extra', ...inside].join('.') : undefined;
}

/** A part of a webhook's answer, with its items: `page.body.messages[0].text`. */
function answeredPath(path: string, names: KnownNames): string | undefined {
  const [, webhook = '', part, inside = ''] = /^(\w+)(?:\.(\w+)(.*))?$/s.exec(path) ?? [];
  const answer = variablePath(webhook, part === undefined ? webhook : `${webhook}.${part}`, names);
  return answer === undefined ? undefined : `${answer}${inside}`;
}

/** What context.md of the Flow Spec calls the properties of a result, by RapidPro's word. */
const resultProperties: ReadonlyMap<string, string> = new Map([
  ['response', 'input'],
  ['exit', 'category'],
  ['exit.name', 'category'],
  ['exited_at', 'created_on'],
]);

function resultPath(
  owner: string,
  key: string,
  rest: readonly string[],
  names: KnownNames = noNames,
): string {
  const property = rest.join('.');
  // The engine reads a name that starts with a digit as a number.
  const result = /^\d+\D/.test(key)
    ? `${owner}["${key}"]`
    : [owner, key].filter((step) => step !== '').join('.');
  const other = property === '' || property === 'value' ? names.chosen.get(key) : undefined;
  if (other !== undefined) return `${result}.${other}`;
  if (rest[0] === 'response' && names.called?.has(key) === true)
    return [result, 'extra', ...rest.slice(1)].join('.');
  const known = resultProperties.get(property) ?? property;
  return known === '' ? result : `${result}.${known}`;
}

/** An operand as a template: `contact.age` becomes `@fields.age`. A template stays one. */
export function operandFor(operand: string, names: KnownNames = noNames): string | undefined {
  const bare = operand.replace(/^@\(\s*(.*?)\s*\)$/s, '$1').replace(/^@/, '');
  if (!wholePath.test(bare)) return undefined;
  const path = pathFor(bare, names);
  if (path === undefined) return undefined;
  return wholePath.test(path) ? `@${path}` : `@(${path})`;
}

export interface TranslatedText {
  readonly text: string;
  /** Expressions in it that RapidPro would not understand; they stay as they are. */
  readonly unknown: readonly string[];
}

/** A text with its expressions in RapidPro's words: `@flow.age.value`, `@(contact.age + 1)`, `@(FIRST_WORD(contact.name))`. */
export function templateFor(text: string, names: KnownNames = noNames): TranslatedText {
  const unknown: string[] = [];
  const isTopLevel = (name: string) =>
    name === 'block' || name === 'flow' || name === 'contact' || names.variables.has(name) || isOwnName(name);
  let result = '';
  let done = 0;
  for (const { content, at, unclosed } of expressionsIn(text, names.variables)) {
    // `@(..)`, `@name.path`, or a call without brackets around it, which only the Flow Spec has.
    const isBracketed = text[at - 1] === '(';
    const isPath = !isBracketed && wholePath.test(content);
    const start = isBracketed ? at - 2 : at - 1;
    const end = at + content.length + (isBracketed && unclosed !== true ? 1 : 0);
    if (unclosed === true || (isPath && !isTopLevel(content.split('.')[0] ?? ''))) continue;
    const translated = expressionFor(content, names, unknown);
    const written = isPath && wholePath.test(translated) ? `@${translated}` : `@(${translated})`;
    result += `${text.slice(done, start)}${written}`;
    done = end;
  }
  return { text: result + text.slice(done), unknown };
}

/** An expression in RapidPro's words; what it has no words for is named, and it stays as it is. */
function expressionFor(content: string, names: KnownNames, unknown: string[], isCondition = false): string {
  const isOfTurn = names.variables.size > 0;
  const { expression } = parseExpression(content, isOfTurn ? turnGrammar : floipGrammar);
  const lost: string[] = [];
  const printed =
    expression &&
    printExpression(content, expression, {
      path: (path) => {
        const known = pathFor(path, names);
        if (known === undefined) lost.push(path);
        return known;
      },
      call: (name, given, parts) => {
        const isTest = isCondition && testFunctions.has(name.toLowerCase());
        const own = isOfTurn ? turnCall(name, given, parts) : undefined;
        const known = own ?? (isTest ? `${name}(${given.join(', ')})` : rapidproCall(name, given, parts));
        if (known === undefined) lost.push(`${name}()`);
        return known;
      },
      // On Turn.io a text in an expression may be a template: "@education".
      instead: (part) => (isOfTurn ? joinedText(part, names.variables) : undefined),
      operator: (operator) => (operator === '<>' ? '!=' : operator === '==' ? '=' : operator),
      precedence: rapidproPrecedence,
      hasItems: true,
      hasFunctions: true,
      quoted: (said) => `"${said.replaceAll('""', '"').replaceAll('"', '\\"')}"`,
    });
  if (printed === undefined) unknown.push(...(lost.length > 0 ? lost.slice(0, 1) : [content]));
  return printed ?? content;
}

/** The expression of an exit in RapidPro's words, without an @; undefined if it has none for a part of it. */
export function conditionFor(expression: string, names: KnownNames = noNames): string | undefined {
  if (expression.length > 5000) return undefined;
  const bare = /^@\((.*)\)$/s.exec(expression.trim())?.[1] ?? expression.trim().replace(/^@/, '');
  const unknown: string[] = [];
  const translated = bare === '' ? '' : expressionFor(bare, names, unknown, true);
  return translated === '' || unknown.length > 0 ? undefined : translated;
}

/** A value of the Flow Spec, which is an expression with or without `@`, as a template; a plain word stays one. */
export function valueTemplate(value: string): string {
  const isExpression =
    /^\s*(?:[A-Za-z_]+\(|(?:flow|results|contact|block|run|child|parent)\.[A-Za-z_]|["(].*[")]\s*$)/;
  return !value.includes('@') && isExpression.test(value) ? `@(${value.trim()})` : value;
}

export interface Comparison {
  /** The operand as a template of RapidPro; missing if the test is true whatever the answer. */
  readonly operand?: string;
  readonly test?: FunctionTest;
}

const comparison =
  /^([A-Za-z_]\w*(?:\.\w+)*)\s*(==|=|<=|>=|<|>)\s*(?:"([^"]*)"|'([^']*)'|(-?\d{1,15}(?:\.\d{1,9})?))$/;
const bounds =
  /^and\(\s*([\w.]+)\s*>=?\s*(-?\d{1,15}(?:\.\d{1,9})?)\s*,\s*\1\s*<=?\s*(-?\d{1,15}(?:\.\d{1,9})?)\s*\)$/i;
const call =
  /^(has_[a-z_]+)\(\s*([A-Za-z_]\w*(?:\.\w+)*)\s*((?:,\s*(?:"[^"]*"|-?\d{1,15}(?:\.\d{1,9})?)\s*)*)\)$/;

const numberTests: Readonly<Record<string, string>> = {
  '=': 'has_number_eq',
  '==': 'has_number_eq',
  '<': 'has_number_lt',
  '<=': 'has_number_lte',
  '>': 'has_number_gt',
  '>=': 'has_number_gte',
};

/** True for the test of an exit that is always taken. */
export function isAlwaysTrue(expression: string): boolean {
  const found = comparisonFor(expression);
  return found !== undefined && found.test === undefined;
}

/** A test of one thing that FLOIP writes as an expression, as a test of RapidPro; undefined if it is not so simple. */
export function comparisonFor(expression: string, names: KnownNames = noNames): Comparison | undefined {
  if (expression.length > 1000) return undefined;
  let bare = expression
    .trim()
    .replace(/^@\((.*)\)$/s, '$1')
    .replace(/^@/, '')
    .trim();
  const alone = /^(?:and|or)?\(\s*([^(),]*)\s*\)$/i.exec(bare);
  if (alone !== null) bare = (alone[1] ?? '').trim();
  if (/^true$/i.test(bare)) return {};
  const match = comparison.exec(bare);
  if (match !== null) {
    const [, path = '', operator = '', quoted, single, number] = match;
    const text = quoted ?? single;
    if (text === undefined) return tested(path, numberTests[operator] ?? '', [number ?? ''], names);
    return operator.startsWith('=') ? tested(path, 'has_only_text', [text], names) : undefined;
  }
  const range = bounds.exec(bare);
  if (range !== null && !/[<>](?!=)/.test(bare)) {
    return tested(range[1] ?? '', 'has_number_between', [range[2] ?? '', range[3] ?? ''], names);
  }
  const called = call.exec(bare);
  if (called === null) return undefined;
  const values = [...(called[3] ?? '').matchAll(/"([^"]*)"|(-?\d+(?:\.\d+)?)/g)].map(
    ([, text, number]) => text ?? number ?? '',
  );
  return tested(called[2] ?? '', called[1] ?? '', values, names);
}

function tested(
  path: string,
  name: string,
  values: readonly string[],
  names: KnownNames,
): Comparison | undefined {
  const operand = operandFor(path, names);
  return operand === undefined || name === ''
    ? undefined
    : { operand, test: { kind: 'function', name, arguments: [...values] } };
}
