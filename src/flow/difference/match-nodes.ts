/** Which node of one version of a flow is which of the other, where editors and migrations gave new uuids too. */
import { canonicalJson } from '../../text/canonical-json.ts';
import type { JsonValue } from '../../text/json-value.ts';
import { contentOfAction } from './content.ts';
import type { Flow, FlowNode } from '../model.ts';
import { nodesInOrder } from '../node-order.ts';
import { roleOf } from '../node-role.ts';
import { pairUp } from './pair-up.ts';

export interface MatchedNodes {
  /** In the order of a walk through the first version. */
  readonly both: readonly (readonly [FlowNode, FlowNode])[];
  readonly removed: readonly FlowNode[];
  readonly added: readonly FlowNode[];
}

/** From how much of what they say and do in common two nodes are the same one. */
const enough = 0.5;
/** Pairs of nodes that are compared; above it only those that have something rare in common. */
const mostPairs = 250_000;

/** Matches nodes by uuid, and those left by what they say, do and lead to. */
export function matchNodes(a: Flow, b: Flow): MatchedNodes {
  const first = pairUp(nodesInOrder(a), nodesInOrder(b), [({ uuid }) => uuid]);
  const matches = new Map(first.both);
  const left = { a: new Set(first.removed), b: new Set(first.added) };
  for (let more = true; more && left.a.size > 0 && left.b.size > 0;) {
    more = matchSimilar(left, matches);
  }
  return {
    both: nodesInOrder(a).flatMap((node) => {
      const match = matches.get(node);
      return match === undefined ? [] : [[node, match] as const];
    }),
    removed: [...left.a],
    added: [...left.b],
  };
}

interface Left {
  readonly a: Set<FlowNode>;
  readonly b: Set<FlowNode>;
}

/** Matches the most similar nodes of those left, best first; true if there were any. */
function matchSimilar(left: Left, matches: Map<FlowNode, FlowNode>): boolean {
  const features = new Map([...left.a, ...left.b].map((node) => [node, featuresOf(node)]));
  const ways = waysBetween(matches);
  const candidates: { a: FlowNode; b: FlowNode; score: number; distance: number }[] = [];
  for (const { a, b, distance } of pairsOf(left, features)) {
    const score = similarity(features.get(a), features.get(b)) + (ways.has(`${a.uuid}\n${b.uuid}`) ? 0.3 : 0);
    if (score >= enough) candidates.push({ a, b, score, distance });
  }
  candidates.sort((x, y) => y.score - x.score || x.distance - y.distance);
  let found = false;
  for (const { a, b } of candidates) {
    if (!left.a.has(a) || !left.b.has(b)) continue;
    left.a.delete(a);
    left.b.delete(b);
    matches.set(a, b);
    found = true;
  }
  return found;
}

/** Nodes that matched nodes lead to by the same outcome, as `uuid in a \n uuid in b`. */
function waysBetween(matches: ReadonlyMap<FlowNode, FlowNode>): ReadonlySet<string> {
  const ways = new Set<string>();
  for (const [a, b] of matches) {
    const others = new Map(outcomesOf(b));
    for (const [outcome, to] of outcomesOf(a)) {
      const other = others.get(outcome);
      if (other !== undefined) ways.add(`${to}\n${other}`);
    }
  }
  return ways;
}

function outcomesOf({ router, exits }: FlowNode): [string, string][] {
  const destinations = new Map(exits.map(({ uuid, destination }) => [uuid, destination]));
  const named = (router?.categories ?? []).map(({ name, exit }) => [name, destinations.get(exit)] as const);
  const all =
    named.length > 0 ? named : exits.map(({ destination }, index) => [`${index}`, destination] as const);
  return all.flatMap(([name, to]) => (to === undefined ? [] : [[name, to] as [string, string]]));
}

function* pairsOf(
  left: Left,
  features: ReadonlyMap<FlowNode, ReadonlyMap<string, number>>,
): Generator<{ a: FlowNode; b: FlowNode; distance: number }> {
  const places = new Map([...left.b].map((node, index) => [node, index]));
  const isFew = left.a.size * left.b.size <= mostPairs;
  const having = new Map<string, FlowNode[]>();
  for (const node of left.b) {
    for (const feature of features.get(node)?.keys() ?? []) {
      const own = having.get(feature);
      if (own === undefined) having.set(feature, [node]);
      else own.push(node);
    }
  }
  const rare = Math.max(1, Math.floor(mostPairs / Math.max(1, left.a.size * 20)));
  for (const [index, a] of [...left.a].entries()) {
    const near = isFew
      ? left.b
      : new Set(
          [...(features.get(a)?.keys() ?? [])].flatMap(
            (feature) => having.get(feature)?.slice(0, rare) ?? [],
          ),
        );
    for (const b of near) yield { a, b, distance: Math.abs(index - (places.get(b) ?? 0)) };
  }
}

/** What a node says and does, each with how much it tells it from others. */
function featuresOf(node: FlowNode): ReadonlyMap<string, number> {
  const features = new Map<string, number>([[`role ${roleOf(node)}`, 1]]);
  const add = (kind: string, value: JsonValue, weight: number) =>
    features.set(`${kind} ${canonicalJson(value)}`, weight);
  if (node.name !== undefined) add('name', node.name, 2);
  for (const action of node.actions) {
    if (action.kind === 'message') {
      for (const { language, text = '' } of action.content) {
        add('text', [language, text], 4);
        for (const word of text.toLowerCase().split(/\W+/).slice(0, 40)) {
          if (word.length > 3) add('word', word, 0.4);
        }
      }
    } else add(action.kind, contentOfAction(action), 4);
  }
  const { router } = node;
  if (router?.resultName !== undefined) add('result', router.resultName, 3);
  if (router?.kind === 'switch') {
    add('operand', router.operand, 1);
    for (const { test } of router.cases)
      add('test', test.kind === 'function' ? [test.name, ...test.arguments] : test.expression, 2);
  }
  for (const { name } of router?.categories ?? []) add('category', name, 1);
  return features;
}

/** Dice's coefficient of two weighted sets. */
function similarity(
  a: ReadonlyMap<string, number> = new Map(),
  b: ReadonlyMap<string, number> = new Map(),
): number {
  let common = 0;
  let all = 0;
  for (const [feature, weight] of a) {
    all += weight;
    if (b.has(feature)) common += 2 * weight;
  }
  for (const weight of b.values()) all += weight;
  return all === 0 ? 0 : common / all;
}

/** How much two flows say and do in common, from 0 to 1. */
export function flowSimilarity(a: Flow, b: Flow): number {
  const all = (flow: Flow) => new Map(flow.nodes.flatMap((node) => [...featuresOf(node)]));
  return similarity(all(a), all(b));
}
