/** Rows of CSV as the rows of JSON that they stand for. */
import type { Finding, Place } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import type { JsonValue } from '../../text/json-value.ts';
import type { Position } from '../../text/positions.ts';
import { type CsvField, CsvRecords } from './csv-records.ts';
import { fieldNames } from './fields.ts';
import { flowResultsMessages } from './messages.ts';
import type { RawRow } from './row-check.ts';

const report = reporter(flowResultsMessages);

export interface CsvRowSink {
  row(row: RawRow): void;
  fault(finding: Finding): void;
}

/**
 * Reads a header with the names of the seven columns, then the rows. A field is a text; lists (of choices, of
 * coordinates) and the metadata are JSON in it, and metadata that is empty is null.
 */
export class CsvRows {
  readonly #records: CsvRecords;
  readonly #sink: CsvRowSink;
  #hasHeader = false;
  #failed = false;
  #row = 0;

  constructor(sink: CsvRowSink) {
    this.#sink = sink;
    this.#records = new CsvRecords({
      record: (fields) => this.#record(fields),
      fault: (problem, at) => this.#fault(report('flow-results.csv-form', { problem }, { ...at })),
    });
  }

  push(text: string): void {
    if (!this.#failed) this.#records.push(text);
  }

  end(): void {
    if (this.#failed) return;
    this.#records.end();
    if (!this.#hasHeader && !this.#failed) this.#wrongHeader('nothing', { line: 1, column: 1 });
  }

  #record(fields: readonly CsvField[]): void {
    if (this.#failed) return;
    if (!this.#hasHeader) {
      this.#header(fields);
      return;
    }
    this.#row++;
    const [start = { line: 1, column: 1 }] = fields;
    this.#sink.row({
      row: this.#row,
      isAllText: true,
      value: fields.length === fieldNames.length ? fields.map(valueOf) : fields.map(({ text }) => text),
      place: (column): Place => {
        const { line, column: at } = (column === undefined ? undefined : fields[column]) ?? start;
        return { line, column: at };
      },
    });
  }

  #header(fields: readonly CsvField[]): void {
    this.#hasHeader = true;
    const names = fields.map(({ text }) => text.trim().toLowerCase());
    if (names.length === fieldNames.length && fieldNames.every((name, at) => names[at] === name)) return;
    this.#wrongHeader(names.slice(0, 20).join(','), fields[0] ?? { line: 1, column: 1 });
  }

  #wrongHeader(found: string, { line, column }: Position): void {
    const args = { expected: fieldNames.join(','), found };
    this.#fault(report('flow-results.csv-header', args, { line, column }));
  }

  #fault(finding: Finding): void {
    this.#failed = true;
    this.#sink.fault(finding);
  }
}

function valueOf({ text }: CsvField, column: number): JsonValue {
  if (fieldNames[column] !== 'response_metadata') return text;
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
