/**
 * What a part of a file has beyond what the writer makes of the model: the reader writes the part that it has
 * just read, compares, and keeps the change; the writer applies it to what it makes. So a document comes
 * back whole, and a change of the model still shows.
 */
import type { Kept } from '../../flow/model.ts';
import { changeTo, restore } from '../../text/json-change.ts';
import { type JsonObject, type JsonValue, setProperty } from '../../text/json-value.ts';

/**
 * What the file had of a part beyond what the writer makes of the model, as a spread:
 * `{...part, ...keptIn(original, built)}`.
 */
export function keptIn(original: JsonObject, built: JsonObject): { readonly kept?: Kept } {
  const change = changeTo(original, built);
  if (change === undefined) return {};
  const { properties, absent } = change;
  return { kept: { format: 'floip', properties, ...(absent.length === 0 ? {} : { absent }) } };
}

/** What a part keeps of a FLOIP file; what it keeps of files of other formats is not ours to write. */
export function keptBy(part: { readonly kept?: Kept }): Kept | undefined {
  return part.kept?.format === 'floip' ? part.kept : undefined;
}

/** Puts back what the file had of the part, if that file was of FLOIP. */
export function withKept(built: JsonObject, part: { readonly kept?: Kept }): JsonObject {
  const kept = keptBy(part);
  return kept === undefined ? built : restore(built, kept);
}

/** A copy without some keys. */
export function without(object: JsonObject, keys: readonly string[]): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(object)) if (!keys.includes(key)) setProperty(result, key, value);
  return result;
}

/** Sets the property unless the value is undefined. */
export function setIf(object: JsonObject, key: string, value: JsonValue | undefined): void {
  if (value !== undefined) setProperty(object, key, value);
}
