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

/** The text of a literal in quotes. One with escapes that Go does not know is what stands between the quotes. */
export function unquoteText(literal: string): string {
  const inner = literal.slice(1, -1);
  const rest = inner.replace(escaped, '');
  if (/[\\"\n]/.test(rest)) return inner;
  return inner.replace(
    escaped,
    (whole: string, letter?: string, x?: string, u?: string, long?: string, octal?: string) => {
      if (letter !== undefined) return escapes.get(letter) ?? whole;
      const code =
        octal === undefined ? Number.parseInt(x ?? u ?? long ?? '', 16) : Number.parseInt(octal, 8);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    },
  );
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
    else if (code < 0x80) written += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code <= 0xffff) written += `\\u${code.toString(16).padStart(4, '0')}`;
    else written += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return `"${written}"`;
}
