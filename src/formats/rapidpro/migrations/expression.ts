/**
 * Expressions of spec 13 and later, as far as migrations change them (goflow, `antlr/Excellent3.g4`). A changed
 * expression is written as the engine writes it: names of roots in small letters, a space around operators.
 */
import { quoteText, unquoteText } from './quoted-text.ts';
import { firstCharacters } from './step.ts';
import { isTooDeep } from './template.ts';

interface Token {
  readonly kind: 'name' | 'text' | 'integer' | 'decimal' | 'word' | 'mark';
  readonly source: string;
}

const blank = /[ \t\n\r]*/y;
const numberForm = /\d+(?:\.\d+)?/y;
const nameForm = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const mark = /=>|!=|<=|>=|[,()[\].+\-*/^=<>&]/y;

/** The tokens of an expression; undefined if there is something in it that is none. */
function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const take = (form: RegExp): string | undefined => {
    form.lastIndex = at;
    const source = form.exec(expression)?.[0];
    at += source?.length ?? 0;
    return source;
  };
  for (;;) {
    take(blank);
    if (at >= expression.length) return tokens;
    const text = textAt(expression, at);
    if (text !== undefined) {
      tokens.push({ kind: 'text', source: text });
      at += text.length;
      continue;
    }
    const number = take(numberForm);
    if (number !== undefined) {
      tokens.push({ kind: number.includes('.') ? 'decimal' : 'integer', source: number });
      continue;
    }
    const name = take(nameForm);
    if (name !== undefined) {
      tokens.push({ kind: /^(?:true|false|null)$/i.test(name) ? 'word' : 'name', source: name });
      continue;
    }
    const sign = take(mark);
    if (sign === undefined) return undefined;
    tokens.push({ kind: 'mark', source: sign });
  }
}

/** A text in quotes: up to the first quote without a backslash before it, else to the last one with. */
function textAt(expression: string, start: number): string | undefined {
  if (expression[start] !== '"') return undefined;
  let last: number | undefined;
  for (let end = expression.indexOf('"', start + 1); end >= 0; end = expression.indexOf('"', end + 1)) {
    last = end;
    if (expression[end - 1] !== '\\') break;
  }
  return last === undefined ? undefined : expression.slice(start, last + 1);
}

/** What is done to the roots of an expression and to what is looked up in them. */
interface Change {
  readonly root: (name: string) => string | undefined;
  readonly lookup: (root: string, name: string) => string;
}

class SyntaxProblem extends Error {}

const operators = new Set(['^', '*', '/', '+', '-', '<=', '<', '>=', '>', '=', '!=', '&']);

/** Reads an expression and writes it again, changed; the order of operations does not matter for that. */
class Rewriter {
  readonly #tokens: readonly Token[];
  readonly #change: Change;
  #at = 0;
  hasChanged = false;

  constructor(tokens: readonly Token[], change: Change) {
    this.#tokens = tokens;
    this.#change = change;
  }

  whole(): string {
    const written = this.#expression();
    if (this.#at < this.#tokens.length) throw new SyntaxProblem();
    return written;
  }

  #expression(): string {
    let written = '';
    for (;;) {
      while (this.#takes('-')) written += '-';
      written += this.#operand();
      const operator = this.#peek();
      if (operator?.kind !== 'mark' || !operators.has(operator.source)) return written;
      this.#at++;
      written += ` ${operator.source} `;
    }
  }

  #operand(): string {
    const token = this.#peek();
    switch (token?.kind) {
      case 'text':
        this.#at++;
        return quoteText(unquoteText(token.source));
      case 'integer':
      case 'decimal':
        this.#at++;
        return plainNumber(token.source);
      case 'word':
        this.#at++;
        return token.source.toLowerCase();
      case 'name':
        this.#at++;
        return this.#atom(this.#root(token.source), token.source);
      default: {
        const names = this.#parameterNames();
        if (names !== undefined) return `(${names.join(', ')}) => ${this.#expression()}`;
        this.#expect('(');
        const inner = this.#expression();
        this.#expect(')');
        return this.#atom(`(${inner})`, undefined);
      }
    }
  }

  #root(name: string): string {
    const changed = this.#change.root(name);
    if (changed !== undefined) this.hasChanged = true;
    return (changed ?? name).toLowerCase();
  }

  /** What follows an atom: calls and lookups. */
  #atom(start: string, name: string | undefined): string {
    let written = start;
    let root = name;
    for (;;) {
      if (this.#takes('(')) written += `(${this.#list()})`;
      else if (this.#takes('[')) {
        written += `[${this.#expression()}]`;
        this.#expect(']');
      } else if (this.#takes('.')) {
        const token = this.#peek();
        if (token?.kind !== 'name' && token?.kind !== 'integer') throw new SyntaxProblem();
        this.#at++;
        const lookup = root === undefined ? token.source : this.#change.lookup(root, token.source);
        if (lookup !== token.source) this.hasChanged = true;
        written += `.${lookup}`;
      } else return written;
      root = undefined;
    }
  }

  #list(): string {
    if (this.#takes(')')) return '';
    const items: string[] = [];
    do items.push(this.#expression());
    while (this.#takes(','));
    this.#expect(')');
    return items.join(', ');
  }

  /** The names of `(a, b) =>`, or undefined if that is not what comes. */
  #parameterNames(): string[] | undefined {
    const names: string[] = [];
    let at = this.#at;
    do {
      const [before, name] = this.#tokens.slice(at, at + 2);
      if (before?.source !== (names.length === 0 ? '(' : ',') || name?.kind !== 'name') return undefined;
      names.push(name.source);
      at += 2;
    } while (this.#tokens[at]?.source === ',');
    if (this.#tokens[at]?.source !== ')' || this.#tokens[at + 1]?.source !== '=>') return undefined;
    this.#at = at + 2;
    return names;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #takes(sign: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'mark' || token.source !== sign) return false;
    this.#at++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw new SyntaxProblem();
  }
}

/** A number without what does not count: `007.50` is `7.5`. */
function plainNumber(source: string): string {
  const [whole = '', fraction = ''] = source.split('.');
  const digits = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`;
}

function changed(expression: string, change: Change): string | undefined {
  if (isTooDeep(expression)) return undefined;
  const tokens = tokensOf(expression);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const rewriter = new Rewriter(tokens, change);
  try {
    const written = rewriter.whole();
    return rewriter.hasChanged ? written : undefined;
  } catch (error) {
    if (error instanceof SyntaxProblem) return undefined;
    throw error;
  }
}

/** The expression with a root named otherwise; undefined if it has none of that name or is no expression. */
export function renamedRoot(expression: string, from: string, to: string): string | undefined {
  return changed(expression, {
    root: (name) => (name.toLowerCase() === from ? to : undefined),
    lookup: (_, name) => name,
  });
}

/** The expression with what is looked up in a root cut to so many characters; undefined if nothing was longer. */
export function cutLookups(expression: string, root: string, limit: number): string | undefined {
  return changed(expression, {
    root: () => undefined,
    lookup: (name, lookup) => (name === root ? firstCharacters(lookup, limit) : lookup),
  });
}
