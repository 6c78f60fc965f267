/** Templates: texts with expressions in them, taken apart as the engine does (goflow, `excellent/scanner.go`). */
import { topLevelNames } from './names.ts';

/** A piece of a template. `start` and `end` are its offsets in the template, its @ and parentheses included. */
export interface TemplatePiece {
  /**
   * `name` is `@contact.name`, `expression` is `@(..)`. `unclosed` is an `@(` without its end, which the
   * engine takes for text; it reaches to the end of the template.
   */
  readonly kind: 'text' | 'name' | 'expression' | 'unclosed';
  /** What is to be parsed, or for a text what it says: `@@` is an @. */
  readonly content: string;
  readonly start: number;
  readonly end: number;
  /** Where `content` starts. */
  readonly contentStart: number;
}

const nameCharacter = /[\p{L}\p{N}_]/u;
const dottedName = /[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/uy;

/**
 * The pieces of a template in their order. `@name` counts as one only if its first part is a name that the
 * context has: the @ in an email address is text.
 */
export function piecesOf(template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let textStart = 0;
  const push = (kind: 'name' | 'expression' | 'unclosed', start: number, end: number, mark: number) => {
    pushText(pieces, template, textStart, start);
    const contentStart = start + mark;
    const content = template.slice(contentStart, kind === 'expression' ? end - 1 : end);
    pieces.push({ kind, content, start, end, contentStart });
    textStart = end;
  };
  let at = template.indexOf('@');
  while (at >= 0) {
    let next = at + 1;
    const after = template[next];
    if (after === '@') next = at + 2;
    else if (after === '(') {
      const end = expressionEnd(template, at + 2);
      next = end ?? template.length;
      push(end === undefined ? 'unclosed' : 'expression', at, next, 2);
    } else if (
      after !== undefined &&
      nameCharacter.test(String.fromCodePoint(template.codePointAt(next) ?? 0))
    ) {
      dottedName.lastIndex = next;
      const name = dottedName.exec(template)?.[0] ?? '';
      next += name.length;
      const [first = ''] = name.split('.', 1);
      if (topLevelNames.has(first.toLowerCase())) push('name', at, next, 1);
    }
    at = template.indexOf('@', next);
  }
  pushText(pieces, template, textStart, template.length);
  return pieces;
}

function pushText(pieces: TemplatePiece[], template: string, start: number, end: number): void {
  if (end === start) return;
  const content = template.slice(start, end).replaceAll('@@', '@');
  pieces.push({ kind: 'text', content, start, end, contentStart: start });
}

/** Where an expression ends whose parenthesis was opened before `from`: after the one that closes it. */
function expressionEnd(template: string, from: number): number | undefined {
  let open = 1;
  for (let at = from; at < template.length; at++) {
    const character = template[at];
    if (character === '"') {
      at = literalEnd(template, at);
      if (at < 0) return undefined;
    } else if (character === '(') open++;
    else if (character === ')' && --open === 0) return at + 1;
  }
  return undefined;
}

/** Index of the quote that ends a literal: the first that no backslash precedes; -1 if there is none. */
function literalEnd(template: string, start: number): number {
  let at = template.indexOf('"', start + 1);
  while (at > start + 1 && template[at - 1] === '\\') at = template.indexOf('"', at + 1);
  return at;
}
