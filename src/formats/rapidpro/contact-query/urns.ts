/** Addresses of contacts as queries name them: `tel:+250788123123` (nyaruka/gocommon, `urns/`). */

export interface Urn {
  readonly scheme: string;
  readonly path: string;
}

const whole = /^([^:?#]+):([^?#]+)(?:\?[^?#]*)?(?:#[^#?]*)?$/s;

/** The parts of an address of any scheme, known or not; undefined if the text has none of its form. */
export function parseUrn(text: string): Urn | undefined {
  const [, scheme = '', path = ''] = whole.exec(text) ?? [];
  return path === '' ? undefined : { scheme: unescaped(scheme), path: unescaped(path) };
}

function unescaped(part: string): string {
  return part.replaceAll('%23', '#').replaceAll('%3F', '?').replaceAll('%25', '%');
}

const phoneLike = /^\+?[\d .\-()]{5,}$/;
const fewestDigits = 7;
const mostDigits = 15;

/** Whether a text may be a phone number; if it is one depends on the country of the workspace. */
export function looksLikePhone(text: string): boolean {
  return phoneLike.test(text);
}

/**
 * The number that a text is without knowing the country: one with its country's code, after a plus or long enough
 * not to be without it. The engine, which knows the numbers of each country (libphonenumber), is stricter.
 */
export function internationalNumber(text: string): string | undefined {
  if (!looksLikePhone(text)) return undefined;
  const digits = text.replace(/[^0-9]/g, '');
  const isInternational = text.startsWith('+') || (digits.length >= 11 && !digits.startsWith('0'));
  const isLong = digits.length >= fewestDigits && digits.length <= mostDigits;
  return isInternational && isLong && !digits.startsWith('0') ? `+${digits}` : undefined;
}
