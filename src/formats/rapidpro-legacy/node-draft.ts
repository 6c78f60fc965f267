import type { JsonObject } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';

/** A node made of an action set or rule set. */
export interface NodeDraft {
  readonly json: JsonObject;
  /** What an editor draws, beside the position. */
  readonly ui: JsonObject;
  /** Parts of the node by their pointer from it, with the places that they come from. */
  readonly origins: readonly (readonly [JsonPointer, JsonPointer])[];
}

/** The sets of a flow that an exit can lead to. */
export type Destinations = ReadonlySet<string>;
