/**
 * How far the profile validator agrees with HL7's.
 *
 *   npm run agreement                                          all of it, into docs/agreement.md
 *   npm run agreement -- --validator COMMAND [--seed S ...]    the same, and HL7's validator is asked anew
 *   npm run agreement -- --cases DIR [--format json|text]      a folder with a cases.json
 *   npm run agreement -- --reference FILE.jsonl                results of HL7's validator, one JSON line a file
 *   npm run agreement -- --mutations N --seed S --validator COMMAND
 *       N mutations of another seed, judged by both; nothing is recorded
 *
 * COMMAND takes --ig, --jobs and --out. What it answers is kept in --write DIR, and used again for the same jobs.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { Definitions } from '../src/fhir/definitions.ts';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { compareCases } from './agreement/cases.ts';
import { compareWithReference } from './agreement/compare-reference.ts';
import { compareExamples, exampleJobs } from './agreement/examples.ts';
import { compareMutations, printDifferences } from './agreement/mutations/compare.ts';
import { packageDefinitions } from './agreement/package-definitions.ts';
import { agreementPage, percent } from './agreement/page.ts';
import {
  readMutants,
  readVerdicts,
  recordedSeeds,
  writeMutants,
  writeVerdicts,
} from './agreement/recorded.ts';
import { judgeByReference, type ReferenceVerdict } from './agreement/reference.ts';
import { caseJobs, type CaseResult, readCases, runCase } from './agreement/run-case.ts';
import { compareSnapshots } from './agreement/snapshots.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    reference: { type: 'string' },
    definitions: { type: 'string' },
    format: { type: 'string', default: 'text' },
    mutations: { type: 'string' },
    seed: { type: 'string', multiple: true },
    write: { type: 'string', default: 'report/agreement' },
    validator: { type: 'string' },
    guide: { type: 'string', default: 'fsh-generated/resources' },
    output: { type: 'string', default: 'docs/agreement.md' },
  },
});

const publishedCases = '../shared/validator-cases';
const examples = 'node_modules/hl7.fhir.r4.core';
const mutantsOfSeed = 6000;

const definitions = openPackagedDefinitions(values.definitions);
const seeds = (values.seed ?? []).map(Number);
if (values.reference !== undefined)
  compareWithReference(path.resolve(values.reference), definitions, process.stdout);
else if (values.mutations !== undefined) {
  for (const seed of seeds.length === 0 ? [1] : seeds)
    printDifferences(
      compareMutations(definitions, mutationOptions(seed, Number(values.mutations)), undefined),
      seed,
      process.stdout,
    );
} else if (values.cases !== undefined) runCases(values.cases);
else await measureAll(definitions);

function mutationOptions(seed: number, count: number) {
  return {
    count,
    seed,
    folder: path.resolve(values.write, `mutants-${seed}`),
    validator: values.validator,
    guide: path.resolve(values.guide),
  };
}

function runCases(folder: string): void {
  if (!fs.existsSync(path.join(folder, 'cases.json'))) {
    console.error(`There is no cases.json in ${folder}: name a folder with --cases`);
    process.exitCode = 2;
    return;
  }
  const results = readCases(folder).map((one) => runCase(one, folder, definitions));
  if (values.format === 'json') {
    const cases = results.map(({ id, verdict, findings }) => ({ id, verdict, findings }));
    console.log(JSON.stringify({ cases }));
  } else printTable(results);
}

async function measureAll(base: Definitions): Promise<void> {
  const reference = async (name: string, jobs: Parameters<typeof judgeByReference>[1]) => {
    const recorded = readVerdicts(name);
    if (values.validator === undefined) return recorded ?? new Map<string, ReferenceVerdict>();
    const options = { folder: path.resolve(values.write), validator: values.validator, guides: [] };
    const judged = judgeByReference(name, jobs, options);
    await writeVerdicts(name, judged);
    return judged;
  };
  const hasCases = fs.existsSync(path.join(publishedCases, 'cases.json'));
  if (!hasCases) console.log(`HL7's cases are not there (${publishedCases}): the page tells nothing of them`);
  const cases = hasCases
    ? compareCases(publishedCases, base, await reference('cases', caseJobs(publishedCases)))
    : undefined;
  if (cases !== undefined) printTable(cases.results);
  const ofExamples = compareExamples(examples, base, await reference('examples', exampleJobs(examples)));
  console.log(
    `examples: ${ofExamples.judged - ofExamples.differences.length} of ${ofExamples.judged} verdicts agree`,
  );
  const mutations = [];
  for (const seed of seeds.length === 0 ? recordedSeeds() : seeds) {
    const recorded = values.validator === undefined ? readMutants(seed) : undefined;
    const compared = compareMutations(base, mutationOptions(seed, mutantsOfSeed), recorded);
    if (values.validator !== undefined) await writeMutants(seed, compared.recorded);
    printDifferences(compared, seed, process.stdout);
    mutations.push({ seed, measured: compared.measured });
  }
  const snapshots = compareSnapshots(examples, packageDefinitions(examples));
  const page = agreementPage({ cases, examples: ofExamples, mutations, snapshots });
  fs.writeFileSync(values.output, await format(page, { parser: 'markdown', printWidth: 110 }));
}

function printTable(results: readonly CaseResult[]): void {
  for (const result of results) {
    if (result.verdict === result.expected) continue;
    console.log(`${result.id}: expected ${result.expected}, found ${result.verdict}`);
    for (const error of result.referenceErrors) console.log(`    HL7:  ${error.slice(0, 200)}`);
    for (const { severity, code, expression, message } of result.findings)
      if (severity === 'error') console.log(`    ours: ${code} ${expression ?? ''} ${message.slice(0, 200)}`);
  }
  const line = (name: string, own: readonly CaseResult[]) => {
    const agreeing = own.filter(({ verdict, expected }) => verdict === expected).length;
    console.log(`${name}: ${agreeing} of ${own.length} verdicts agree (${percent(agreeing, own.length)})`);
  };
  for (const set of [...new Set(results.map((result) => result.set))].sort())
    line(
      set,
      results.filter((result) => result.set === set),
    );
  line('all', results);
}
