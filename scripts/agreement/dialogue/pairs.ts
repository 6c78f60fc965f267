/** A document and what it was converted to, both as the engines take them. */
import type { FlowDocument } from '../../../src/flow/model.ts';
import type { Loss } from '../../../src/flow/loss.ts';
import { detect } from '../../../src/formats/detect.ts';
import { formats } from '../../../src/formats/formats.ts';
import { decodeText } from '../../../src/text/decode.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../src/text/json-value.ts';
import { parseJson } from '../../../src/text/json.ts';

export interface ConvertedPair {
  readonly name: string;
  readonly source: FlowDocument;
  /** The document on RapidPro's side, as the model has it and as goflow reads it. */
  readonly rapidpro: FlowDocument;
  readonly rapidproJson: JsonValue;
  readonly container: JsonObject;
  readonly losses: readonly Loss[];
}

interface Parsed {
  readonly document: FlowDocument;
  readonly value: JsonValue;
}

function parsed(name: string, bytes: Uint8Array): Parsed | undefined {
  const { text } = decodeText(bytes, name);
  const json = text === undefined ? undefined : parseJson(text, name).document;
  if (json === undefined) return undefined;
  const detected = detect(json.value);
  if (detected.format !== 'rapidpro' && detected.format !== 'floip') return undefined;
  const { document } = formats[detected.format].read(json, detected);
  return document === undefined || document.flows.length === 0 ? undefined : { document, value: json.value };
}

function asBytes(value: JsonValue): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** An export of RapidPro and the container that it becomes; undefined for any other file. */
export function toFloip(name: string, bytes: Uint8Array): ConvertedPair | undefined {
  const source = parsed(name, bytes);
  if (source?.document.format !== 'rapidpro') return undefined;
  const { value, losses } = formats.floip.write(source.document);
  if (!isObject(value)) return undefined;
  const rapidproJson = { version: '13', flows: engineFlows(source) };
  return { name, source: source.document, rapidpro: source.document, rapidproJson, container: value, losses };
}

/** The flows of a file as goflow takes them in a list; legacy ones are known by their own properties. */
function engineFlows({ document, value }: Parsed): JsonValue[] {
  if (document.kind === 'rapidpro-flow' || document.kind === 'rapidpro-legacy-flow') return [value];
  if (Array.isArray(value)) return value;
  const flows = isObject(value) ? value['flows'] : undefined;
  return Array.isArray(flows) ? flows : [];
}

/** A container and the export that it becomes; undefined for any other file. */
export function toRapidPro(name: string, bytes: Uint8Array): ConvertedPair | undefined {
  const source = parsed(name, bytes);
  if (source?.document.format !== 'floip') return undefined;
  const { value, losses } = formats.rapidpro.write(source.document);
  const rapidpro = parsed(name, asBytes(value));
  const container = formats.floip.write({ ...source.document, kind: 'floip-container' }).value;
  if (rapidpro === undefined || !isObject(container)) return undefined;
  return {
    name,
    source: source.document,
    rapidpro: rapidpro.document,
    rapidproJson: value,
    container,
    losses,
  };
}
