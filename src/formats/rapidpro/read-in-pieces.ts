/** An export read a flow at a time: most of a check is over before the next flow is parsed. */
import { cutJson, type JsonPieces } from '../../text/json-pieces.ts';
import type { JsonDocument, MeasuredJson } from '../../text/json.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { detect } from '../detect.ts';
import type { DetectedKind } from '../detect/detector.ts';
import type { Read } from '../format.ts';
import { dialectOf, dialectOfFile } from './dialects/recognise.ts';
import { readRapidPro } from './read.ts';
import { FlowsReader } from './read/flows-reader.ts';

/** An export that was read while it was parsed. */
export interface ReadInPieces {
  readonly json: JsonDocument;
  readonly detected: DetectedKind;
  readonly read: Read;
}

/** The parts of a flow that say nothing of the export that it is in. */
const largeParts = ['nodes', 'localization', '_ui'];

/**
 * Reads an export of flows of today, and says the same as `parseJson`, `detect` and `readRapidPro` one after another:
 * in less time, as the parts of a flow are looked at while they are at hand, and forgotten. Undefined for a text that is
 * no JSON or something else, and for an export whose flows have to be known before one is judged: those go the long way.
 */
export function readInPieces(measured: MeasuredJson): ReadInPieces | undefined {
  const pieces = cutJson(measured, 'flows', largeParts);
  if (pieces === undefined) return undefined;
  const { shell } = pieces;
  const detected = detect(shell);
  if (detected.kind !== 'rapidpro-export' || !sketchesIn(shell).every(isOfToday)) return undefined;
  const hasDialect = dialectOfFile(shell) !== undefined;
  const { document: json } = pieces;
  const reader = new FlowsReader(shell, detected, json, { flows: new Map() });
  let index = 0;
  for (const { value: item, length } of pieces.items()) {
    // What the file is called, and what is forgiven in its other flows, depends on it.
    if (!hasDialect && dialectOf(item) !== undefined) return undefined;
    reader.read({ item, at: child('', 'flows', index), index, length });
    index++;
  }
  if (!pieces.isSound) return undefined;
  return { json, detected, read: withDocument(reader.end(), json, detected) };
}

/** The document is read anew if it is asked for: nothing of the flows was kept. */
function withDocument(read: Omit<Read, 'document'>, json: JsonDocument, detected: DetectedKind): Read {
  let whole: Read | undefined;
  return {
    ...read,
    get document() {
      whole ??= readRapidPro(json, detected);
      return whole.document;
    },
  };
}

function sketchesIn(shell: JsonPieces['shell']): readonly JsonValue[] {
  const flows = property(shell, 'flows');
  return Array.isArray(flows) ? flows : [];
}

/** A flow that states a spec and stands alone: it is judged as it is, whatever else is in the file. */
function isOfToday(sketch: JsonValue): sketch is JsonObject {
  return (
    isObject(sketch) && textOf(sketch, 'spec_version') !== undefined && !Object.hasOwn(sketch, 'definition')
  );
}
