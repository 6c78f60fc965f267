import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { isObject } from '../../src/text/json-value.ts';

/** An example of the guide changed so that it breaks one rule; places are JSON pointers. */
export interface CounterExample {
  readonly name: string;
  /** `Practitioner/contact-fatu-kamara`. */
  readonly example: string;
  readonly set?: Readonly<Record<string, JsonValue>>;
  readonly append?: Readonly<Record<string, JsonValue>>;
  /** Removed one after the other, after the rest is done. */
  readonly remove?: readonly string[];
  /** What it breaks, and the element of the profile (or of the extension) that says so. */
  readonly requirement: string;
  readonly element: string;
  readonly severity?: 'error' | 'warning';
  /** True if it is an invariant that says so. */
  readonly byInvariant?: boolean;
}

/** Makes the resource of a counter-example from the example that it changes. */
export function breakExample(example: JsonObject, change: CounterExample): JsonObject {
  const resource = structuredClone(example);
  for (const [pointer, value] of Object.entries(change.set ?? {})) setAt(resource, pointer, value);
  for (const [pointer, value] of Object.entries(change.append ?? {})) {
    const list = at(resource, pointer.split('/').slice(1));
    if (!Array.isArray(list)) throw new Error(`${change.name}: ${pointer} is no list`);
    list.push(value);
  }
  for (const pointer of change.remove ?? []) removeAt(resource, pointer);
  return resource;
}

function setAt(resource: JsonObject, pointer: string, value: JsonValue): void {
  const { parent, key } = parentOf(resource, pointer);
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else parent[key] = value;
}

function removeAt(resource: JsonObject, pointer: string): void {
  const { parent, key } = parentOf(resource, pointer);
  if (at(resource, pointer.split('/').slice(1)) === undefined)
    throw new Error(`there is nothing at ${pointer} to remove`);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

function parentOf(resource: JsonObject, pointer: string): { parent: JsonObject | JsonValue[]; key: string } {
  const keys = pointer.split('/').slice(1);
  const parent = at(resource, keys.slice(0, -1));
  if (!Array.isArray(parent) && !isObject(parent))
    throw new Error(`there is nothing that could hold ${pointer}`);
  return { parent, key: keys.at(-1) ?? '' };
}

function at(value: JsonValue, keys: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const key of keys) {
    if (Array.isArray(found)) found = found[Number(key)];
    else found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}
