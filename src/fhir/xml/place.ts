/** The way from the root of a resource to a part of it, while its XML is read. */
import { child, type JsonPointer } from '../../text/pointer.ts';

export interface Place {
  readonly parent: Place | undefined;
  /** JSON property. */
  readonly key: string;
  /** Name of the element; at the root the type of the resource. */
  readonly name: string;
  /** -1 if the property is no array. */
  readonly index: number;
}

export function placeBelow(parent: Place, key: string, name: string, index = -1): Place {
  return { parent, key, name, index };
}

export function pointerOf(place: Place): JsonPointer {
  if (place.parent === undefined) return '';
  const above = pointerOf(place.parent);
  return place.index < 0 ? child(above, place.key) : child(above, place.key, place.index);
}

/** FHIRPath of the place. */
export function expressionOf(place: Place): string {
  if (place.parent === undefined) return place.name;
  const index = place.index < 0 ? '' : `[${place.index}]`;
  return `${expressionOf(place.parent)}.${place.name}${index}`;
}
