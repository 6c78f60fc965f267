/** CSV record by record (RFC 4180), from a text that comes in pieces: only one record is held at a time. */
import type { Position } from '../../text/positions.ts';
import { longestRow } from './limits.ts';

export interface CsvField extends Position {
  readonly text: string;
}

export interface CsvSink {
  /** Fields of a record; a line without anything in it is none. */
  record(fields: readonly CsvField[]): void;
  /** Told once at most; nothing comes after it. */
  fault(problem: string, at: Position): void;
}

/** Lines end in CRLF or LF, fields are apart by commas. Feed it with `push`, then call `end`. */
export class CsvRecords {
  readonly #sink: CsvSink;
  #fields: CsvField[] = [];
  #text = '';
  #size = 0;
  #state: 'start' | 'plain' | 'quoted' | 'after-quote' | 'failed' = 'start';
  #line = 1;
  #column = 1;
  #from: Position = { line: 1, column: 1 };

  constructor(sink: CsvSink) {
    this.#sink = sink;
  }

  push(text: string): void {
    for (let at = 0; at < text.length && this.#state !== 'failed';) {
      at = this.#state === 'quoted' ? this.#quotedRun(text, at) : this.#plainRun(text, at);
    }
  }

  end(): void {
    if (this.#state === 'failed') return;
    if (this.#state === 'quoted') {
      this.#fail('The file ends within a quoted field.', this.#from);
      return;
    }
    this.#endRecord();
  }

  /** Takes what is in quotes up to the next quote. */
  #quotedRun(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    this.#take(text.slice(from, end));
    if (quote < 0) return end;
    this.#column++;
    this.#state = 'after-quote';
    return quote + 1;
  }

  /** Takes up to and with the next sign that has a meaning. */
  #plainRun(text: string, from: number): number {
    signs.lastIndex = from;
    const end = signs.exec(text)?.index ?? text.length;
    if (end > from) {
      const run = text.slice(from, end);
      // A carriage return before the line feed may come with the piece before it.
      if (this.#state === 'after-quote' && run !== '\r') {
        this.#fail(
          'After the closing quote of a field a comma or the end of the line is expected.',
          this.#place(),
        );
        return end;
      }
      if (this.#state === 'start') this.#begin('plain');
      if (this.#state === 'plain') this.#take(run);
      else this.#column += run.length;
    }
    const sign = text[end];
    if (sign === undefined) return end;
    if (sign === '"') this.#quote();
    else if (sign === ',') {
      this.#endField();
      this.#column++;
    } else {
      this.#endRecord();
      this.#line++;
      this.#column = 1;
    }
    return end + 1;
  }

  #quote(): void {
    if (this.#state === 'start') {
      this.#begin('quoted');
      this.#column++;
    } else if (this.#state === 'after-quote') {
      this.#state = 'quoted';
      this.#take('"');
    } else this.#fail('A quote stands in a field that does not start with one.', this.#place());
  }

  #place(): Position {
    return { line: this.#line, column: this.#column };
  }

  #begin(state: 'plain' | 'quoted'): void {
    this.#from = this.#place();
    this.#state = state;
  }

  #take(run: string): void {
    this.#text += run;
    this.#size += run.length;
    const newline = run.lastIndexOf('\n');
    if (newline < 0) this.#column += run.length;
    else {
      this.#line += run.split('\n').length - 1;
      this.#column = run.length - newline;
    }
    if (this.#size > longestRow) {
      this.#fail(`A record has more than ${longestRow} characters; nothing after it was read.`, this.#from);
    }
  }

  #endField(): void {
    if (this.#state === 'failed') return;
    if (this.#state === 'start') this.#from = this.#place();
    this.#fields.push({ ...this.#from, text: this.#text });
    this.#text = '';
    this.#state = 'start';
  }

  #endRecord(): void {
    if (this.#state === 'plain' && this.#text.endsWith('\r')) this.#text = this.#text.slice(0, -1);
    const isEmpty = this.#fields.length === 0 && this.#text === '' && this.#state !== 'after-quote';
    if (!isEmpty) {
      this.#endField();
      this.#sink.record(this.#fields);
    }
    this.#fields = [];
    this.#text = '';
    this.#size = 0;
    if (this.#state !== 'failed') this.#state = 'start';
  }

  #fail(problem: string, at: Position): void {
    if (this.#state === 'failed') return;
    this.#state = 'failed';
    this.#sink.fault(problem, at);
  }
}

const signs = /[",\n]/g;
