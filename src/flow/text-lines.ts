/**
 * How wide a text is and where its lines break, without a browser: widths are those of common sans-serif fonts,
 * rounded up, so that a text rather stays short of its box than runs out of it.
 */

/** Characters of one text that are looked at; what follows could not be read in a picture anyway. */
const longestText = 4000;

const narrow = new Set("iljtfrI.,:;'|!()[]{}` ");
const wide = new Set('mwMW@%&');

/** The width of one character, in parts of the font's size. */
function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) {
    if (narrow.has(character)) return 0.36;
    if (wide.has(character)) return 0.96;
    return character >= 'A' && character <= 'Z' ? 0.72 : 0.62;
  }
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (code >= 0x1100 && (isFullWidth(code) || /\p{Extended_Pictographic}/u.test(character))) return 1.1;
  if (code >= 0x1000 && code < 0x1400) return 0.9;
  return code >= 0x900 && code < 0xe00 ? 0.72 : 0.66;
}

/** Hangul, Chinese and Japanese signs and full-width forms (Unicode Standard Annex 11). */
function isFullWidth(code: number): boolean {
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x1f300
  );
}

/** The width of a text in a font of this size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width * size;
}

/** True if the first letter with a direction is one of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    first,
  );
}

// What steers a text's direction or a terminal, but for the marks that join letters; a line is drawn as it is read.
// eslint-disable-next-line no-control-regex -- control characters are what is removed
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The lines of a text that are no wider than `width` in a font of `size`: broken at spaces, a longer word within.
 * Of more than `most` lines the rest is left out, which an ellipsis says.
 */
export function linesOf(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  const readable = text.slice(0, longestText).replace(steering, ' ');
  for (const paragraph of readable.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(/ +/).flatMap((one) => piecesOf(one, width, size))) {
      if (lines.length > most) break;
      const length = textWidth(word, size);
      if (line !== '' && used + 0.36 * size + length > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line = line === '' ? word : `${line} ${word}`;
      used += length + (used === 0 ? 0 : 0.36 * size);
    }
    if (line !== '') lines.push(line);
  }
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${shortened(last, width - size, size)}…`];
}

/** A word, or where it is wider than a line its pieces, each of whole letters. */
function piecesOf(word: string, width: number, size: number): string[] {
  if (word === '') return [];
  if (textWidth(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    const length = textWidth(segment, size);
    if (piece !== '' && used + length > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += length;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function shortened(line: string, width: number, size: number): string {
  let kept = '';
  let used = 0;
  for (const character of line) {
    used += textWidth(character, size);
    if (used > width) break;
    kept += character;
  }
  return kept.trimEnd();
}
