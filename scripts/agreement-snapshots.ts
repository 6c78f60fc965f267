/**
 * How our snapshots compare with those of HL7's cases of snapshot generation.
 *
 *   npx tsx scripts/agreement-snapshots.ts --snapshot-cases DIR [--other-base-cases DIR] [--version 4.]
 *       [--case ID] [--all] [--output docs/agreement-snapshots.md]
 *
 * A DIR holds a manifest.xml, as the folders `snapshot-generation` of HL7's public test cases do. Those of
 * --other-base-cases expect snapshots of R4B: only what the differentials speak of is compared.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { layerDefinitions } from '../src/fhir/layered-definitions.ts';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { packageDefinitions } from './agreement/package-definitions.ts';
import { runSnapshotCases, type SnapshotCaseResult } from './agreement/snapshot-cases.ts';
import { isAsExpected, snapshotPage, type SnapshotSet } from './agreement/snapshot-page.ts';

const { values } = parseArgs({
  options: {
    'snapshot-cases': { type: 'string', multiple: true, default: [] },
    'other-base-cases': { type: 'string', multiple: true, default: [] },
    version: { type: 'string', default: '4.' },
    case: { type: 'string' },
    all: { type: 'boolean', default: false },
    output: { type: 'string' },
  },
});

const core = packageDefinitions('node_modules/hl7.fhir.r4.core');
const definitions = layerDefinitions([core, openPackagedDefinitions()]);

const sets = [
  ...values['snapshot-cases'].map((folder) => runSet(folder, false)),
  ...values['other-base-cases'].map((folder) => runSet(folder, true)),
];
if (sets.length === 0) {
  console.error('Name a folder with a manifest.xml: --snapshot-cases DIR');
  process.exitCode = 2;
}
for (const set of sets) printSet(set);
if (values.output !== undefined)
  fs.writeFileSync(values.output, await format(snapshotPage(sets), { parser: 'markdown', printWidth: 110 }));

function runSet(folder: string, otherBase: boolean): SnapshotSet {
  const results = runSnapshotCases(path.resolve(folder), definitions, { version: values.version, otherBase });
  const own = results.filter(({ id }) => values.case === undefined || id === values.case);
  return { name: path.basename(path.dirname(path.resolve(folder))), otherBase, results: own };
}

function printSet({ name, results }: SnapshotSet): void {
  const judged = results.filter(({ differences }) => differences !== undefined);
  for (const result of results) printResult(result);
  console.log(`${name}: ${judged.filter(isAsExpected).length} of ${judged.length} cases as expected`);
}

function printResult(result: SnapshotCaseResult): void {
  const { id, fails, differences, texts, errors, note } = result;
  if (differences === undefined) {
    console.log(`${id}: not judged, ${note ?? ''}`);
    return;
  }
  const error = errors.find((one) => one.startsWith('profile.differential')) ?? errors[0];
  const told = fails ? `, to be refused: ${error ?? 'nothing is said'}` : '';
  const shown = values.all ? differences : differences.slice(0, 6);
  console.log(
    `${id}: ${isAsExpected(result) ? 'same' : 'differs'}${told}${texts > 0 ? `, ${texts} texts` : ''}`,
  );
  for (const { id: at, what, published, made } of shown)
    console.log(`    ${at} ${what}: expected ${published.slice(0, 300)}, made ${made.slice(0, 300)}`);
  if (!fails && error !== undefined) console.log(`    refused: ${error}`);
}
