/** Rules for Questionnaires that no invariant states, or none that can be run on its own. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from '../checks/fixed.ts';
import { checkDerived } from './derived.ts';
import { checkDesign } from './design.ts';
import { checkDesignExtensions, checkServers } from './design-extensions.ts';
import { choiceOf, readQuestionnaire } from './model.ts';

export const questionnaireMessages = catalogue({
  'questionnaire.enable-when-target': {
    severity: 'error',
    title: 'enableWhen names no question',
    text: ({ question }: { question: string }) =>
      `enableWhen names the question ${question}, which is not there.`,
    why: 'Questionnaire.item.enableWhen.question is the linkId of an item of the same Questionnaire.',
    fix: 'Correct the linkId.',
  },
  'questionnaire.enable-when-self': {
    severity: 'error',
    title: 'enableWhen names its own item',
    text: ({ question }: { question: string }) =>
      `The item ${question} can not be enabled by its own answer.`,
    why: 'An item that waits for its own answer is never shown.',
    fix: 'Name the question that decides.',
  },
  'questionnaire.enable-when-inner': {
    severity: 'error',
    title: 'enableWhen names a question within its item',
    text: ({ question }: { question: string }) =>
      `The item can not be enabled by ${question}, which is inside of it.`,
    why: 'A question inside of an item is asked only after the item is enabled.',
    fix: 'Name a question that comes before, or move the condition.',
  },
  'questionnaire.enable-when-later': {
    severity: 'warning',
    title: 'enableWhen names a later question',
    text: ({ question }: { question: string }) => `enableWhen waits for ${question}, which is asked later.`,
    why: 'Who answers from the start comes to the item before the question that decides; where no one can go back (entry mode) it is never asked.',
    fix: 'Move the question that decides before the item.',
  },
  'questionnaire.enable-when-type': {
    severity: 'warning',
    title: 'enableWhen compares with another type',
    text: ({ question, expected, found }: { question: string; expected: string; found: string }) =>
      `The answer to ${question} is of type ${expected}; enableWhen compares it with ${found}.`,
    why: 'Values of different types are never equal, so that the item would never be shown.',
    fix: 'Compare with a value of the type of the answer.',
  },
});

const report = reporter(questionnaireMessages);

interface Question {
  readonly node: Node;
  /** Its place among all items. */
  readonly order: number;
  readonly type: string;
}

export function checkQuestionnaire(node: Node, run: Run): void {
  const byLinkId = new Map<string, Question>();
  collect(node, byLinkId);
  const model = isObject(node.value) ? readQuestionnaire(node.value) : undefined;
  for (const [linkId, question] of byLinkId) {
    checkEnableWhen(linkId, question, byLinkId, run);
    const item = model?.byLinkId.get(linkId);
    if (item === undefined || model === undefined) continue;
    checkDesign(question.node, item, model, run);
    checkDesignExtensions(question.node, item, run);
    checkServers(question.node, run);
  }
  checkServers(node, run);
  checkDerived(node, run);
}

function collect(node: Node, into: Map<string, Question>): void {
  for (const item of childNodes(node, 'item', false)) {
    if (!isObject(item.value)) continue;
    const linkId = textOf(item.value, 'linkId');
    if (linkId !== undefined && !into.has(linkId))
      into.set(linkId, { node: item, order: into.size, type: textOf(item.value, 'type') ?? '' });
    collect(item, into);
  }
}

/** Types of answers that a kind of item has. */
export const answerTypes: Readonly<Record<string, readonly string[]>> = {
  boolean: ['boolean'],
  decimal: ['decimal'],
  integer: ['integer'],
  date: ['date'],
  dateTime: ['dateTime'],
  time: ['time'],
  string: ['string'],
  text: ['string'],
  url: ['uri'],
  choice: ['Coding', 'string', 'integer', 'date', 'time', 'Reference'],
  'open-choice': ['Coding', 'string', 'integer', 'date', 'time', 'Reference'],
  attachment: ['Attachment'],
  reference: ['Reference'],
  quantity: ['Quantity'],
};

function checkEnableWhen(
  linkId: string,
  { node, order }: Question,
  all: ReadonlyMap<string, Question>,
  run: Run,
): void {
  for (const condition of childNodes(node, 'enableWhen', false)) {
    if (!isObject(condition.value)) continue;
    const question = textOf(condition.value, 'question');
    if (question === undefined) continue;
    const target = all.get(question);
    if (target === undefined)
      run.add(condition, report('questionnaire.enable-when-target', { question: show(question) }, {}));
    else if (question === linkId)
      run.add(condition, report('questionnaire.enable-when-self', { question: show(question) }, {}));
    else if (isInside(target.node, node))
      run.add(condition, report('questionnaire.enable-when-inner', { question: show(question) }, {}));
    else {
      if (target.order > order)
        run.add(condition, report('questionnaire.enable-when-later', { question: show(question) }, {}));
      if (textOf(condition.value, 'operator') === 'exists') continue;
      const found = choiceOf(condition.value, 'answer')?.type;
      const expected = answerTypes[target.type];
      if (found === undefined || expected === undefined || expected.includes(found)) continue;
      const args = { question: show(question), expected: expected.join(' or '), found };
      run.add(condition, report('questionnaire.enable-when-type', args, {}));
    }
  }
}

function isInside(node: Node, outer: Node): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) if (at.value === outer.value) return true;
  return false;
}
