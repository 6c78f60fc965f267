import type { JsonObject, JsonValue } from '../../text/json-value.ts';
import { isObject, listOf } from '../../text/json-value.ts';

/** True if the object has all these own properties. */
export function hasAll(object: JsonObject, keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(object, key));
}

/** True if the object has one of these own properties. */
export function hasAny(object: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(object, key));
}

/** The objects in a list; everything else in it is passed over. */
export function objectsOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The objects in the list that a property holds. */
export function objectsIn(object: JsonObject, key: string): JsonObject[] {
  return objectsOf(listOf(object, key));
}

/** A version as files state it: a text, or in old exports a number. */
export function versionOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string' && value !== '') return value.slice(0, 40);
  return typeof value === 'number' ? String(value) : undefined;
}
