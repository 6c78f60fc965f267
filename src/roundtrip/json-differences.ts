import { canonicalJson } from '../text/canonical-json.ts';
import { isObject, type JsonValue } from '../text/json-value.ts';
import { child, type JsonPointer } from '../text/pointer.ts';
import type { JsonDifference } from './result.ts';

/** The first places where two JSON values differ as canonical JSON, at most `limit`. None means equal. */
export function jsonDifferences(before: JsonValue, after: JsonValue, limit = 10): JsonDifference[] {
  const found: JsonDifference[] = [];
  collect(before, after, '', found, limit);
  return found;
}

function collect(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  pointer: JsonPointer,
  found: JsonDifference[],
  limit: number,
): void {
  if (found.length >= limit || before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < Math.max(before.length, after.length); index++) {
      collect(before[index], after[index], child(pointer, index), found, limit);
    }
  } else if (isObject(before) && isObject(after)) {
    for (const key of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
      const left = Object.hasOwn(before, key) ? before[key] : undefined;
      const right = Object.hasOwn(after, key) ? after[key] : undefined;
      collect(left, right, child(pointer, key), found, limit);
    }
  } else {
    const [left, right] = [shown(before), shown(after)];
    if (left === right) return;
    found.push({
      pointer,
      ...(left !== undefined && { before: short(left) }),
      ...(right !== undefined && { after: short(right) }),
    });
  }
}

function shown(value: JsonValue | undefined): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
