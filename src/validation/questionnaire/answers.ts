/** The answers to one question: how many, of which type, and within its bounds. */
import { catalogue, reporter } from '../../findings/message.ts';
import { compareItems } from '../../fhir/fhirpath/values.ts';
import { isObject, type JsonObject, type JsonValue, textOf } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import { lengthOf } from '../checks/limits.ts';
import { childNodes, type Node } from '../node.ts';
import { readRestUrl } from '../references/resolve.ts';
import { numberOf } from '../structure/element-definition.ts';
import { isSame } from './enable-when.ts';
import type { QuestionItem } from './model.ts';
import { answerTypes } from './questionnaire.ts';
import type { ResponseContext } from './response.ts';

export const answerMessages = catalogue({
  'response.answer-in-group': {
    severity: 'error',
    title: 'Answer where nothing is asked',
    text: ({ linkId, type }: { linkId: string; type: string }) =>
      `${linkId} is a ${type}, which has no answers.`,
    why: 'Only questions have answers; groups and displays do not (FHIR R4 section 4.14).',
    fix: 'Remove the answer, or give the linkId of the question.',
  },
  'response.answer-missing': {
    severity: 'error',
    title: 'Required answer missing',
    text: ({ linkId }: { linkId: string }) => `The question ${linkId} must be answered.`,
    why: 'The Questionnaire marks the question as required, and the response is complete.',
    fix: 'Answer the question, or set the status in-progress.',
  },
  'response.answer-repeated': {
    severity: 'error',
    title: 'More than one answer',
    text: ({ linkId, found }: { linkId: string; found: number }) =>
      `${linkId} takes one answer, found ${found}.`,
    why: 'The question does not repeat (Questionnaire.item.repeats).',
    fix: 'Keep one answer.',
  },
  'response.answer-count': {
    severity: 'error',
    title: 'Number of answers',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: number }) =>
      `${linkId} takes ${limit} answers, found ${found}.`,
    why: 'The Questionnaire bounds the number of answers (extensions minOccurs and maxOccurs).',
    fix: 'Give as many answers as are asked for.',
  },
  'response.answer-type': {
    severity: 'error',
    title: 'Answer of the wrong type',
    text: ({ linkId, expected, found }: { linkId: string; expected: string; found: string }) =>
      `The answer to ${linkId} must be of type ${expected}, found ${found}.`,
    why: 'The type of the question fixes the type of its answers (Questionnaire.item.type).',
    fix: 'Give the answer in the type of the question.',
  },
  'response.answer-option': {
    severity: 'error',
    title: 'Answer is none of the options',
    text: ({ linkId, found }: { linkId: string; found: string }) =>
      `${found} is none of the options of ${linkId}.`,
    why: 'The Questionnaire lists the answers that are allowed (answerOption or answerValueSet).',
    fix: 'Choose one of the options.',
  },
  'response.answer-not-checked': {
    severity: 'information',
    title: 'Answer not checked',
    text: ({ linkId, reason }: { linkId: string; reason: string }) =>
      `The answer to ${linkId} was not checked: ${reason}.`,
    why: 'What would be needed to check it is not here; it is not taken as right.',
    fix: 'Give the value set, the code system or the reference.',
  },
  'response.answer-exclusive': {
    severity: 'error',
    title: 'Exclusive option with others',
    text: ({ linkId, found }: { linkId: string; found: string }) =>
      `${found} of ${linkId} can be chosen only alone.`,
    why: 'The option is marked as exclusive (extension questionnaire-optionExclusive).',
    fix: 'Remove the other answers, or this one.',
  },
  'response.answer-too-small': {
    severity: 'error',
    title: 'Answer too small',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: string }) =>
      `The answer to ${linkId} must be at least ${limit}, found ${found}.`,
    why: 'The Questionnaire gives a smallest value (extension minValue).',
    fix: 'Correct the answer.',
  },
  'response.answer-too-large': {
    severity: 'error',
    title: 'Answer too large',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: string }) =>
      `The answer to ${linkId} must be at most ${limit}, found ${found}.`,
    why: 'The Questionnaire gives a largest value (extension maxValue).',
    fix: 'Correct the answer.',
  },
  'response.answer-not-comparable': {
    severity: 'error',
    title: 'Units that do not compare',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: string }) =>
      `The answer to ${linkId}, ${found}, can not be compared with ${limit}.`,
    why: 'The Questionnaire bounds the quantity in a unit of another kind.',
    fix: 'Give the quantity in a unit of the same kind.',
  },
  'response.answer-length': {
    severity: 'error',
    title: 'Length of the answer',
    text: ({ linkId, limit, found }: { linkId: string; limit: string; found: number }) =>
      `The answer to ${linkId} must have ${limit} characters, found ${found}.`,
    why: 'The Questionnaire bounds the length (maxLength, extension minLength).',
    fix: 'Shorten or complete the answer.',
  },
  'response.answer-regex': {
    severity: 'error',
    title: 'Answer not of the form asked for',
    text: ({ linkId, regex, found }: { linkId: string; regex: string; found: string }) =>
      `The answer to ${linkId} must match ${regex}, found ${found}.`,
    why: 'The Questionnaire gives a regular expression (extension regex).',
    fix: 'Correct the answer.',
  },
  'response.answer-decimals': {
    severity: 'error',
    title: 'Too many decimal places',
    text: ({ linkId, limit, found }: { linkId: string; limit: number; found: string }) =>
      `The answer to ${linkId} may have ${limit} decimal places, found ${found}.`,
    why: 'The Questionnaire bounds the precision (extension maxDecimalPlaces).',
    fix: 'Round the answer.',
  },
  'response.answer-unit': {
    severity: 'error',
    title: 'Unit not allowed',
    text: ({ linkId, found }: { linkId: string; found: string }) =>
      `${linkId} is not asked in the unit ${found}.`,
    why: 'The Questionnaire lists the units (extensions unitOption and unitValueSet).',
    fix: 'Give the quantity in one of these units.',
  },
  'response.answer-attachment': {
    severity: 'error',
    title: 'Attachment not allowed',
    text: ({ linkId, fault }: { linkId: string; fault: string }) => `The attachment for ${linkId} ${fault}.`,
    why: 'The Questionnaire bounds type and size (extensions mimeType and maxSize).',
    fix: 'Attach a file of an allowed type and size.',
  },
  'response.answer-reference': {
    severity: 'error',
    title: 'Reference to the wrong type',
    text: ({ linkId, allowed, found }: { linkId: string; allowed: string; found: string }) =>
      `The answer to ${linkId} must refer to ${allowed}, found ${found}.`,
    why: 'The Questionnaire lists the types (extension referenceResource).',
    fix: 'Refer to a resource of one of these types.',
  },
});

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
  if (question.type === 'group' || question.type === 'display') {
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
  const answers = nodes.flatMap((node): Answer[] =>
    childNodes(node, 'value', true).flatMap((given): Answer[] =>
      given.value === undefined ? [] : [{ node: given, type: given.type, value: given.value }],
    ),
  );
  for (const answer of answers) checkAnswer(answer, question, context);
  checkExclusive(answers, question, context);
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
  if (answer.type === 'Quantity') checkUnit(answer, answer.value, question, context);
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

function codeOf(coding: JsonObject) {
  return { system: textOf(coding, 'system') ?? '', code: textOf(coding, 'code') ?? '' };
}

function checkExclusive(answers: readonly Answer[], question: QuestionItem, { run }: ResponseContext): void {
  if (answers.length < 2) return;
  for (const { node, value } of answers) {
    if (!question.options.some((option) => option.isExclusive && isSame(value, option.value))) continue;
    const args = { linkId: question.label, found: show(value) };
    run.add(node.parent ?? node, report('response.answer-exclusive', args, {}));
  }
}

function checkBounds({ node, type, value }: Answer, question: QuestionItem, { run }: ResponseContext): void {
  const linkId = question.label;
  const item = (of: JsonValue) => ({ value: of, extra: undefined, type });
  const bounds = [
    { code: 'response.answer-too-small', limit: question.minValue, breaks: (order: number) => order < 0 },
    { code: 'response.answer-too-large', limit: question.maxValue, breaks: (order: number) => order > 0 },
  ] as const;
  for (const { code, limit, breaks } of bounds) {
    if (limit === undefined) continue;
    const order = compareItems(item(value), item(limit), run.context.compareQuantities);
    const args = { linkId, limit: show(limit), found: show(value) };
    if (order !== undefined) {
      if (breaks(order)) run.add(node, report(code, args, {}));
    } else if (isObject(value)) run.add(node, report('response.answer-not-comparable', args, {}));
  }
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
  const size =
    numberOf(value, 'size') ?? (data === undefined ? undefined : Math.floor((data.length * 3) / 4));
  if (maxSize !== undefined && size !== undefined && size > maxSize * 1_000_000)
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
  if (question.referenceTypes.length === 0) return;
  const reference = textOf(value, 'reference');
  const resolved = reference === undefined ? undefined : run.resolve(reference, node)?.type;
  const found = resolved ?? textOf(value, 'type') ?? readRestUrl(reference ?? '')?.type;
  if (found === undefined || question.referenceTypes.includes(found)) return;
  const args = { linkId: question.label, allowed: question.referenceTypes.join(' or '), found };
  run.add(node, report('response.answer-reference', args, {}));
}
