/** The answers to one question: how many, of which type, and within its bounds. */
import { reporter } from '../../findings/message.ts';
import { codeOf } from '../../fhir/terminology/terminology.ts';
import { isObject } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import { lengthOf } from '../checks/limits.ts';
import { childNodes, type Node } from '../node.ts';
import type { Answer } from './answer.ts';
import { checkAttachment } from './answer-attachment.ts';
import { checkBounds, checkDecimals } from './answer-bounds.ts';
import { answerMessages } from './answer-messages.ts';
import { checkReference } from './answer-reference.ts';
import { checkUnit } from './answer-unit.ts';
import { isSame } from './enable-when.ts';
import type { QuestionItem } from './model.ts';
import { answerTypes } from './questionnaire.ts';
import { asMissing, type ResponseContext, serverHint } from './response-context.ts';

const report = reporter(answerMessages);

export function checkAnswers(
  item: Node,
  question: QuestionItem,
  isEnabled: boolean,
  context: ResponseContext,
): void {
  const { run } = context;
  const linkId = question.label;
  const nodes = childNodes(item, 'answer', false);
  if (isWithoutAnswers(question)) {
    if (nodes.length > 0)
      run.add(item, report('response.answer-in-group', { linkId, type: question.type }, {}));
    return;
  }
  if (nodes.length === 0 && question.isRequired && isEnabled)
    run.add(item, asMissing(report('response.answer-missing', { linkId }, {}), context));
  const [, second] = nodes;
  if (second !== undefined && !question.repeats)
    run.add(second, report('response.answer-repeated', { linkId, found: nodes.length }, {}));
  if (nodes.length > 0 || !question.isRequired) checkOccurs(item, question, nodes.length, context);
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

/** Of a question its answers are counted, of a group its items (extensions minOccurs and maxOccurs). */
export function checkOccurs(
  at: Node,
  { minOccurs, maxOccurs, label: linkId }: QuestionItem,
  found: number,
  context: ResponseContext,
): void {
  if (minOccurs !== undefined && found < minOccurs) {
    const args = { linkId, limit: `at least ${minOccurs}`, found };
    context.run.add(at, asMissing(report('response.answer-count', args, {}), context));
  }
  if (maxOccurs !== undefined && found > maxOccurs) {
    const args = { linkId, limit: `at most ${maxOccurs}`, found };
    context.run.add(at, report('response.answer-count', args, {}));
  }
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
  checkDecimals(answer, question, context);
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
      const reason = `whether it is in ${valueSet} can not be told here${serverHint(question, model)}`;
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

function checkText({ node }: Answer, text: string, question: QuestionItem, { run }: ResponseContext): void {
  const { maxLength, minLength, regex } = question;
  const linkId = question.label;
  const found = lengthOf(text);
  if (maxLength !== undefined && found > maxLength)
    run.add(node, report('response.answer-length', { linkId, limit: `at most ${maxLength}`, found }, {}));
  if (minLength !== undefined && found < minLength)
    run.add(node, report('response.answer-length', { linkId, limit: `at least ${minLength}`, found }, {}));
  if (question.type === 'string' && /[\r\n]/.test(text))
    run.add(node, report('response.answer-lines', { linkId }, {}));
  if (regex === undefined) return;
  const matches = regex.test?.(text);
  if (matches === false)
    run.add(node, report('response.answer-regex', { linkId, regex: regex.source, found: show(text) }, {}));
  else if (matches === undefined) {
    const reason = 'its regular expression can not be run safely on this text';
    run.add(node, report('response.answer-not-checked', { linkId, reason }, {}));
  }
}
