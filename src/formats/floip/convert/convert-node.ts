/** A node of another format as blocks, one after the other: one an action, then one that waits or decides. */
import type {
  Action,
  Category,
  Flow,
  FlowNode,
  MessageAction,
  SwitchRouter,
  Wait,
} from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import { asUuid, derivedId } from '../ids.ts';
import { convertedText, convertedValue, convertMessage } from './convert-message.ts';
import { answerOperand, convertQuestion } from './convert-question.ts';
import { convertRandom, convertSplit, runFlowEnding, webhookEnding } from './convert-split.ts';
import { keptInVendorMetadata, type Losses } from './losses.ts';
import type { QuickReplies } from './quick-replies.ts';
import { categoryOf, type Ending } from './routes.ts';
import { convertValue } from './templates.ts';

/** Which part of a node of the source a block stands for. */
export interface Slice {
  readonly node: FlowNode;
  /** Its actions from this index up to, not including, `to`; those that no block can say are among them. */
  readonly from: number;
  readonly to: number;
  /** The block also stands for what the node does after its actions: its wait, its router and its exits. */
  readonly closes: boolean;
}

/** A block to be: it has no id and name yet, and goes on to the next one unless it has an ending. */
export interface Draft {
  /** What its name is made of if it has no result. */
  readonly role: string;
  readonly actions: readonly Action[];
  readonly wait?: Wait;
  readonly ending?: Ending;
  /** The result that the block writes, as its author named it. */
  readonly result?: string;
  /** The flow ends after the block, wherever the node leads. */
  readonly isLast?: boolean;
  readonly told: JsonObject;
  /** Buttons of the message, before it is known whether they are choices. */
  readonly replies?: QuickReplies;
  /** The question presents its choices itself. */
  readonly isPresenting?: boolean;
  /** The category of its timeout, which blocks beside it look for. */
  readonly silence?: Category;
  /** In order; of two nodes where a message was moved into the question that follows it. */
  readonly slices: readonly Slice[];
}

/** A draft that knows only how many of the node's actions are behind it once it is done. */
interface Bare extends Omit<Draft, 'slices'> {
  readonly done?: number;
}

/** The blocks of a node, each with the part of the node that it stands for. */
export function convertNode(flow: Flow, node: FlowNode, losses: Losses): Draft[] {
  const drafts = bareDrafts(flow, node, losses);
  let from = 0;
  return drafts.map(({ done = 0, ...draft }, index) => {
    const closes = index === drafts.length - 1;
    const to = closes ? node.actions.length : Math.max(from, done);
    const slice: Slice = { node, from, to, closes };
    from = to;
    return { ...draft, slices: [slice] };
  });
}

function bareDrafts(flow: Flow, node: FlowNode, losses: Losses): Bare[] {
  const drafts: Bare[] = [];
  for (const [index, action] of node.actions.entries()) {
    const draft = convertAction(flow, action, losses);
    if (draft !== undefined) drafts.push({ ...draft, done: index + 1 });
    if (draft?.isLast === true) return drafts;
  }
  const { wait, router } = node;
  const last = drafts.at(-1);
  if (router === undefined) return drafts.length > 0 ? drafts : [{ role: 'step', actions: [], told: {} }];
  if (router.kind === 'random') {
    return [...drafts, { role: 'chance', actions: [], ending: convertRandom(node, router), told: {} }];
  }
  if (wait !== undefined && wait.expects.kind !== 'dial') {
    const operand = answerOperand(router.operand, losses);
    if (operand === undefined) {
      tellTimeout(node, wait, router, losses);
      const open: Bare = {
        role: 'answer',
        actions: [],
        wait: { at: wait.at, expects: { kind: 'text' } },
        told: {},
      };
      const split = {
        role: 'split',
        actions: [],
        ending: convertSplit(flow, node, router, losses),
        told: {},
      };
      return [...withPrompt(drafts, open), split];
    }
    const converted = convertQuestion(flow, node, wait, { ...router, operand }, losses);
    const { ending, told, wait: asks, silence } = converted;
    const result =
      router.resultName === undefined || router.resultName === '' ? {} : { result: router.resultName };
    if (router.resultName === undefined) told['result'] = false;
    const silent = silence === undefined ? {} : { silence };
    return withPrompt(drafts, {
      role: 'question',
      actions: [],
      wait: asks,
      ending,
      ...result,
      told,
      ...silent,
    });
  }
  if (wait !== undefined) {
    const why = 'The Flow Spec has no block that forwards a call.';
    losses.add({ code: 'loss.wait', at: wait.at, what: 'forwarded call', why });
  }
  const source = node.actions.at(-1);
  if (last !== undefined && source !== undefined && last.ending === undefined) {
    const called = webhookEnding(node, source, router);
    if (called !== undefined) return [...drafts.slice(0, -1), { ...last, ending: called }];
    const ran = runFlowEnding(node, source, router, losses);
    if (ran !== undefined) return withOutcome(drafts, last, node, router, ran);
  }
  const { before, told } = resultOfSplit(node, router, losses);
  const ending = convertSplit(flow, node, router, losses);
  return [...drafts, ...before, { role: 'split', actions: [], ending, told }];
}

/** The timeout of a question that does not look at its answer: the split after it does not see that there is none. */
function tellTimeout({ at }: FlowNode, { timeout }: Wait, router: SwitchRouter, losses: Losses): void {
  if (timeout === undefined) return;
  losses.add({
    code: 'loss.timeout',
    at,
    what: `timeout of ${timeout.seconds} seconds to "${categoryOf(router, timeout.category)?.name ?? ''}"`,
    why: 'The question looks at something else than its answer, so that silence goes on as any answer does.',
    keptIn: keptInVendorMetadata,
  });
}

/** Another flow that was run, and the result of how it ended: the way on is the exit of the block that writes it. */
function withOutcome(
  drafts: readonly Bare[],
  last: Bare,
  node: FlowNode,
  router: SwitchRouter,
  ending: Ending,
): Bare[] {
  if (router.resultName === undefined) return [...drafts.slice(0, -1), { ...last, ending }];
  return [...drafts, { ...outputOf(node, router.resultName, convertValue('completed').text), ending }];
}

function outputOf({ uuid, router }: FlowNode, name: string, value: string): Bare {
  const action: Action = {
    kind: 'set-result',
    at: router?.at ?? '',
    uuid: derivedId(uuid, 'output'),
    name,
    value,
  };
  return { role: 'output', actions: [action], result: name, told: {} };
}

/** What a split looks at is its result: an Output block before it writes that, where the Flow Spec can name it. */
function resultOfSplit(
  node: FlowNode,
  router: SwitchRouter,
  losses: Losses,
): { readonly before: readonly Bare[]; readonly told: JsonObject } {
  const { resultName, operand } = router;
  if (resultName === undefined) return { before: [], told: {} };
  const { text, unknown } = convertValue(operand, losses.scope);
  // A group is an object, and its result the group's name.
  const isWritten = unknown.length === 0 && resultName !== '' && !/\bgroups\b/.test(text);
  losses.add({
    code: 'loss.result',
    at: router.at,
    what: isWritten
      ? `category of the result "${resultName}" of a split`
      : `result "${resultName}" of a split`,
    why: isWritten ? 'An Output block writes a value only.' : 'A Case block writes no result.',
    keptIn: keptInVendorMetadata,
  });
  return { before: isWritten ? [outputOf(node, resultName, text)] : [], told: { result: resultName } };
}

/** Puts the message that stands right before a question into it. */
function withPrompt(drafts: readonly Bare[], question: Bare): Bare[] {
  const prompt = drafts.at(-1);
  return prompt === undefined || !isMessage(prompt)
    ? [...drafts, question]
    : [...drafts.slice(0, -1), asking(prompt, question)];
}

/** True for a block that only says something. */
export function isMessage(draft: Bare): boolean {
  return draft.wait === undefined && draft.ending === undefined && promptOf(draft) !== undefined;
}

/** The question with the message as its prompt. */
function asking<Q extends Bare>(message: Bare, question: Q): Q {
  const done = message.done === undefined ? {} : { done: message.done };
  const replies = message.replies === undefined ? {} : { replies: message.replies };
  return {
    ...question,
    ...done,
    ...replies,
    actions: message.actions,
    told: { ...message.told, ...question.told },
  };
}

/** The question of one node with the message of the node before it as its prompt. */
export function merged(message: Draft, question: Draft): Draft {
  return { ...asking(message, question), slices: [...message.slices, ...question.slices] };
}

function promptOf(draft: Bare): MessageAction | undefined {
  const [only] = draft.actions;
  return draft.actions.length === 1 && only?.kind === 'message' ? only : undefined;
}

function convertAction(flow: Flow, action: Action, losses: Losses): Bare | undefined {
  const lost = (what: string, why: string) => {
    losses.add({ code: 'loss.action', at: action.at, what, why });
  };
  switch (action.kind) {
    case 'message': {
      const { action: message, ...replies } = convertMessage(action, flow.uuid, losses);
      return { role: 'message', actions: [message], ...replies, told: {} };
    }
    case 'set-contact': {
      if (action.property === 'status') {
        lost('action set_contact_status', 'The Flow Spec knows properties of a contact, not a status.');
        return undefined;
      }
      const value = convertedValue(action.value, action.at, losses);
      return { role: 'property', actions: [{ ...action, value }], told: {} };
    }
    case 'add-to-groups':
    case 'remove-from-groups':
      if (action.groups.length === 0 && action.all !== true) return undefined;
      return { role: 'group', actions: [action], told: {} };
    case 'set-result': {
      if (action.category !== undefined) {
        losses.add({
          code: 'loss.category',
          at: action.at,
          what: `category "${action.category}" of the result "${action.name}"`,
          why: 'An Output block writes a value only.',
          keptIn: keptInVendorMetadata,
        });
      }
      const value = convertedValue(action.value, action.at, losses);
      const told: JsonObject = action.category === undefined ? {} : { category: action.category };
      return { role: 'output', actions: [{ ...action, value }], result: action.name, told };
    }
    case 'run-flow': {
      const uuid = asUuid(action.flow.uuid, 'flow');
      const isLast = action.terminal === true ? { isLast: true } : {};
      return { role: 'run', actions: [{ ...action, flow: { ...action.flow, uuid } }], ...isLast, told: {} };
    }
    case 'webhook': {
      const url = convertedText(action.url, action.at, losses);
      const body = action.body === undefined ? {} : { body: convertedText(action.body, action.at, losses) };
      const result = action.resultName === undefined ? {} : { result: action.resultName };
      return { role: 'webhook', actions: [{ ...action, url, ...body }], ...result, told: {} };
    }
    case 'other':
      lost(`action ${action.type}`, 'The Flow Spec has no block for it.');
      return undefined;
  }
}
