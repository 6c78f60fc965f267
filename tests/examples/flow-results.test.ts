/** The results of the stock flash survey in examples/: a package with its rows, as JSON and as CSV. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkFiles } from '../../src/flow-package/check-files.ts';
import { fewDefinitions, scriptedValidator } from '../flow-package/definitions.ts';

const folder = fileURLToPath(new URL('../../examples/stock-flash-survey/results/', import.meta.url));

it('have nothing to warn of', async () => {
  const files = ['results.json', 'results-csv.json'].map((name) => ({
    name,
    path: `${folder}${name}`,
    read: () => Promise.resolve({ bytes: readFileSync(`${folder}${name}`) }),
  }));
  const context = { definitions: fewDefinitions, validator: scriptedValidator(() => []) };
  const reports = [];
  for await (const report of checkFiles(files, context)) reports.push(report);
  expect(reports.map(({ file, valid, findings }) => [file, valid, findings.map(({ code }) => code)])).toEqual([
    ['results.json', true, []],
    ['rows.json', true, []],
    ['results-csv.json', true, []],
    ['rows.csv', true, ['flow-results.rows-csv']],
  ]);
});
