/** The words of a contact query (goflow, `antlr/ContactQL.g4`). */
import { endOfLiteral, letters } from '../expressions/lexer.ts';

/**
 * `property` is a name, alone or after a type and a point, and may be a value as well; `text` can only be a value.
 * A character that starts no word is an `error`.
 */
export type TokenKind =
  '(' | ')' | 'and' | 'or' | 'comparator' | 'literal' | 'property' | 'text' | 'error' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const space = /[ \t\n\r]*/y;
const digit = '(?![\\u{10000}-\\u{10ffff}])\\p{Nd}';
const name = `(?:[${letters}_]|${digit})+`;
const word = new RegExp(`(?:[${letters}_.\\-+/'@:]|${digit})+`, 'uy');
const property = new RegExp(`^(?:[${letters}]+\\.)?${name}$`, 'u');
const sign = /[()]|[!<>]?=|[~<>]/y;

const keywords: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['and', 'and'],
  ['or', 'or'],
  ['has', 'comparator'],
  ['is', 'comparator'],
]);

/** The words of a text from one offset to another, the last one `end`. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (;;) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    if (at >= to) break;
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '', start: to, end: to });
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const made = (kind: TokenKind, end: number): Token => ({ kind, text: text.slice(start, end), start, end });
  if (text[start] === '"') {
    const end = endOfLiteral(text, start);
    return end === undefined ? made('error', start + 1) : made('literal', end);
  }
  sign.lastIndex = start;
  const [found] = sign.exec(text) ?? [];
  if (found !== undefined) {
    return made(found === '(' || found === ')' ? found : 'comparator', start + found.length);
  }
  word.lastIndex = start;
  const [whole] = word.exec(text) ?? [];
  if (whole === undefined) {
    return made('error', start + String.fromCodePoint(text.codePointAt(start) ?? 0).length);
  }
  const kind = keywords.get(whole.toLowerCase()) ?? (property.test(whole) ? 'property' : 'text');
  return made(kind, start + whole.length);
}
