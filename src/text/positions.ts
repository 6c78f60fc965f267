import { LineIndex, type Position } from './line-index.ts';
import { quoteAfter } from './measure.ts';
import { type JsonPointer, parent, steps } from './pointer.ts';

export type { Position };

/** Where the parts of a document stand. */
export interface Positions {
  /** Place of the value that the pointer names, or of the nearest part around it that is there. */
  at(pointer: JsonPointer): Position;
}

/** Offsets of the values in an object, by key, or of those in an array. */
type Members = Map<string, number> | number[];

/** Where objects and arrays end, by where they start; of long ones only, which are gone over more than once. */
type Ends = Map<number, number>;
const long = 4096;

/** Far more than any object or array of a flow or resource has; past it, parts are placed at what is around them. */
const maxMembers = 4_000_000;

/**
 * Where the parts of a JSON text stand. Only the objects and arrays on the way to a place that is asked for are looked
 * into, each once, so that a file with few findings costs little. The text must be valid JSON.
 */
export class PositionIndex implements Positions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #offsets = new Map<JsonPointer, number | undefined>();
  readonly #members = new Map<number, Members>();
  readonly #ends: Ends = new Map();

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  /** Place of the value that the pointer names, or of the nearest part around it that is there. */
  at(pointer: JsonPointer): Position {
    for (let p: JsonPointer | undefined = pointer; p !== undefined; p = parent(p)) {
      const offset = this.#offsetOf(p);
      if (offset !== undefined) return this.lineColumn(offset);
    }
    return { line: 1, column: 1 };
  }

  /** The number that the pointer names, as it is written; undefined if it names something else. */
  numberAt(pointer: JsonPointer): string | undefined {
    const offset = this.#offsetOf(pointer);
    return offset === undefined
      ? undefined
      : /^-?\d[\d.eE+-]*/.exec(this.#text.slice(offset, offset + 400))?.[0];
  }

  /** Line and column of an offset in UTF-16 code units. */
  lineColumn(offset: number): Position {
    return this.#lines.lineColumn(offset);
  }

  #offsetOf(pointer: JsonPointer): number | undefined {
    const around = parent(pointer);
    if (around === undefined) return nextPart(this.#text, 0);
    const known = this.#offsets.get(around);
    const container = known ?? this.#offsetOf(around);
    if (container === undefined) return undefined;
    if (known === undefined) this.#offsets.set(around, container);
    const members = this.#membersAt(container);
    const [step = ''] = steps(pointer.slice(around.length));
    if (members instanceof Map) return members.get(step);
    return /^\d{1,9}$/.test(step) ? members[Number(step)] : undefined;
  }

  #membersAt(container: number): Members {
    const members = this.#members.get(container) ?? membersOf(this.#text, container, this.#ends);
    this.#members.set(container, members);
    return members;
  }
}

/** The members of what starts at an offset; a text or a number has none. Of a key given twice the last counts, as in JSON.parse. */
function membersOf(text: string, container: number, ends: Ends): Members {
  const items: number[] = [];
  const members = new Map<string, number>();
  const isArray = text[container] === '[';
  if (!isArray && text[container] !== '{') return items;
  let at = nextPart(text, container + 1);
  for (let count = 0; count < maxMembers && isValue(text[at]); count++) {
    if (isArray) items.push(at);
    else {
      const keyEnd = quoteAfter(text, at) + 1;
      const key = JSON.parse(text.slice(at, keyEnd)) as string;
      at = nextPart(text, keyEnd);
      members.set(key, at);
    }
    at = nextPart(text, valueEnd(text, at, ends));
  }
  return isArray ? items : members;
}

function isValue(character: string | undefined): boolean {
  return character !== undefined && character !== '}' && character !== ']';
}

const between = /[\s,:]*/y;

/** The next key, value or closing bracket. */
function nextPart(text: string, from: number): number {
  between.lastIndex = from;
  between.test(text);
  return between.lastIndex;
}

const scalar = /[^\s,:{}[\]"]*/y;

/** Where a value ends: after its last character. */
function valueEnd(text: string, start: number, ends: Ends): number {
  if (text[start] === '"') return quoteAfter(text, start) + 1;
  if (text[start] !== '{' && text[start] !== '[') {
    scalar.lastIndex = start;
    scalar.test(text);
    return scalar.lastIndex;
  }
  const open: number[] = [];
  for (let at = start; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = quoteAfter(text, at);
        break;
      case 0x7b: // {
      case 0x5b: {
        // [
        const end = ends.get(at);
        if (end === undefined) open.push(at);
        else at = end - 1;
        break;
      }
      case 0x7d: // }
      case 0x5d: {
        // ]
        const opened = open.pop() ?? start;
        if (at - opened >= long) ends.set(opened, at + 1);
        break;
      }
      default:
        continue;
    }
    if (open.length === 0) return at + 1;
  }
  return text.length;
}
