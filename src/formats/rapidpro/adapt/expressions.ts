/**
 * FLOIP's expressions in the words of RapidPro. Both descend from one language, so what differs is what the
 * first names mean: `flow.NAME.value` and `block.value` in FLOIP ("Expressions" of the Flow Spec) are
 * `results.name.value` and `input.text` in RapidPro.
 */
import { resultKey } from '../../../flow/model.ts';
import type { Test } from '../../../flow/model.ts';
import { topLevelNames } from '../expressions/names.ts';

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

/** A dotted name in RapidPro's words, or undefined if RapidPro has no such thing. */
function pathFor(path: string): string | undefined {
  const [first = '', second = '', ...rest] = path.split('.');
  switch (first) {
    case 'block':
      return ['value', 'response', 'text', ''].includes(second) ? 'input.text' : undefined;
    case 'flow':
      if (second === '') return undefined;
      return [
        'results',
        resultKey(second),
        ...(rest[0] === 'value' || rest.length === 0 ? ['value'] : rest),
      ].join('.');
    case 'contact':
      if (second === '' || contactProperties.has(second)) return path;
      return ['fields', resultKey(second), ...rest].join('.');
    case 'results':
      return resultPath('results', second, rest);
    case 'child':
    case 'parent':
      return second === 'results' && rest.length > 0
        ? resultPath(`${first}.results`, rest[0] ?? '', rest.slice(1))
        : path;
    default:
      return isOwnName(first) ? path : undefined;
  }
}

/** What context.md of the Flow Spec calls the properties of a result, by RapidPro's word. */
const resultProperties: ReadonlyMap<string, string> = new Map([
  ['response', 'input'],
  ['exit', 'category'],
  ['exit.name', 'category'],
  ['exited_at', 'created_on'],
]);

function resultPath(owner: string, key: string, rest: readonly string[]): string {
  const property = rest.join('.');
  return [owner, key, resultProperties.get(property) ?? property].filter((step) => step !== '').join('.');
}

/** An operand as a template: `contact.age` becomes `@fields.age`. A template stays one. */
export function operandFor(operand: string): string | undefined {
  const bare = operand.replace(/^@\(\s*(.*?)\s*\)$/s, '$1').replace(/^@/, '');
  if (!wholePath.test(bare)) return undefined;
  const path = pathFor(bare);
  return path === undefined ? undefined : `@${path}`;
}

export interface TranslatedText {
  readonly text: string;
  /** Expressions in it that RapidPro would not understand; they stay as they are. */
  readonly unknown: readonly string[];
}

/** A text with its expressions in RapidPro's words: `@flow.age.value`, `@(contact.age + 1)`. */
export function templateFor(text: string): TranslatedText {
  const unknown: string[] = [];
  const named = (path: string): string => {
    const known = pathFor(path);
    if (known === undefined) unknown.push(path);
    return known ?? path;
  };
  const isTopLevel = (name: string) =>
    name === 'block' || name === 'flow' || name === 'contact' || isOwnName(name);
  const result = text.replace(
    /@@|@\(([^()]*(?:\([^()]*\)[^()]*)*)\)|@([A-Za-z_]\w*(?:\.\w+)*)/g,
    (whole: string, inner: string | undefined, path: string | undefined) => {
      if (path !== undefined) return isTopLevel(path.split('.')[0] ?? '') ? `@${named(path)}` : whole;
      if (inner === undefined) return whole;
      const translated = inner.replace(/"(?:[^"]|"")*"|[A-Za-z_]\w*(?:\.\w+)+/g, (part) =>
        part.startsWith('"') ? part : named(part),
      );
      return `@(${translated})`;
    },
  );
  return { text: result, unknown };
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

/** A test of one thing that FLOIP writes as an expression, as a test of RapidPro; undefined if it is not so simple. */
export function comparisonFor(expression: string): Comparison | undefined {
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
    if (text === undefined) return tested(path, numberTests[operator] ?? '', [number ?? '']);
    return operator.startsWith('=') ? tested(path, 'has_only_text', [text]) : undefined;
  }
  const range = bounds.exec(bare);
  if (range !== null && !/[<>](?!=)/.test(bare)) {
    return tested(range[1] ?? '', 'has_number_between', [range[2] ?? '', range[3] ?? '']);
  }
  const called = call.exec(bare);
  if (called === null) return undefined;
  const values = [...(called[3] ?? '').matchAll(/"([^"]*)"|(-?\d+(?:\.\d+)?)/g)].map(
    ([, text, number]) => text ?? number ?? '',
  );
  return tested(called[2] ?? '', called[1] ?? '', values);
}

function tested(path: string, name: string, values: readonly string[]): Comparison | undefined {
  const operand = operandFor(path);
  return operand === undefined || name === ''
    ? undefined
    : { operand, test: { kind: 'function', name, arguments: [...values] } };
}
