/** What a profile's tests need to know of it, beside the guide's counter-examples. */
import type { JsonObject, JsonValue } from '../text/json-value.ts';
import { breakExample, type CounterExample } from './counter-example.ts';

/** A change of one place of a resource: the value that goes there, or nothing to remove it. */
export interface Change {
  /** JSON pointer in the example. */
  readonly at: string;
  readonly value?: JsonValue;
}

/** A change that no FHIR R4 server may take, whatever profiles it knows. */
export interface BadValue {
  readonly title: string;
  readonly change: Change;
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
  readonly bad: BadValue;
}

/** A copy of the resource with the change made. Throws if a pointer leads nowhere: then the table is wrong. */
export function changed(resource: JsonObject, { at, value }: Change): JsonObject {
  const change: CounterExample = { id: '', name: at, example: '', requirement: '', element: '' };
  return breakExample(resource, {
    ...change,
    ...(value === undefined ? { remove: [at] } : { set: { [at]: value } }),
  });
}
