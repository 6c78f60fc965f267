/** The rows in an answer of the API, item by item, from a text that comes in pieces. */
import { reporter } from '../../findings/message.ts';
import { parseJson } from '../../text/json.ts';
import type { Position } from '../../text/positions.ts';
import { stringEnd } from '../../text/string-token.ts';
import { JsonRows, type RowSink } from './json-rows.ts';
import { longestRow } from './limits.ts';
import { flowResultsMessages } from './messages.ts';

const report = reporter(flowResultsMessages);

/** Where the rows are (api-specification.md, "Get Responses"). */
const path = ['data', 'attributes', 'responses'];

const structure = /["[\]{},:]/g;

/** An object or array that is open, and the last key that was met in it. */
interface Open {
  readonly isObject: boolean;
  key: string;
  isKeyNext: boolean;
}

/**
 * Feed it with `push`, then call `end`, as `JsonRows`, which reads the rows themselves. What stands before and after
 * them is kept, to be read as JSON at the end, and may be no longer than a row.
 */
export class ApiRows {
  readonly #sink: RowSink;
  readonly #rows: JsonRows;
  readonly #open: Open[] = [];
  #state: 'head' | 'rows' | 'tail' | 'failed' = 'head';
  #head = '';
  #at = 0;
  #tail = '';
  #tailStart: Position = { line: 1, column: 1 };

  constructor(sink: RowSink) {
    this.#sink = sink;
    const fault: RowSink['fault'] = (finding) => {
      this.#state = 'failed';
      sink.fault(finding);
    };
    this.#rows = new JsonRows(
      {
        item: (item) => {
          sink.item(item);
        },
        fault,
      },
      (rest, position) => {
        this.#state = 'tail';
        this.#tailStart = position;
        this.#tail = rest;
      },
    );
  }

  push(text: string): void {
    if (this.#state === 'rows') this.#rows.push(text);
    else if (this.#state === 'tail') this.#tail += text;
    else if (this.#state === 'head') {
      this.#head += text;
      const start = this.#findRows();
      if (start !== undefined) {
        const rows = this.#head.slice(start);
        this.#head = this.#head.slice(0, start);
        this.#state = 'rows';
        this.#rows.startAt(positionAfter(this.#head));
        this.#rows.push(rows);
      }
    }
    if (this.#state !== 'failed' && Math.max(this.#head.length, this.#tail.length) > longestRow)
      this.#fail(`more than ${longestRow} characters beside the responses`);
  }

  end(): void {
    if (this.#state === 'rows') this.#rows.end();
    else if (this.#state === 'head') {
      const { document, findings } = parseJson(this.#head, '');
      for (const { code, severity, message, line = 1, column = 1 } of findings)
        this.#sink.fault({ code, severity, message, line, column });
      if (document !== undefined) this.#fail('none');
    } else if (this.#state === 'tail') this.#endTail();
  }

  /** The text without its rows is JSON, too; places after the rows are those of the file. */
  #endTail(): void {
    const start = positionAfter(`${this.#head}[]`);
    const { findings } = parseJson(`${this.#head}[]${this.#tail}`, '');
    for (const { code, severity, message, line = 1, column = 1 } of findings) {
      const isBefore = line < start.line || (line === start.line && column < start.column);
      const { line: tailLine, column: tailColumn } = this.#tailStart;
      const inTail = {
        line: tailLine + line - start.line,
        column: line === start.line ? tailColumn + column - start.column : column,
      };
      this.#sink.fault({ code, severity, message, ...(isBefore ? { line, column } : inTail) });
    }
  }

  #fail(found: string): void {
    this.#state = 'failed';
    const args = { expected: `a list of rows at ${path.join('.')}`, found };
    this.#sink.fault(report('flow-results.rows-form', args, { line: 1, column: 1 }));
  }

  /** Where the array of the rows starts; undefined if it is not there yet. */
  #findRows(): number | undefined {
    const text = this.#head;
    structure.lastIndex = this.#at;
    for (let match = structure.exec(text); match !== null; match = structure.exec(text)) {
      const { index } = match;
      const inner = this.#open.at(-1);
      switch (match[0]) {
        case '"': {
          const end = stringEnd(text, index);
          if (end < 0) {
            this.#at = index;
            return undefined;
          }
          if (inner?.isKeyNext === true) inner.key = JSON.parse(text.slice(index, end)) as string;
          structure.lastIndex = end;
          break;
        }
        case ':':
          if (inner !== undefined) inner.isKeyNext = false;
          break;
        case ',':
          if (inner !== undefined) inner.isKeyNext = inner.isObject;
          break;
        case '{':
        case '[':
          if (match[0] === '[' && this.#isAtRows()) return index;
          this.#open.push({ isObject: match[0] === '{', key: '', isKeyNext: match[0] === '{' });
          break;
        default:
          this.#open.pop();
      }
    }
    this.#at = text.length;
    return undefined;
  }

  #isAtRows(): boolean {
    return (
      this.#open.length === path.length &&
      this.#open.every(({ isObject, key }, depth) => isObject && key === path[depth])
    );
  }
}

/** Line and column after a text that starts the file. */
function positionAfter(text: string): Position {
  const lineStart = text.lastIndexOf('\n') + 1;
  return { line: text.split('\n').length, column: text.length - lineStart + 1 };
}
