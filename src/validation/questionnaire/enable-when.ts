/** Whether a question is enabled by the answers given so far (Questionnaire.item.enableWhen). */
import { compareItems, type CompareQuantities, deepEqual } from '../../fhir/fhirpath/values.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { type EnableWhen, choiceOf, type QuestionItem } from './model.ts';

/** The answers of a response by linkId, of whatever place. */
export type Answers = ReadonlyMap<string, readonly JsonObject[]>;

/** Collects the answers of all items. */
export function collectAnswers(response: JsonObject): Answers {
  const answers = new Map<string, JsonObject[]>();
  const rest = listOf(response, 'item').filter(isObject);
  for (let item = rest.pop(); item !== undefined; item = rest.pop()) {
    const linkId = textOf(item, 'linkId') ?? '';
    const own = listOf(item, 'answer').filter(isObject);
    const known = answers.get(linkId);
    if (known === undefined) answers.set(linkId, own);
    else for (const answer of own) known.push(answer);
    for (const answer of own) for (const nested of listOf(answer, 'item').filter(isObject)) rest.push(nested);
    for (const nested of listOf(item, 'item').filter(isObject)) rest.push(nested);
  }
  return answers;
}

/** Whether a FHIRPath expression holds for the response; undefined if that can't be told. */
export type ExpressionTest = (expression: string) => boolean | undefined;

/** An item is enabled if its conditions hold and all items around it are enabled. */
export function isEnabled(
  item: QuestionItem,
  answers: Answers,
  quantities: CompareQuantities,
  expressionHolds: ExpressionTest,
): boolean | undefined {
  if (item.parent !== undefined) {
    const outer = isEnabled(item.parent, answers, quantities, expressionHolds);
    if (outer !== true) return outer;
  }
  if (item.enableExpression !== undefined) return expressionHolds(item.enableExpression);
  if (item.enableWhen.length === 0) return true;
  const holds = (condition: EnableWhen) =>
    isMet(condition, answers.get(condition.question) ?? [], quantities);
  return item.enableAll ? item.enableWhen.every(holds) : item.enableWhen.some(holds);
}

function isMet(
  { operator, answer }: EnableWhen,
  given: readonly JsonObject[],
  quantities: CompareQuantities,
): boolean {
  if (operator === 'exists') {
    const exists = given.some((item) => choiceOf(item, 'value') !== undefined);
    return exists === (answer?.value !== false);
  }
  if (answer === undefined) return false;
  const values = given.map((item) => choiceOf(item, 'value')).filter((value) => value !== undefined);
  const order = (value: (typeof values)[number]) =>
    compareItems(
      { value: value.value, extra: undefined, type: value.type },
      { value: answer.value, extra: undefined, type: answer.type },
      quantities,
    );
  switch (operator) {
    case '=':
      return values.some((value) => isSame(value.value, answer.value));
    case '!=':
      return values.some((value) => !isSame(value.value, answer.value));
    case '>':
      return values.some((value) => (order(value) ?? 0) > 0);
    case '<':
      return values.some((value) => (order(value) ?? 0) < 0);
    case '>=':
      return values.some((value) => (order(value) ?? -1) >= 0);
    case '<=':
      return values.some((value) => (order(value) ?? 1) <= 0);
    default:
      return false;
  }
}

/** Codings are the same by system and code; a display may differ. */
export function isSame(a: unknown, b: unknown): boolean {
  if (
    isObject(a) &&
    isObject(b) &&
    (Object.hasOwn(a, 'code') || Object.hasOwn(b, 'code')) &&
    !Object.hasOwn(b, 'value')
  ) {
    return textOf(a, 'code') === textOf(b, 'code') && textOf(a, 'system') === textOf(b, 'system');
  }
  if (isObject(a) && isObject(b)) {
    // A reference is the same whatever is written beside it for people.
    const [left, right] = [textOf(a, 'reference'), textOf(b, 'reference')];
    return left !== undefined && right !== undefined ? left === right : deepEqual(a, b);
  }
  return a === b;
}
