/** The parts of a FHIRPath expression (FHIRPath 2.0.0 section "Formal Specifications"). */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean; readonly type: LiteralType }
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'this' | 'index' | 'total' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'member'; readonly on: Expression | undefined; readonly name: string }
  | {
      readonly kind: 'call';
      readonly on: Expression | undefined;
      readonly name: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: 'item'; readonly on: Expression; readonly index: Expression }
  | { readonly kind: 'sign'; readonly operator: '+' | '-'; readonly operand: Expression }
  | {
      readonly kind: 'type';
      readonly operator: 'is' | 'as';
      readonly left: Expression;
      readonly type: string;
    }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

export type LiteralType = 'String' | 'Integer' | 'Decimal' | 'Boolean' | 'DateTime' | 'Time';

/** An expression that is not FHIRPath, or is longer or deeper than is read. */
export class FhirPathSyntaxError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FhirPathSyntaxError';
  }
}

interface Token {
  readonly kind: 'name' | 'quoted' | 'string' | 'number' | 'time' | 'variable' | 'symbol' | 'special' | 'end';
  readonly text: string;
}

const limits = { length: 50_000, depth: 200 };

const tokenPattern =
  /(?<space>\s+|\/\/[^\n]*|\/\*[^]*?\*\/)|(?<number>\d+(?:\.\d+)?)|(?<string>'(?:[^'\\]|\\[^])*')|(?<quoted>`(?:[^`\\]|\\[^])*`)|(?<time>@T?[0-9][0-9:.T+-]*Z?)|(?<special>\$(?:this|index|total))|%(?<variable>[A-Za-z_][\w-]*|`[^`]*`|'[^']*')|(?<name>[A-Za-z_]\w*)|(?<symbol><=|>=|!=|!~|[-+*/&|=~<>.,()[\]{}])/y;

/** Reads an expression. Throws `FhirPathSyntaxError`. */
export function parseFhirPath(text: string): Expression {
  if (text.length > limits.length) throw new FhirPathSyntaxError('The expression is too long');
  const parser = new Parser(tokenize(text));
  return parser.whole();
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex;
    const groups = tokenPattern.exec(text)?.groups;
    if (groups === undefined) throw new FhirPathSyntaxError(`Unexpected text at character ${at + 1}`);
    for (const kind of [
      'number',
      'string',
      'quoted',
      'time',
      'special',
      'variable',
      'name',
      'symbol',
    ] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: kind === 'variable' ? unquote(found) : found });
    }
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

function unquote(text: string): string {
  return /^[`']/.test(text) ? text.slice(1, -1) : text;
}

/** Binary operators from the loosest to the tightest binding. */
const levels: readonly (readonly string[])[] = [
  ['implies'],
  ['or', 'xor'],
  ['and'],
  ['in', 'contains'],
  ['=', '~', '!=', '!~'],
  ['<', '<=', '>', '>='],
  ['|'],
  ['is', 'as'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
];

const timeUnits = new Set(
  ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'].flatMap((unit) => [
    unit,
    `${unit}s`,
  ]),
);

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

function unescape(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, code: string | undefined, char: string | undefined) =>
      code === undefined
        ? (escapes[char ?? ''] ?? char ?? '')
        : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#level(0);
    if (this.#peek().kind !== 'end') throw new FhirPathSyntaxError(`Unexpected "${this.#peek().text}"`);
    return expression;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #take(text: string): boolean {
    const token = this.#peek();
    if (token.text !== text || token.kind === 'string' || token.kind === 'quoted') return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new FhirPathSyntaxError(`Expected "${text}", found "${this.#peek().text}"`);
  }

  #level(level: number): Expression {
    const operators = levels[level];
    if (operators === undefined) return this.#signed();
    if (++this.#depth > limits.depth * levels.length)
      throw new FhirPathSyntaxError('The expression is too deep');
    let left = this.#level(level + 1);
    for (;;) {
      const operator = operators.find((name) => this.#take(name));
      if (operator === undefined) break;
      if (operator === 'is' || operator === 'as')
        left = { kind: 'type', operator, left, type: this.#typeName() };
      else left = { kind: 'operation', operator, left, right: this.#level(level + 1) };
    }
    this.#depth--;
    return left;
  }

  #typeName(): string {
    const parts = [this.#identifier()];
    while (this.#take('.')) parts.push(this.#identifier());
    return parts.join('.');
  }

  #identifier(): string {
    const token = this.#peek();
    if (token.kind !== 'name' && token.kind !== 'quoted')
      throw new FhirPathSyntaxError(`Expected a name, found "${token.text}"`);
    this.#at++;
    return token.kind === 'quoted' ? unescape(token.text) : token.text;
  }

  #signed(): Expression {
    for (const operator of ['-', '+'] as const) {
      if (!this.#take(operator)) continue;
      if (++this.#depth > limits.depth * levels.length)
        throw new FhirPathSyntaxError('The expression is too deep');
      return { kind: 'sign', operator, operand: this.#signed() };
    }
    return this.#postfix();
  }

  #postfix(): Expression {
    let on = this.#term();
    for (;;) {
      if (this.#take('.')) on = this.#invocation(on);
      else if (this.#take('[')) {
        on = { kind: 'item', on, index: this.#level(0) };
        this.#expect(']');
      } else return on;
    }
  }

  #invocation(on: Expression | undefined): Expression {
    if (this.#peek().kind === 'special') return this.#term();
    const name = this.#identifier();
    if (!this.#take('(')) return { kind: 'member', on, name };
    const args: Expression[] = [];
    if (!this.#take(')')) {
      do args.push(this.#level(0));
      while (this.#take(','));
      this.#expect(')');
    }
    return { kind: 'call', on, name, args };
  }

  #term(): Expression {
    const token = this.#peek();
    switch (token.kind) {
      case 'number':
        this.#at++;
        return this.#number(token.text);
      case 'string':
        this.#at++;
        return { kind: 'literal', value: unescape(token.text), type: 'String' };
      case 'time':
        this.#at++;
        return token.text.startsWith('@T')
          ? { kind: 'literal', value: token.text.slice(2), type: 'Time' }
          : { kind: 'literal', value: token.text.slice(1), type: 'DateTime' };
      case 'variable':
        this.#at++;
        return { kind: 'variable', name: token.text };
      case 'special':
        this.#at++;
        return { kind: token.text === '$this' ? 'this' : token.text === '$index' ? 'index' : 'total' };
      default:
        return this.#nested(token);
    }
  }

  /** A parenthesis, the empty collection, a boolean, a name or a function. */
  #nested(token: Token): Expression {
    if (this.#take('(')) {
      const inner = this.#level(0);
      this.#expect(')');
      return inner;
    }
    if (this.#take('{')) {
      this.#expect('}');
      return { kind: 'empty' };
    }
    const next = this.#tokens[this.#at + 1];
    if ((token.text === 'true' || token.text === 'false') && token.kind === 'name' && next?.text !== '(') {
      this.#at++;
      return { kind: 'literal', value: token.text === 'true', type: 'Boolean' };
    }
    return this.#invocation(undefined);
  }

  #number(text: string): Expression {
    const unit = this.#peek();
    if (unit.kind === 'string' || (unit.kind === 'name' && timeUnits.has(unit.text))) {
      this.#at++;
      return {
        kind: 'quantity',
        value: Number(text),
        unit: unit.kind === 'string' ? unescape(unit.text) : unit.text,
      };
    }
    return { kind: 'literal', value: Number(text), type: text.includes('.') ? 'Decimal' : 'Integer' };
  }
}
