/** One legacy expression, read and written as one of today (goflow, `antlr/Excellent1.g4`). */
import { isTooDeep } from '../../rapidpro/migrations/template.ts';
import { migrateName } from './context.ts';
import { migrateCall } from './functions.ts';
import { migrateSum } from './sums.ts';

const token =
  /[ \t\n\r]*(?:(?<number>\d+(?:\.\d+)?)|(?<name>\p{L}+[\p{L}\p{Nd}_.]*)|(?<mark><>|<=|>=|[,()+\-*/^=<>&]))/uy;

type Token =
  | { readonly kind: 'text' | 'number' | 'name'; readonly source: string }
  | { readonly kind: 'mark'; readonly source: string };

function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (' \t\n\r'.includes(expression[at] ?? 'x')) at++;
    if (at >= expression.length) return tokens;
    if (expression[at] === '"') {
      const end = textEnd(expression, at);
      if (end === undefined) return undefined;
      tokens.push({ kind: 'text', source: expression.slice(at, end) });
      at = end;
      continue;
    }
    token.lastIndex = at;
    const { number, name, mark } = token.exec(expression)?.groups ?? {};
    if (number !== undefined) tokens.push({ kind: 'number', source: number });
    else if (name !== undefined) tokens.push({ kind: 'name', source: name });
    else if (mark !== undefined) tokens.push({ kind: 'mark', source: mark });
    else return undefined;
    at = token.lastIndex;
  }
}

/** The end of a text in quotes, in which a quote is written twice. */
function textEnd(expression: string, start: number): number | undefined {
  for (let end = expression.indexOf('"', start + 1); end >= 0; end = expression.indexOf('"', end + 2)) {
    if (expression[end + 1] !== '"') return end + 1;
  }
  return undefined;
}

class SyntaxProblem extends Error {}

/** Operators by how tightly they bind; a minus before an operand binds tighter than any. */
const levels = new Map(
  [['&'], ['=', '<>'], ['<=', '<', '>=', '>'], ['+', '-'], ['*', '/'], ['^']].flatMap((marks, level) =>
    marks.map((mark) => [mark, level] as const),
  ),
);

class Migrator {
  readonly #tokens: readonly Token[];
  readonly #rawDates: boolean;
  #at = 0;

  constructor(tokens: readonly Token[], rawDates: boolean) {
    this.#tokens = tokens;
    this.#rawDates = rawDates;
  }

  whole(): string {
    const written = this.#expression(0);
    if (this.#at < this.#tokens.length) throw new SyntaxProblem();
    return written;
  }

  #expression(lowest: number): string {
    let left = this.#operand();
    for (;;) {
      const mark = this.#peek();
      const level = mark?.kind === 'mark' ? levels.get(mark.source) : undefined;
      if (mark === undefined || level === undefined || level < lowest) return left;
      this.#at++;
      const right = this.#expression(level + 1);
      left = this.#operation(left, mark.source, right);
    }
  }

  #operation(left: string, operator: string, right: string): string {
    if (operator === '+' || operator === '-') return migrateSum(left, operator, right, this.#rawDates);
    return `${left} ${operator === '<>' ? '!=' : operator} ${right}`;
  }

  #operand(): string {
    const next = this.#peek();
    this.#at++;
    switch (next?.kind) {
      case 'text':
        return `"${next.source.slice(1, -1).replaceAll('""', '\\"')}"`;
      case 'number':
        return next.source;
      case 'name':
        if (this.#takes('(')) return migrateCall(next.source.toLowerCase(), this.#parameters());
        if (/^(?:true|false)$/i.test(next.source)) return next.source.toLowerCase();
        return migrateName(next.source, this.#rawDates);
      case 'mark': {
        if (next.source === '-') return `-${this.#operand()}`;
        if (next.source !== '(') throw new SyntaxProblem();
        const inner = this.#expression(0);
        if (!this.#takes(')')) throw new SyntaxProblem();
        return `(${inner})`;
      }
      case undefined:
        throw new SyntaxProblem();
    }
  }

  #parameters(): string[] {
    if (this.#takes(')')) return [];
    const parameters: string[] = [];
    do parameters.push(this.#expression(0));
    while (this.#takes(','));
    if (!this.#takes(')')) throw new SyntaxProblem();
    return parameters;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #takes(sign: string): boolean {
    const next = this.#peek();
    if (next?.kind !== 'mark' || next.source !== sign) return false;
    this.#at++;
    return true;
  }
}

/** The expression as it is written today; undefined if it is none. */
export function migrateExpression(expression: string, rawDates: boolean): string | undefined {
  if (isTooDeep(expression)) return undefined;
  const tokens = tokensOf(expression);
  if (tokens === undefined) return undefined;
  try {
    return new Migrator(tokens, rawDates).whole();
  } catch (error) {
    if (error instanceof SyntaxProblem) return undefined;
    throw error;
  }
}
