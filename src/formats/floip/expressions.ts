/**
 * Tests of exits and choices: FLOIP writes them as expressions, the model as functions where it can. Only an
 * expression that is written again letter by letter is taken for a function.
 */
import type { Test } from '../../flow/model.ts';
import { testFunctions } from './expressions/functions.ts';

type FunctionTest = Extract<Test, { kind: 'function' }>;

/** How the file wrote a comparison, where there is a choice. */
export interface Form {
  readonly operator?: '==';
  readonly quote?: "'";
}

export interface ParsedTest {
  readonly operand: string;
  readonly test: FunctionTest;
  readonly form: Form;
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ['has_number_lt', '<'],
  ['has_number_lte', '<='],
  ['has_number_gt', '>'],
  ['has_number_gte', '>='],
]);

const path = '[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*';
const numberForm = '-?\\d{1,15}(?:\\.\\d{1,9})?';
const isNumber = new RegExp(`^${numberForm}$`);
const equals = new RegExp(`^(${path}) (==|=) (?:(["'])([^"']*)\\3|(${numberForm}))$`);
const compares = new RegExp(`^(${path}) (<=|>=|<|>) (${numberForm})$`);
const between = new RegExp(`^AND\\((${path}) >= (${numberForm}), \\1 <= (${numberForm})\\)$`);
const anyNumber = new RegExp(`^ISNUMBER\\((${path})\\)$`);
const call = new RegExp(`^(has_[a-z_]+)\\((${path})((?:, "(?:[^"]|"")*")*)\\)$`);

/** The function that an expression means, if it is one of the simple forms that `testText` writes. */
export function parseTest(expression: string): ParsedTest | undefined {
  const parsed = parse(expression);
  if (parsed === undefined) return undefined;
  return testText(parsed.operand, parsed.test, parsed.form) === expression ? parsed : undefined;
}

function parse(expression: string): ParsedTest | undefined {
  if (expression.length > 10_000) return undefined;
  const test = (name: string, ...args: string[]): FunctionTest => ({
    kind: 'function',
    name,
    arguments: args,
  });
  let match = equals.exec(expression);
  if (match !== null) {
    const [, operand = '', operator, quote, text, number] = match;
    const form: Form = { ...(operator === '==' ? { operator } : {}), ...(quote === "'" ? { quote } : {}) };
    const args = test(number === undefined ? 'has_only_text' : 'has_number_eq', number ?? text ?? '');
    return { operand, test: args, form };
  }
  match = compares.exec(expression);
  if (match !== null) {
    const [, operand = '', operator, number = ''] = match;
    const name = [...comparisons].find(([, sign]) => sign === operator)?.[0] ?? '';
    return { operand, test: test(name, number), form: {} };
  }
  match = between.exec(expression);
  if (match !== null) {
    const [, operand = '', low = '', high = ''] = match;
    return { operand, test: test('has_number_between', low, high), form: {} };
  }
  match = anyNumber.exec(expression);
  if (match !== null) return { operand: match[1] ?? '', test: test('has_number'), form: {} };
  match = call.exec(expression);
  if (match === null) return undefined;
  const [, name = '', operand = '', list = ''] = match;
  const args = [...list.matchAll(/, "((?:[^"]|"")*)"/g)].map(([, text = '']) => text.replaceAll('""', '"'));
  return testFunctions.has(name) ? { operand, test: test(name, ...args), form: {} } : undefined;
}

/**
 * The expression of a test on an operand; undefined for a test that FLOIP has no words for. Numbers are
 * compared by operators; equal texts too, as the specification's examples do (`block.value = "yes"`).
 */
export function testText(operand: string, test: FunctionTest, form: Form = {}): string | undefined {
  const [first = '', second = ''] = test.arguments;
  const operator = comparisons.get(test.name);
  const equal = form.operator ?? '=';
  if (operator !== undefined && isNumber.test(first)) return `${operand} ${operator} ${first}`;
  switch (test.name) {
    case 'has_number':
      return `ISNUMBER(${operand})`;
    case 'has_number_eq':
      if (isNumber.test(first)) return `${operand} ${equal} ${first}`;
      break;
    case 'has_number_between':
      return `AND(${operand} >= ${numberText(first)}, ${operand} <= ${numberText(second)})`;
    case 'has_only_text':
      if (!/["']/.test(first) && !first.startsWith('@')) {
        const quote = form.quote ?? '"';
        return `${operand} ${equal} ${quote}${first}${quote}`;
      }
      break;
  }
  if (!testFunctions.has(test.name)) return undefined;
  return `${test.name}(${[operand, ...test.arguments.map(argumentText)].join(', ')})`;
}

/** A literal in quotes, doubled inside; what starts with `@` is an expression and stands bare. */
function argumentText(argument: string): string {
  return bareExpression(argument) ?? `"${argument.replaceAll('"', '""')}"`;
}

function numberText(argument: string): string {
  return isNumber.test(argument) ? argument : argumentText(argument);
}

/** `contact.age` of `@contact.age`, `a + b` of `@(a + b)`; undefined for any other text. */
export function bareExpression(template: string): string | undefined {
  const named = /^@([A-Za-z_][A-Za-z0-9_.]*)$/.exec(template);
  if (named !== null) return named[1];
  if (!template.startsWith('@(') || !template.endsWith(')')) return undefined;
  const inside = template.slice(2, -1);
  let depth = 0;
  for (const character of inside.replace(/"(?:[^"]|"")*"/g, '')) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? inside : undefined;
}
