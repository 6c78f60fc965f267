import type { JsonObject, JsonValue } from '../text/json-value.ts';
import { setProperty } from '../text/json-value.ts';

/** A resource as plain JSON: the same tree, without the properties that are undefined. */
export function resourceJson(resource: fhir4.FhirResource): JsonObject {
  const copy: JsonObject = {};
  for (const [key, value] of Object.entries(resource)) setDefined(copy, key, value);
  return copy;
}

function plain(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) setDefined(copy, key, item);
    return copy;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function setDefined(object: JsonObject, key: string, value: unknown): void {
  if (value !== undefined) setProperty(object, key, plain(value));
}
