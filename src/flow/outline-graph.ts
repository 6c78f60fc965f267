import type { Outline, OutlineItem, Route } from './outline.ts';

/** A way from one item to another. */
export interface Edge {
  readonly from: number;
  readonly route: Route;
  readonly to: number;
}

/**
 * The items of an outline as a graph, items named by their place in the outline; the first is where the flow
 * starts. Answers the questions that routing needs: who leads here, what can be reached without passing where.
 */
export class OutlineGraph {
  readonly items: readonly OutlineItem[];
  /** Ways to each item, in outline order of where they come from. */
  readonly incoming: readonly (readonly Edge[])[];
  readonly #outgoing: readonly (readonly Edge[])[];
  readonly #reachable: ReadonlySet<number>;

  constructor(outline: Outline) {
    this.items = outline.items;
    const places = new Map(outline.items.map(({ linkId }, index) => [linkId, index]));
    const incoming: Edge[][] = outline.items.map(() => []);
    this.#outgoing = outline.items.map(({ routes }, from) =>
      routes.flatMap((route) => {
        const to = route.to === undefined ? undefined : places.get(route.to);
        if (to === undefined) return [];
        const edge = { from, route, to };
        incoming[to]?.push(edge);
        return [edge];
      }),
    );
    this.incoming = incoming;
    this.#reachable = this.#walk(outline.items.length > 0 ? [0] : []);
  }

  /** True if a way from the start leads to the item. */
  isReachable(item: number): boolean {
    return this.#reachable.has(item);
  }

  /** True if every way from the start to `item` passes `by`; an item is on every way to itself. */
  isOnEveryWayTo(item: number, by: number): boolean {
    return !this.#walk([0], by).has(item);
  }

  /** True if a way of one step or more leads from one item to the other. */
  leadsTo(from: number, to: number): boolean {
    return this.#walk((this.#outgoing[from] ?? []).map((edge) => edge.to)).has(to);
  }

  /** True if the flow can end after `start` without passing `by`. A `start` of undefined has ended already. */
  canEndWithout(start: number | undefined, by: number): boolean {
    if (start === undefined) return true;
    for (const place of this.#walk([start], by)) {
      if (this.items[place]?.routes.some(({ to }) => to === undefined)) return true;
    }
    return false;
  }

  /** The place that a route leads to; undefined where the flow ends. */
  target(from: number, route: Route): number | undefined {
    return this.#outgoing[from]?.find((edge) => edge.route === route)?.to;
  }

  /** True if the route only says something and then comes back: the contact is asked again. */
  asksAgain(from: number, route: Route): boolean {
    const passed = new Set<number>();
    let place = this.target(from, route);
    while (place !== undefined && !passed.has(place)) {
      if (place === from) return true;
      passed.add(place);
      if (this.items[place]?.kind !== 'message') return false;
      place = this.#outgoing[place]?.[0]?.to;
    }
    return false;
  }

  #walk(starts: readonly number[], without?: number): ReadonlySet<number> {
    const seen = new Set<number>();
    const open = [...starts];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (place === without || seen.has(place)) continue;
      seen.add(place);
      for (const { to } of this.#outgoing[place] ?? []) open.push(to);
    }
    return seen;
  }
}
