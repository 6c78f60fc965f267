/** A QuestionnaireResponse against its Questionnaire (FHIR R4 section 4.15): which items, where, how many. */
import { catalogue, reporter } from '../../findings/message.ts';
import { findDefinition } from '../../fhir/definitions.ts';
import { invariantOf } from '../../fhir/fhirpath/engine.ts';
import { compareItems } from '../../fhir/fhirpath/values.ts';
import { isObject, type JsonObject, textOf } from '../../text/json-value.ts';
import { itemOf, rootOf } from '../checks/invariant.ts';
import { show } from '../checks/fixed.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { checkAnswers, checkOccurs } from './answers.ts';
import { collectAnswers, type ExpressionTest, isEnabled } from './enable-when.ts';
import { type QuestionItem, readQuestionnaire } from './model.ts';
import { asMissing, type ResponseContext } from './response-context.ts';

export const responseMessages = catalogue({
  'response.questionnaire-missing': {
    severity: 'information',
    title: 'No Questionnaire named',
    text: () => 'The response names no Questionnaire, so its answers were not checked.',
    why: 'QuestionnaireResponse.questionnaire says what was asked.',
    fix: 'Add the canonical of the Questionnaire.',
  },
  'response.questionnaire-unknown': {
    severity: 'warning',
    title: 'Questionnaire not known',
    text: ({ questionnaire }: { questionnaire: string }) =>
      `The Questionnaire ${questionnaire} is not known, so the answers were not checked.`,
    why: 'Answers can be checked only against a Questionnaire that is here.',
    fix: 'Give the Questionnaire, or correct the canonical.',
  },
  'response.link-id-unknown': {
    severity: 'error',
    title: 'No such question',
    text: ({ linkId }: { linkId: string }) => `The Questionnaire has no item ${linkId}.`,
    why: 'Every item of a response belongs to an item of its Questionnaire.',
    fix: 'Correct the linkId, or the Questionnaire that the response names.',
  },
  'response.wrong-place': {
    severity: 'error',
    title: 'Item in the wrong place',
    text: ({ linkId }: { linkId: string }) =>
      `The item ${linkId} is in the Questionnaire, but not at this place.`,
    why: 'The items of a response are nested as those of the Questionnaire (FHIR R4 section 4.15.3).',
    fix: 'Move the item below the item that it belongs to.',
  },
  'response.order': {
    severity: 'error',
    title: 'Items out of order',
    text: ({ linkId }: { linkId: string }) =>
      `The item ${linkId} comes after an item that follows it in the Questionnaire.`,
    why: 'The items of a response have the order of the Questionnaire (FHIR R4 section 4.15.3).',
    fix: 'Put the items in the order of the Questionnaire.',
  },
  'response.required': {
    severity: 'error',
    title: 'Required answer missing',
    text: ({ linkId }: { linkId: string }) => `The question ${linkId} must be answered.`,
    why: 'The Questionnaire marks the item as required, and the response is complete.',
    fix: 'Answer the question, or set the status in-progress.',
  },
  'response.not-enabled': {
    severity: 'error',
    title: 'Answer to a question that is not asked',
    text: ({ linkId }: { linkId: string }) =>
      `The question ${linkId} is answered although it is not enabled.`,
    why: 'The conditions of enableWhen do not hold for the other answers.',
    fix: 'Remove the answer, or correct the answer that decides.',
  },
  'response.not-told-enabled': {
    severity: 'information',
    title: 'Whether it is asked can not be told',
    text: ({ linkId }: { linkId: string }) =>
      `Whether the question ${linkId}, which is required and not there, is asked can not be told here.`,
    why: "SDC's enableWhenExpression decides, and it needs something that is not here.",
    fix: 'Check it by hand.',
  },
  'response.authored': {
    severity: 'warning',
    title: 'Written outside of the period of the Questionnaire',
    text: ({ from, to }: { from: string; to: string }) =>
      `The Questionnaire is to be used from ${from === '' ? 'any time' : from} to ${to === '' ? 'any time' : to}.`,
    why: 'Questionnaire.effectivePeriod says when the Questionnaire is meant to be used.',
    fix: 'Correct QuestionnaireResponse.authored, or answer the Questionnaire of that time.',
  },
  'response.amended': {
    severity: 'warning',
    title: 'Amended, though no answer can be changed',
    text: () => 'The response is amended, but its Questionnaire is answered in the mode sequential.',
    why: 'In the entry mode sequential nothing that was answered can be edited (the code system entryMode of SDC).',
    fix: 'Give a new response, or another entry mode.',
  },
  'response.item-repeated': {
    severity: 'error',
    title: 'Item given twice',
    text: ({ linkId }: { linkId: string }) => `The item ${linkId} does not repeat.`,
    why: 'Only a group that repeats has more than one item of its linkId.',
    fix: 'Keep one item; several answers to one question go into one item.',
  },
  'response.text-differs': {
    severity: 'error',
    title: 'Text differs',
    text: ({ linkId }: { linkId: string }) => `The text of ${linkId} is not that of the Questionnaire.`,
    why: 'The text of an item is a copy of the text that was asked (it may be translated).',
    fix: 'Copy the text, or leave it out.',
  },
});

const report = reporter(responseMessages);

export function checkResponse(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const canonical = textOf(node.value, 'questionnaire');
  if (canonical === undefined) {
    run.add(node, report('response.questionnaire-missing', {}, {}));
    return;
  }
  const questionnaire = findQuestionnaire(canonical, node, run);
  if (questionnaire === undefined) {
    run.add(node, report('response.questionnaire-unknown', { questionnaire: show(canonical) }, {}));
    return;
  }
  const model = readQuestionnaire(questionnaire);
  const status = textOf(node.value, 'status');
  const isComplete = status === 'completed' || status === 'amended';
  if (status === 'amended' && model.entryMode === 'sequential')
    run.add(node, report('response.amended', {}, {}));
  const answers = collectAnswers(node.value);
  const holds: ExpressionTest = (expression) => {
    const whole = itemOf(node);
    const context = { focus: whole, resource: whole, rootResource: itemOf(rootOf(node.scope).node) };
    const told = invariantOf(expression)(context, run.hostFor(node));
    return typeof told === 'boolean' ? told : undefined;
  };
  checkPeriod(node, questionnaire, run);
  checkItems(node, model.items, { model, answers, isComplete, run, holds });
}

/** When the response was written, by the period in which the Questionnaire is meant to be used. */
function checkPeriod(node: Node, questionnaire: JsonObject, run: Run): void {
  const [authored] = childNodes(node, 'authored', false);
  const period = questionnaire['effectivePeriod'];
  if (authored?.value === undefined || !isObject(period)) return;
  const order = (key: string) => {
    const limit = textOf(period, key);
    if (limit === undefined || authored.value === undefined) return 0;
    const [a, b] = [authored.value, limit].map((value) => ({ value, extra: undefined, type: 'dateTime' }));
    return a === undefined || b === undefined ? 0 : (compareItems(a, b, run.context.compareQuantities) ?? 0);
  };
  if (order('start') >= 0 && order('end') <= 0) return;
  const args = { from: textOf(period, 'start') ?? '', to: textOf(period, 'end') ?? '' };
  run.add(authored, report('response.authored', args, {}));
}

function findQuestionnaire(canonical: string, node: Node, run: Run): JsonObject | undefined {
  if (canonical.startsWith('#')) {
    const found = run.resolve(canonical, rootOf(node.scope).node)?.value;
    return isQuestionnaire(found) ? found : undefined;
  }
  const known = findDefinition(run.structures.definitions, 'Questionnaire', canonical);
  if (known !== undefined) return known;
  const resolved = run.options.resolve?.(canonical);
  return isQuestionnaire(resolved) ? resolved : undefined;
}

function isQuestionnaire(value: unknown): value is JsonObject {
  return isObject(value) && textOf(value, 'resourceType') === 'Questionnaire';
}

/** Checks the items below a response, an item or an answer against the questions that belong there. */
function checkItems(parent: Node, questions: readonly QuestionItem[], context: ResponseContext): void {
  const { model, run } = context;
  const found = new Map<QuestionItem, Node[]>();
  let latest = -1;
  for (const node of childNodes(parent, 'item', false)) {
    const linkId = isObject(node.value) ? textOf(node.value, 'linkId') : undefined;
    // That an item has none is told by the walk over the structure.
    if (linkId === undefined) continue;
    const at = questions.findIndex((question) => question.linkId === linkId);
    const question = questions[at];
    if (question === undefined) {
      const code = model.byLinkId.has(linkId) ? 'response.wrong-place' : 'response.link-id-unknown';
      run.add(node, report(code, { linkId: show(linkId) }, {}));
      continue;
    }
    if (at < latest) run.add(node, report('response.order', { linkId: show(linkId) }, {}));
    latest = Math.max(latest, at);
    const nodes = found.get(question);
    if (nodes === undefined) found.set(question, [node]);
    else nodes.push(node);
  }
  for (const question of questions) checkQuestion(parent, question, found.get(question) ?? [], context);
}

function checkQuestion(
  parent: Node,
  question: QuestionItem,
  nodes: readonly Node[],
  context: ResponseContext,
): void {
  const { run } = context;
  const linkId = question.label;
  const enabled = isEnabled(question, context.answers, run.context.compareQuantities, context.holds);
  const [first, second] = nodes;
  if (first === undefined) {
    const isNeeded = question.isRequired && question.type !== 'display';
    if (isNeeded && enabled === true)
      run.add(parent, asMissing(report('response.required', { linkId }, {}), context));
    else if (isNeeded && enabled === undefined)
      run.add(parent, report('response.not-told-enabled', { linkId }, {}));
    return;
  }
  if (enabled === false && nodes.some(hasAnswer)) {
    run.add(first, report('response.not-enabled', { linkId }, {}));
    return;
  }
  if (second !== undefined && !(question.type === 'group' && question.repeats))
    if (!question.repeats) run.add(second, report('response.item-repeated', { linkId }, {}));
  if (question.type === 'group') checkOccurs(parent, question, nodes.length, context);
  for (const node of nodes) {
    if (isEmptyGroup(node, question))
      run.add(node, asMissing(report('response.required', { linkId }, {}), context));
    const text = isObject(node.value) ? textOf(node.value, 'text') : undefined;
    if (text !== undefined && question.text !== undefined && !question.texts.has(text))
      run.add(node, report('response.text-differs', { linkId }, {}));
    checkAnswers(node, question, enabled === true, context);
    if (question.type === 'group') checkItems(node, question.items, context);
    else checkNested(node, question, context);
  }
}

/** A group that is required holds something. */
function isEmptyGroup(node: Node, { type, isRequired, items }: QuestionItem): boolean {
  return type === 'group' && isRequired && items.length > 0 && childNodes(node, 'item', false).length === 0;
}

/** Questions below a question stand in its answers. */
function checkNested(node: Node, question: QuestionItem, context: ResponseContext): void {
  for (const answer of childNodes(node, 'answer', false)) checkItems(answer, question.items, context);
  for (const item of childNodes(node, 'item', false)) {
    const linkId = isObject(item.value) ? (textOf(item.value, 'linkId') ?? '') : '';
    const code = context.model.byLinkId.has(linkId) ? 'response.wrong-place' : 'response.link-id-unknown';
    context.run.add(item, report(code, { linkId: show(linkId) }, {}));
  }
}

function hasAnswer(node: Node): boolean {
  const rest = [node];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (childNodes(at, 'answer', false).length > 0) return true;
    for (const item of childNodes(at, 'item', false)) rest.push(item);
  }
  return false;
}
