/**
 * The words of a FLOIP expression: those of RapidPro's with texts in either quotes, and `<>` for not equal
 * ("Excellent - Excel Inspired Expressions" in expressions.md; FLOIP/expression-parser, `floip.pegjs`). `!=`
 * stands in the examples of rc3; `==` stands nowhere, but engines take it, so it is told by a rule.
 */
import type { Token } from '../../rapidpro/expressions/lexer.ts';
import type { Grammar } from '../../rapidpro/expressions/parse.ts';

const words =
  /[ \t\r\n]*(?:([\p{L}_][\p{L}\p{N}_]*)|(\d+\.\d+|\.\d+)|(\d+)|("(?:\\.|""|[^"\\])*"|'(?:\\.|''|[^'\\])*')|(<=|>=|<>|!=|==|[-,()[\].+*/^=<>&])|($)|(.))/suy;

const kinds = ['name', 'decimal', 'integer', 'text', 'sign', 'end', 'error'] as const;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const found = match[index + 1] ?? '';
    const kind = kinds[index] ?? 'error';
    const end = words.lastIndex;
    const lower = found.toLowerCase();
    const isWord = kind === 'name' && (lower === 'true' || lower === 'false' || lower === 'null');
    tokens.push({ kind: isWord ? lower : kind, text: found, start: end - found.length, end });
    if (kind === 'end') break;
  }
  return tokens;
}

export const floipGrammar: Grammar = {
  tokensOf,
  precedence: new Map([
    ...['=', '==', '<>', '!=', '<=', '<', '>=', '>'].map((sign) => [sign, 1] as const),
    ['&', 2],
    ['+', 3],
    ['-', 3],
    ['*', 4],
    ['/', 4],
    ['^', 5],
  ]),
};
