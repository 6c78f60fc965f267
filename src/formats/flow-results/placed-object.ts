import type { JsonObject } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';

/** An object and where it stands. */
export interface PlacedObject {
  readonly value: JsonObject;
  readonly at: JsonPointer;
}

/** The API's resource around a descriptor. */
export interface Envelope extends PlacedObject {
  readonly descriptor: PlacedObject;
}
