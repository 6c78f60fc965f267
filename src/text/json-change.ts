/**
 * What changes a JSON object as a writer makes it into the same object as a file had it: so a writer builds
 * from a model, and nothing that the model doesn't hold is lost.
 */
import { isObject, type JsonObject, type JsonValue, property, setProperty } from './json-value.ts';
import { child, type JsonPointer, steps } from './pointer.ts';

/** What to do to an object that was built. */
export interface JsonChange {
  /** What to set: whole values, or for an object that both have only its members that differ. */
  readonly properties: JsonObject;
  /** Pointers to what to remove. */
  readonly absent: readonly JsonPointer[];
}

/** What has to be done to `built` to get `original`; undefined if they are equal. */
export function changeTo(original: JsonObject, built: JsonObject): JsonChange | undefined {
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
    } else if (!isSame(value, made)) setProperty(properties, key, value);
  }
  for (const key of Object.keys(built)) {
    if (!Object.hasOwn(original, key)) absent.push(child(pointer, key));
  }
  return Object.keys(properties).length === 0 ? undefined : properties;
}

/** Equal as documents: the order of the keys of objects does not count. */
function isSame(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => isSame(item, other[index] ?? null));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(one[key] ?? null, other[key] ?? null));
}

/** What was built with the change applied: a copy; what the change does not touch is shared with `built`. */
export function restore(
  built: JsonObject,
  change: { readonly properties: JsonObject; readonly absent?: readonly JsonPointer[] },
): JsonObject {
  const kept = (change.absent ?? []).reduce((object, pointer) => removed(object, steps(pointer)), built);
  return merged(kept, change.properties);
}

function merged(built: JsonObject, properties: JsonObject): JsonObject {
  const result = { ...built };
  for (const [key, value] of Object.entries(properties)) {
    const made = property(built, key);
    setProperty(result, key, isObject(value) && isObject(made) ? merged(made, value) : value);
  }
  return result;
}

function removed(built: JsonObject, [step, ...rest]: readonly string[]): JsonObject {
  if (step === undefined || !Object.hasOwn(built, step)) return built;
  const result = { ...built };
  const inner = result[step];
  if (rest.length === 0) Reflect.deleteProperty(result, step);
  else if (isObject(inner)) setProperty(result, step, removed(inner, rest));
  return result;
}
