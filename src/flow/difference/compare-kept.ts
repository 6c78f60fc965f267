import { canonicalJson } from '../../text/canonical-json.ts';
import { isObject, type JsonObject, type JsonValue } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import type { Part } from '../model.ts';
import type { ChangeCode, Changes } from './change.ts';
import { meaningOf } from './content.ts';

/** Places told of one part; of more there is one change that says so. */
const mostPlaces = 20;
const longestValue = 2000;

/** Tells what differs in what a format has of a part beyond the model; of two formats nothing. */
export function compareKept(a: Part, b: Part, code: ChangeCode, changes: Changes): void {
  if (a.kept !== undefined && b.kept !== undefined && a.kept.format !== b.kept.format) return;
  const old = meaningOf(a.kept?.properties);
  const now = meaningOf(b.kept?.properties);
  const differing = [...differences(old, now, '')];
  for (const { at, before, after } of differing.slice(0, mostPlaces)) {
    const places = { a: a.at + at, b: b.at + at };
    changes.values({ code, what: at.slice(1) || 'it' }, places, shown(before), shown(after));
  }
  if (differing.length > mostPlaces) {
    changes.add('changed', { code, what: `${differing.length - mostPlaces} more places`, a: a.at, b: b.at });
  }
}

interface Difference {
  readonly at: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/** Objects are compared by key; lists of one length by item; all else whole. */
function* differences(a: JsonObject, b: JsonObject, at: string): Generator<Difference> {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const before = Object.hasOwn(a, key) ? a[key] : undefined;
    const after = Object.hasOwn(b, key) ? b[key] : undefined;
    yield* valueDifferences(before, after, child(at, key));
  }
}

function* valueDifferences(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  at: string,
): Generator<Difference> {
  if (before === undefined || after === undefined) {
    if (before !== undefined) yield { at, before };
    if (after !== undefined) yield { at, after };
  } else if (isObject(before) && isObject(after)) yield* differences(before, after, at);
  else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [index, item] of before.entries())
      yield* valueDifferences(item, after[index], child(at, index));
  } else if (canonicalJson(before) !== canonicalJson(after)) yield { at, before, after };
}

function shown(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}
