/**
 * The expressions of Turn.io, whose grammar is public (turnhub/expression, lib/expression/parser.ex). It shares no
 * code with the grammars of the conversions, so that a fault of theirs is not taken for right here.
 */
export type TurnNode =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'capture'; readonly index: number }
  | { readonly kind: 'lambda'; readonly body: TurnNode }
  | { readonly kind: 'list'; readonly items: readonly TurnNode[] }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly TurnNode[] }
  | { readonly kind: 'property'; readonly of: TurnNode; readonly name: string }
  | { readonly kind: 'item'; readonly of: TurnNode; readonly key: TurnNode }
  | { readonly kind: 'operation'; readonly by: string; readonly left: TurnNode; readonly right: TurnNode };

/** Text, or an expression in it. */
export type TurnPiece = string | TurnNode;

/** From the tightest binding to the loosest; all that compare bind as `+` does. */
const operators: readonly (readonly string[])[] = [
  ['^'],
  ['*', '/'],
  ['>=', '<=', '!=', '<>', '==', '=', '+', '-', '&', '>', '<'],
];
const name = /[A-Za-z0-9][A-Za-z0-9_-]*/y;
const number = /-?\d+(?:\.\d+)?(?![A-Za-z0-9_-])/y;
const quoted = /"((?:\\"|[^"])*)"|'((?:\\'|[^'])*)'/y;

class Reader {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.at += found[0].length;
    return found ?? undefined;
  }

  has(text: string): boolean {
    if (!this.#text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  space(): void {
    this.take(/[ \n\r]*/y);
  }

  expression(level = operators.length - 1): TurnNode {
    let left = level < 0 ? this.#withParts() : this.expression(level - 1);
    while (level >= 0) {
      const by = operators[level]?.find((sign) => this.has(sign));
      if (by === undefined) return left;
      this.space();
      left = { kind: 'operation', by, left, right: this.expression(level - 1) };
    }
    return left;
  }

  #withParts(): TurnNode {
    this.space();
    const found = this.parts(this.#single());
    this.space();
    return found;
  }

  /** `.name` and `[key]` after something. */
  parts(of: TurnNode): TurnNode {
    let found = of;
    for (;;) {
      const before = this.at;
      if (this.has('[')) {
        const key = this.expression();
        if (!this.has(']')) throw new SyntaxError(`"]" expected at ${String(this.at)}`);
        found = { kind: 'item', of: found, key };
      } else if (this.has('.')) {
        const part = this.take(name)?.[0];
        if (part === undefined) {
          this.at = before;
          return found;
        }
        found = { kind: 'property', of: found, name: part.toLowerCase() };
      } else return found;
    }
  }

  #single(): TurnNode {
    const capture = this.take(/&(\d+)/y);
    if (capture !== undefined) return { kind: 'capture', index: Number(capture[1]) };
    if (this.has('&')) return { kind: 'lambda', body: this.expression() };
    if (this.has('(')) {
      const inside = this.expression();
      if (!this.has(')')) throw new SyntaxError(`")" expected at ${String(this.at)}`);
      return inside;
    }
    const literal = this.take(quoted);
    if (literal !== undefined)
      return { kind: 'value', value: (literal[1] ?? literal[2] ?? '').replace(/\\(["'])/g, '$1') };
    const digits = this.take(number)?.[0];
    if (digits !== undefined) return { kind: 'value', value: Number(digits) };
    return this.named();
  }

  /** A list, a call or a name: what may follow an @ without brackets. */
  named(): TurnNode {
    if (this.has('[')) return { kind: 'list', items: this.#until(']') };
    const word = this.take(name)?.[0];
    if (word === undefined) throw new SyntaxError(`an expression expected at ${String(this.at)}`);
    if (this.has('(')) return { kind: 'call', name: word.toLowerCase(), given: this.#until(')') };
    if (/^(?:true|false)$/i.test(word)) return { kind: 'value', value: word.toLowerCase() === 'true' };
    return { kind: 'name', name: word.toLowerCase() };
  }

  #until(end: string): TurnNode[] {
    const items: TurnNode[] = [];
    this.space();
    while (!this.has(end)) {
      items.push(this.expression());
      if (!this.has(',') && this.#text[this.at] !== end)
        throw new SyntaxError(`"${end}" expected at ${String(this.at)}`);
    }
    return items;
  }
}

/** An expression without an @, as tests and assignments are. @throws SyntaxError */
export function turnExpression(text: string): TurnNode {
  const reader = new Reader(text);
  const found = reader.expression();
  if (!reader.isAtEnd) throw new SyntaxError(`not read from ${String(reader.at)} on`);
  return found;
}

/** A text with expressions after an @. */
export function turnTemplate(text: string): TurnPiece[] {
  const pieces: TurnPiece[] = [];
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', done)) {
    pieces.push(text.slice(done, at));
    const reader = new Reader(text, at + 1);
    if (reader.has('@')) pieces.push('@');
    else {
      const found = expressionAfter(reader);
      if (found === undefined) {
        pieces.push('@');
        reader.at = at + 1;
      } else pieces.push(found);
    }
    done = reader.at;
  }
  return [...pieces, text.slice(done)].filter((piece) => piece !== '');
}

function expressionAfter(reader: Reader): TurnNode | undefined {
  try {
    if (!reader.has('(')) return reader.parts(reader.named());
    const inside = reader.expression();
    return reader.has(')') ? inside : undefined;
  } catch {
    return undefined;
  }
}
