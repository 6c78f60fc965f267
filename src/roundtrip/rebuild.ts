import { detect } from '../formats/detect.ts';
import { formats } from '../formats/formats.ts';
import { decodeText } from '../text/decode.ts';
import { parseJson } from '../text/json.ts';
import type { JsonValue } from '../text/json-value.ts';

/** An export read through the flow model and written again, beside what its bytes say themselves. */
export interface Rebuilt {
  /** The JSON of the bytes. */
  readonly value?: JsonValue;
  /** What the writer of its format makes of the model; missing if the bytes can't be read as flows. */
  readonly written?: JsonValue;
}

/** Bytes of an export to the flow model and back to JSON. Never throws on outside data. */
export function rebuild(bytes: Uint8Array, file: string): Rebuilt {
  const { text } = decodeText(bytes, file);
  const document = text === undefined ? undefined : parseJson(text, file).document;
  if (document === undefined) return {};
  const detected = detect(document.value);
  const { format } = detected;
  if (format !== 'rapidpro' && format !== 'floip') return { value: document.value };
  const read = formats[format].read(document, detected);
  if (read.document === undefined) return { value: document.value };
  return { value: document.value, written: formats[format].write(read.document).value };
}
