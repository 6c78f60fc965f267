/**
 * Expressions as flows of Turn.io have them: functions `&(&1.title)`, lists `[a, b]`, functions of lists, and texts that
 * are templates themselves, `"@name"` (turnhub/expression; the functions of lists are the platform's own).
 */
import { floipGrammar } from '../../floip/expressions/grammar.ts';
import { expressionsIn } from '../../floip/expressions/template.ts';
import { pathOf } from '../../expression-printer.ts';
import { type Grammar, parseExpression } from '../expressions/parse.ts';
import { type Expression, parts } from '../expressions/syntax-tree.ts';

export const turnGrammar: Grammar = {
  tokensOf: floipGrammar.tokensOf,
  precedence: new Map([
    ...['=', '==', '<>', '!=', '<=', '<', '>=', '>', '&', '+', '-'].map((sign) => [sign, 1] as const),
    ['*', 2],
    ['/', 2],
    ['^', 3],
  ]),
  hasCaptures: true,
};

/** Functions of lists in RapidPro's words; each takes a list first. */
const listCalls: Readonly<Record<string, (list: string, other: string, part?: Expression) => string>> = {
  map: (list, by) => `foreach(${list}, ${by})`,
  filter: (list, by) => `filter(${list}, ${by})`,
  find: (list, by) => `filter(${list}, ${by})[0]`,
  append: (list, more, part) =>
    `concat(${list}, ${part !== undefined && isListLiteral(part) ? more : `array(${more})`})`,
  has_member: (list, item) => `contains(${list}, ${item})`,
};

/** A call in RapidPro's words; undefined if it is not one of Turn.io's own functions. */
export function turnCall(
  name: string,
  given: readonly string[],
  of: readonly Expression[],
): string | undefined {
  const key = name.toLowerCase();
  const [first, second] = given;
  if (first === undefined || given.length > 2) return undefined;
  if (second === undefined) {
    if (key === 'is_nil_or_empty') return `(default(${first}, "") = "")`;
    return key === 'count' || key === 'json' || key === 'parse_json' ? `${key}(${first})` : undefined;
  }
  return Object.hasOwn(listCalls, key) ? listCalls[key]?.(first, second, of[1]) : undefined;
}

function isListLiteral(part: Expression): boolean {
  return part.kind === 'call' && pathOf(part.called) === 'array';
}

/** A text with expressions in it as what it joins: `"@first/@second"` is `first & "/" & second`. */
export function joinedText(
  part: Expression,
  names: { has: (name: string) => boolean },
): Expression | undefined {
  if (part.kind !== 'literal' || typeof part.value !== 'string' || !part.value.includes('@'))
    return undefined;
  const { value, start, end } = part;
  const text = (said: string): Expression => ({ kind: 'literal', value: said, start, end });
  const found: Expression[] = [];
  let done = 0;
  for (const { content, at, unclosed } of expressionsIn(value, names)) {
    const expression = parseExpression(content, turnGrammar).expression;
    // Numbers are written as they stand in the source, so only names are taken out of a text.
    if (unclosed === true || expression === undefined || pathOf(expression) === undefined) return undefined;
    const isBracketed = value[at - 1] === '(';
    const before = value.slice(done, isBracketed ? at - 2 : at - 1);
    if (before !== '') found.push(text(before));
    found.push(expression);
    done = at + content.length + (isBracketed ? 1 : 0);
  }
  if (found.length === 0) return undefined;
  if (done < value.length) found.push(text(value.slice(done)));
  return found.reduce((left, right) => ({ kind: 'operation', operator: '&', left, right, start, end }));
}

const ofLists: ReadonlySet<string> = new Set([
  ...Object.keys(listCalls),
  'count',
  'reduce',
  'has_all_members',
]);

/** The names whose parts or items an expression looks at: they stand for a list or an object. */
export function structuresIn(expression: string): string[] {
  if (expression.length > 5000) return [];
  const { expression: tree } = parseExpression(expression, turnGrammar);
  if (tree === undefined) return [];
  return [...parts(tree)].flatMap(({ part }) => {
    if (part.kind === 'property' || part.kind === 'item') return nameOf(part.of);
    const isOfList = part.kind === 'call' && ofLists.has((pathOf(part.called) ?? '').toLowerCase());
    const [first] = isOfList ? part.arguments : [];
    return first === undefined ? [] : nameOf(first);
  });
}

function nameOf(part: Expression): string[] {
  return part.kind === 'name' ? [part.name] : [];
}

/** True for an expression that gives a list. */
export function givesList(expression: string): boolean {
  const { expression: tree } = parseExpression(expression, turnGrammar);
  return (
    tree?.kind === 'call' &&
    ['array', 'map', 'filter', 'append'].includes((pathOf(tree.called) ?? '').toLowerCase())
  );
}

/** Calls that give a text or a list as long as what they are given. */
const ofTexts: ReadonlySet<string> = new Set([
  ...['array', 'append', 'concatenate', 'filter', 'find', 'if', 'json', 'lower', 'map', 'proper'],
  ...['substitute', 'upper'],
]);

/** The names that an expression makes a text of; none for one that gives a number or a truth. */
export function namesInText(expression: string, variables: { has: (name: string) => boolean }): string[] {
  if (expression.length > 5000) return [];
  const { expression: tree } = parseExpression(expression, turnGrammar);
  if (tree === undefined) return [];
  const isText =
    tree.kind === 'call'
      ? ofTexts.has((pathOf(tree.called) ?? '').toLowerCase())
      : tree.kind !== 'operation' || tree.operator === '&';
  if (!isText) return [];
  return [...parts(tree)].flatMap(({ part }) => {
    if (part.kind === 'name') return [part.name];
    if (part.kind !== 'literal' || typeof part.value !== 'string') return [];
    return expressionsIn(part.value, variables).flatMap(({ content }) => /^\w+/.exec(content)?.[0] ?? []);
  });
}
