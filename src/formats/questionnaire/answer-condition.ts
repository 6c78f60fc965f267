/**
 * What a route means for the answer of its question, in the words of enableWhen: which choices, which numbers,
 * any answer, no answer.
 */
import type { QuestionItem, Route } from '../../flow/outline.ts';

/** One test of an answer; several of one condition hold together (`>= 0` and `<= 5`). */
export type AnswerTest =
  | { readonly kind: 'exists'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly name: string }
  | { readonly kind: 'number'; readonly operator: '=' | '>' | '>=' | '<' | '<='; readonly value: number };

/** Alternatives; each is a list of tests that hold together. */
export type AnswerCondition = readonly (readonly AnswerTest[])[];

/**
 * The condition that a route is taken, or undefined if no condition on a stored answer says it: an answer that
 * is none of the choices is not stored, and a text that matches a pattern can't be told by enableWhen.
 */
export function answerCondition(question: QuestionItem, route: Route): AnswerCondition | undefined {
  if (route.kind === 'timeout') return [[{ kind: 'exists', value: false }]];
  if (route.kind === 'only') return [[{ kind: 'exists', value: true }]];
  if (question.answer === 'choice' || question.answer === 'choices') {
    const names = routeChoices(question, route);
    return names === undefined || names.length === 0
      ? undefined
      : names.map((name) => [{ kind: 'choice', name }]);
  }
  const matches = question.routes.filter(({ kind }) => kind === 'match');
  const recognised = question.routes.some(({ kind, tests }) => kind === 'match' || tests.length > 0);
  if (route.kind === 'default') return recognised ? undefined : [[{ kind: 'exists', value: true }]];
  if (matches.length === 1 && route.tests.length === 1 && acceptsAll(question, route.tests[0]?.name ?? ''))
    return [[{ kind: 'exists', value: true }]];
  return numberCondition(question, route, matches);
}

/**
 * Names of the choices that lead into a route. RapidPro's category is the choice; FLOIP's exits compare the
 * answer with a choice's name, and the default exit takes the choices that are left.
 */
function routeChoices(question: QuestionItem, route: Route): readonly string[] | undefined {
  const claimed = claimedChoices(question, route);
  if (route.kind !== 'default' || (claimed?.length ?? 0) > 0) return claimed;
  const others = question.routes.filter((other) => other !== route && other.kind === 'match');
  const taken = new Set<string>();
  for (const other of others) {
    const names = claimedChoices(question, other);
    if (names === undefined) return undefined;
    for (const name of names) taken.add(name);
  }
  return question.choices.map(({ name }) => name).filter((name) => !taken.has(name));
}

function claimedChoices(question: QuestionItem, route: Route): readonly string[] | undefined {
  const known = new Set(question.choices.map(({ name }) => name));
  const compared = route.tests.map(comparedChoice);
  if (
    question.answer === 'choice' &&
    compared.length > 0 &&
    compared.every((name) => known.has(name ?? ''))
  ) {
    return compared.filter((name) => name !== undefined);
  }
  if (route.tests.some(({ name }) => name === 'expression')) return undefined;
  return route.outcome !== undefined && known.has(route.outcome) ? [route.outcome] : undefined;
}

/** The choice that a FLOIP exit's test compares the answer with: `block.value = "yes"`, read as has_only_text. */
function comparedChoice(test: Route['tests'][number]): string | undefined {
  const [argument = ''] = test.arguments;
  if (test.name === 'has_only_text') return argument;
  return test.name === 'expression' ? comparedWith(argument) : undefined;
}

/** `yes` of `block.value = "yes"` and of `@(flow.sex.value = 'yes')`. */
function comparedWith(expression: string): string | undefined {
  const form = /^@?\(?\s*[\w.@]+\s*=\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*\)?$/.exec(expression.trim());
  return form?.[1] ?? form?.[2];
}

function acceptsAll(question: QuestionItem, test: string): boolean {
  switch (question.answer) {
    case 'decimal':
    case 'integer':
      return test === 'has_number';
    case 'date':
      return test === 'has_date';
    case 'time':
      return test === 'has_time';
    case 'text':
      return test === 'has_text';
    default:
      return false;
  }
}

/** The router takes the first test that matches, so a number test only says it all if no other overlaps. */
function numberCondition(
  question: QuestionItem,
  route: Route,
  matches: readonly Route[],
): AnswerCondition | undefined {
  if (question.answer !== 'decimal' && question.answer !== 'integer') return undefined;
  const own = numberTests(route);
  if (own === undefined) return undefined;
  for (const other of matches) {
    if (other === route) continue;
    const tests = numberTests(other);
    if (tests === undefined || overlap(own, tests)) return undefined;
  }
  return [own];
}

type NumberTest = Extract<AnswerTest, { kind: 'number' }>;

function numberTests(route: Route): readonly NumberTest[] | undefined {
  const [test, ...more] = route.tests;
  if (test === undefined || more.length > 0) return undefined;
  const values = test.arguments.map((text) =>
    /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined,
  );
  const [first, second] = values;
  if (first === undefined) return undefined;
  const one = (operator: NumberTest['operator']): NumberTest[] => [
    { kind: 'number', operator, value: first },
  ];
  switch (test.name) {
    case 'has_number_between':
      return second === undefined
        ? undefined
        : [...one('>='), { kind: 'number', operator: '<=', value: second }];
    case 'has_number_gte':
      return one('>=');
    case 'has_number_gt':
      return one('>');
    case 'has_number_lte':
      return one('<=');
    case 'has_number_lt':
      return one('<');
    case 'has_number_eq':
      return one('=');
    default:
      return undefined;
  }
}

interface Interval {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

function overlap(a: readonly NumberTest[], b: readonly NumberTest[]): boolean {
  const x = interval(a);
  const y = interval(b);
  const apart = (left: Interval, right: Interval): boolean =>
    left.high < right.low || (left.high === right.low && (left.highOpen || right.lowOpen));
  return !apart(x, y) && !apart(y, x);
}

function interval(tests: readonly NumberTest[]): Interval {
  let [low, lowOpen, high, highOpen] = [-Infinity, false, Infinity, false];
  for (const { operator, value } of tests) {
    if (operator === '=' || operator.startsWith('>')) [low, lowOpen] = [value, operator === '>'];
    if (operator === '=' || operator.startsWith('<')) [high, highOpen] = [value, operator === '<'];
  }
  return { low, lowOpen, high, highOpen };
}
