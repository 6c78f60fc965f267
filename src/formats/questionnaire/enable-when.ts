/**
 * Routing as enableWhen, where that can be said truly. A flow goes from node to node; a Questionnaire is a list
 * of items that are enabled or not by earlier answers. An item is enabled exactly if one of the ways to it is
 * taken, so its condition is a set of alternatives `question P took route R`; messages pass their own condition
 * on, and where all ways on from P lead to the item, the condition is that of P.
 */
import type { OutlineItem, QuestionItem } from '../../flow/outline.ts';
import type { OutlineGraph } from '../../flow/outline-graph.ts';
import { answerCondition, type AnswerTest } from './answer-condition.ts';

/** A test of an earlier item's answer. */
export interface EnableTest {
  readonly question: QuestionItem;
  readonly test: AnswerTest;
}

/** When an item is enabled: always, by these tests, or in a way that enableWhen has no words for. */
export type Enabled =
  | { readonly kind: 'always' }
  | { readonly kind: 'tests'; readonly behavior: 'any' | 'all'; readonly tests: readonly EnableTest[] }
  | { readonly kind: 'unsaid'; readonly why: string };

/** One way: the item at `from` took its route number `route`. */
interface Step {
  readonly from: number;
  readonly route: number;
}

/** How an item is reached: by any of the steps. */
interface Reached {
  readonly always: boolean;
  readonly steps: readonly Step[];
  /** Set if a way that matters can't be told as steps of earlier items. */
  readonly why?: string;
}

// The work grows with the square of the items. Engines take flows of up to 1000 nodes (goflow's limit).
const mostItems = 3000;

/** The condition of every item, in the order of the outline. */
export function enabledItems(graph: OutlineGraph): Enabled[] {
  if (graph.items.length > mostItems) {
    return graph.items.map(() => ({ kind: 'unsaid', why: `the flow has more than ${mostItems} items` }));
  }
  const reached: Reached[] = [];
  for (let place = 0; place < graph.items.length; place++) reached.push(howReached(graph, place, reached));
  return reached.map((how, place) => (how.always ? { kind: 'always' } : say(graph, place, how, reached)));
}

/**
 * True if every way through the flow stores an answer to the question: none ends without passing it, no
 * timeout leads past it, and no answer that the item can't hold does.
 */
export function isRequired(graph: OutlineGraph, place: number): boolean {
  const item = graph.items[place];
  if (item?.kind !== 'question' || !graph.isReachable(place) || graph.items.length > mostItems) return false;
  if (place !== 0 && graph.canEndWithout(0, place)) return false;
  if (!item.routes.some((_, route) => leadsOn(graph, place, route))) return false;
  return item.routes.every((route) => {
    const stored = route.kind !== 'timeout' && answerIsStored(item, route);
    const target = graph.target(place, route);
    return stored || (target !== undefined && !graph.canEndWithout(target, place));
  });
}

/** True if the item can hold every answer that takes this route. */
function answerIsStored(item: QuestionItem, route: QuestionItem['routes'][number]): boolean {
  if (route.kind === 'only' || answerCondition(item, route) !== undefined) return true;
  if (route.kind !== 'match') return false;
  const allTests = (start: string): boolean => route.tests.every(({ name }) => name.startsWith(start));
  switch (item.answer) {
    case 'choice':
    case 'choices':
      return false;
    case 'integer':
    case 'decimal':
      return allTests('has_number');
    case 'date':
      return allTests('has_date');
    case 'time':
      return allTests('has_time');
    default:
      return true;
  }
}

function leadsOn(graph: OutlineGraph, place: number, route: number): boolean {
  const way = graph.items[place]?.routes[route];
  return way !== undefined && !graph.asksAgain(place, way);
}

function howReached(graph: OutlineGraph, place: number, before: readonly Reached[]): Reached {
  if (place === 0) return { always: true, steps: [] };
  if (!graph.isReachable(place)) return { always: false, steps: [], why: 'no way leads to the item' };
  const steps = new Map<string, Step>();
  let why: string | undefined;
  for (const { from, route } of graph.incoming[place] ?? []) {
    // A way that has passed the item already says nothing about whether it is reached.
    if (!graph.isReachable(from)) continue;
    if (from >= place && graph.isOnEveryWayTo(from, place)) continue;
    const source = graph.items[from];
    const known = before[from];
    if (source === undefined || known === undefined) {
      why = 'a loop leads to it from a later item';
    } else if (source.kind === 'message') {
      if (known.always) return known;
      why ??= known.why;
      for (const step of known.steps) steps.set(key(step), step);
    } else {
      const step = { from, route: source.routes.indexOf(route) };
      steps.set(key(step), step);
    }
  }
  return joined(graph, before, steps, why);
}

/** Replaces all ways on from one item by the condition of that item, the last item first. */
function joined(
  graph: OutlineGraph,
  before: readonly Reached[],
  steps: Map<string, Step>,
  cause: string | undefined,
): Reached {
  let why = cause;
  for (;;) {
    const whole = [...new Set([...steps.values()].map(({ from }) => from))]
      .sort((a, b) => b - a)
      .find((from) =>
        (graph.items[from]?.routes ?? []).every(
          (_, route) => steps.has(key({ from, route })) || !leadsOn(graph, from, route),
        ),
      );
    if (whole === undefined) break;
    for (const [name, step] of steps) if (step.from === whole) steps.delete(name);
    const known = before[whole];
    if (known?.always === true) return known;
    why ??= known?.why;
    for (const step of known?.steps ?? []) steps.set(key(step), step);
  }
  return { always: false, steps: [...steps.values()], ...(why !== undefined && { why }) };
}

function key({ from, route }: Step): string {
  return `${from}#${route}`;
}

function say(graph: OutlineGraph, place: number, how: Reached, all: readonly Reached[]): Enabled {
  if (how.why !== undefined) return { kind: 'unsaid', why: how.why };
  const alternatives: EnableTest[][] = [];
  for (const step of how.steps.toSorted((a, b) => a.from - b.from || a.route - b.route)) {
    const source = graph.items[step.from];
    const why = unsaid(graph, source, step, all);
    if (source?.kind !== 'question' || why !== undefined || step.from >= place) {
      return { kind: 'unsaid', why: why ?? 'it depends on a later item' };
    }
    const route = source.routes[step.route];
    for (const tests of (route && answerCondition(source, route)) ?? []) {
      alternatives.push(tests.map((test) => ({ question: source, test })));
    }
  }
  const [first, ...more] = alternatives;
  if (first === undefined) return { kind: 'unsaid', why: 'no way leads to the item' };
  if (more.length === 0) return { kind: 'tests', behavior: 'all', tests: first };
  return alternatives.every(({ length }) => length === 1)
    ? { kind: 'tests', behavior: 'any', tests: alternatives.flat() }
    : { kind: 'unsaid', why: 'it needs tests joined by "and" beside tests joined by "or"' };
}

/** Why a step can't be said by enableWhen, or undefined if it can. */
function unsaid(
  graph: OutlineGraph,
  source: OutlineItem | undefined,
  step: Step,
  all: readonly Reached[],
): string | undefined {
  const route = source?.routes[step.route];
  if (source === undefined || route === undefined) return 'no way leads to the item';
  if (source.kind !== 'question') return 'the flow decides by something that is not an answer';
  const target = graph.target(step.from, route);
  if (target !== undefined && (target === step.from || graph.leadsTo(target, step.from)))
    return 'a loop asks the question again, and another answer may follow';
  if (answerCondition(source, route) === undefined)
    return `the outcome "${route.outcome ?? ''}" is not an answer that the item can hold`;
  if (route.kind === 'timeout' && all[step.from]?.always !== true)
    return 'no answer also means that the question was not reached';
  return undefined;
}
