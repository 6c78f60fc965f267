/**
 * What kind of answer a waiting node takes. FLOIP says so in the block; RapidPro's nodes only wait, and it is
 * the tests of their routers that show whether a number, a date or one of some words is looked for. The rules
 * and the real flows behind them are in docs/flow-to-questionnaire.md.
 */
import type { Loss } from './loss.ts';
import type { Category, Content, Flow, FlowNode, Localized, SwitchRouter, Wait } from './model.ts';
import type { AnswerType, OutlineChoice } from './outline.ts';
import { choosingTests, numberTests } from './test-kinds.ts';

/** What a question takes: the answer part of a `QuestionItem`. */
export interface Answer {
  readonly answer: AnswerType;
  readonly choices: readonly OutlineChoice[];
  readonly range?: { readonly minimum?: number; readonly maximum?: number };
  readonly losses: readonly Loss[];
}

// Tests of an open answer, by the answer that they look for. `has_text` and `has_pattern` are not among them:
// beside choosing tests the first is a catch-all, and the second one more way to say a choice.
const open = new Map<string, AnswerType>([
  ...[...numberTests].map((name): [string, AnswerType] => [name, 'decimal']),
  ['has_date', 'date'],
  ['has_date_lt', 'date'],
  ['has_date_eq', 'date'],
  ['has_date_gt', 'date'],
  ['has_time', 'time'],
  ['has_phone', 'text'],
  ['has_email', 'text'],
  ['has_state', 'text'],
  ['has_district', 'text'],
  ['has_ward', 'text'],
]);

/** What the wait of this node takes. */
export function answerOf(flow: Flow, node: FlowNode, wait: Wait): Answer {
  const { expects } = wait;
  switch (expects.kind) {
    case 'media':
      return { answer: expects.media, choices: [], losses: [] };
    case 'location':
      return { answer: 'location', choices: [], losses: [] };
    case 'text':
      return { answer: flow.type === 'voice' ? 'audio' : 'text', choices: [], losses: [] };
    case 'number': {
      const range = rangeOf(expects.minimum, expects.maximum);
      const whole = isWhole(expects.minimum) && isWhole(expects.maximum);
      return { answer: numberType(flow, whole), choices: [], ...(range && { range }), losses: [] };
    }
    case 'choice': {
      const range = expects.multiple ? rangeOf(expects.minimum, expects.maximum) : undefined;
      const choices = expects.choices.map(({ name, label, at }) => ({
        name,
        label: withBaseText(flow, label, name),
        at,
      }));
      return {
        answer: expects.multiple ? 'choices' : 'choice',
        choices: uniqueByName(choices),
        ...(range && { range }),
        losses: [],
      };
    }
    case 'any':
    case 'digits':
    case 'dial':
      return answerByTests(flow, node, wait);
  }
}

function answerByTests(flow: Flow, node: FlowNode, wait: Wait): Answer {
  const router = node.router;
  if (router?.kind !== 'switch') return { answer: 'text', choices: [], losses: [] };
  if (!looksAtAnswer(router.operand)) return elsewhere(router);
  const tests = functionTests(router);
  const openTest = tests.find(({ name }) => open.has(name));
  const words = tests.filter(({ name }) => choosingTests.has(name));
  if (openTest !== undefined) {
    const type = open.get(openTest.name) ?? 'text';
    const range = type === 'decimal' ? onlyRange(tests) : undefined;
    return {
      answer: type === 'decimal' ? numberType(flow, range?.whole === true) : type,
      choices: [],
      ...(range && { range: range.range }),
      losses: words.map(({ name, args, at }) => ({
        code: 'loss.answer',
        at,
        what: `answer ${JSON.stringify(args.join(' '))} (${name})`,
        why: 'The question takes numbers, dates or free text; a Questionnaire item has one type of answer.',
        keptIn: 'the route extension of the item',
      })),
    };
  }
  if (words.length === 0) return { answer: 'text', choices: [], losses: [] };
  const chosen = new Set(
    tests.filter(({ name }) => choosingTests.has(name) || name === 'has_pattern').map((t) => t.category),
  );
  const choices = router.categories
    .filter((category) => chosen.has(category.uuid) && category.uuid !== wait.timeout?.category)
    .map((category) => ({
      name: category.name,
      label: categoryLabel(flow, category),
      at: category.at,
    }));
  return choices.length === 0
    ? { answer: 'text', choices: [], losses: [] }
    : { answer: 'choice', choices: uniqueByName(choices), losses: [] };
}

/** A router that waits for an answer and then looks at something else says nothing about the answer. */
function elsewhere(router: SwitchRouter): Answer {
  return {
    answer: 'text',
    choices: [],
    losses: [
      {
        code: 'loss.operand',
        at: router.at,
        what: `operand ${router.operand}`,
        why: 'After the wait the flow does not look at the answer; an item has no place for what it looks at instead.',
        keptIn: 'the Library',
      },
    ],
  };
}

/** True for `@input.text`, `@(remove_first_word(input.text))`, and operands of FLOIP, which name no input. */
function looksAtAnswer(operand: string): boolean {
  return operand === '' || !operand.startsWith('@') || /\binput\b/i.test(operand);
}

interface FunctionTest {
  readonly name: string;
  readonly args: readonly string[];
  readonly category: string;
  readonly at: string;
}

function functionTests(router: SwitchRouter): FunctionTest[] {
  return router.cases.flatMap(({ test, category, at }) =>
    test.kind === 'function' ? [{ name: test.name, args: test.arguments, category, at }] : [],
  );
}

// What a contact types may have a fraction, unless it has to lie between two whole numbers, as ages and scores
// do. The keys of a telephone send whole numbers only.
function numberType(flow: Flow, betweenWhole: boolean): AnswerType {
  return flow.type === 'voice' || betweenWhole ? 'integer' : 'decimal';
}

function isWhole(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value);
}

/** The bounds of the number that a router looks for, where it looks for one range only. */
export function numberRange(router: SwitchRouter): Answer['range'] {
  return onlyRange(functionTests(router))?.range;
}

/**
 * The range of a question with a single test of a number. Two tests are alternatives (`has_number_lt 5`, else
 * `has_number`), so they bound nothing; and a bound that is not itself allowed can't be said as one.
 */
function onlyRange(
  tests: readonly FunctionTest[],
): { readonly range: NonNullable<Answer['range']>; readonly whole: boolean } | undefined {
  const [test, ...others] = tests.filter(({ name }) => numberTests.has(name));
  if (test === undefined || others.length > 0) return undefined;
  const [first, second] = test.args.map(literalNumber);
  switch (test.name) {
    case 'has_number_between': {
      if (first === undefined || second === undefined) return undefined;
      // `34.0` and `43.0` say by their point that fractions are meant.
      const whole = test.args.slice(0, 2).every((text) => /^\s*[+-]?\d+\s*$/.test(text));
      return { range: { minimum: first, maximum: second }, whole };
    }
    case 'has_number_gte':
      return first === undefined ? undefined : { range: { minimum: first }, whole: false };
    case 'has_number_lte':
      return first === undefined ? undefined : { range: { maximum: first }, whole: false };
    default:
      return undefined;
  }
}

function literalNumber(text: string): number | undefined {
  return /^\s*[+-]?(?:\d{1,15}(?:\.\d{1,9})?|\.\d{1,9})\s*$/.test(text) ? Number(text) : undefined;
}

function rangeOf(minimum: number | undefined, maximum: number | undefined): Answer['range'] {
  if (minimum === undefined && maximum === undefined) return undefined;
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

/** A category's name in the flow's languages: its text in the base language is the name itself. */
function categoryLabel(flow: Flow, category: Category): Localized {
  const base: Content = { language: flow.baseLanguage, text: category.name };
  const others = (category.translations ?? [])
    .filter(({ language }) => language !== flow.baseLanguage)
    .map(({ language, name }): Content => ({ language, text: name }));
  return [base, ...others];
}

/** What the contact reads; of a choice without a text in the base language that is its name. */
function withBaseText(flow: Flow, label: Localized, name: string): Localized {
  const base = label.find(({ language }) => language === flow.baseLanguage);
  if (base?.text !== undefined) return label;
  const others = label.filter((content) => content !== base);
  return [{ ...base, language: flow.baseLanguage, text: name }, ...others];
}

function uniqueByName(choices: readonly OutlineChoice[]): OutlineChoice[] {
  const seen = new Set<string>();
  return choices.filter(({ name }) => !seen.has(name) && seen.add(name));
}
