/** What the expressions of Turn.io give (turnhub/expression, lib/expression/eval.ex and callbacks/standard.ex). */
import { parseJson } from '../../../../src/text/json.ts';
import { type TurnNode, type TurnPiece, turnExpression, turnTemplate } from './turn-syntax.ts';

const missing = Symbol('missing');

/** What a name or a property stands for that is not there: in a text it shows as it is written. */
interface NotFound {
  readonly [missing]: readonly string[];
}

export function isNotFound(value: TurnValue): value is NotFound {
  return typeof value === 'object' && value !== null && missing in value;
}

function notFound(...path: readonly string[]): NotFound {
  return { [missing]: path };
}

type Lambda = (...items: TurnValue[]) => TurnValue;
export type TurnValue =
  | null
  | string
  | number
  | boolean
  | NotFound
  | Lambda
  | readonly TurnValue[]
  | { readonly [key: string]: TurnValue };
export type TurnObject = Readonly<Record<string, TurnValue>>;

/** The clock of the comparison. */
const clock = '2025-05-04T12:30:45Z';

function isTurnObject(value: TurnValue): value is TurnObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isNotFound(value);
}

const isList = (value: TurnValue): value is readonly TurnValue[] => Array.isArray(value);

/** Texts in the context are read as what they look like: numbers and truths. */
export function asRead(value: TurnValue): TurnValue {
  if (isList(value)) return value.map(asRead);
  if (isTurnObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), asRead(one)]));
  if (typeof value !== 'string') return value;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

/** What a value of several parts, as an answer is, stands for alone. */
function plain(value: TurnValue): TurnValue {
  if (isNotFound(value)) return null;
  return isTurnObject(value) && Object.hasOwn(value, '__value__') ? (value['__value__'] ?? null) : value;
}

function shown(value: TurnValue): string {
  if (isNotFound(value)) return `@${value[missing].join('.')}`;
  const alone = plain(value);
  if (isList(alone)) return alone.map(shown).join('');
  if (alone === null || typeof alone === 'function') return '';
  return typeof alone === 'object' ? JSON.stringify(alone) : String(alone);
}

const textOf = (value: TurnValue): string => shown(isNotFound(value) ? null : value);
const isTruthy = (value: TurnValue): boolean => value !== false && value !== null;
const numberIn = (value: TurnValue): number => Number(/\d+\.?\d*/.exec(textOf(value))?.[0] ?? NaN);
const listIn = (value: TurnValue): readonly TurnValue[] => {
  const list = plain(value);
  if (!isList(list)) throw new Error('not a list');
  return list;
};
const each = (value: TurnValue | undefined): Lambda => {
  if (typeof value !== 'function') throw new Error('not a function');
  return value;
};
const words = (value: TurnValue | undefined): string => {
  const text = plain(value ?? null);
  if (typeof text !== 'string') throw new Error('not a text');
  return text;
};
const isSame = (one: TurnValue, other: TurnValue) =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));
const isNone = (value: TurnValue | undefined) => {
  const alone = plain(value ?? null);
  return alone === null || alone === '' || (isList(alone) && alone.length === 0);
};
const dateIn = (value: TurnValue): Date => new Date(textOf(value));

function added(date: Date, count: number, unit: string): string {
  const seconds = { h: 3600, m: 60, s: 1, D: 86_400, W: 604_800 }[unit];
  if (seconds === undefined) throw new Error(`Turn.io: datetime_add() with ${unit} is not evaluated here`);
  return new Date(date.getTime() + count * seconds * 1000).toISOString();
}

/** `has_number` and its kin give a value of two parts; here the truth alone. */
const functions: Readonly<Record<string, (...given: TurnValue[]) => TurnValue>> = {
  and: (...given) => given.every(isTruthy),
  or: (...given) => given.find(isTruthy) ?? given.at(-1) ?? null,
  not: (value) => !isTruthy(value ?? null),
  concatenate: (...given) => given.map((one) => textOf(one)).join(''),
  lower: (value) => words(value).toLowerCase(),
  upper: (value) => words(value).toUpperCase(),
  proper: (value) =>
    words(value)
      .split(' ')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
      .join(' '),
  len: (value) => Array.from(words(value)).length,
  substitute: (value, from, to) => words(value).replaceAll(words(from), words(to)),
  split: (value, by) => words(value).split(words(by)),
  unichar: (code) => String.fromCodePoint(Number(plain(code ?? null))),
  isnumber: (value) => {
    const alone = plain(value ?? null);
    return typeof alone === 'number' || (typeof alone === 'string' && /^\d+?.?\d+$/.test(alone));
  },
  isstring: (value) => typeof plain(value ?? null) === 'string',
  max: (...given) => Math.max(...given.map((one) => Number(plain(one)))),
  map: (list, by) => listIn(list ?? null).map((item) => each(by)(item)),
  filter: (list, by) => listIn(list ?? null).filter((one) => isTruthy(each(by)(one))),
  find: (list, by) => listIn(list ?? null).find((one) => isTruthy(each(by)(one))) ?? null,
  reduce: (list, first, by) =>
    listIn(list ?? null).reduce((sum: TurnValue, item) => each(by)(item, sum), first ?? null),
  count: (list) => listIn(list ?? null).length,
  append: (list, more) => {
    const added = plain(more ?? null);
    return [...listIn(list ?? null), ...(isList(added) ? added : [added])];
  },
  has_member: (list, item) => listIn(list ?? null).some((one) => isSame(one, item ?? null)),
  has_all_members: (list, items) =>
    listIn(items ?? null).every((item) => listIn(list ?? null).some((one) => isSame(one, item))),
  is_nil_or_empty: isNone,
  has_text: (value) => textOf(value ?? null).trim() !== '',
  has_phrase: (value, phrase) =>
    textOf(value ?? null)
      .toLowerCase()
      .includes(textOf(phrase ?? null).toLowerCase()),
  has_only_phrase: (value, phrase) =>
    textOf(value ?? null).toLowerCase() === textOf(phrase ?? null).toLowerCase(),
  has_beginning: (value, start) =>
    textOf(value ?? null)
      .toLowerCase()
      .startsWith(textOf(start ?? null).toLowerCase()),
  has_any_phrase: (value, phrases) =>
    listIn(phrases ?? null).some((phrase) =>
      textOf(value ?? null)
        .toLowerCase()
        .includes(textOf(phrase).toLowerCase()),
    ),
  has_pattern: (value, pattern) => new RegExp(words(pattern).trim(), 'i').test(textOf(value ?? null).trim()),
  has_number: (value) => !Number.isNaN(numberIn(value ?? null)),
  has_number_lte: (value, bound) => numberIn(value ?? null) <= Number(plain(bound ?? null)),
  has_number_gte: (value, bound) => numberIn(value ?? null) >= Number(plain(bound ?? null)),
  json: (value) => JSON.stringify(plain(value ?? null)),
  parse_json: (text) => {
    const value = parseJson(words(text), '').document?.value;
    if (value === undefined) throw new Error('no JSON');
    return value;
  },
  now: () => clock,
  today: () => clock.slice(0, 10),
  datetime_add: (date, count, unit) => added(dateIn(date ?? null), Number(plain(count ?? null)), words(unit)),
  year: (date) => dateIn(date ?? null).getUTCFullYear(),
  month: (date) => dateIn(date ?? null).getUTCMonth() + 1,
  day: (date) => dateIn(date ?? null).getUTCDate(),
  weekday: (date) => dateIn(date ?? null).getUTCDay() + 1,
  hour: (date) => dateIn(date ?? null).getUTCHours(),
};

/** Evaluates against what is known by name; texts in it are read first, see `asRead`. */
export class TurnEvaluator {
  readonly #known: TurnObject;

  constructor(known: TurnObject) {
    this.#known = known;
  }

  /** A text as the contact sees it. @throws Error of an expression that Turn.io gives up at */
  text(template: string): string {
    return this.#joined(turnTemplate(template));
  }

  /** What an expression without an @ gives; null for what is not there. */
  expression(text: string): TurnValue {
    const value = this.raw(text);
    return isNotFound(value) ? null : value;
  }

  raw(text: string): TurnValue {
    return this.#of(turnExpression(text), []);
  }

  /** An exit is taken by what is true; by no other value, and by no expression that fails (spec/exit.ex). */
  isTaken(test: string): boolean {
    try {
      return plain(this.expression(test)) === true;
    } catch {
      return false;
    }
  }

  #joined(pieces: readonly TurnPiece[]): string {
    return pieces.map((piece) => (typeof piece === 'string' ? piece : shown(this.#of(piece, [])))).join('');
  }

  #of(node: TurnNode, captures: readonly TurnValue[]): TurnValue {
    switch (node.kind) {
      case 'value':
        // A text in an expression is a template itself.
        return typeof node.value === 'string' ? this.text(node.value) : node.value;
      case 'name':
        return Object.hasOwn(this.#known, node.name) ? (this.#known[node.name] ?? null) : notFound(node.name);
      case 'capture':
        return captures[node.index - 1] ?? null;
      case 'lambda':
        return (...given) => this.#of(node.body, given);
      case 'list':
        return node.items.map((item) => this.#found(item, captures));
      case 'property':
        return propertyOf(this.#of(node.of, captures), node.name);
      case 'item':
        return itemOf(this.#of(node.of, captures), plain(this.#of(node.key, captures)));
      case 'operation':
        return operated(node.by, this.#of(node.left, captures), this.#of(node.right, captures));
      case 'call':
        return this.#called(node.name, node.given, captures);
    }
  }

  #found(node: TurnNode, captures: readonly TurnValue[]): TurnValue {
    const value = this.#of(node, captures);
    return isNotFound(value) ? null : value;
  }

  #called(name: string, given: readonly TurnNode[], captures: readonly TurnValue[]): TurnValue {
    const [first, second, third] = given;
    if (name === 'if' && first !== undefined) {
      const branch = isTruthy(plain(this.#found(first, captures))) ? second : third;
      return branch === undefined ? null : this.#found(branch, captures);
    }
    const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (called === undefined) throw new Error(`Turn.io: ${name}() is not evaluated here`);
    return called(...given.map((one) => this.#found(one, captures)));
  }
}

function propertyOf(value: TurnValue, name: string): TurnValue {
  if (isNotFound(value)) return notFound(...value[missing], name);
  if (!isTurnObject(value)) return null;
  return Object.hasOwn(value, name) ? (value[name] ?? null) : notFound(name);
}

function itemOf(value: TurnValue, key: TurnValue): TurnValue {
  const alone = isNotFound(value) ? null : value;
  if (isList(alone) && typeof key === 'number') return alone.at(key) ?? null;
  return isTurnObject(alone) && typeof key === 'string' ? (alone[key] ?? null) : null;
}

function operated(by: string, left: TurnValue, right: TurnValue): TurnValue {
  if (by === '=' || by === '==') return isSame(left, right);
  if (by === '!=' || by === '<>') return !isSame(left, right);
  if (by === '&') return textOf(left) + textOf(right);
  const [a, b] = [plain(left), plain(right)];
  if (typeof a !== 'number' || typeof b !== 'number') throw new Error('expression is not a number');
  switch (by) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return a ** b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<':
      return a < b;
    default:
      return a <= b;
  }
}
