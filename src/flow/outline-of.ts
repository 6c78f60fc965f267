/**
 * From a flow to its outline. A node becomes the items that a contact meets at it: its messages, then the
 * question that it waits with, or the decision that its router makes. Nodes that do neither are passed over.
 * The rules, with examples, are in docs/flow-to-questionnaire.md.
 */
import { answerOf } from './answer-type.ts';
import type { Loss } from './loss.ts';
import type { Category, Flow, FlowNode, LanguageCode, MessageAction, Router } from './model.ts';
import { nodesByUuid, nodesInOrder } from './node-order.ts';
import { roleOf } from './node-role.ts';
import { nodeLosses } from './outline-losses.ts';
import type { MessageItem, Outline, OutlineItem, QuestionItem, Route, RouteTest } from './outline.ts';

/**
 * Derives the outline of a flow, and names what the flow does beside it as losses. Never throws: exits that
 * lead nowhere end the flow, of nodes with one uuid the first counts.
 */
export function outlineOf(flow: Flow): { outline: Outline; losses: Loss[] } {
  const nodes = nodesInOrder(flow);
  const texts = questionTexts(flow, nodes);
  const plans = planItems(nodes, texts);
  const follow = followerOf(flow, plans);
  const losses: Loss[] = [];
  const items: OutlineItem[] = [];
  for (const node of nodes) {
    const plan = plans.get(node.uuid);
    if (plan === undefined) continue;
    plan.messages.forEach(({ linkId, action }, index) => {
      const next = plan.messages[index + 1]?.linkId ?? plan.main ?? follow(onlyExit(node));
      items.push(messageItem(linkId, action, next, node));
    });
    if (plan.main !== undefined) {
      const { item, losses: lost } = mainItem(flow, node, plan.main, texts.get(node.uuid), follow);
      items.push(item);
      losses.push(...lost);
    }
    losses.push(...nodeLosses(node));
  }
  if (flow.expireAfterMinutes !== undefined) {
    losses.push({
      code: 'loss.expiry',
      at: flow.at,
      what: `end of a run after ${flow.expireAfterMinutes} minutes without an answer`,
      why: 'A Questionnaire does not say how long a run may take.',
      keptIn: 'the Library; Basic mhero-workflows (expires)',
    });
  }
  const { uuid, name, type, baseLanguage, at } = flow;
  const languages = languagesOf(flow, items);
  return { outline: { uuid, name, type, baseLanguage, languages, items, at }, losses };
}

/** The messages of a node that the contact sees, in order. */
function messagesOf(node: FlowNode): MessageAction[] {
  return node.actions.filter((action) => action.kind === 'message');
}

interface QuestionText {
  readonly action: MessageAction;
  /** The node whose message it is, if the question takes it over; a copied text stays a message there too. */
  readonly takenFrom?: string;
}

/**
 * The text of each question: the last message of its node. A node that only waits has the message before it:
 * of the earliest node that leads to it, when no other answer is waited for in between. That message becomes
 * part of the question if it goes nowhere else, and is copied if a decision lies between the two.
 */
function questionTexts(flow: Flow, nodes: readonly FlowNode[]): Map<string, QuestionText> {
  const order = new Map(nodes.map((node, index) => [node.uuid, index]));
  const byUuid = nodesByUuid(flow);
  const before = new Map<string, FlowNode>();
  // Backwards, so that the earliest of several predecessors is what remains.
  for (const node of nodes.toReversed()) {
    for (const { destination } of node.exits) {
      if (destination === undefined || !byUuid.has(destination)) continue;
      if ((order.get(node.uuid) ?? 0) < (order.get(destination) ?? 0)) before.set(destination, node);
    }
  }
  const texts = new Map<string, QuestionText>();
  for (const node of nodes.filter((n) => roleOf(n) === 'asks')) {
    const own = messagesOf(node).at(-1);
    if (own !== undefined) {
      texts.set(node.uuid, { action: own, takenFrom: node.uuid });
      continue;
    }
    let straight = true;
    for (let at = before.get(node.uuid); at !== undefined; at = before.get(at.uuid)) {
      const role = roleOf(at);
      if (role === 'asks') break;
      if (role === 'decides' || at.exits.length > 1) straight = false;
      const action = messagesOf(at).at(-1);
      if (action === undefined) continue;
      texts.set(node.uuid, { action, ...(straight && { takenFrom: at.uuid }) });
      break;
    }
  }
  return texts;
}

/** The items that one node becomes. */
interface Plan {
  readonly messages: readonly { readonly linkId: string; readonly action: MessageAction }[];
  /** linkId of the question or decision. */
  readonly main?: string;
}

/** The node's uuid is the linkId of its question or decision, else of its first message; others get a number. */
function planItems(
  nodes: readonly FlowNode[],
  texts: ReadonlyMap<string, QuestionText>,
): ReadonlyMap<string, Plan> {
  const taken = new Map<string, Set<MessageAction>>();
  for (const { action, takenFrom } of texts.values()) {
    if (takenFrom === undefined) continue;
    taken.set(takenFrom, (taken.get(takenFrom) ?? new Set()).add(action));
  }
  const used = new Set(nodes.map(({ uuid }) => uuid));
  const plans = new Map<string, Plan>();
  for (const node of nodes) {
    const hasMain = roleOf(node) !== 'acts';
    const actions = messagesOf(node).filter((action) => !taken.get(node.uuid)?.has(action));
    const messages = actions.map((action, index) => {
      if (index === 0 && !hasMain) return { linkId: node.uuid, action };
      let linkId = `${node.uuid}.${index + 1}`;
      while (used.has(linkId)) linkId += '.';
      used.add(linkId);
      return { linkId, action };
    });
    plans.set(node.uuid, { messages, ...(hasMain && { main: node.uuid }) });
  }
  return plans;
}

/** Gives the linkId of the first item at or after a node; nothing where the flow ends, or turns in an empty loop. */
type Follow = (node: string | undefined) => string | undefined;

function followerOf(flow: Flow, plans: ReadonlyMap<string, Plan>): Follow {
  const byUuid = nodesByUuid(flow);
  return (start) => {
    const passed = new Set<string>();
    let uuid = start;
    while (uuid !== undefined && !passed.has(uuid)) {
      passed.add(uuid);
      const plan = plans.get(uuid);
      const first = plan?.messages[0]?.linkId ?? plan?.main;
      if (first !== undefined) return first;
      const node = byUuid.get(uuid);
      uuid = node === undefined ? undefined : onlyExit(node);
    }
    return undefined;
  };
}

/** Where a node goes that does not decide: through its router's only category, else its first exit. */
function onlyExit(node: FlowNode): string | undefined {
  const named = node.router?.categories[0]?.exit;
  return (node.exits.find(({ uuid }) => uuid === named) ?? node.exits[0])?.destination;
}

function messageItem(
  linkId: string,
  action: MessageAction,
  next: string | undefined,
  node: FlowNode,
): MessageItem {
  const to = next === undefined ? {} : { to: next };
  const exit = node.exits[0];
  return {
    kind: 'message',
    linkId,
    at: action.at,
    text: action.content,
    routes: [{ kind: 'only', tests: [], ...to, at: exit?.at ?? node.at }],
  };
}

function mainItem(
  flow: Flow,
  node: FlowNode,
  linkId: string,
  text: QuestionText | undefined,
  follow: Follow,
): { item: OutlineItem; losses: readonly Loss[] } {
  const { router, wait } = node;
  const routes = routesOf(node, follow);
  const name = router?.resultName ?? '';
  const result = name === '' ? {} : { result: name };
  if (wait === undefined || roleOf(node) === 'decides') {
    const split = router?.kind ?? 'switch';
    const operand = router?.kind === 'switch' && router.operand !== '' ? { operand: router.operand } : {};
    return {
      item: { kind: 'decision', linkId, at: node.at, split, ...operand, ...result, routes },
      losses: [],
    };
  }
  const { answer, choices, range, losses } = answerOf(flow, node, wait);
  const item: QuestionItem = {
    kind: 'question',
    linkId,
    at: node.at,
    text: text?.action.content ?? [],
    textAt: text?.action.at ?? node.at,
    answer,
    choices,
    ...(range && { range }),
    ...result,
    ...(wait.timeout && { timeoutSeconds: wait.timeout.seconds }),
    routes,
  };
  return { item, losses };
}

/** One route a category; a node without a router, or with a single category that takes all, has one way on. */
function routesOf(node: FlowNode, follow: Follow): Route[] {
  const { router } = node;
  const first = router?.categories[0];
  const isOnly =
    router === undefined ||
    first === undefined ||
    (router.kind === 'switch' && router.categories.length === 1 && router.cases.length === 0);
  if (isOnly) {
    const next = follow(onlyExit(node));
    const at = first?.at ?? node.exits[0]?.at ?? node.at;
    return [{ kind: 'only', tests: [], ...(next !== undefined && { to: next }), at }];
  }
  const destinations = new Map(node.exits.map((exit) => [exit.uuid, exit.destination]));
  return router.categories.map((category) => {
    const next = follow(destinations.get(category.exit));
    const { name, translations, at } = category;
    return {
      ...(name !== '' && { outcome: name }),
      ...(translations !== undefined && translations.length > 0 && { translations }),
      tests: testsFor(router, category),
      kind: routeKind(node, router, category),
      ...(next !== undefined && { to: next }),
      at,
    };
  });
}

function routeKind(node: FlowNode, router: Router, category: Category): Route['kind'] {
  if (router.kind === 'switch' && router.defaultCategory === category.uuid) return 'default';
  return node.wait?.timeout?.category === category.uuid ? 'timeout' : 'match';
}

function testsFor(router: Router, category: Category): Route['tests'] {
  if (router.kind === 'random') return [];
  return router.cases
    .filter((item) => item.category === category.uuid)
    .map(({ test }): RouteTest => {
      if (test.kind === 'expression') return { name: 'expression', arguments: [test.expression] };
      const translations = test.translations?.filter(
        (translation) => translation.arguments.length === test.arguments.length,
      );
      return {
        name: test.name,
        arguments: test.arguments,
        ...(translations !== undefined && translations.length > 0 && { translations }),
      };
    });
}

/** The base language first, then the flow's own order; languages that only a text of an item has come last. */
function languagesOf(flow: Flow, items: readonly OutlineItem[]): LanguageCode[] {
  const used = items.flatMap((item) => [
    ...(item.kind === 'decision' ? [] : item.text),
    ...(item.kind === 'question' ? item.choices.flatMap(({ label }) => label) : []),
    ...item.routes.flatMap(({ translations = [], tests }) => [
      ...translations,
      ...tests.flatMap((test) => test.translations ?? []),
    ]),
  ]);
  return [...new Set([flow.baseLanguage, ...flow.languages, ...used.map(({ language }) => language)])];
}
