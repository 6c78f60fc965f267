import type { Landmarks } from './landmarks.ts';
import type { Position } from './line-index.ts';
import { keyAt, measureJson, quoteAfter } from './measure.ts';
import { type JsonPointer, steps } from './pointer.ts';

export type { Position };

/** Where the parts of a document stand. */
export interface Positions {
  /** Place of the value that the pointer names, or of the nearest part around it that is there. */
  at(pointer: JsonPointer): Position;
}

/** Offsets of the values in an object, by key, or of those in an array. */
export type Members = Map<string, number> | number[];

/** A text that is nested deeper takes longer. */
const deepest = 10_000;

/** Characters of an object that is gone through for each of its members that is asked for; hardly any is asked for twice. */
const smallObject = 2000;

/** Far more than any object or array of a flow or resource has; past it, parts are placed at what is around them. */
const maxMembers = 4_000_000;

/**
 * Where the parts of a JSON text stand. Only the objects and arrays on the way to a place that is asked for are looked
 * into, each once, so that a file with few findings costs little. Of a text that is no JSON the places mean nothing, but
 * they are found in time: some look into a text before they know.
 */
export class PositionIndex implements Positions {
  readonly #text: string;
  readonly #landmarks: Landmarks;
  readonly #members = new Map<number, Members>();

  /** `landmarks` are those of the text, from who has measured it. */
  constructor(text: string, landmarks: Landmarks = measureJson(text, deepest).landmarks) {
    this.#text = text;
    this.#landmarks = landmarks;
  }

  /** Place of the value that the pointer names, or of the nearest part around it that is there. */
  at(pointer: JsonPointer): Position {
    return this.lineColumn(this.#find(pointer).offset);
  }

  /** The number that the pointer names, as it is written; undefined if it names something else. */
  numberAt(pointer: JsonPointer): string | undefined {
    const { offset, isThere } = this.#find(pointer);
    return isThere ? /^-?\d[\d.eE+-]*/.exec(this.#text.slice(offset, offset + 400))?.[0] : undefined;
  }

  /** Line and column of an offset in UTF-16 code units. */
  lineColumn(offset: number): Position {
    return this.#landmarks.lineColumn(this.#text, offset);
  }

  /** The offset of the whole value. */
  get start(): number {
    return nextPart(this.#text, 0);
  }

  /** Where the object or array that starts at an offset ends, after its last character; undefined if none does. */
  endOf(offset: number): number | undefined {
    return this.#landmarks.endOf(offset);
  }

  /** The offset of what the pointer names; of what is around it, if it is not there. */
  #find(pointer: JsonPointer): { readonly offset: number; readonly isThere: boolean } {
    let offset = this.start;
    for (const step of steps(pointer)) {
      const next = this.#memberAt(offset, step);
      if (next === undefined) return { offset, isThere: false };
      offset = next;
    }
    return { offset, isThere: true };
  }

  /** The offset of the member that a step names of what starts at an offset. */
  #memberAt(container: number, step: string): number | undefined {
    const text = this.#text;
    if (text[container] === '{' && !this.#members.has(container)) {
      const end = this.#landmarks.endOf(container);
      if (end !== undefined && end - container <= smallObject)
        return memberOf(text, container, step, this.#landmarks);
    }
    const members = this.membersAt(container);
    return members instanceof Map ? members.get(step) : members[indexOf(step)];
  }

  /** The members of the object or array that starts at an offset, no more than so many; a text or a number has none. */
  membersAt(container: number, most = maxMembers): Members {
    const known = this.#members.get(container);
    if (known !== undefined) return known;
    const members = membersOf(this.#text, container, this.#landmarks, most);
    const count = members instanceof Map ? members.size : members.length;
    if (most === maxMembers || count < most) this.#members.set(container, members);
    return members;
  }
}

/** The place in a list that a step of a pointer names; -1 if it names none. */
function indexOf(step: string): number {
  return /^\d{1,9}$/.test(step) ? Number(step) : -1;
}

/** The offset of the value of a key in the object that starts at an offset; nothing is made of its other members. */
function memberOf(text: string, container: number, key: string, landmarks: Landmarks): number | undefined {
  let found: number | undefined;
  let at = nextPart(text, container + 1);
  while (isValue(text[at])) {
    const start = at;
    const keyEnd = stringEnd(text, start);
    at = nextPart(text, keyEnd);
    if (isKey(text, start, keyEnd, key)) found = at;
    at = nextPart(text, valueEnd(text, at, landmarks));
  }
  return found;
}

/** Whether a key is what stands between two quotes, in which it may be longer for its escapes. */
function isKey(text: string, start: number, end: number, key: string): boolean {
  const longer = end - start - 2 - key.length;
  if (longer < 0) return false;
  return longer === 0 && !key.includes('\\')
    ? text.startsWith(key, start + 1)
    : keyAt(text, start, end) === key;
}

/** The members of what starts at an offset; a text or a number has none. Of a key given twice the last counts, as in JSON.parse. */
function membersOf(text: string, container: number, landmarks: Landmarks, most: number): Members {
  const items: number[] = [];
  const members = new Map<string, number>();
  const isArray = text[container] === '[';
  if (!isArray && text[container] !== '{') return items;
  let at = nextPart(text, container + 1);
  for (let count = 0; count < most && isValue(text[at]); count++) {
    if (isArray) items.push(at);
    else {
      const keyEnd = stringEnd(text, at);
      const key = keyAt(text, at, keyEnd);
      at = nextPart(text, keyEnd);
      members.set(key, at);
    }
    at = nextPart(text, valueEnd(text, at, landmarks));
  }
  return isArray ? items : members;
}

function isValue(character: string | undefined): boolean {
  return character !== undefined && character !== '}' && character !== ']';
}

/** The next key, value or closing bracket. */
function nextPart(text: string, from: number): number {
  let at = from;
  while (isBetween(text.charCodeAt(at))) at++;
  return at;
}

/** White space, a comma or a colon. */
function isBetween(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x2c || code === 0x3a || code === 0x0d || code === 0x09;
}

/** Where the string ends that starts at a quote: after its last quote, or with the text, which then is no JSON. */
function stringEnd(text: string, start: number): number {
  const quote = quoteAfter(text, start);
  return quote < 0 ? text.length : quote + 1;
}

const scalar = /[^\s,:{}[\]"]*/y;

/** Where a value ends: after its last character. */
function valueEnd(text: string, start: number, landmarks: Landmarks): number {
  if (text[start] === '"') return stringEnd(text, start);
  if (text[start] === '{' || text[start] === '[')
    return landmarks.endOf(start) ?? endOfContainer(text, start);
  scalar.lastIndex = start;
  scalar.test(text);
  return scalar.lastIndex;
}

function endOfContainer(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = stringEnd(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return at + 1;
  }
  return text.length;
}
