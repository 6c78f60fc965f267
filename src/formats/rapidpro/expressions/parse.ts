/** The parser of expressions (goflow, `antlr/Excellent3.g4`). */
import { type Token, tokensOf } from './lexer.ts';
import type { Expression } from './syntax-tree.ts';

/** Where an expression breaks the grammar, and how. */
export interface SyntaxFault {
  /** What was found, or `the end`. */
  readonly found: string;
  /** What could stand there. */
  readonly expected: string;
  /** Offset in the expression. */
  readonly at: number;
}

export type Parsed =
  | { readonly expression: Expression; readonly fault?: undefined }
  | { readonly expression?: undefined; readonly fault: SyntaxFault };

/** The engine's own bound on brackets in brackets (`maxExpressionDepth`). */
const maxBrackets = 100;
/** Bound on what is nested without brackets, such as functions in functions: far above any real expression. */
const maxDepth = 500;

/** How tightly operators bind; all are left-associative. A minus before a value binds tighter than any. */
export const precedence: ReadonlyMap<string, number> = new Map([
  ['&', 1],
  ['=', 2],
  ['!=', 2],
  ['<=', 3],
  ['<', 3],
  ['>=', 3],
  ['>', 3],
  ['+', 4],
  ['-', 4],
  ['*', 5],
  ['/', 5],
  ['^', 6],
]);

/** What another language of the same family has of its own. */
export interface Grammar {
  readonly tokensOf: (text: string) => Token[];
  /** How tightly each operator binds. */
  readonly precedence: ReadonlyMap<string, number>;
  /** Functions are written `&(&1.name)`, and lists `[a, b]`: they become `(item) => item.name` and `array(a, b)`. */
  readonly hasCaptures?: boolean;
}

/** What `&1` stands for. */
const captured = 'item';

const excellent: Grammar = { tokensOf, precedence };

/** Parses what stands in `@(..)`, or after the @ of a name. Never throws. */
export function parseExpression(text: string, grammar: Grammar = excellent): Parsed {
  if (bracketsExceed(text, maxBrackets)) {
    return { fault: { found: 'too many brackets', expected: `at most ${maxBrackets} in each other`, at: 0 } };
  }
  const parser = new Parser(grammar.tokensOf(text), grammar);
  try {
    return { expression: parser.whole() };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

/** Brackets in literals count too, and braces, as in the engine. */
export function bracketsExceed(text: string, most: number): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character) && ++depth > most) return true;
    if (')]}'.includes(character) && depth > 0) depth--;
  }
  return false;
}

class Fault extends Error {
  readonly fault: SyntaxFault;
  constructor(fault: SyntaxFault) {
    super('syntax');
    this.fault = fault;
  }
}

const endToken: Token = { kind: 'end', text: '', start: 0, end: 0 };

class Parser {
  readonly #tokens: readonly Token[];
  readonly #precedence: ReadonlyMap<string, number>;
  readonly #hasCaptures: boolean;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], { precedence: binding, hasCaptures = false }: Grammar) {
    this.#tokens = tokens;
    this.#precedence = binding;
    this.#hasCaptures = hasCaptures;
  }

  whole(): Expression {
    const expression = this.#expression(0);
    if (this.#token().kind !== 'end') this.#fail('an operator or the end');
    return expression;
  }

  /** Operators that bind at least so tightly, and what they join. */
  #expression(least: number): Expression {
    if (++this.#depth > maxDepth) this.#fail('a simpler expression');
    const expression = this.#operations(this.#operand(), least);
    this.#depth--;
    return expression;
  }

  #operations(first: Expression, least: number): Expression {
    let left = first;
    for (;;) {
      const { kind, text: operator } = this.#token();
      const binds = kind === 'sign' ? this.#precedence.get(operator) : undefined;
      if (binds === undefined || binds < least) return left;
      this.#at++;
      const right = this.#expression(binds + 1);
      left = { kind: 'operation', operator, left, right, start: left.start, end: right.end };
    }
  }

  /**
   * A value with what stands before it: minus signs and heads of functions. The body of a function reaches as
   * far as it can, so after a head all operators belong to it.
   */
  #operand(): Expression {
    const heads: { start: number; parameters?: readonly string[] }[] = [];
    let functions = 0;
    for (;;) {
      const { start } = this.#token();
      const parameters = this.#functionHead();
      if (parameters !== undefined) {
        heads.push({ start, parameters });
        functions++;
      } else if (this.#takeSign('-')) heads.push({ start });
      else break;
    }
    let value = this.#value();
    for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
      const { start, parameters } = head;
      if (parameters === undefined) value = { kind: 'negation', of: value, start, end: value.end };
      else {
        const body = functions-- > 0 ? this.#operations(value, 0) : value;
        value = { kind: 'function', parameters, body, start, end: body.end };
      }
    }
    return value;
  }

  /** `&1`; there is no second argument in any function that takes one. */
  #isCapture(): boolean {
    const next = this.#tokens[this.#at + 1];
    return this.#hasCaptures && this.#isSign('&') && next?.kind === 'integer' && next.text === '1';
  }

  /** `(a, b) =>`, or undefined and nothing taken if no such thing stands here. */
  #functionHead(): string[] | undefined {
    if (this.#hasCaptures && !this.#isCapture() && this.#takeSign('&')) return [captured];
    let at = this.#at;
    const parameters: string[] = [];
    const isSign = (text: string) => this.#tokens[at]?.kind === 'sign' && this.#tokens[at]?.text === text;
    do {
      if (!isSign(parameters.length === 0 ? '(' : ',')) return undefined;
      const name = this.#tokens[at + 1];
      if (name?.kind !== 'name') return undefined;
      parameters.push(name.text);
      at += 2;
    } while (!isSign(')'));
    at++;
    if (!isSign('=>')) return undefined;
    this.#at = at + 1;
    return parameters;
  }

  #value(): Expression {
    const { kind, text, start, end } = this.#token();
    const isAtom = kind === 'name' || this.#isSign('(') || (this.#hasCaptures && this.#isSign('['));
    if (isAtom || this.#isCapture()) return this.#atom();
    const value = literalOf(kind, text);
    if (value === undefined) this.#fail('a value');
    this.#at++;
    return { kind: 'literal', value, start, end };
  }

  /** A name or something in parentheses, with the calls and lookups after it. */
  #atom(): Expression {
    const { text, start, end } = this.#token();
    let atom: Expression;
    if (this.#takeSign('(')) {
      atom = this.#expression(0);
      this.#expectSign(')');
    } else if (this.#takeSign('[')) {
      const items = this.#arguments(']');
      const called: Expression = { kind: 'name', name: 'array', start, end };
      atom = { kind: 'call', called, arguments: items, start, end: this.#expectSign(']') };
    } else if (this.#isCapture()) {
      this.#at += 2;
      atom = { kind: 'name', name: captured, start, end: this.#tokens[this.#at - 1]?.end ?? end };
    } else {
      this.#at++;
      atom = { kind: 'name', name: text, start, end };
    }
    for (;;) {
      if (this.#takeSign('(')) {
        const given = this.#arguments();
        atom = { kind: 'call', called: atom, arguments: given, start, end: this.#expectSign(')') };
      } else if (this.#takeSign('.')) {
        const { kind, text: name, end: nameEnd } = this.#token();
        if (kind !== 'name' && kind !== 'integer') this.#fail('the name of a property');
        this.#at++;
        atom = { kind: 'property', of: atom, name, start, end: nameEnd };
      } else if (this.#takeSign('[')) {
        const key = this.#expression(0);
        atom = { kind: 'item', of: atom, key, start, end: this.#expectSign(']') };
      } else return atom;
    }
  }

  #arguments(end = ')'): Expression[] {
    if (this.#isSign(end)) return [];
    const given = [this.#expression(0)];
    while (this.#takeSign(',')) given.push(this.#expression(0));
    return given;
  }

  #token(): Token {
    return this.#tokens[this.#at] ?? this.#tokens.at(-1) ?? endToken;
  }

  #isSign(sign: string): boolean {
    const { kind, text } = this.#token();
    return kind === 'sign' && text === sign;
  }

  #takeSign(sign: string): boolean {
    const isTaken = this.#isSign(sign);
    if (isTaken) this.#at++;
    return isTaken;
  }

  /** Gives where the sign ends. */
  #expectSign(sign: string): number {
    const { end } = this.#token();
    if (!this.#takeSign(sign)) this.#fail(sign);
    return end;
  }

  #fail(expected: string): never {
    const { kind, text, start } = this.#token();
    throw new Fault({ found: kind === 'end' ? 'the end' : text, expected, at: start });
  }
}

function literalOf(kind: Token['kind'], text: string): string | number | boolean | null | undefined {
  switch (kind) {
    case 'integer':
    case 'decimal':
      return Number(text);
    case 'text':
      return text.slice(1, -1).replaceAll('\\"', '"');
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return undefined;
  }
}
