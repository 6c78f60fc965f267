/**
 * The difference between a JSON object as a file had it and the same object as a writer makes it, in a form
 * that puts the file's back: so a writer builds from a model, and nothing that the model doesn't hold is lost.
 */
import { canonicalJson } from './canonical-json.ts';
import { isObject, type JsonObject, type JsonValue, property, setProperty } from './json-value.ts';
import { child, type JsonPointer, steps } from './pointer.ts';

export interface JsonDifference {
  /** What to set: whole values, or for an object that both have only its members that differ. */
  readonly properties: JsonObject;
  /** Pointers to what to remove. */
  readonly absent: readonly JsonPointer[];
}

/** What has to be done to `built` to get `original`; undefined if they are equal. */
export function difference(original: JsonObject, built: JsonObject): JsonDifference | undefined {
  const absent: JsonPointer[] = [];
  const properties = differing(original, built, '', absent) ?? {};
  return Object.keys(properties).length === 0 && absent.length === 0 ? undefined : { properties, absent };
}

function differing(
  original: JsonObject,
  built: JsonObject,
  pointer: JsonPointer,
  absent: JsonPointer[],
): JsonObject | undefined {
  const properties: JsonObject = {};
  for (const [key, value] of Object.entries(original)) {
    const made = property(built, key);
    if (made === undefined) setProperty(properties, key, value);
    else if (isObject(value) && isObject(made)) {
      const inner = differing(value, made, child(pointer, key), absent);
      if (inner !== undefined) setProperty(properties, key, inner);
    } else if (canonicalJson(value) !== canonicalJson(made)) setProperty(properties, key, value);
  }
  for (const key of Object.keys(built)) {
    if (!Object.hasOwn(original, key)) absent.push(child(pointer, key));
  }
  return Object.keys(properties).length === 0 ? undefined : properties;
}

/** Applies a difference to what was built, which it changes and gives back. */
export function restore(
  built: JsonObject,
  change: { readonly properties: JsonObject; readonly absent?: readonly JsonPointer[] },
): JsonObject {
  for (const pointer of change.absent ?? []) remove(built, steps(pointer));
  merge(built, change.properties);
  return built;
}

function merge(built: JsonObject, properties: JsonObject): void {
  for (const [key, value] of Object.entries(properties)) {
    const made = property(built, key);
    if (isObject(value) && isObject(made)) merge(made, value);
    else setProperty(built, key, value);
  }
}

function remove(built: JsonObject, path: readonly string[]): void {
  let object: JsonValue | undefined = built;
  for (const step of path.slice(0, -1)) object = isObject(object) ? property(object, step) : undefined;
  const last = path.at(-1);
  if (last !== undefined && isObject(object)) Reflect.deleteProperty(object, last);
}
