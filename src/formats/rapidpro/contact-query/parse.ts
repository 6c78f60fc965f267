/** The parser of contact queries (goflow, `antlr/ContactQL.g4` and `contactql/parse/parse.go`). */
import { bracketsExceed } from '../expressions/parse.ts';
import { explicitCondition, implicitCondition } from './conditions.ts';
import type { QueryEnvironment } from './environment.ts';
import type { QueryFault } from './faults.ts';
import { type Token, tokensOf } from './lexer.ts';
import { conditionsOf, type Combination, type Condition, type ContactQuery } from './syntax-tree.ts';
import { internationalNumber } from './urns.ts';
import { trimmed } from './values.ts';

export type ParsedQuery =
  | { readonly query: ContactQuery; readonly fault?: undefined }
  /** The first one. */
  | { readonly query?: undefined; readonly fault: QueryFault };

/** Bounds of the engine: of brackets in each other, those of other kinds and in literals too; of characters; of conditions. */
export const queryLimits = { depth: 100, length: 10_000, conditions: 250 } as const;

/**
 * Parses a query as the engine does before it looks at what the workspace has. A combination of one word binds as
 * tightly as no word at all: `a b or c` is `(a AND b) OR c`. Never throws.
 */
export function parseQuery(text: string, environment: QueryEnvironment = {}): ParsedQuery {
  const { start, end } = trimmed(text);
  const whole = { start, end };
  if (isTooLong(text, start, end) || bracketsExceed(text, queryLimits.depth)) {
    return { fault: { code: 'too_complex', ...whole } };
  }
  const number = environment.redactsUrns === true ? undefined : numberOf(text.slice(start, end), environment);
  if (number !== undefined) {
    const condition: Condition = {
      ...{ kind: 'condition', propertyType: 'scheme', property: 'tel', operator: '=', value: number },
      ...whole,
    };
    return { query: condition };
  }
  const parser = new Parser(tokensOf(text, start, end), environment);
  try {
    const query = parser.whole();
    const [fault] = parser.faults;
    if (fault !== undefined) return { fault };
    if (conditionsOf(query).length > queryLimits.conditions) {
      return { fault: { code: 'too_complex', ...whole } };
    }
    return { query };
  } catch (error) {
    if (error instanceof SyntaxFault) return { fault: error.fault };
    throw error;
  }
}

function isTooLong(text: string, start: number, end: number): boolean {
  if (end - start <= queryLimits.length) return false;
  let characters = 0;
  for (const character of text.slice(start, end)) {
    if (character !== '' && ++characters > queryLimits.length) return true;
  }
  return false;
}

function numberOf(text: string, { phoneNumber = internationalNumber }: QueryEnvironment): string | undefined {
  return phoneNumber(text);
}

class SyntaxFault extends Error {
  readonly fault: QueryFault;
  constructor(fault: QueryFault) {
    super('syntax');
    this.fault = fault;
  }
}

class Parser {
  /** What is wrong with properties, from left to right. */
  readonly faults: QueryFault[] = [];
  readonly #tokens: readonly Token[];
  readonly #environment: QueryEnvironment;
  #at = 0;

  constructor(tokens: readonly Token[], environment: QueryEnvironment) {
    this.#tokens = tokens;
    this.#environment = environment;
  }

  whole(): ContactQuery {
    const query = this.#alternatives();
    if (this.#token().kind !== 'end') this.#fail('and, or, another condition or the end');
    return query;
  }

  #alternatives(): ContactQuery {
    const parts = [this.#together()];
    while (this.#take('or') !== undefined) parts.push(this.#together());
    return combined('or', parts);
  }

  /** Conditions that must all hold, with `and` between them or nothing. */
  #together(): ContactQuery {
    const parts = [this.#condition()];
    while (this.#take('and') !== undefined || startsCondition(this.#token())) parts.push(this.#condition());
    return combined('and', parts);
  }

  #condition(): ContactQuery {
    if (this.#take('(') !== undefined) {
      const query = this.#alternatives();
      if (this.#take(')') === undefined) this.#fail('and, or, another condition or )');
      return query;
    }
    const property = this.#take('property');
    if (property !== undefined) {
      const comparator = this.#take('comparator');
      if (comparator === undefined) return implicitCondition(property, this.#environment);
      const value = this.#value() ?? this.#fail('a value');
      const { condition, fault } = explicitCondition(property, comparator, value);
      if (fault !== undefined) this.faults.push(fault);
      return condition;
    }
    const value = this.#value() ?? this.#fail('a condition');
    return implicitCondition(value, this.#environment);
  }

  #value(): Token | undefined {
    return this.#take('property') ?? this.#take('text') ?? this.#take('literal');
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#token();
    if (token.kind !== kind) return undefined;
    this.#at++;
    return token;
  }

  #token(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', start: 0, end: 0 };
  }

  #fail(expected: string): never {
    const { kind, text, start, end } = this.#token();
    const found = kind === 'end' ? 'the end' : text;
    throw new SyntaxFault({ code: 'syntax', found, expected, start, end });
  }
}

function startsCondition({ kind }: Token): boolean {
  return kind === '(' || kind === 'property' || kind === 'text' || kind === 'literal';
}

/** Parts that are combined in the same way themselves are taken apart. */
function combined(kind: Combination['kind'], parts: readonly ContactQuery[]): ContactQuery {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? { kind, parts, start: 0, end: 0 };
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return { kind, parts: flat, start: first.start, end: parts.at(-1)?.end ?? first.end };
}
