/**
 * Writes an expression in the words of another language of the same family (Excellent): RapidPro's and FLOIP's have
 * the same shape and differ in names, in what their functions count from, and in how tightly operators bind.
 */
import type { Expression } from './rapidpro/expressions/syntax-tree.ts';

/** How the other language says things; undefined for what it can not say. */
export interface Wording {
  /** A name with the names of its properties: `contact.name`. */
  readonly path: (path: string) => string | undefined;
  /** A call with its arguments as they are written in the other language; `parts` are those of this one. */
  readonly call: (name: string, given: readonly string[], parts: readonly Expression[]) => string | undefined;
  /** What means the same as a part and is to be written in its place, if there is such a thing. */
  readonly instead?: (part: Expression) => Expression | undefined;
  /** An operator in the other language. */
  readonly operator: (operator: string) => string;
  readonly precedence: ReadonlyMap<string, number>;
  /** The other language looks items of lists up, too: `list[0]`. */
  readonly hasItems?: boolean;
  /** It has functions without a name: `(item) => item.title`. */
  readonly hasFunctions?: boolean;
  readonly quoted: (text: string) => string;
}

/** The expression of the text `source` in the other language; undefined if it has no words for a part of it. */
export function printExpression(source: string, part: Expression, wording: Wording): string | undefined {
  return printed(source, part, wording)?.text;
}

/** How tightly the outermost part of a text binds: infinitely if nothing can come between. */
interface Printed {
  readonly text: string;
  readonly binds: number;
}

const closed = (text: string | undefined): Printed | undefined =>
  text === undefined ? undefined : { text, binds: Infinity };

function printed(source: string, whole: Expression, wording: Wording): Printed | undefined {
  const part = wording.instead?.(whole) ?? whole;
  switch (part.kind) {
    case 'literal':
      if (typeof part.value === 'string') return closed(wording.quoted(part.value));
      return closed(source.slice(part.start, part.end));
    case 'name':
    case 'property': {
      const path = pathOf(part);
      if (path !== undefined) return closed(wording.path(path));
      const of =
        part.kind === 'property' && wording.hasItems === true ? itemOf(source, part.of, wording) : undefined;
      return of === undefined || part.kind !== 'property' ? undefined : closed(`${of}.${part.name}`);
    }
    case 'item':
      return wording.hasItems === true ? closed(itemOf(source, part, wording)) : undefined;
    case 'negation': {
      const of = printed(source, part.of, wording);
      return of === undefined ? undefined : closed(`-${bracketed(of, Infinity)}`);
    }
    case 'operation': {
      const [left, right] = [printed(source, part.left, wording), printed(source, part.right, wording)];
      if (left === undefined || right === undefined) return undefined;
      const operator = wording.operator(part.operator);
      const binds = wording.precedence.get(operator) ?? 0;
      return { text: `${bracketed(left, binds)} ${operator} ${bracketed(right, binds + 1)}`, binds };
    }
    case 'call': {
      if (part.called.kind !== 'name') return undefined;
      const given = part.arguments.map((one) => printed(source, one, wording)?.text);
      const known = given.filter((text) => text !== undefined);
      if (known.length < given.length) return undefined;
      return closed(wording.call(part.called.name, known, part.arguments));
    }
    case 'function': {
      if (wording.hasFunctions !== true) return undefined;
      const { parameters } = part;
      const path = (name: string) =>
        parameters.includes(name.split('.')[0] ?? '') ? name : wording.path(name);
      const body = printed(source, part.body, { ...wording, path })?.text;
      return body === undefined ? undefined : { text: `(${parameters.join(', ')}) => ${body}`, binds: 0 };
    }
  }
}

/** A part with its items: `results.page.extra.list[0].id`. */
function itemOf(source: string, part: Expression, wording: Wording): string | undefined {
  if (part.kind === 'property' && pathOf(part) === undefined) {
    const of = itemOf(source, part.of, wording);
    return of === undefined ? undefined : `${of}.${part.name}`;
  }
  if (part.kind !== 'item') return printed(source, part, wording)?.text;
  const of = itemOf(source, part.of, wording);
  const key = printed(source, part.key, wording)?.text;
  return of === undefined || key === undefined ? undefined : `${of}[${key}]`;
}

function bracketed({ text, binds }: Printed, least: number): string {
  return binds >= least ? text : `(${text})`;
}

/** `contact.name` of a name with its properties; undefined for any other part. */
export function pathOf(part: Expression): string | undefined {
  if (part.kind === 'name') return part.name;
  if (part.kind !== 'property') return undefined;
  const of = pathOf(part.of);
  return of === undefined ? undefined : `${of}.${part.name}`;
}
