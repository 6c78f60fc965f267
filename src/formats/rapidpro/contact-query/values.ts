/** Values of conditions as the engine reads them. */

/** How a workspace writes dates. */
export type DateFormat = 'YYYY-MM-DD' | 'DD-MM-YYYY' | 'MM-DD-YYYY';

/** Go's `strings.TrimSpace`: Unicode's white space, to which a byte order mark does not belong. */
export function trimmed(text: string): { readonly start: number; readonly end: number } {
  const start = /^\p{White_Space}*/u.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && /\p{White_Space}/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Go's `strings.ToLower`: each character alone, whatever stands beside it. */
export function lowered(text: string): string {
  return /^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase()
    : Array.from(text, (character) => Array.from(character.toLowerCase())[0] ?? '').join('');
}

/** The length of a text in UTF-8; a byte that is no character counts as one (see `quoted-text.ts`). */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text.replace(/[\udc80-\udcff]/gu, '?')).length;
}

const maxDigits = 36;
const maxMagnitude = 100;

/** Whether a text is a number of the engine (goflow, `excellent/types/number.go`): no exponent, bounded in size. */
export function isNumber(text: string): boolean {
  const { start, end } = trimmed(text);
  const parts = /^-?([0-9]*)(?:\.([0-9]+))?$/.exec(text.slice(start, end));
  const [, whole = '', fraction = ''] = parts ?? [];
  if (parts === null || (whole === '' && fraction === '')) return false;
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return true;
  const magnitude = digits.length - fraction.length - 1;
  return digits.replace(/0+$/, '').length <= maxDigits && Math.abs(magnitude) <= maxMagnitude;
}

const dayFirst = /\b([0-9]{1,2})[-.\\/_ ]([0-9]{1,2})[-.\\/_ ]([0-9]{4}|[0-9]{2})\b/g;
const yearFirst = /\b([0-9]{4}|[0-9]{2})[-.\\/_ ]([0-9]{1,2})[-.\\/_ ]([0-9]{1,2})\b/g;

/**
 * Whether a text has a date at its start as ISO 8601 has it, or anywhere as the workspace writes dates (goflow,
 * `envs/dates.go`); without a format, as any workspace could write it.
 */
export function isDate(text: string, format?: DateFormat): boolean {
  const inner = text.replace(/^[ \n\r\t]+/, '');
  const iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})/.exec(inner);
  if (iso !== null && isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return true;
  switch (format) {
    case 'YYYY-MM-DD':
      return hasDate(inner, yearFirst, 1, 2, 3);
    case 'DD-MM-YYYY':
      return hasDate(inner, dayFirst, 3, 2, 1);
    case 'MM-DD-YYYY':
      return hasDate(inner, dayFirst, 3, 1, 2);
    default:
      return (
        hasDate(inner, yearFirst, 1, 2, 3) ||
        hasDate(inner, dayFirst, 3, 2, 1) ||
        hasDate(inner, dayFirst, 3, 1, 2)
      );
  }
}

/** The last three say which groups of the pattern are the year, the month and the day. */
function hasDate(text: string, pattern: RegExp, y: number, m: number, d: number): boolean {
  for (const match of text.matchAll(pattern)) {
    const year = match[y] ?? '';
    // Of two digits it is of this century or the last, which have their leap years at the same places.
    const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
    if (whole >= 1000 && isDay(whole, Number(match[m]), Number(match[d]))) return true;
  }
  return false;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}

/** Scripts without spaces between words, whose letters make no words for the engine; their digits do. */
const unbroken = ['Thai', 'Lao', 'Khmer', 'Myanmar', 'New_Tai_Lue', 'Tai_Le', 'Tai_Tham', 'Ahom', 'Tai_Viet'];
/** Scripts in use that Unicode got after version 8, the engine's, which knows nothing of them. */
const newer = [
  ...['Adlam', 'Osage', 'Newa', 'Hanifi_Rohingya', 'Wancho', 'Medefaidrin', 'Nyiakeng_Puachue_Hmong', 'Toto'],
  ...['Masaram_Gondi', 'Gunjala_Gondi', 'Chorasmian', 'Tangut', 'Nushu', 'Vithkuqi', 'Yezidi', 'Nandinagari'],
];
const ofWholeWords = ['Han', 'Hiragana', 'Katakana', 'Hangul'];

function scripts(names: readonly string[]): string {
  return names.map((name) => `\\p{Script=${name}}`).join('');
}

/**
 * What is a word by itself in a name, not being ASCII: the part of the engine's word breaking (blevesearch/segment)
 * that decides whether there is a word.
 */
const word = new RegExp(
  `(?![\\0-\\x7f\\uff10-\\uff19\\uff9e\\uff9f${scripts(newer)}])(?:\\p{Nd}|` +
    `(?![${scripts(unbroken)}])[\\p{L}\\p{Nl}\\p{Pc}${scripts(ofWholeWords)}\\u24b6-\\u24e9\\u05f3\\u066b])`,
  'u',
);

/** Two characters of ASCII of one word, or one with an accent of its own. */
const twoOfAscii =
  /[A-Za-z0-9_][A-Za-z0-9_\p{M}\p{Cf}]|[A-Za-z][.':\u2019\u00b7\u2027\u2024\ufe52\uff07\uff0e\ufe13\ufe55\uff1a][A-Za-z]|[0-9][.',;\u2019\u2024\ufe52\uff07\uff0e\u060c\u2044\ufe10\ufe14\ufe50\ufe54\uff0c\uff1b][0-9]/u;

/** Whether a name has a word of at least two bytes, without which it can't be searched for in part. */
export function hasWord(name: string): boolean {
  return twoOfAscii.test(name) || word.test(name);
}
