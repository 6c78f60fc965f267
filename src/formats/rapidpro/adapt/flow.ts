import type { Flow, FlowNode } from '../../../flow/model.ts';
import { limits } from '../limits.ts';
import { adaptAction } from './actions.ts';
import { adaptChoices, withQuickReplies } from './choices.ts';
import { FlowContext } from './flow-context.ts';
import { rapidproUuid } from './ids.ts';
import type { Losses } from './losses.ts';
import { NodeParts } from './node-parts.ts';
import { adaptNumber, testsItsRange } from './numbers.ts';
import { adaptOpenWait, adaptRouter, type Routing } from './routing.ts';
import { assignment, tellLongResults } from './turn-variables.ts';

/** The spec that is written: the oldest with today's limits, so that the most installations of RapidPro take it. */
const writtenSpec = '14.0.0';

/** The longest times without an answer that RapidPro allows, in minutes; other flows have none. */
const longestExpiry = { messaging: 20_160, voice: 15, background: 0, offline: 0 };

export interface AdaptedFlow {
  readonly flow: Flow;
  /** The nodes that each node of the source has become, by its id; the first is where it is entered. */
  readonly nodesOf: ReadonlyMap<string, readonly FlowNode[]>;
  /** Of each node of the source the UUIDs of its exits by their old ids. */
  readonly exitsOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * A flow of another format as RapidPro can have it, with UUIDs in place of other ids. `hasOwnTests` says that
 * routers have tests for their answers already, as flows do that once came from RapidPro.
 */
export function adaptFlow(flow: Flow, hasOwnTests: boolean, losses: Losses): AdaptedFlow {
  const uuid = rapidproUuid(flow.uuid);
  const context = new FlowContext(flow, uuid, losses, !hasOwnTests);
  const ids = new Map<string, string>();
  const nodes = flow.nodes.filter((node) => {
    if (ids.has(node.uuid))
      losses.add('loss.node', node.at, `second node ${node.uuid}`, 'Two nodes have this id.');
    else ids.set(node.uuid, context.ids.take(node.uuid, 'node'));
    return true;
  });
  const nodesOf = new Map<string, FlowNode[]>();
  const exitsOf = new Map<string, ReadonlyMap<string, string>>();
  for (const node of nodes) {
    if (nodesOf.has(node.uuid)) continue;
    context.enter(node);
    const parts = new NodeParts(node, ids, context);
    nodesOf.set(node.uuid, adaptNode(node, parts, hasOwnTests, context));
    exitsOf.set(node.uuid, parts.exitIds);
  }
  tellLongResults(context);
  const adapted = [...nodesOf.values()].flat();
  const entry = ids.get(flow.entry ?? '') ?? adapted[0]?.uuid;
  if (adapted.length > limits.nodes) {
    losses.add(
      'loss.node',
      flow.at,
      `nodes after the first ${limits.nodes}`,
      'RapidPro takes no larger flows; split it before.',
    );
  }
  const expiry = expiryOf(flow, losses);
  const made: Flow = {
    at: flow.at,
    uuid,
    name: context.cut(flow.name.trim() === '' ? 'Untitled' : flow.name, flow.at),
    type: flow.type,
    version: writtenSpec,
    baseLanguage: context.base,
    languages: context.languages,
    // RapidPro starts with the first node.
    nodes: [
      ...adapted.filter((node) => node.uuid === entry),
      ...adapted.filter((node) => node.uuid !== entry),
    ],
    ...(entry === undefined ? {} : { entry }),
    ...(expiry === undefined ? {} : { expireAfterMinutes: expiry }),
  };
  return { flow: made, nodesOf, exitsOf };
}

function expiryOf(flow: Flow, losses: Losses): number | undefined {
  if (flow.expireAfterMinutes === undefined) return undefined;
  const longest = longestExpiry[flow.type];
  const minutes = Math.max(0, Math.round(flow.expireAfterMinutes));
  if (minutes > longest) {
    losses.add(
      'loss.expiry',
      flow.at,
      `expiry after ${minutes} minutes`,
      `RapidPro waits ${longest} minutes at most.`,
    );
  }
  return Math.min(minutes, longest);
}

function adaptNode(node: FlowNode, parts: NodeParts, hasOwnTests: boolean, context: FlowContext): FlowNode[] {
  const own = node.actions.flatMap((action, index) => adaptAction(action, `${node.uuid} ${index}`, context));
  const actions = context.names.variables.size === 0 ? own : [...own, ...assignment(node, context)];
  const expects = node.wait?.expects;
  const offered =
    expects?.kind === 'choice' && context.flow.type !== 'voice'
      ? withQuickReplies(actions, expects, parts)
      : actions;
  if (context.invalidLeaves) tellSilence(node, context);
  const { wait, router, next } = route(parts, hasOwnTests);
  if (parts.exits.length === 0) parts.newExit('end');
  const made: FlowNode = {
    at: node.at,
    uuid: parts.uuid,
    actions: offered.slice(0, limits.actions),
    ...(wait === undefined ? {} : { wait }),
    ...(router === undefined ? {} : { router }),
    exits: parts.exits,
    ...(node.position === undefined ? {} : { position: node.position }),
  };
  return next === undefined ? [made] : [made, next];
}

/** A container says where silence leads, and not after how long; a wait of RapidPro is the other way round. */
function tellSilence({ at, wait, router, exits }: FlowNode, { losses }: FlowContext): void {
  if (wait === undefined || wait.timeout !== undefined || router?.kind !== 'switch') return;
  const other = router.categories.find(({ uuid }) => uuid === router.defaultCategory);
  if (exits.find(({ uuid }) => uuid === other?.exit)?.destination === undefined) return;
  losses.add(
    'loss.timeout',
    at,
    'way of silence',
    'Without an answer a block takes its default exit; RapidPro waits for a time that no container tells, or until the run ends.',
  );
}

function route(parts: NodeParts, hasOwnTests: boolean): Routing & { readonly next?: FlowNode } {
  const { node, context } = parts;
  const { wait, router } = node;
  if (wait !== undefined && context.flow.type === 'background') {
    context.losses.add(
      'loss.wait',
      wait.at,
      'wait for an answer',
      'Background flows of RapidPro do not wait.',
    );
    return router === undefined ? {} : { router: adaptRouter(parts, router) };
  }
  if (wait === undefined) return router === undefined ? {} : { router: adaptRouter(parts, router) };
  const isTested = hasOwnTests && router?.kind === 'switch' && router.cases.length > 0;
  if (wait.expects.kind === 'choice' && wait.expects.choices.length > 0 && !isTested) {
    return adaptChoices(parts, wait, wait.expects, router);
  }
  if (wait.expects.kind === 'number' && !isTested && !testsItsRange(wait.expects, router)) {
    return adaptNumber(parts, wait, wait.expects, router);
  }
  return adaptOpenWait(parts, wait, router);
}
