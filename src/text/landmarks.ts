/** Places in a JSON text that a pass over it has met: where its objects and arrays end, and where lines start. */
import type { Position } from './line-index.ts';

/** Code units from one place whose line is remembered to the next, at least. */
const step = 2048;

/** A place at which a line is known. */
interface Mark {
  readonly at: number;
  readonly line: number;
  readonly lineStart: number;
}

export class Landmarks {
  /** Where objects and arrays start, in the order of the text, and where each ends, after its last character. */
  #starts: Int32Array;
  #ends: Int32Array;
  #count = 0;
  #line = 1;
  #lineStart = 0;
  readonly #marks: Mark[] = [{ at: 0, line: 1, lineStart: 0 }];
  #nextMark = step;
  /** The number that was asked for last. */
  #asked = 0;

  /** For a text of this length; most have room for their objects and arrays from the start. */
  constructor(length: number) {
    const room = 16 + (length >> 6);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
  }

  /** An object or array starts. Gives its number, which is needed when it ends. */
  opens(at: number): number {
    if (at >= this.#nextMark) this.#mark(at);
    const number = this.#count;
    if (number === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
    }
    this.#starts[number] = at;
    this.#count++;
    return number;
  }

  /** The object or array with this number ends. */
  closes(number: number, at: number): void {
    this.#ends[number] = at + 1;
  }

  /** A line ends, outside of any string. */
  endsLine(at: number): void {
    this.#line++;
    this.#lineStart = at + 1;
    if (at >= this.#nextMark) this.#mark(at + 1);
  }

  #mark(at: number): void {
    this.#marks.push({ at, line: this.#line, lineStart: this.#lineStart });
    this.#nextMark = at + step;
  }

  /** Where the object or array that starts at an offset ends, after its last character. */
  endOf(start: number): number | undefined {
    const number = this.#numberAt(start);
    if (number < 0 || this.#starts[number] !== start) return undefined;
    // Nothing has been noted of one that never closes.
    const end = this.#ends[number] ?? 0;
    return end > start ? end : undefined;
  }

  /** The number of the last object or array up to an offset. Who asks goes on from place to place, so that is begun with. */
  #numberAt(start: number): number {
    const starts = this.#starts;
    let low = (starts[this.#asked] ?? 0) <= start ? this.#asked : -1;
    let high = low + 1;
    for (let more = 1; high < this.#count && (starts[high] ?? 0) <= start; more *= 2) {
      low = high;
      high += more;
    }
    high = Math.min(high, this.#count) - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    this.#asked = Math.max(low, 0);
    return low;
  }

  /** Line and column of an offset in the text that the landmarks are of. */
  lineColumn(text: string, offset: number): Position {
    const marks = this.#marks;
    const mark = marks[lastUpTo(marks.length, offset, (middle) => marks[middle]?.at ?? 0)];
    const { at: known, line: first, lineStart } = mark ?? { at: 0, line: 1, lineStart: 0 };
    const before = text.slice(known, offset);
    let line = first;
    let column = offset - lineStart + 1;
    for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) {
      line++;
      column = before.length - at;
    }
    return { line, column };
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** The place of the last of so many rising numbers that is not above a limit; -1 if all are. */
function lastUpTo(count: number, limit: number, numberAt: (place: number) => number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numberAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
