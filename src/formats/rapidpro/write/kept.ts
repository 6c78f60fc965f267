import type { Kept, Part } from '../../../flow/model.ts';
import { changeTo, restore } from '../../../text/json-change.ts';
import type { JsonObject } from '../../../text/json-value.ts';

/**
 * What the file had of a part beyond what the writer makes of the model, as a spread:
 * `{...part, ...keptIn(original, built)}`.
 */
export function keptIn(original: JsonObject, built: JsonObject): { readonly kept?: Kept } {
  const change = changeTo(original, built);
  if (change === undefined) return {};
  const { properties, absent } = change;
  return { kept: { format: 'rapidpro', properties, ...(absent.length === 0 ? {} : { absent }) } };
}

/** Puts back what the file had of the part, if that file was of RapidPro. */
export function withKept(built: JsonObject, part: Part): JsonObject {
  return part.kept?.format === 'rapidpro' ? restore(built, part.kept) : built;
}
