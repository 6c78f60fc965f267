/** A JSON array, item by item, from a text that comes in pieces: only one item is held at a time. */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { parseJson } from '../../text/json.ts';
import type { JsonValue } from '../../text/json-value.ts';
import { textMessages } from '../../text/messages.ts';
import type { Position } from '../../text/positions.ts';
import { stringEnd } from '../../text/string-token.ts';
import { flowResultsMessages } from './messages.ts';
import { longestRow } from './limits.ts';

const report = reporter({ ...textMessages, ...flowResultsMessages });

/** An item of the array: its text, to find places in it, and where it starts. */
export interface RowItem extends Position {
  /** From 1. */
  readonly row: number;
  readonly text: string;
  readonly value: JsonValue;
}

export interface RowSink {
  item(item: RowItem): void;
  /** Told once at most; nothing comes after it. */
  fault(finding: Finding): void;
}

type State = 'start' | 'first-item' | 'item' | 'comma' | 'end' | 'failed';

const expected: Record<Exclude<State, 'failed'>, string> = {
  start: 'a list of rows',
  'first-item': 'a row or "]"',
  item: 'a row',
  comma: '"," or "]"',
  end: 'the end of the file',
};

const notSpace = /[^ \t\n\r]/g;
const structure = /["[\]{}]/g;
const endOfScalar = /[,\]\s]/g;

/** Feed it with `push`, then call `end`. The depth of an item is bounded by its length and `parseJson`. */
export class JsonRows {
  readonly #sink: RowSink;
  #buffer = '';
  #at = 0;
  #state: State = 'start';
  #row = 0;
  #line = 1;
  /** Column of the start of the buffer's current line, counted before the buffer. */
  #columnBefore = 1;
  #counted = 0;
  /** Where the search of an unfinished item goes on. */
  #resume = 0;
  #depth = 0;

  readonly #onEnd: ((rest: string, position: Position) => void) | undefined;

  /** `onEnd` takes what stands after the list, if the list is a part of a document; else nothing may stand there. */
  constructor(sink: RowSink, onEnd?: (rest: string, position: Position) => void) {
    this.#sink = sink;
    this.#onEnd = onEnd;
  }

  /** Where the list starts, if it is a part of a document. To be called before anything is pushed. */
  startAt({ line, column }: Position): void {
    this.#line = line;
    this.#columnBefore = column;
  }

  push(text: string): void {
    if (this.#state === 'failed') return;
    if (this.#at > 0) {
      this.#position(this.#at);
      this.#buffer = this.#buffer.slice(this.#at);
      this.#resume = Math.max(0, this.#resume - this.#at);
      this.#counted = 0;
      this.#at = 0;
    }
    this.#buffer += text;
    this.#run(false);
  }

  end(): void {
    if (this.#state === 'failed') return;
    this.#run(true);
    if (this.#isFailed() || this.#state === 'end') return;
    if (this.#state === 'start' && this.#row === 0) {
      this.#fail(report('json.empty', {}, this.#position(this.#buffer.length)));
      return;
    }
    this.#syntax(this.#buffer.length, 'the end of the file');
  }

  #isFailed(): boolean {
    return this.#state === 'failed';
  }

  #run(isLast: boolean): void {
    for (;;) {
      notSpace.lastIndex = this.#at;
      const start = notSpace.exec(this.#buffer)?.index;
      if (start === undefined) {
        if (this.#state === 'end' && this.#onEnd !== undefined) this.#giveRest();
        this.#at = this.#buffer.length;
        this.#resume = 0;
        return;
      }
      this.#at = start;
      const next = this.#buffer[start] ?? '';
      switch (this.#state) {
        case 'start':
          if (next !== '[') {
            this.#syntax(start, JSON.stringify(next));
            return;
          }
          this.#at++;
          this.#state = 'first-item';
          break;
        case 'comma':
          if (next !== ',' && next !== ']') {
            this.#syntax(start, JSON.stringify(next));
            return;
          }
          this.#at++;
          this.#state = next === ',' ? 'item' : 'end';
          break;
        case 'first-item':
        case 'item':
          if (next === ']' && this.#state === 'first-item') {
            this.#at++;
            this.#state = 'end';
          } else if (next === ',' || next === ']' || next === '}') {
            this.#syntax(start, JSON.stringify(next));
            return;
          } else if (!this.#takeItem(start, next, isLast)) return;
          break;
        case 'end': {
          if (this.#onEnd !== undefined) {
            this.#giveRest();
            return;
          }
          this.#syntax(start, JSON.stringify(next));
          return;
        }
        case 'failed':
          return;
      }
    }
  }

  #giveRest(): void {
    const rest = this.#buffer.slice(this.#at);
    this.#onEnd?.(rest, this.#position(this.#at));
    this.#buffer = '';
    this.#at = 0;
  }

  /** False if the item is not whole yet, or is none. */
  #takeItem(start: number, next: string, isLast: boolean): boolean {
    const end = this.#itemEnd(start, next, isLast);
    if (end === undefined) {
      if (this.#buffer.length - start > longestRow) {
        this.#row++;
        const args = { row: this.#row, limit: longestRow };
        this.#fail(report('flow-results.row-too-long', args, this.#position(start)));
      } else if (isLast) this.#wrongItem(this.#buffer.slice(start), start);
      return false;
    }
    this.#resume = 0;
    const text = this.#buffer.slice(start, end);
    const place = this.#position(start);
    let value: JsonValue;
    try {
      value = JSON.parse(text) as JsonValue;
    } catch {
      this.#wrongItem(text, start);
      return false;
    }
    this.#row++;
    this.#sink.item({ ...place, row: this.#row, text, value });
    this.#at = end;
    this.#state = 'comma';
    return true;
  }

  /** Where the value that starts here ends; undefined if that is not in the buffer. */
  #itemEnd(start: number, next: string, isLast: boolean): number | undefined {
    if (next === '"') {
      const end = stringEnd(this.#buffer, start);
      return end < 0 ? undefined : end;
    }
    if (next !== '[' && next !== '{') {
      endOfScalar.lastIndex = start;
      return endOfScalar.exec(this.#buffer)?.index ?? (isLast ? this.#buffer.length : undefined);
    }
    if (this.#resume <= start) {
      this.#resume = start;
      this.#depth = 0;
    }
    structure.lastIndex = this.#resume;
    for (let match = structure.exec(this.#buffer); match !== null; match = structure.exec(this.#buffer)) {
      const sign = match[0];
      if (sign === '"') {
        const end = stringEnd(this.#buffer, match.index);
        if (end < 0) {
          this.#resume = match.index;
          return undefined;
        }
        structure.lastIndex = end;
      } else if (sign === '[' || sign === '{') this.#depth++;
      else if (--this.#depth === 0) return match.index + 1;
    }
    this.#resume = this.#buffer.length;
    return undefined;
  }

  /** What the JSON reader says of the item, at its place in the file. */
  #wrongItem(text: string, start: number): void {
    const { findings } = parseJson(text, '');
    const [first] = findings;
    const place = this.#position(start);
    if (first === undefined) {
      this.#syntax(start, JSON.stringify(text.slice(0, 20)));
      return;
    }
    const { code, severity, message, line = 1, column = 1 } = first;
    this.#fail({
      code,
      severity,
      message,
      line: place.line + line - 1,
      column: line === 1 ? place.column + column - 1 : column,
    });
  }

  #syntax(at: number, found: string): void {
    if (this.#state === 'failed') return;
    const place = this.#position(at);
    const args = { expected: expected[this.#state], found };
    this.#fail(
      this.#state === 'start'
        ? report('flow-results.rows-form', args, place)
        : report('json.syntax', args, place),
    );
  }

  #fail(finding: Finding): void {
    this.#state = 'failed';
    this.#buffer = '';
    this.#sink.fault(finding);
  }

  /** Line and column of an offset of the buffer; offsets are asked for in rising order. */
  #position(offset: number): Position {
    let at = this.#buffer.indexOf('\n', this.#counted);
    while (at >= 0 && at < offset) {
      this.#line++;
      this.#columnBefore = 1;
      this.#counted = at + 1;
      at = this.#buffer.indexOf('\n', this.#counted);
    }
    if (offset > this.#counted) {
      this.#columnBefore += offset - this.#counted;
      this.#counted = offset;
    }
    return { line: this.#line, column: this.#columnBefore };
  }
}
