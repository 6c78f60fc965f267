import type { JsonValue } from '../text/json-value.ts';

/** Levels of JSON that are checked; as many as the JSON reader takes. */
export const maxDepth = 200;

/** True if objects and arrays are nested deeper; without recursion, so that no depth can exhaust the stack. */
export function isDeeperThan(value: JsonValue, limit: number): boolean {
  let level: JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next: JsonValue[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const part of Array.isArray(item) ? item : Object.values(item))
        if (typeof part === 'object' && part !== null) next.push(part);
    }
    level = next;
  }
  return false;
}
