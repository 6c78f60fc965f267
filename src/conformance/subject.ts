/** What a profile's tests need to know of it. */
import type { JsonObject, JsonValue } from '../text/json-value.ts';
import { steps } from '../text/pointer.ts';

/** A change of one place of a resource: the value that goes there, or nothing to remove it. */
export interface Change {
  /** JSON pointer in the example. */
  readonly at: string;
  readonly value?: JsonValue;
}

/** A resource that breaks one rule of the profile and no other. */
export interface Broken {
  readonly id: string;
  readonly title: string;
  /** What it breaks: R4 itself, or a rule of the profile under its requirement's id. */
  readonly breaks: 'base' | `MH-${string}`;
  readonly changes: readonly Change[];
}

/** A search that has to find the example, and with the other value must not. */
export interface SearchCase {
  readonly parameter: string;
  /** JSON pointer to the value in the resource as it was sent, or a fixed value. */
  readonly find: { readonly at: string; readonly prefix?: string } | string;
  readonly miss: string;
  /** Of a search parameter that the guide defines: a server SHOULD have it. */
  readonly ofGuide?: boolean;
}

export interface Subject {
  /** First part of the ids of its tests. */
  readonly id: string;
  readonly profile: string;
  readonly type: string;
  /** `Type/id` of the guide's example. */
  readonly example: string;
  /** A change that leaves the resource valid, to see an update. */
  readonly update: Change;
  readonly searches: readonly SearchCase[];
  readonly broken: readonly Broken[];
}

/** The value that a pointer names, or undefined. */
export function valueAt(resource: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = resource;
  for (const step of steps(pointer)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/** A copy of the resource with the changes made. Throws if a pointer leads nowhere: then the table is wrong. */
export function changed(resource: JsonObject, changes: readonly Change[]): JsonObject {
  const copy = structuredClone(resource);
  for (const { at, value } of changes) {
    const path = steps(at);
    const last = path.pop() ?? '';
    const target = valueAt(copy, at.slice(0, at.lastIndexOf('/')));
    if (Array.isArray(target)) {
      if (value === undefined) target.splice(Number(last), 1);
      else target[Number(last)] = value;
    } else if (typeof target === 'object' && target !== null) {
      if (value === undefined) Reflect.deleteProperty(target, last);
      else target[last] = value;
    } else throw new Error(`No place ${at} in the example`);
  }
  return copy;
}
