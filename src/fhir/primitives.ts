/** Texts of the outside world made values that FHIR's primitive types allow (R4, 2.24.0.1). */
import { isUuid, uuidV5 } from '../text/uuid.ts';
import { guideBase } from './canonicals.ts';

/** Namespace of all ids that are made from a source's own ids: the guide's base as a name (RFC 9562, 6.6). */
const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
export const idNamespace = uuidV5(guideBase, urlNamespace);

/** A text as a FHIR string: without control characters; undefined if nothing but space is left. */
export function fhirString(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- these are the characters that FHIR forbids in a string
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/\p{Cs}/gu, '');
  return clean.trim() === '' ? undefined : clean;
}

/** A text as a FHIR code: single spaces inside, none around; undefined if nothing is left. */
export function fhirCode(text: string): string | undefined {
  return fhirString(text)?.trim().replace(/\s+/g, ' ');
}

/** True for a FHIR id: letters, digits, `-` and `.`, at most 64 (R4, datatypes.html#id). */
export function isFhirId(text: string): boolean {
  return /^[A-Za-z0-9\-.]{1,64}$/.test(text);
}

/**
 * A source's id as a FHIR id: itself if it is one and not a bare number (which servers keep for themselves),
 * else a UUID made of it.
 */
export function fhirId(sourceId: string): string {
  const isId = isFhirId(sourceId) && /[A-Za-z]/.test(sourceId);
  return isId ? sourceId : uuidV5(sourceId, idNamespace);
}

/** A source's uuid as `urn:uuid:`; of an id that is no UUID, or not in lower case, the UUID made of it. */
export function uuidUrn(sourceId: string): string {
  const isLower = isUuid(sourceId) && sourceId === sourceId.toLowerCase();
  return `urn:uuid:${isLower ? sourceId : uuidV5(sourceId, idNamespace)}`;
}

/** A title as a name for programs (invariants que-0, lib-0): `Stock survey` is `StockSurvey`. */
export function computerName(title: string, fallback: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const named = /^[A-Z]/.test(name) ? name : `${fallback}${name}`;
  return named.slice(0, 255);
}
