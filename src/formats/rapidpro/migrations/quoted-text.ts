/** Texts in quotes as Go reads and writes them (`strconv.Unquote`, `strconv.Quote`): the engine uses both. */

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ['"', '"'],
]);
const letters = new Map([...escapes].map(([letter, character]) => [character, letter]));

const escaped = /\\(?:([abfnrtv\\"])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3}))/g;

/** A byte that is no character by itself, as `\xff` may write it, is kept as a lone surrogate: U+DC80 to U+DCFF. */
const strayBytes = 0xdc00;
const strays = /[\udc80-\udcff]+/gu;

/** The text of a literal in quotes. One with escapes that Go does not know is what stands between the quotes. */
export function unquoteText(literal: string): string {
  const inner = literal.slice(1, -1);
  if (/[\\"\n]/.test(inner.replace(escaped, ''))) return inner;
  let isSound = true;
  const text = inner.replace(
    escaped,
    (whole: string, letter?: string, x?: string, u?: string, long?: string, octal?: string) => {
      if (letter !== undefined) return escapes.get(letter) ?? whole;
      const byte = octal === undefined ? Number.parseInt(x ?? '', 16) : Number.parseInt(octal, 8);
      const code = Number.parseInt(u ?? long ?? '', 16);
      if (byte > 0xff || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) isSound = false;
      else if (byte >= 0x80) return String.fromCharCode(strayBytes + byte);
      else return String.fromCodePoint(Number.isNaN(byte) ? code : byte);
      return whole;
    },
  );
  return isSound ? text.replace(strays, ofBytes) : inner;
}

/** The characters that bytes beside each other make, and what is left of bytes that make none. */
function ofBytes(found: string): string {
  const bytes = Uint8Array.from(found, (stray) => stray.charCodeAt(0) - strayBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    let character: string | undefined;
    try {
      character = decoder.decode(bytes.subarray(at, at + length));
    } catch {
      character = undefined;
    }
    const isWhole = character !== undefined && Array.from(character).length === 1;
    text += isWhole ? (character ?? '') : String.fromCharCode(strayBytes + first);
    at += isWhole ? length : 1;
  }
  return text;
}

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** A text as a literal in quotes. */
export function quoteText(text: string): string {
  let written = '';
  for (const character of text) {
    const letter = letters.get(character);
    const code = character.codePointAt(0) ?? 0;
    if (letter !== undefined) written += `\\${letter}`;
    else if (printable.test(character)) written += character;
    else if (code >= 0xdc80 && code <= 0xdcff) written += `\\x${(code - strayBytes).toString(16)}`;
    else if (code < 0x80) written += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code <= 0xffff) written += `\\u${code.toString(16).padStart(4, '0')}`;
    else written += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return `"${written}"`;
}
