/**
 * JSON of resources that keeps decimals as they were written: `1.50` is not `1.5` (R4 section 2.24.0.1.1), but
 * is to the engine's parser. Numbers that would change are carried through the server as marked texts.
 */
import { parseJson } from '../text/json.ts';
import { isObject, type JsonObject } from '../text/json-value.ts';
import { FhirError } from './outcome.ts';

/** From the private use area: no text of a resource starts so. */
const mark = '\ue000number ';

const numberToken = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Reads the body of a request. Throws a `FhirError` (400) that tells line and column if it is not JSON, or not
 * an object.
 */
export function readBody(text: string): JsonObject {
  const parsed = parseJson(text, 'body');
  const [problem] = parsed.findings.filter((finding) => finding.severity === 'error');
  if (problem !== undefined || parsed.document === undefined) {
    const { message, line, column } = problem ?? { message: 'The body is not JSON', line: 1, column: 1 };
    const diagnostics = `${message} Line ${String(line ?? 1)}, column ${String(column ?? 1)}.`;
    throw new FhirError(400, [{ severity: 'fatal', code: 'structure', diagnostics }]);
  }
  const { value } = parsed.document;
  if (!isObject(value)) {
    throw new FhirError(400, [
      {
        severity: 'fatal',
        code: 'structure',
        diagnostics: 'The body must be a JSON object: a FHIR resource',
      },
    ]);
  }
  const marked = markNumbers(text);
  return marked === undefined ? value : (JSON.parse(marked) as JsonObject);
}

/** The text with the numbers marked that would not be written again as they are; undefined if there are none. */
function markNumbers(text: string): string | undefined {
  let changes = false;
  const marked = text.replace(numberToken, (token) => {
    if (token.startsWith('"') || String(Number(token)) === token) return token;
    changes = true;
    return JSON.stringify(mark + token);
  });
  return changes ? marked : undefined;
}

const markedNumber = new RegExp(`"${mark}(-?\\d[\\d.eE+-]*)"`, 'g');

/** A resource as JSON, marked numbers as they were written. */
export function writeBody(resource: JsonObject): string {
  return JSON.stringify(resource).replace(markedNumber, '$1');
}

/** The resource with plain numbers, from its text: what is validated and indexed. */
export function parseStored(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}
