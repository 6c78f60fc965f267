/** The words of an expression (goflow, `antlr/Excellent3.g4`). */

export type TokenKind =
  'name' | 'integer' | 'decimal' | 'text' | 'true' | 'false' | 'null' | 'sign' | 'error' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The letters of the engine's grammar, which has its own table (`antlr/LexUnicode.g4`): its ranges are wider than
 * Unicode's letters in some places and lack newer ones in others.
 */
export const letters =
  'A-Za-z\\u00aa-\\u00f6\\u00f8-\\u1fb4\\u1fb6-\\u1fcc\\u1fd0-\\u1fd3\\u1fd6-\\u1fdb\\u1fe0-\\u1fec\\u1ff2-\\u1ff4' +
  '\\u1ff6-\\u1ffc\\u2071-\\u207f\\u2090-\\u209c\\u2102-\\u2107\\u210a-\\u2113\\u2115-\\u211d\\u2124-\\u212d' +
  '\\u212f-\\u2139\\u213c-\\u213f\\u2145-\\u2184\\u2c00-\\u2c2e\\u2c30-\\u2c5e\\u2c60-\\ua6e5\\ua717-\\ua71f' +
  '\\ua722-\\ua788\\ua78b-\\ua78e\\ua790-\\ua7ad\\ua7b0-\\ua7b1\\ua7f7-\\uab5a\\uab5c-\\uab5f\\uab64-\\uab65' +
  '\\uabc0-\\uabe2\\uac00-\\ud7a3\\ud7b0-\\ud7c6\\ud7cb-\\ud7fb\\uf900-\\ufa6d\\ufa70-\\ufad9\\ufb00-\\ufb06' +
  '\\ufb13-\\ufb17\\ufb1d-\\ufb28\\ufb2a-\\ufb36\\ufb38-\\ufb3c\\ufb3e-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufd8f' +
  '\\ufd92-\\ufdc7\\ufdf0-\\ufdfb\\ufe70-\\ufe74\\ufe76-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffbe' +
  '\\uffc2-\\uffc7\\uffca-\\uffcf\\uffd2-\\uffd7\\uffda-\\uffdc';

const space = /[ \t\n\r]*/y;
const word = new RegExp(
  `([${letters}_][${letters}_\\p{Nd}]*)|([0-9]+\\.[0-9]+)|([0-9]+)|(=>|!=|<=|>=|[-,()[\\].+*/^=<>&])`,
  'uy',
);

/** The words of an expression, the last one `end`. A character that starts no word is one of kind `error`. */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    space.exec(expression);
    at = space.lastIndex;
    if (at >= expression.length) break;
    const token = expression[at] === '"' ? literal(expression, at) : wordAt(expression, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '', start: at, end: at });
  return tokens;
}

function wordAt(expression: string, start: number): Token {
  word.lastIndex = start;
  const match = word.exec(expression);
  if (match === null) {
    const text = String.fromCodePoint(expression.codePointAt(start) ?? 0);
    return { kind: 'error', text, start, end: start + text.length };
  }
  const [text, name, decimal, integer] = match;
  const kind =
    name !== undefined
      ? kindOfName(name)
      : decimal !== undefined
        ? 'decimal'
        : integer !== undefined
          ? 'integer'
          : 'sign';
  return { kind, text, start, end: start + text.length };
}

/** `true`, `false` and `null` are no names, in whatever case they are written. */
function kindOfName(name: string): 'name' | 'true' | 'false' | 'null' {
  const lower = name.toLowerCase();
  return lower === 'true' || lower === 'false' || lower === 'null' ? lower : 'name';
}

function literal(expression: string, start: number): Token {
  const end = endOfLiteral(expression, start);
  if (end === undefined) return { kind: 'error', text: '"', start, end: start + 1 };
  return { kind: 'text', text: expression.slice(start, end), start, end };
}

/**
 * Where a text in quotes ends that starts at an offset; undefined if it does not. A backslash may escape a quote or
 * be itself, and the longest possible text counts: a quote after a backslash ends the text only if no other does.
 */
export function endOfLiteral(text: string, start: number): number | undefined {
  let end: number | undefined;
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    end = at + 1;
    if (text[at - 1] !== '\\') break;
  }
  return end;
}
