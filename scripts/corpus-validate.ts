/**
 * Validates every file of a corpus of real files, in one process, and prints how many of each kind are
 * recognised, valid, invalid and not judged.
 *
 *     npx tsx scripts/corpus-validate.ts [FOLDER]
 *
 * Without FOLDER it looks for ../shared/corpus, which is not part of the project; if it is not there, that is
 * said and nothing is done.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesToCheck, findInputs } from '../src/cli/inputs.ts';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { defaultCheckLimits } from '../src/flow-package/check.ts';
import { checkFiles } from '../src/flow-package/check-files.ts';
import type { FileReport } from '../src/flow-package/file-report.ts';
import { Validator } from '../src/validation/validator.ts';

const columns = ['valid', 'invalid', 'not judged'] as const;
type Column = (typeof columns)[number];

function columnOf({ valid }: FileReport): Column {
  if (valid === null) return 'not judged';
  return valid ? 'valid' : 'invalid';
}

/** Rows of a table, each column as wide as its widest cell; all but the first are numbers. */
function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? '../shared/corpus';
  if (!existsSync(resolve(folder))) {
    console.log(`There is no corpus at ${folder}; nothing was validated.`);
    return;
  }
  const start = performance.now();
  const definitions = openPackagedDefinitions();
  const validator = new Validator({ definitions });
  const inputs = await findInputs([folder], { cwd: process.cwd() });
  const files = filesToCheck(inputs, process.stdin, defaultCheckLimits.bytes);
  const kinds = new Map<string, Map<Column, number>>();
  const errors = new Map<string, number>();
  let faults = 0;
  for await (const report of checkFiles(files, { definitions, validator, questionnaires: 'all' })) {
    const counts = kinds.get(report.kind) ?? new Map<Column, number>();
    counts.set(columnOf(report), (counts.get(columnOf(report)) ?? 0) + 1);
    kinds.set(report.kind, counts);
    const codes = new Set(
      report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    );
    for (const code of codes) errors.set(code, (errors.get(code) ?? 0) + 1);
    for (const { code, file, line, message } of report.findings) {
      if (code !== 'flow.not-fhir') continue;
      faults++;
      console.log(`${file ?? ''}:${String(line)} ${message}`);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const row = (kind: string, counts: ReadonlyMap<Column, number>) => [
    kind,
    String([...counts.values()].reduce((a, b) => a + b, 0)),
    ...columns.map((column) => String(counts.get(column) ?? 0)),
  ];
  const total = new Map<Column, number>();
  for (const counts of kinds.values()) {
    for (const [column, count] of counts) total.set(column, (total.get(column) ?? 0) + count);
  }
  printTable([
    ['kind', 'files', ...columns],
    ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, counts]) => row(kind, counts)),
    row('all', total),
  ]);
  console.log('\nWhy files are invalid (files with that error):');
  printTable(
    [...errors].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code, n]) => [code, String(n)]),
  );
  console.log(
    `\n${String(inputs.length)} files in ${seconds.toFixed(1)} s; ${String(faults)} faults of our own`,
  );
}

await main();
