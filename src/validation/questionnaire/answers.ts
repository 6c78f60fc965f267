/** The answers to one question: how many, of which type, and within its bounds. */
import { reporter } from '../../findings/message.ts';
import { codeOf } from '../../fhir/terminology/terminology.ts';
import { compareItems } from '../../fhir/fhirpath/values.ts';
import { isObject, type JsonObject, type JsonValue, textOf } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import { decodedLength } from '../checks/attachment.ts';
import { lengthOf } from '../checks/limits.ts';
import { childNodes, type Node } from '../node.ts';
import { readRestUrl } from '../references/resolve.ts';
import { numberOf } from '../structure/element-definition.ts';
import { answerMessages } from './answer-messages.ts';
import { isSame } from './enable-when.ts';
import type { QuestionItem } from './model.ts';
import { answerTypes } from './questionnaire.ts';
import type { ResponseContext } from './response.ts';

const report = reporter(answerMessages);

interface Answer {
  readonly node: Node;
  readonly type: string;
  readonly value: JsonValue;
}

export function checkAnswers(
  item: Node,
  question: QuestionItem,
  isEnabled: boolean,
  context: ResponseContext,
): void {
  const { run, isComplete } = context;
  const linkId = question.label;
  const nodes = childNodes(item, 'answer', false);
  if (isWithoutAnswers(question)) {
    if (nodes.length > 0)
      run.add(item, report('response.answer-in-group', { linkId, type: question.type }, {}));
    return;
  }
  if (nodes.length === 0 && question.isRequired && isComplete && isEnabled)
    run.add(item, report('response.answer-missing', { linkId }, {}));
  const [, second] = nodes;
  if (second !== undefined && !question.repeats)
    run.add(second, report('response.answer-repeated', { linkId, found: nodes.length }, {}));
  checkOccurs(item, question, nodes.length, context);
  const answers: Answer[] = [];
  for (const node of nodes)
    for (const given of childNodes(node, 'value', true))
      if (given.value !== undefined) answers.push({ node: given, type: given.type, value: given.value });
  for (const answer of answers) checkAnswer(answer, question, context);
  checkExclusive(answers, question, context);
}

/** Groups, displays, and `question`, the abstract kind that only a Questionnaire of another's parts could have. */
function isWithoutAnswers({ type }: QuestionItem): boolean {
  return type === 'group' || type === 'display' || type === 'question';
}

function checkOccurs(
  item: Node,
  question: QuestionItem,
  found: number,
  { run, isComplete }: ResponseContext,
): void {
  const { minOccurs, maxOccurs } = question;
  const linkId = question.label;
  if (minOccurs !== undefined && found < minOccurs && isComplete)
    run.add(item, report('response.answer-count', { linkId, limit: `at least ${minOccurs}`, found }, {}));
  if (maxOccurs !== undefined && found > maxOccurs)
    run.add(item, report('response.answer-count', { linkId, limit: `at most ${maxOccurs}`, found }, {}));
}

function checkAnswer(answer: Answer, question: QuestionItem, context: ResponseContext): void {
  const expected = answerTypes[question.type];
  if (expected !== undefined && !expected.includes(answer.type)) {
    const args = {
      linkId: question.label,
      expected: expectedTypes(question, expected),
      found: answer.type,
    };
    context.run.add(answer.node, report('response.answer-type', args, {}));
    return;
  }
  checkOptions(answer, question, context);
  checkBounds(answer, question, context);
  if (typeof answer.value === 'string') checkText(answer, answer.value, question, context);
  if (typeof answer.value === 'number') checkDecimals(answer, answer.value, question, context);
  if (!isObject(answer.value)) return;
  if (answer.type === 'Quantity') {
    checkUnit(answer, answer.value, question, context);
    const amount = answer.value['value'];
    if (typeof amount === 'number') checkDecimals(answer, amount, question, context);
  }
  if (answer.type === 'Attachment') checkAttachment(answer, answer.value, question, context);
  if (answer.type === 'Reference') checkReference(answer, answer.value, question, context);
}

function expectedTypes(question: QuestionItem, expected: readonly string[]): string {
  const ofOptions = [...new Set(question.options.map(({ type }) => type))];
  return (ofOptions.length > 0 ? ofOptions : expected).join(' or ');
}

function checkOptions(
  { node, type, value }: Answer,
  question: QuestionItem,
  { run, model }: ResponseContext,
): void {
  const { options, valueSet } = question;
  const linkId = question.label;
  const isOpen = question.type === 'open-choice' && type === 'string';
  if (options.length > 0) {
    if (isOpen || options.some((option) => isSame(value, option.value))) return;
    run.add(node, report('response.answer-option', { linkId, found: show(value) }, {}));
  } else if (valueSet !== undefined && !isOpen) {
    const terminology = run.terminology.withContained(model.contained);
    const code = isObject(value)
      ? codeOf(value)
      : { system: undefined, code: typeof value === 'object' ? '' : String(value) };
    // A text is no code of a system: only a value set that lists it tells that it is allowed.
    const told = terminology.contains(valueSet, code);
    const answer = told === 'unknown' && !isObject(value) ? 'out' : told;
    if (answer === 'out') run.add(node, report('response.answer-option', { linkId, found: show(value) }, {}));
    else if (answer === 'unknown') {
      const reason = `whether it is in ${valueSet} can not be told here`;
      run.add(node, report('response.answer-not-checked', { linkId, reason }, {}));
    }
  }
}

function checkExclusive(answers: readonly Answer[], question: QuestionItem, { run }: ResponseContext): void {
  if (answers.length < 2) return;
  for (const { node, value } of answers) {
    if (!question.options.some((option) => option.isExclusive && isSame(value, option.value))) continue;
    const args = { linkId: question.label, found: show(value) };
    run.add(node.parent ?? node, report('response.answer-exclusive', args, {}));
  }
}

function checkBounds(answer: Answer, question: QuestionItem, context: ResponseContext): void {
  const { minValue, maxValue } = question;
  if (minValue !== undefined) checkBound('response.answer-too-small', minValue, answer, question, context);
  if (maxValue !== undefined) checkBound('response.answer-too-large', maxValue, answer, question, context);
}

function checkBound(
  code: 'response.answer-too-small' | 'response.answer-too-large',
  limit: JsonValue,
  { node, type, value }: Answer,
  question: QuestionItem,
  { run }: ResponseContext,
): void {
  const args = { linkId: question.label, limit: show(limit), found: show(value) };
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
  } else if (code === 'response.answer-too-small' ? order < 0 : order > 0)
    run.add(node, report(code, args, {}));
}

/** A printed unit is a word for people: only system and code say what a quantity is measured in. */
function hasFormalUnit(quantity: JsonValue): boolean {
  return isObject(quantity) && Object.hasOwn(quantity, 'system') && Object.hasOwn(quantity, 'code');
}

function checkText({ node }: Answer, text: string, question: QuestionItem, { run }: ResponseContext): void {
  const { maxLength, minLength, regex } = question;
  const linkId = question.label;
  const found = lengthOf(text);
  if (maxLength !== undefined && found > maxLength)
    run.add(node, report('response.answer-length', { linkId, limit: `at most ${maxLength}`, found }, {}));
  if (minLength !== undefined && found < minLength)
    run.add(node, report('response.answer-length', { linkId, limit: `at least ${minLength}`, found }, {}));
  if (regex === undefined) return;
  const matches = regex.test?.(text);
  if (matches === false)
    run.add(node, report('response.answer-regex', { linkId, regex: regex.source, found: show(text) }, {}));
  else if (matches === undefined) {
    const reason = 'its regular expression can not be run safely on this text';
    run.add(node, report('response.answer-not-checked', { linkId, reason }, {}));
  }
}

function checkDecimals(
  { node }: Answer,
  value: number,
  question: QuestionItem,
  { run }: ResponseContext,
): void {
  const limit = question.maxDecimalPlaces;
  if (limit === undefined) return;
  const places = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  if (places > limit)
    run.add(
      node,
      report('response.answer-decimals', { linkId: question.label, limit, found: show(value) }, {}),
    );
}

function checkUnit(
  { node }: Answer,
  value: JsonObject,
  question: QuestionItem,
  { run, model }: ResponseContext,
): void {
  const { units, unitValueSet } = question;
  const code = textOf(value, 'code');
  const unit = code ?? textOf(value, 'unit');
  const args = { linkId: question.label, found: show(unit) };
  if (units.length > 0) {
    const isAllowed = units.some((option) =>
      isSame({ system: value['system'] ?? '', code: code ?? '' }, option),
    );
    if (!isAllowed) run.add(node, report('response.answer-unit', args, {}));
  } else if (unitValueSet !== undefined && code !== undefined) {
    const answer = run.terminology.withContained(model.contained).contains(unitValueSet, codeOf(value));
    if (answer === 'out') run.add(node, report('response.answer-unit', args, {}));
  }
}

function checkAttachment(
  { node }: Answer,
  value: JsonObject,
  question: QuestionItem,
  { run }: ResponseContext,
): void {
  const { mimeTypes, maxSize } = question;
  const linkId = question.label;
  const type = textOf(value, 'contentType');
  const isAllowed = mimeTypes.some((allowed) => type === allowed || matchesAny(type, allowed));
  if (mimeTypes.length > 0 && type !== undefined && !isAllowed)
    run.add(node, report('response.answer-attachment', { linkId, fault: `is of type ${type}` }, {}));
  const data = textOf(value, 'data');
  const size = data === undefined ? numberOf(value, 'size') : decodedLength(data);
  // In bytes: R4 names no unit, the later definition of the same extension does.
  if (maxSize !== undefined && size !== undefined && size > maxSize)
    run.add(node, report('response.answer-attachment', { linkId, fault: `has ${size} bytes` }, {}));
}

function matchesAny(type: string | undefined, allowed: string): boolean {
  return allowed.endsWith('/*') && type?.startsWith(allowed.slice(0, -1)) === true;
}

function checkReference(
  { node }: Answer,
  value: JsonObject,
  question: QuestionItem,
  { run }: ResponseContext,
): void {
  const reference = textOf(value, 'reference');
  const resolved = reference === undefined ? undefined : run.resolve(reference, node)?.type;
  const found = resolved ?? textOf(value, 'type') ?? readRestUrl(reference ?? '')?.type;
  if (found === undefined) return;
  const { referenceTypes } = question;
  const isAllowed =
    referenceTypes.length > 0 ? referenceTypes.includes(found) : run.structures.isKindOf(found, 'Resource');
  if (isAllowed) return;
  const allowed = referenceTypes.length > 0 ? referenceTypes.join(' or ') : 'a resource';
  const args = { linkId: question.label, allowed, found };
  run.add(node, report('response.answer-reference', args, {}));
}
