/** The check of a file of rows as it streams in: one row is held at a time, whatever the size of the file. */
import type { Finding, Place } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { decodeText } from '../../text/decode.ts';
import type { JsonValue } from '../../text/json-value.ts';
import { textMessages } from '../../text/messages.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { PositionIndex } from '../../text/positions.ts';
import { ApiRows } from './api-rows.ts';
import { CsvRows } from './csv-rows.ts';
import { JsonRows, type RowItem } from './json-rows.ts';
import { shownOfAKind } from './limits.ts';
import { flowResultsMessages } from './messages.ts';
import type { RawRow, ResultsRow, RowCheck } from './row-check.ts';

const report = reporter({ ...flowResultsMessages, ...textMessages });

export type RowsForm = 'json' | 'csv' | 'api';

export interface RowsVerdict {
  /** With line and column; without the file. At most 100 of a kind, and then how many more there are. */
  readonly findings: readonly Finding[];
  readonly rows: number;
}

/** Told of each row that has its question and ids. */
export type OnRow = (row: ResultsRow) => void;

/** Checks rows that come in pieces of bytes. Throws only what `chunks` throws. */
export async function checkRows(
  chunks: AsyncIterable<Uint8Array>,
  form: RowsForm,
  check: RowCheck,
  onRow: OnRow = () => undefined,
): Promise<RowsVerdict> {
  const told = new BoundedFindings();
  let rows = 0;
  const take = (raw: RawRow): void => {
    rows = raw.row;
    const row = check.check(raw, (finding) => told.add(finding, raw.row));
    if (row !== undefined) onRow(row);
  };
  const fault = (finding: Finding) => told.add(finding, rows + 1);
  const reader = readerOf(form, take, fault);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let offset = 0;
  let broken = false;
  for await (const chunk of chunks) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      broken = true;
      told.add(encodingFault(chunk, offset), rows);
      break;
    }
    offset += chunk.length;
    reader.push(text);
  }
  if (!broken) {
    try {
      reader.push(decoder.decode());
      reader.end();
    } catch {
      told.add(encodingFault(new Uint8Array(), offset), rows);
    }
  }
  return { findings: told.all(), rows };
}

function readerOf(
  form: RowsForm,
  take: (row: RawRow) => void,
  fault: (finding: Finding) => void,
): JsonRows | ApiRows | CsvRows {
  switch (form) {
    case 'csv':
      return new CsvRows({ row: take, fault });
    case 'api':
      return new ApiRows({
        item: (item) => {
          take(rawRow(item, apiRows));
        },
        fault,
      });
    case 'json':
      return new JsonRows({
        item: (item) => {
          take(rawRow(item, ''));
        },
        fault,
      });
  }
}

const apiRows = '/data/attributes/responses';

/** Checks rows that were read whole. */
export function checkParsedRows(
  rows: readonly JsonValue[],
  check: RowCheck,
  onRow: OnRow = () => undefined,
): RowsVerdict {
  const told = new BoundedFindings();
  rows.forEach((value, index) => {
    const pointer = child('', index);
    const raw: RawRow = {
      row: index + 1,
      value,
      isAllText: false,
      place: (column) => ({ pointer: column === undefined ? pointer : child(pointer, column) }),
    };
    const row = check.check(raw, (finding) => told.add(finding, raw.row));
    if (row !== undefined) onRow(row);
  });
  return { findings: told.all(), rows: rows.length };
}

function rawRow(item: RowItem, at: JsonPointer): RawRow {
  const pointer = child(at, item.row - 1);
  return {
    row: item.row,
    value: item.value,
    isAllText: false,
    place: (column): Place => {
      if (column === undefined) return { pointer, line: item.line, column: item.column };
      const inRow = new PositionIndex(item.text).at(child('', column));
      return {
        pointer: child(pointer, column),
        line: item.line + inRow.line - 1,
        column: inRow.line === 1 ? item.column + inRow.column - 1 : inRow.column,
      };
    },
  };
}

function encodingFault(chunk: Uint8Array, before: number): Finding {
  const [found] = decodeText(chunk, '').findings.filter(({ code }) => code === 'text.encoding');
  const inChunk = /at byte (\d+)/.exec(found?.message ?? '')?.[1] ?? '0';
  const what = /found (.*) at byte/.exec(found?.message ?? '')?.[1] ?? 'a character that is cut off';
  return report('text.encoding', { found: what, offset: before + Number(inChunk) }, {});
}

/** The first findings of each kind; of the others how many there are. */
class BoundedFindings {
  readonly #shown: Finding[] = [];
  readonly #counts = new Map<string, { count: number; row: number }>();

  add(finding: Finding, row: number): void {
    const counted = this.#counts.get(finding.code) ?? { count: 0, row };
    counted.count++;
    counted.row = row;
    this.#counts.set(finding.code, counted);
    if (counted.count <= shownOfAKind) this.#shown.push(finding);
  }

  all(): Finding[] {
    const more = [...this.#counts]
      .filter(([, { count }]) => count > shownOfAKind)
      .map(([code, { count, row }]) =>
        report('flow-results.more', { code, count: count - shownOfAKind, row }, {}),
      );
    return [...this.#shown, ...more];
  }
}
