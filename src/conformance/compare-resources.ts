import { canonicalJson } from '../text/canonical-json.ts';
import { isObject, type JsonValue } from '../text/json-value.ts';
import { child, type JsonPointer } from '../text/pointer.ts';

/** Properties that belong to the server, or that it may write anew (FHIR R4 resource.html#Meta, narrative.html). */
const serversOwn = new Set(['/id', '/meta', '/text']);

/**
 * What of `sent` is not in `got`. A server may add, so `got` may have more properties; lists must have the same
 * items in the same order, as FHIR's lists are ordered. References may come back as absolute urls.
 */
export function missingParts(
  sent: JsonValue,
  got: JsonValue | undefined,
  at: JsonPointer = '',
): JsonPointer[] {
  if (serversOwn.has(at)) return [];
  if (isObject(sent)) {
    if (!isObject(got)) return [at];
    return Object.entries(sent).flatMap(([key, value]) =>
      missingParts(value, Object.hasOwn(got, key) ? got[key] : undefined, child(at, key)),
    );
  }
  if (Array.isArray(sent)) {
    if (!Array.isArray(got) || got.length !== sent.length) return [at];
    return sent.flatMap((item, index) => missingParts(item, got[index], child(at, index)));
  }
  if (got === undefined) return [at];
  const isSameReference =
    at.endsWith('/reference') &&
    typeof sent === 'string' &&
    typeof got === 'string' &&
    got.endsWith(`/${sent}`);
  return isSameReference || canonicalJson(sent) === canonicalJson(got) ? [] : [at];
}
