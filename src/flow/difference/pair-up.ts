/** Two lists matched: what belongs together, what was removed, what was added. */
export interface Pairs<T> {
  /** In the order of the first list. */
  readonly both: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Matches the items of two lists by the first key that two have in common: all by the first kind of key, then
 * those left by the second, and so on. Of several with one key the first of each list belong together. An
 * undefined key matches nothing.
 */
export function pairUp<T>(
  a: readonly T[],
  b: readonly T[],
  keys: readonly ((item: T) => string | undefined)[],
): Pairs<T> {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  for (const key of keys) {
    const byKey = new Map<string, T[]>();
    for (const item of b) {
      const own = taken.has(item) ? undefined : key(item);
      if (own !== undefined) byKey.set(own, [...(byKey.get(own) ?? []), item]);
    }
    for (const item of a) {
      const own = partner.has(item) ? undefined : key(item);
      const match = own === undefined ? undefined : byKey.get(own)?.shift();
      if (match === undefined) continue;
      partner.set(item, match);
      taken.add(match);
    }
  }
  return {
    both: a.flatMap((item) => {
      const match = partner.get(item);
      return match === undefined ? [] : [[item, match] as const];
    }),
    removed: a.filter((item) => !partner.has(item)),
    added: b.filter((item) => !taken.has(item)),
  };
}

/**
 * The items of matched pairs that stand in another order in the second list: the fewest that have to be moved
 * (all beside the longest run that kept its order).
 */
export function moved<T>(pairs: readonly (readonly [T, T])[], order: readonly T[]): (readonly [T, T])[] {
  const places = new Map(order.map((item, index) => [item, index]));
  const sequence = pairs.map(([, match]) => places.get(match) ?? 0);
  const kept = longestRising(sequence);
  return pairs.filter((_, index) => !kept.has(index));
}

/** Indexes of a longest rising subsequence (patience sorting). */
function longestRising(sequence: readonly number[]): ReadonlySet<number> {
  const before: (number | undefined)[] = [];
  const ends: number[] = [];
  for (const [index, value] of sequence.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sequence[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? undefined : ends[low - 1];
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
