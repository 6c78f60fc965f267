/** An export kept inside a FHIR resource: its text, and its flows as far as they are valid. */
import type { FlowDocument } from '../flow/model.ts';
import { detect } from '../formats/detect.ts';
import { formats } from '../formats/formats.ts';
import { migrateDocument } from '../formats/rapidpro/migrate-document.ts';
import { decodeText } from '../text/decode.ts';
import { type JsonDocument, parseJson } from '../text/json.ts';
import { isObject, type JsonValue, listOf } from '../text/json-value.ts';

export interface KeptExport {
  /** As it was, to the byte. */
  readonly text: string;
  readonly value: JsonValue;
  readonly document: FlowDocument;
}

/** Reads an export; undefined if it is none, or has no flow that is valid. Never throws on outside data. */
export function readKeptExport(bytes: Uint8Array, file: string): KeptExport | undefined {
  const { text } = decodeText(bytes, file);
  const json = text === undefined ? undefined : parseJson(text, file).document;
  const document = json === undefined ? undefined : documentOf(json);
  if (json === undefined || document === undefined) return undefined;
  return { text: Buffer.from(bytes).toString('utf8'), value: json.value, document };
}

function documentOf(json: JsonDocument): FlowDocument | undefined {
  const detected = detect(json.value);
  if (detected.format !== 'rapidpro' && detected.format !== 'floip') return undefined;
  const { document } = formats[detected.format].read(json, detected);
  return document === undefined || document.flows.length === 0 ? undefined : document;
}

/**
 * The export with its flows in nodes, so that a change of the model shows when it is written: a legacy flow is
 * written as its file had it, action sets and all, so it is migrated first. Itself if no flow is a legacy one.
 */
export function withNodes(kept: KeptExport): KeptExport {
  const { value } = kept;
  const flows = isObject(value) && Array.isArray(value['flows']) ? listOf(value, 'flows') : [value];
  // One that was migrated and then edited has its nodes in the model already.
  const isLegacy =
    kept.document.flows.some(({ kept: own }) => Object.hasOwn(own?.properties ?? {}, 'action_sets')) ||
    flows.some((flow) => isObject(flow) && !Object.hasOwn(flow, 'nodes'));
  if (kept.document.format !== 'rapidpro' || !isLegacy) return kept;
  const text = JSON.stringify(migrateDocument(value).value);
  return readKeptExport(new TextEncoder().encode(text), '') ?? kept;
}
