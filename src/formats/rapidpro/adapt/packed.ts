/**
 * What is kept of a large container, made small: RapidPro takes 256 KiB of `_ui`, and blocks that a platform wrote say
 * much the same of each other. The bytes may differ from one version of Node to another, what they hold does not.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { isObject, type JsonObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { parseJson } from '../../../text/json.ts';
import { limits } from '../limits.ts';
import { objectIn } from './kept-part.ts';
import { floipKey } from './node-digest.ts';

/** Quick, with a window over all of the text: what is alike stands far apart. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };

/** What a packed text may become: far above what fits into one. */
const largest = 32 * 1024 * 1024;

/** The `_ui` of a flow with what nodes and flow keep in one packed text; undefined if that is still too much. */
export function packedUi(ui: JsonObject): JsonObject | undefined {
  const kept: JsonObject = {};
  const places: JsonObject = {};
  for (const [uuid, place] of Object.entries(objectIn(ui, 'nodes'))) {
    if (!isObject(place)) continue;
    const { [floipKey]: own, ...rest } = place;
    if (own !== undefined) setProperty(kept, uuid, own);
    if (own === undefined || Object.keys(rest).length > 0) setProperty(places, uuid, rest);
  }
  const text = JSON.stringify({ flow: property(ui, floipKey) ?? null, nodes: kept });
  const packed = brotliCompressSync(text, { params }).toString('base64');
  const made = { ...ui, nodes: places, [floipKey]: { packed } };
  return Buffer.byteLength(JSON.stringify(made)) > limits.uiBytes ? undefined : made;
}

/** The `_ui` as it was before `packedUi`; as it is, if nothing in it is packed or can be read. */
export function unpackedUi(ui: JsonObject): JsonObject {
  const packed = textOf(objectIn(ui, floipKey), 'packed');
  const kept = packed === undefined || packed.length > limits.uiBytes ? undefined : unpacked(packed);
  const flow = kept === undefined ? undefined : property(kept, 'flow');
  if (kept === undefined || flow === undefined) return ui;
  const places: JsonObject = { ...objectIn(ui, 'nodes') };
  for (const [uuid, own] of Object.entries(objectIn(kept, 'nodes')))
    setProperty(places, uuid, { ...objectIn(places, uuid), [floipKey]: own });
  return { ...ui, nodes: places, [floipKey]: flow };
}

function unpacked(packed: string): JsonObject | undefined {
  let text: string;
  try {
    text = brotliDecompressSync(Buffer.from(packed, 'base64'), { maxOutputLength: largest }).toString('utf8');
  } catch {
    return undefined;
  }
  const value = parseJson(text, '').document?.value;
  return isObject(value) ? value : undefined;
}
