/**
 * Texts with expressions in them ("Templating" in expressions.md): `@(..)`, `@FUNCTION(..)` and `@name.path`. A
 * name that the context does not have is text, such as the host of an email address; `@@` is an @.
 */
import { contextNames, functions } from './functions.ts';

/** An expression in a text; `at` is the offset of what is to be parsed. */
export interface TemplateExpression {
  readonly content: string;
  readonly at: number;
  /** An `@(` whose parenthesis is never closed; it reaches to the end. */
  readonly unclosed?: boolean;
}

const path = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*/uy;

const items = /(?:\[\w+\](?:\.[\p{L}_][\p{L}\p{N}_]*)*)+/uy;

/** The expressions of a text, in their order; `names` are those that a platform has beside the context's. */
export function expressionsIn(
  text: string,
  names?: { has: (name: string) => boolean },
): TemplateExpression[] {
  const found: TemplateExpression[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    const next = at + 1;
    if (text[next] === '@') {
      at += 2;
      continue;
    }
    path.lastIndex = next;
    const name = path.exec(text)?.[0] ?? '';
    const [first = ''] = name.toLowerCase().split('.', 1);
    const isCall = text[next + name.length] === '(' && (name === '' || functions.has(first));
    if (isCall) {
      const open = next + name.length;
      const end = closing(text, open);
      const start = name === '' ? open + 1 : next;
      if (end === undefined) {
        found.push({ content: text.slice(start), at: start, unclosed: true });
        return found;
      }
      found.push({ content: text.slice(start, name === '' ? end : end + 1), at: start });
      at = end + 1;
    } else {
      const isPlatforms = names?.has(name.split('.', 1)[0] ?? '') === true;
      const items = isPlatforms ? itemsAfter(text, next + name.length) : '';
      if (contextNames.has(first) || isPlatforms) found.push({ content: name + items, at: next });
      at = next + name.length + items.length;
    }
  }
  return found;
}

/** `[0].title` after a name that a platform has. */
function itemsAfter(text: string, at: number): string {
  items.lastIndex = at;
  return items.exec(text)?.[0] ?? '';
}

/** The place of the parenthesis that closes the one at `open`; those in quotes don't count. */
function closing(text: string, open: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = open; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  return undefined;
}
