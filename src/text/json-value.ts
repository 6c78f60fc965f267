/** What JSON can say. Outside data is `JsonValue` until a reader has looked at it. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

/** A JSON object whose properties nobody has checked yet. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** True for `{..}`: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own property `key` of an object, or undefined; `__proto__` and `constructor` are not inherited. */
export function property(object: JsonObject, key: string): JsonValue | undefined {
  if (key === '__proto__') return Object.hasOwn(object, key) ? object[key] : undefined;
  const value = object[key];
  // What an object inherits is functions, which JSON has none of; to ask for each property whose it is takes long.
  return typeof (value as unknown) === 'function' ? undefined : value;
}

/** The property if it is a text, else undefined. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = property(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** The property if it is an array, else an empty one. */
export function listOf(object: JsonObject, key: string): JsonValue[] {
  const value = property(object, key);
  return Array.isArray(value) ? value : [];
}

/** Sets an own property, whatever its name (`__proto__` too), without touching a prototype. */
export function setProperty(object: JsonObject, key: string, value: JsonValue): void {
  // The only name that is inherited and has a setter; all others become own properties when they are set.
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}
