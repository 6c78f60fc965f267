/** The guide's counter-examples: its own examples, each changed so that it breaks one rule. */
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../text/json-value.ts';
import { steps } from '../text/pointer.ts';

/** An example of the guide changed so that it breaks one rule; places are JSON pointers. */
export interface CounterExample {
  /** Unique among those of one profile: `no-telecom`. */
  readonly id: string;
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
  /** `warning` if it breaks a SHOULD; an error otherwise. */
  readonly severity?: 'error' | 'warning';
  /** True if it is an invariant that says so. */
  readonly byInvariant?: boolean;
}

/** Makes the resource of a counter-example from the example that it changes. @throws Error if a place is not there */
export function breakExample(example: JsonObject, change: CounterExample): JsonObject {
  const resource = structuredClone(example);
  for (const [pointer, value] of Object.entries(change.set ?? {})) {
    const { parent, key } = parentOf(resource, pointer);
    if (Array.isArray(parent)) parent[Number(key)] = value;
    else parent[key] = value;
  }
  for (const [pointer, value] of Object.entries(change.append ?? {})) {
    const list = valueAt(resource, pointer);
    if (!Array.isArray(list)) throw new Error(`${change.name}: ${pointer} is no list`);
    list.push(value);
  }
  for (const pointer of change.remove ?? []) {
    if (valueAt(resource, pointer) === undefined)
      throw new Error(`${change.name}: nothing at ${pointer} to remove`);
    const { parent, key } = parentOf(resource, pointer);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  }
  return resource;
}

function parentOf(resource: JsonObject, pointer: string): { parent: JsonObject | JsonValue[]; key: string } {
  const parent = valueAt(resource, pointer.slice(0, pointer.lastIndexOf('/')));
  if (!Array.isArray(parent) && !isObject(parent))
    throw new Error(`there is nothing that could hold ${pointer}`);
  return { parent, key: steps(pointer).at(-1) ?? '' };
}

/** The value that a pointer names, or undefined. */
export function valueAt(resource: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = resource;
  for (const step of steps(pointer)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/** Reads the counter-examples from their file. @throws Error if one has not what it needs */
export function readCounterExamples(value: JsonValue): CounterExample[] {
  if (!Array.isArray(value)) throw new Error('Counter-examples are a list.');
  return value.map((item, at) => {
    const text = (name: string): string => {
      const found = isObject(item) ? textOf(item, name) : undefined;
      if (found === undefined) throw new Error(`Counter-example ${at} has no ${name}.`);
      return found;
    };
    const object = isObject(item) ? item : {};
    const { set, append, severity } = object;
    return {
      id: text('id'),
      name: text('name'),
      example: text('example'),
      requirement: text('requirement'),
      element: text('element'),
      remove: listOf(object, 'remove').filter((pointer) => typeof pointer === 'string'),
      ...(isObject(set) && { set }),
      ...(isObject(append) && { append }),
      ...((severity === 'warning' || severity === 'error') && { severity }),
      ...(object['byInvariant'] === true && { byInvariant: true }),
    };
  });
}
