/** Code systems without a CodeSystem resource: what is a code is told by a grammar, or by the standard's own list. */
import { isLanguageTag } from './language-tag.ts';
import { isCountry, isCurrency, isSubdivision } from './standard-lists.ts';

/** Tells whether a text is a unit of UCUM, symbols and all; undefined if it can't. */
export type UnitTest = (code: string) => boolean | undefined;

export const ucum = 'http://unitsofmeasure.org';

/**
 * True or false if it can be told; undefined for a system that is not defined by a grammar or a list here. Of units
 * only the form is looked at, unless a test of UCUM is given.
 */
export function grammarHas(system: string, code: string, isUnit?: UnitTest): boolean | undefined {
  switch (system) {
    case 'urn:ietf:bcp:47':
      return isLanguageTag(code);
    case 'urn:ietf:bcp:13':
      return isMediaType(code);
    case 'urn:ietf:rfc:3986':
      return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(code);
    case 'urn:iso:std:iso:4217':
      return isCurrency(code);
    case 'urn:iso:std:iso:3166':
      return code.includes('-') ? isSubdivision(code) : isCountry(code);
    case 'urn:iso:std:iso:3166:-2':
      return isSubdivision(code);
    case ucum:
      return isUnitForm(code) ? isUnit?.(code) : false;
    default:
      return undefined;
  }
}

/**
 * The form of a unit of UCUM (sections 2 and 3 of its specification): printable ASCII without spaces, brackets in
 * pairs, and between operators a term that is no operator itself. Which symbols there are is not looked up.
 */
export function isUnitForm(code: string): boolean {
  if (code.length > 200 || !/^[!-~]+$/.test(code)) return false;
  const plain = code.replaceAll(/\{[^{}]*\}/g, '1').replaceAll(/\[[^[\]{}()]+\]/g, 'u');
  if (/[{}[\]]/.test(plain)) return false;
  let depth = 0;
  let wantsTerm = true;
  for (const [i, char] of Array.from(plain).entries()) {
    if (char === '(') {
      if (!wantsTerm) return false;
      depth++;
    } else if (char === ')') {
      if (wantsTerm || --depth < 0) return false;
    } else if (char === '.' || char === '/') {
      if (wantsTerm && !(char === '/' && (i === 0 || plain[i - 1] === '('))) return false;
      wantsTerm = true;
    } else wantsTerm = false;
  }
  return depth === 0 && !wantsTerm;
}

/** RFC 6838 section 4.2: type and subtype. Of parameters only the name is looked at: many leave out the quotes. */
export function isMediaType(code: string): boolean {
  if (code.length > 300) return false;
  const [type = '', ...parameters] = code.split(';');
  const name = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;
  const [first = '', second = '', ...more] = type.trim().split('/');
  if (more.length > 0 || !name.test(first) || !name.test(second)) return false;
  return parameters.every((parameter) => /^\s*[\w.+-]+\s*=\s*[^;]*$/.test(parameter));
}
