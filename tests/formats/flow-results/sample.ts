import type { Finding } from '../../../src/findings/finding.ts';
import {
  checkRows,
  readPackage,
  type ResultsPackage,
  RowCheck,
  type RowsForm,
  type RowsVerdict,
} from '../../../src/formats/flow-results/index.ts';
import { fieldNames } from '../../../src/formats/flow-results/fields.ts';
import type { OnRow } from '../../../src/formats/flow-results/check-rows.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';

export const packageId = 'd5a3b5b1-33c2-4b4e-8f0e-0a7f3a0b9c11';

/** A question of each type, by a name of its own. */
export const questions: JsonObject = {
  one: { type: 'select_one', label: 'Which one?', type_options: { choices: ['red', 'blue'] } },
  many: { type: 'select_many', label: 'Which ones?', type_options: { choices: ['red', 'blue', 'green'] } },
  number: { type: 'numeric', label: 'How many?', type_options: { range: [0, 10] } },
  open: { type: 'open', label: 'What else?', type_options: {} },
  words: { type: 'text', label: 'In words?', type_options: {} },
  picture: { type: 'image', label: 'A picture?', type_options: {} },
  place: { type: 'geo_point', label: 'Where?', type_options: {} },
  day: { type: 'date', label: 'Which day?', type_options: {} },
  clock: { type: 'time', label: 'What time?', type_options: {} },
  moment: { type: 'datetime', label: 'When?', type_options: {} },
  said: { type: 'message', label: 'Welcome', type_options: {} },
};

/** A descriptor without a fault, of version 1.1. */
export function descriptor(): JsonObject {
  return {
    profile: 'flow-results-package',
    name: 'colours',
    title: 'Colours',
    flow_results_specification_version: '1.1.0',
    created: '2025-02-03T10:00:00+00:00',
    modified: '2025-02-03T10:00:00+00:00',
    id: packageId,
    resources: [
      {
        name: 'colours-rows',
        path: 'rows.json',
        access_method: 'file',
        schema: {
          language: 'eng',
          fields: fieldNames.map((name) => ({ name, type: name === 'timestamp' ? 'datetime' : 'string' })),
          questions: structuredClone(questions),
        },
      },
    ],
  };
}

export function samplePackage(): ResultsPackage {
  const { package: read } = readPackage(descriptor());
  if (read === undefined) throw new Error('no package');
  return read;
}

/** A row without a fault, of a question. */
export function row(
  question: string,
  response: JsonValue,
  metadata: JsonValue = null,
  id = 'r1',
): JsonValue[] {
  return ['2025-02-03T10:11:12.5+02:00', id, 'contact', 'session', question, response, metadata];
}

export async function* pieces(text: string, size = 64): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

/** Checks rows against the sample package. */
export function checkText(
  text: string,
  form: RowsForm = 'json',
  size?: number,
  onRow?: OnRow,
): Promise<RowsVerdict> {
  return checkRows(pieces(text, size), form, new RowCheck(samplePackage()), onRow);
}

export function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}
