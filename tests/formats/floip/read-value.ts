import { detect } from '../../../src/formats/detect.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import type { Read } from '../../../src/formats/format.ts';
import { parseJson } from '../../../src/text/json.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../src/text/json-value.ts';

/** Reads a value as the program does, from its text. */
export function readValue(value: JsonValue): Read {
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('The test value is no JSON.');
  return floip.read(document, detect(document.value));
}

/** Codes of the findings with a severity, once each, sorted. */
export function codes(read: Read, severity: string): string[] {
  const found = read.findings.filter((finding) => finding.severity === severity).map(({ code }) => code);
  return [...new Set(found)].sort();
}

/** The object at a path of keys and numbers, to be changed by a test. */
export function at(value: JsonValue, ...path: (string | number)[]): JsonObject {
  let found: JsonValue | undefined = value;
  for (const step of path) {
    if (Array.isArray(found) && typeof step === 'number') found = found[step];
    else if (isObject(found) && typeof step === 'string') found = found[step];
    else found = undefined;
  }
  if (!isObject(found)) throw new Error(`No object at ${path.join('/')}.`);
  return found;
}

/** A block of the first flow by its type. */
export function blockOf(container: JsonObject, type: string): JsonObject {
  const blocks = at(container, 'flows', 0)['blocks'];
  const found = Array.isArray(blocks)
    ? blocks.find((block) => isObject(block) && block['type'] === type)
    : undefined;
  if (!isObject(found)) throw new Error(`No block of type ${type}.`);
  return found;
}
