/** Templates: texts with `@contact.name` and `@(1 + 2)` in them (goflow, `excellent/scanner.go`). */

/** A piece of a template. `source` is a piece's expression, or for text the text itself, `@@` left as it is. */
export interface TemplatePiece {
  readonly kind: 'text' | 'identifier' | 'expression';
  readonly source: string;
}

const nameCharacter = /[\p{L}\p{N}_]/u;
const nameRun = /[\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*/uy;

/**
 * The pieces of a template, in order. An identifier is one only if it starts with one of `roots`, in any case; what
 * else looks like one, such as an email address, is text, and so is an expression that does not end.
 */
export function* templatePieces(template: string, roots: readonly string[]): Generator<TemplatePiece> {
  let text = '';
  let at = 0;
  while (at < template.length) {
    const next = template.indexOf('@', at);
    if (next < 0) {
      text += template.slice(at);
      break;
    }
    text += template.slice(at, next);
    const piece = pieceAt(template, next, roots);
    at = piece.end;
    if (piece.kind === 'text') text += piece.source;
    else {
      if (text !== '') yield { kind: 'text', source: text };
      text = '';
      yield { kind: piece.kind, source: piece.source };
    }
  }
  if (text !== '') yield { kind: 'text', source: text };
}

function pieceAt(
  template: string,
  at: number,
  roots: readonly string[],
): TemplatePiece & { readonly end: number } {
  const following = String.fromCodePoint(template.codePointAt(at + 1) ?? 0);
  if (following === '(') {
    const end = expressionEnd(template, at + 2);
    if (end === undefined) return { kind: 'text', source: template.slice(at), end: template.length };
    return { kind: 'expression', source: template.slice(at + 2, end), end: end + 1 };
  }
  if (nameCharacter.test(following)) {
    nameRun.lastIndex = at + 1;
    const [identifier = ''] = nameRun.exec(template) ?? [];
    const [root = ''] = identifier.toLowerCase().split('.', 1);
    const end = at + 1 + identifier.length;
    if (roots.includes(root)) return { kind: 'identifier', source: identifier, end };
    return { kind: 'text', source: template.slice(at, end), end };
  }
  const end = Math.min(template.length, at + 1 + following.length);
  return { kind: 'text', source: template.slice(at, end), end };
}

/** Where the parenthesis closes that was opened just before `start`; undefined if it does not. */
function expressionEnd(template: string, start: number): number | undefined {
  let open = 1;
  let quoted = false;
  let escaped = false;
  for (let i = start; i < template.length; i++) {
    const character = template[i];
    if (quoted) {
      if (character === '"' && !escaped) quoted = false;
      escaped = character === '\\';
    } else if (character === '"') {
      quoted = true;
      escaped = false;
    } else if (character === '(') open++;
    else if (character === ')' && --open === 0) return i;
  }
  return undefined;
}

/**
 * The template with each of its expressions put through `rewrite`, which gives undefined for one that is to stay
 * as it is.
 */
export function rewriteTemplate(
  template: string,
  roots: readonly string[],
  rewrite: (expression: string) => string | undefined,
): string {
  if (!template.includes('@')) return template;
  let written = '';
  for (const { kind, source } of templatePieces(template, roots)) {
    if (kind === 'text') written += source;
    else {
      const changed = rewrite(source) ?? source;
      written += kind === 'identifier' ? `@${changed}` : `@(${changed})`;
    }
  }
  return written;
}

/** Brackets that may be open at once in an expression; more is refused, as goflow does. */
const maxDepth = 100;

/** True for an expression that is nested deeper than a parser should follow. */
export function isTooDeep(expression: string): boolean {
  let depth = 0;
  let signs = 0;
  for (const character of expression) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '-') signs++;
    if (depth > maxDepth || signs > 1000) return true;
  }
  return false;
}
