/** enableWhen as tests of results, in RapidPro's words. */
import type { Test } from '../../../flow/model.ts';
import { resultKey } from '../../../flow/model.ts';
import { skippedName, tested, typedAs } from './answer-tests.ts';
import type { FormItem, FormQuestion, FormTest } from './form.ts';
import { template } from './words.ts';

/** A condition on a result: the first case that is true says whether it holds. */
export interface ResultCondition {
  readonly operand: string;
  readonly cases: readonly { readonly test: Test; readonly holds: boolean }[];
  /** Whether it holds where no case is true, as without an answer. */
  readonly otherwise: boolean;
}

/** A condition that is known beforehand, and why. */
export interface KnownCondition {
  readonly holds: boolean;
  readonly why: string;
}

export type Condition = ResultCondition | KnownCondition;

/**
 * The condition that a test is. `known` is the item that it names, `earlier` the same if it comes before; what
 * comes later has no answer when the test is made.
 */
export function conditionOf(
  test: FormTest,
  earlier: FormItem | undefined,
  known: FormItem | undefined,
  base: string,
): Condition {
  const item = earlier;
  if (item === undefined || item.kind === 'message') return withoutAnswer(test, known);
  const condition = item.kind === 'value' ? valueCases(test) : questionCases(test, item, base);
  if (condition === undefined) {
    return {
      holds: true,
      why: `Tests of ${test.value.kind} answers with ${test.operator} have no counterpart.`,
    };
  }
  return { operand: `@results.${resultKey(item.result)}`, ...condition };
}

/** R4's code system of the operators: only exists, and != ("no answer has a value that is equal"), hold without an answer. */
function withoutAnswer({ operator, value, question }: FormTest, item: FormItem | undefined): KnownCondition {
  const holds = operator === '!=' || (operator === 'exists' && value.kind === 'boolean' && !value.value);
  const why =
    item === undefined
      ? `No question ${question} is asked.`
      : item.kind === 'message'
        ? `Item ${question} has no answer.`
        : `Question ${question} is asked later.`;
  return { holds, why };
}

type Cases = Omit<ResultCondition, 'operand'>;

function yes(...tests: Test[]): Cases {
  return { cases: tests.map((test) => ({ test, holds: true })), otherwise: false };
}

function inverted({ cases, otherwise }: Cases): Cases {
  return { cases: cases.map(({ test, holds }) => ({ test, holds: !holds })), otherwise: !otherwise };
}

function valueCases({ operator, value }: FormTest): Cases | undefined {
  if (operator === 'exists')
    return value.kind === 'boolean' && value.value
      ? yes(tested('has_text'))
      : inverted(yes(tested('has_text')));
  const wanted = wantedText(value);
  if ((operator === '=' || operator === '!=') && wanted !== undefined) {
    const same = yes(tested('has_only_text', wanted));
    return operator === '=' ? same : inverted(same);
  }
  if (value.kind === 'number') return numberCases(operator, value.value);
  return value.kind === 'date' ? dateCases(operator, value.value) : undefined;
}

function wantedText(value: FormTest['value']): string | undefined {
  switch (value.kind) {
    case 'boolean':
    case 'number':
      return String(value.value);
    case 'text':
    case 'date':
    case 'time':
      return template(value.value);
    case 'code':
      return template(value.display ?? value.code);
    case 'other':
      return undefined;
  }
}

function questionCases(test: FormTest, item: FormQuestion, base: string): Cases | undefined {
  const { operator, value } = test;
  if (operator === 'exists') {
    const skipped = { test: tested('has_category', template(skippedName(item))), holds: false };
    const answered = { test: tested('has_text'), holds: true };
    const exists: Cases = { cases: [...(item.required ? [] : [skipped]), answered], otherwise: false };
    return value.kind === 'boolean' && !value.value ? inverted(exists) : exists;
  }
  const equal = operator === '=' || operator === '!=' ? equalCases(test, item, base) : undefined;
  if (equal !== undefined) return operator === '=' ? equal : inverted(equal);
  if (value.kind === 'number') return numberCases(operator, value.value);
  if (value.kind === 'date') return dateCases(operator, value.value);
  return undefined;
}

function equalCases({ value }: FormTest, item: FormQuestion, base: string): Cases | undefined {
  if (item.answer === 'choice') {
    const choice = item.choices.find((one) => isChosen(one, value));
    if (choice !== undefined && item.multiple) {
      const typed = typedAs(choice, base).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      return yes(tested('has_pattern', `(?:^|[\\s,;.])${typed}(?:[\\s,;.]|$)`));
    }
    if (choice !== undefined) return yes(tested('has_category', template(choice.name)));
  }
  const wanted = wantedText(value);
  if (value.kind === 'number') return yes(tested('has_number_eq', String(value.value)));
  if (value.kind === 'date') return yes(tested('has_date_eq', value.value));
  if (value.kind === 'time' || wanted === undefined) return undefined;
  return yes(tested('has_only_phrase', wanted));
}

function isChosen(choice: FormQuestion['choices'][number], value: FormTest['value']): boolean {
  switch (value.kind) {
    case 'code':
      return (
        choice.code === value.code &&
        (choice.system === undefined || value.system === undefined || choice.system === value.system)
      );
    case 'boolean':
    case 'number':
      return choice.code === String(value.value);
    case 'text':
    case 'date':
    case 'time':
      return choice.code === value.value;
    case 'other':
      return false;
  }
}

function numberCases(operator: FormTest['operator'], value: number): Cases | undefined {
  const test = { '>': 'gt', '<': 'lt', '>=': 'gte', '<=': 'lte' }[operator as string];
  return test === undefined ? undefined : yes(tested(`has_number_${test}`, String(value)));
}

function dateCases(operator: FormTest['operator'], value: string): Cases | undefined {
  switch (operator) {
    case '>':
      return yes(tested('has_date_gt', value));
    case '<':
      return yes(tested('has_date_lt', value));
    case '>=':
    case '<=':
      return {
        cases: [
          { test: tested(operator === '>=' ? 'has_date_lt' : 'has_date_gt', value), holds: false },
          { test: tested('has_date'), holds: true },
        ],
        otherwise: false,
      };
    default:
      return undefined;
  }
}
