import type { Kept, Part } from '../../../flow/model.ts';
import { difference, restore } from '../../../text/json-difference.ts';
import type { JsonObject } from '../../../text/json-value.ts';

/** What the file had of a part beyond what the writer makes of the model; undefined if nothing. */
export function keptOf(original: JsonObject, built: JsonObject): Kept | undefined {
  const change = difference(original, built);
  if (change === undefined) return undefined;
  const { properties, absent } = change;
  return { format: 'rapidpro', properties, ...(absent.length === 0 ? {} : { absent }) };
}

/** The part with what the file had beyond the model, as a spread: `{...part, ...keptIn(original, built)}`. */
export function keptIn(original: JsonObject, built: JsonObject): { readonly kept?: Kept } {
  const kept = keptOf(original, built);
  return kept === undefined ? {} : { kept };
}

/** Puts back what the file had of the part, if that file was of RapidPro. */
export function withKept(built: JsonObject, part: Part): JsonObject {
  return part.kept?.format === 'rapidpro' ? restore(built, part.kept) : built;
}
