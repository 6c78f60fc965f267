/**
 * How far the profile validator agrees with HL7's.
 *
 *   npm run agreement -- --cases DIR [--format json|text]      a folder with a cases.json
 *   npm run agreement -- --reference FILE.jsonl                results of HL7's validator, one JSON line a file
 *   npm run agreement -- --mutations N [--seed S] [--write DIR] [--validator COMMAND]
 *       N seeded mutations of valid resources, judged by both. COMMAND takes --ig, --jobs and --out; results
 *       that DIR has of the same mutations are used again.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { compareWithReference } from './agreement/compare-reference.ts';
import { compareMutations } from './agreement/mutations/compare.ts';
import { readCases, type CaseResult, runCase } from './agreement/run-case.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    reference: { type: 'string' },
    definitions: { type: 'string' },
    format: { type: 'string', default: 'text' },
    mutations: { type: 'string' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string', default: 'report/mutations' },
    validator: { type: 'string', default: '../shared/tools/hl7-validator/hl7-validate' },
    guide: { type: 'string', default: 'fsh-generated/resources' },
  },
});

const definitions = openPackagedDefinitions(values.definitions);
if (values.reference !== undefined)
  compareWithReference(path.resolve(values.reference), definitions, process.stdout);
if (values.mutations !== undefined)
  compareMutations(
    definitions,
    {
      count: Number(values.mutations),
      seed: Number(values.seed),
      folder: path.resolve(values.write),
      validator: values.validator,
      guide: path.resolve(values.guide),
    },
    process.stdout,
  );
const folder =
  values.cases ??
  (values.reference === undefined && values.mutations === undefined
    ? '../shared/validator-cases'
    : undefined);
if (folder !== undefined) {
  if (!fs.existsSync(path.join(folder, 'cases.json'))) {
    console.error(`There is no cases.json in ${folder}: name a folder with --cases`);
    process.exitCode = 2;
  } else {
    const results = readCases(folder).map((one) => runCase(one, folder, definitions));
    if (values.format === 'json')
      console.log(
        JSON.stringify({ cases: results.map(({ id, verdict, findings }) => ({ id, verdict, findings })) }),
      );
    else printTable(results);
  }
}

function printTable(results: readonly CaseResult[]): void {
  for (const result of results) {
    if (result.verdict === result.expected) continue;
    console.log(`${result.id}: expected ${result.expected}, found ${result.verdict}`);
    for (const error of result.referenceErrors) console.log(`    HL7:  ${error.slice(0, 200)}`);
    for (const { severity, code, expression, message } of result.findings)
      if (severity === 'error') console.log(`    ours: ${code} ${expression ?? ''} ${message.slice(0, 200)}`);
  }
  for (const set of [...new Set(results.map((result) => result.set))].sort()) {
    const own = results.filter((result) => result.set === set);
    const agreeing = own.filter((result) => result.verdict === result.expected);
    console.log(
      `${set}: ${agreeing.length} of ${own.length} verdicts agree (${percent(agreeing.length, own.length)})`,
    );
  }
  const agreeing = results.filter((result) => result.verdict === result.expected).length;
  console.log(`all: ${agreeing} of ${results.length} verdicts agree (${percent(agreeing, results.length)})`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
