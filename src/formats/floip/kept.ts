/**
 * What a part of a file has beyond what the writer makes of the model: the reader writes the part that it has
 * just read, compares, and keeps the difference; the writer lays it over what it makes. So a document comes
 * back whole, and a change of the model still shows.
 */
import type { Kept } from '../../flow/model.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
} from '../../text/json-value.ts';

/** Names the properties that the writer makes and the file doesn't have. */
const absent = '$absent';

/** The properties of `original` that `written` lacks or has differently; undefined if they are alike. */
export function difference(original: JsonObject, written: JsonObject): JsonObject | undefined {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(original)) {
    const made = property(written, key);
    if (made !== undefined && canonicalJson(made) === canonicalJson(value)) continue;
    if (isObject(made) && isObject(value)) setProperty(kept, key, difference(value, made) ?? {});
    else setProperty(kept, key, value);
  }
  const missing = Object.keys(written).filter((key) => !Object.hasOwn(original, key));
  if (missing.length > 0) setProperty(kept, absent, missing);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** What `difference` took away put back. */
export function overlay(written: JsonObject, kept: JsonObject | undefined): JsonObject {
  if (kept === undefined) return written;
  const missing = new Set(listOf(kept, absent));
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(written)) {
    if (!missing.has(key)) setProperty(result, key, value);
  }
  for (const [key, value] of Object.entries(kept)) {
    if (key === absent) continue;
    const made = property(result, key);
    setProperty(result, key, isObject(made) && isObject(value) ? overlay(made, value) : value);
  }
  return result;
}

/** The kept properties of a part that was read from FLOIP; those of other formats are not ours to write. */
export function keptBy(part: { readonly kept?: Kept }): JsonObject | undefined {
  return part.kept?.format === 'floip' ? part.kept.properties : undefined;
}

/** The part with what it has beyond `written`. */
export function withKept<T extends object>(part: T, original: JsonObject, written: JsonObject): T {
  const properties = difference(original, written);
  return properties === undefined ? part : { ...part, kept: { format: 'floip', properties } };
}

/** A copy without some keys. */
export function without(object: JsonObject, keys: readonly string[]): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(object)) if (!keys.includes(key)) setProperty(result, key, value);
  return result;
}

/** Sets the property unless the value is undefined. */
export function setIf(object: JsonObject, key: string, value: JsonValue | undefined): void {
  if (value !== undefined) setProperty(object, key, value);
}
