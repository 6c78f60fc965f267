import type { Finding, Place } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { LineIndex } from './line-index.ts';
import { type Measure, measureJson } from './measure.ts';
import { textMessages } from './messages.ts';
import { child, type JsonPointer } from './pointer.ts';
import { PositionIndex, type Positions } from './positions.ts';
import { findSuspects, scanJson } from './scan.ts';

const report = reporter(textMessages);

/** Bounds on what is read; hostile files end in a finding instead of ending the program. */
export interface JsonLimits {
  /** Levels of objects and arrays. */
  readonly depth: number;
  /** Objects and arrays of a file; left out, one for sixteen characters, but two million in any case. */
  readonly parts?: number;
}

/** Far above any real flow (14 levels) or FHIR resource, far below what a recursive walk can bear. */
export const defaultJsonLimits: JsonLimits = { depth: 200 };

/** Real files have one object or array for 30 characters and more, and some thousand keys in one object. */
const leastParts = 2_000_000;
const charactersOfPart = 16;
const maxKeys = 100_000;

/** Keys given twice that are told. */
const maxSuspects = 1000;

/** A document as JSON (it may have been XML), with the places of its parts. */
export interface JsonDocument {
  readonly value: JsonValue;
  /** Where each part stands; built when first asked. */
  readonly positions: Positions;
  /**
   * How a number is written, where its value does not tell: `1.0` is 1 for a program, no integer for FHIR, and has a
   * decimal place. Missing if the text has no such number.
   */
  readonly numberText?: (pointer: JsonPointer) => string | undefined;
  /**
   * The names of properties that have something else in them than small letters, digits and signs of ASCII; missing
   * if nobody has looked, or if there are too many.
   */
  readonly unusualNames?: ReadonlySet<string>;
}

export interface ParsedJson {
  /** Missing if the text is not JSON within the limits. */
  readonly document?: JsonDocument;
  readonly findings: readonly Finding[];
}

/** A text that may be JSON, after the quick pass that bounds its depth and counts its keys. */
export interface MeasuredJson {
  readonly text: string;
  readonly measure: Measure;
  readonly positions: PositionIndex;
}

function maxPartsOf(text: string, { parts }: JsonLimits): number {
  return parts ?? Math.max(leastParts, Math.floor(text.length / charactersOfPart));
}

export function measuredJson(text: string, limits: JsonLimits = defaultJsonLimits): MeasuredJson {
  const measure = measureJson(text, limits.depth, maxPartsOf(text, limits));
  return { text, measure, positions: new PositionIndex(text, measure.landmarks) };
}

/**
 * Reads JSON (RFC 8259). The value comes from the engine's own parser. Before it a quick pass bounds the depth, after
 * it the keys are counted; only of a text with something wrong the tokens are walked, to tell line and column.
 */
export function parseJson(
  text: string,
  file: string,
  limits: JsonLimits = defaultJsonLimits,
  measured: MeasuredJson = measuredJson(text, limits),
): ParsedJson {
  if (text.trim() === '') return { findings: [report('json.empty', {}, { file, line: 1, column: 1 })] };
  const { measure, positions } = measured;
  if (measure.hasTooMany) {
    return { findings: [report('json.too-many-parts', { limit: maxPartsOf(text, limits) }, { file })] };
  }
  const place = (offset: number) => ({ file, ...positions.lineColumn(offset) });
  const value = measure.isTooDeep ? undefined : parsed(text);
  if (value === undefined) {
    // Lines within the strings of a text that is no JSON are lines, too.
    const lines = new LineIndex(text);
    return { findings: faultOf(text, limits, (offset) => ({ file, ...lines.lineColumn(offset) })) };
  }
  const keys = countKeys(value);
  if (keys === Infinity) {
    const pointer = crowdedObject(value, '') ?? '';
    const at = { file, pointer, ...positions.at(pointer) };
    return { findings: [report('json.too-many-keys', { limit: maxKeys }, at)] };
  }
  const suspects = keys === measure.keys ? [] : findSuspects(text, limits.depth, maxSuspects);
  const findings = suspects.map(({ offset, key, kind }) =>
    report(kind === 'duplicate' ? 'json.duplicate-key' : 'json.unsafe-key', { key }, place(offset)),
  );
  const refused = findings.some((finding) => finding.severity === 'error');
  return refused ? { findings } : { document: documentOf(measured, () => value), findings };
}

/** The document of a measured text that is JSON. `parse` gives its value, and is asked once, when that is needed. */
export function documentOf({ measure, positions }: MeasuredJson, parse: () => JsonValue): JsonDocument {
  const { hasOddNumbers, unusualKeys } = measure;
  let value: JsonValue | undefined;
  return {
    get value() {
      value ??= parse();
      return value;
    },
    positions,
    ...(hasOddNumbers && { numberText: (pointer: JsonPointer) => positions.numberAt(pointer) }),
    ...(unusualKeys && { unusualNames: unusualKeys }),
  };
}

/** The value of a text; undefined if it is no JSON. */
export function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Why a text is not JSON within the limits. */
function faultOf(text: string, limits: JsonLimits, place: (offset: number) => Place): Finding[] {
  const { tooDeepAt, error } = scanJson(text, limits.depth);
  if (tooDeepAt !== undefined) return [report('json.too-deep', { limit: limits.depth }, place(tooDeepAt))];
  if (error === undefined)
    throw new Error('The engine refuses a JSON text in which the scan finds no fault.');
  const { offset, expected, found, slip } = error;
  if (slip === 'comment') return [report('json.comment', {}, place(offset))];
  if (slip === 'number') return [report('json.number', { found }, place(offset))];
  return [report('json.syntax', { expected, found }, place(offset))];
}

/**
 * How many keys all objects have together; not a number if one is `__proto__`, infinite if an object has more than are
 * read. The depth is bounded before.
 */
export function countKeys(value: JsonValue): number {
  return typeof value === 'object' && value !== null ? keysIn(value) : 0;
}

function keysIn(container: JsonObject | JsonValue[]): number {
  let count = 0;
  if (Array.isArray(container)) {
    for (const item of container) if (typeof item === 'object' && item !== null) count += keysIn(item);
  } else {
    let own = 0;
    for (const key in container) {
      if (key === '__proto__') return NaN;
      const item = container[key];
      if (++own > maxKeys) return Infinity;
      if (typeof item === 'object' && item !== null) count += keysIn(item);
    }
    count += own;
  }
  return count;
}

/** The first object with more keys than are read. */
function crowdedObject(value: JsonValue, pointer: JsonPointer): JsonPointer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  if (!isList && Object.keys(value).length > maxKeys) return pointer;
  const members = isList ? value.entries() : Object.entries(value);
  for (const [key, item] of members) {
    const found = crowdedObject(item, child(pointer, key));
    if (found !== undefined) return found;
  }
  return undefined;
}
