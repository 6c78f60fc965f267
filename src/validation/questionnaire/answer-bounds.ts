/** An answer within the bounds of its question: smallest and largest value, decimal places. */
import { reporter } from '../../findings/message.ts';
import { compareItems } from '../../fhir/fhirpath/values.ts';
import { isObject, type JsonValue } from '../../text/json-value.ts';
import { decimalPlaces, writtenNumber } from '../checks/decimal-places.ts';
import { show } from '../checks/fixed.ts';
import type { Answer } from './answer.ts';
import { answerMessages } from './answer-messages.ts';
import type { QuestionItem } from './model.ts';
import type { ResponseContext } from './response-context.ts';

const report = reporter(answerMessages);

export function checkBounds(answer: Answer, question: QuestionItem, context: ResponseContext): void {
  const { minValue, maxValue } = question;
  if (minValue !== undefined) checkBound('response.answer-too-small', minValue, answer, question, context);
  if (maxValue !== undefined) checkBound('response.answer-too-large', maxValue, answer, question, context);
  if (question.hasComputedBound)
    addNotChecked(answer, question, 'a bound is computed when the form is filled in', context);
}

function checkBound(
  code: 'response.answer-too-small' | 'response.answer-too-large',
  limit: JsonValue,
  answer: Answer,
  question: QuestionItem,
  context: ResponseContext,
): void {
  const { node, type, value } = answer;
  const { run } = context;
  const args = { linkId: question.label, limit: show(limit), found: show(value) };
  if (isObject(value) && !isObject(limit)) {
    addNotChecked(answer, question, `the bound ${show(limit)} has no unit`, context);
    return;
  }
  const isComparable = !isObject(value) || (hasFormalUnit(value) && hasFormalUnit(limit));
  const order = isComparable
    ? compareItems(
        { value, extra: undefined, type },
        { value: limit, extra: undefined, type },
        run.context.compareQuantities,
      )
    : undefined;
  if (order === undefined) {
    if (isObject(value)) run.add(node, report('response.answer-not-comparable', args, {}));
    else addNotChecked(answer, question, `it can not be compared with ${show(limit)}`, context);
  } else if (code === 'response.answer-too-small' ? order < 0 : order > 0)
    run.add(node, report(code, args, {}));
}

/** A printed unit is a word for people: only system and code say what a quantity is measured in. */
function hasFormalUnit(quantity: JsonValue): boolean {
  return isObject(quantity) && Object.hasOwn(quantity, 'system') && Object.hasOwn(quantity, 'code');
}

export function checkDecimals({ node }: Answer, question: QuestionItem, { run }: ResponseContext): void {
  const limit = question.maxDecimalPlaces;
  if (limit === undefined) return;
  const found = writtenNumber(node, run);
  if (found === undefined || decimalPlaces(found) <= limit) return;
  run.add(node, report('response.answer-decimals', { linkId: question.label, limit, found }, {}));
}

function addNotChecked({ node }: Answer, { label }: QuestionItem, reason: string, { run }: ResponseContext) {
  run.add(node, report('response.answer-not-checked', { linkId: label, reason }, {}));
}
