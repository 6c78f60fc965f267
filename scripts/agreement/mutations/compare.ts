/** Our verdicts on mutants beside those of HL7's validator. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../../src/fhir/definitions.ts';
import { layerDefinitions } from '../../../src/fhir/layered-definitions.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../../src/text/json-value.ts';
import { Structures } from '../../../src/validation/structures.ts';
import { createValidator, type ProfileFinding } from '../../../src/validation/validator.ts';
import { mapDefinitions } from '../map-definitions.ts';
import { type Mutant, mutate } from './mutate.ts';
import { readSeeds, type Seed } from './seeds.ts';

export interface MutationOptions {
  readonly count: number;
  readonly seed: number;
  /** Folder for the jobs, the results and the report. */
  readonly folder: string;
  /** The command of HL7's validator; without it the results that the folder has are used again. */
  readonly validator: string | undefined;
  /** Folder with the guide's resources, for HL7's validator. */
  readonly guide: string;
}

interface Judged {
  readonly valid: boolean;
  readonly issues: readonly { readonly id: string; readonly expression: string; readonly message: string }[];
}

interface Difference {
  readonly mutant: Mutant;
  readonly refusedBy: 'us' | 'HL7';
  /** What the refusing side says first. */
  readonly reason: string;
  readonly where: string;
  readonly message: string;
}

/** Makes mutants, has both validators judge them, prints each class of difference and the share that agrees. */
export function compareMutations(
  base: Definitions,
  options: MutationOptions,
  out: NodeJS.WritableStream,
): void {
  const seeds = readSeeds('node_modules/hl7.fhir.r4.core', 'examples');
  const questionnaires = seeds
    .map(({ resource }) => resource)
    .filter(
      (resource) =>
        textOf(resource, 'resourceType') === 'Questionnaire' && textOf(resource, 'url') !== undefined,
    );
  const definitions = layerDefinitions([mapDefinitions(questionnaires), base]);
  const validator = createValidator({ definitions });
  const errorsOf = (resource: JsonObject) =>
    validator.validate(resource).filter(({ severity }) => severity === 'error');

  fs.mkdirSync(path.join(options.folder, 'questionnaires'), { recursive: true });
  for (const [i, resource] of questionnaires.entries())
    fs.writeFileSync(path.join(options.folder, 'questionnaires', `${i}.json`), JSON.stringify(resource));
  const judge = (name: string, jobs: readonly { id: string; resource: JsonObject }[]) =>
    judgeByReference(name, jobs, options);

  const ofSeeds = judge(
    'seeds',
    seeds.map(({ name, resource }) => ({ id: name, resource })),
  );
  const valid = seeds.filter(
    ({ name, resource }: Seed) => ofSeeds.get(name)?.valid === true && errorsOf(resource).length === 0,
  );
  out.write(`${valid.length} of ${seeds.length} seeds are valid for both\n`);
  const mutants = mutate(valid, new Structures(definitions), options);
  const theirs = judge('mutants', mutants);

  const differences: Difference[] = [];
  const count = { judged: 0, invalid: 0, noServer: 0 };
  for (const mutant of mutants) {
    const reference = theirs.get(mutant.id);
    if (reference === undefined) continue;
    count.judged++;
    if (!reference.valid) count.invalid++;
    const errors = errorsOf(mutant.resource);
    if ((errors.length === 0) === reference.valid) continue;
    if (reference.valid && errors.every(needsServer)) {
      count.noServer++;
      continue;
    }
    differences.push(differenceOf(mutant, errors, reference));
  }
  printClasses(differences, out);
  const report = differences.map(({ mutant, ...rest }) => ({ ...rest, ...mutant }));
  fs.writeFileSync(path.join(options.folder, 'differences.json'), JSON.stringify(report, undefined, 1));
  const agreeing = count.judged - count.noServer - differences.length;
  const ours = differences.filter(({ refusedBy }) => refusedBy === 'us').length;
  out.write(
    `${agreeing} of ${count.judged} verdicts agree (${share(agreeing, count.judged)}; ` +
      `${share(agreeing, count.judged - count.noServer)} without the ${count.noServer} wrong codes that HL7's can tell ` +
      `only with a terminology server) on mutations of seed ${options.seed}; ` +
      `HL7's refuses ${count.invalid}; ${ours} refused by us only, ${differences.length - ours} by HL7's only\n`,
  );
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

const grammars =
  /urn:ietf:bcp:|urn:iso:std:iso:|http:\/\/unitsofmeasure\.org|ValueSet\/(?:mimetypes|all-languages|languages|currencies|ucum)/;

/** Codes of systems that are told by a grammar here, and that HL7's validator leaves to a terminology server. */
function needsServer({ code, message }: ProfileFinding): boolean {
  return (code === 'profile.code-unknown' || code === 'profile.binding-required') && grammars.test(message);
}

function differenceOf(mutant: Mutant, errors: readonly ProfileFinding[], reference: Judged): Difference {
  const [first] = errors;
  const [issue] = reference.issues;
  return first === undefined
    ? {
        mutant,
        refusedBy: 'HL7',
        reason: issue?.id ?? '',
        where: issue?.expression ?? '',
        message: issue?.message ?? '',
      }
    : { mutant, refusedBy: 'us', reason: first.code, where: first.expression, message: first.message };
}

function printClasses(differences: readonly Difference[], out: NodeJS.WritableStream): void {
  const classes = new Map<string, Difference[]>();
  for (const difference of differences) {
    const key = `only ${difference.refusedBy}: ${difference.reason}`;
    classes.set(key, [...(classes.get(key) ?? []), difference]);
  }
  for (const [key, members] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
    out.write(`${members.length} x ${key}\n`);
    for (const { mutant, where, message } of members.slice(0, 4))
      out.write(`    ${mutant.id} at ${mutant.at}: ${where} ${message.slice(0, 240)}\n`);
  }
}

/** Runs HL7's validator on all jobs at once; the results stay in the folder. */
function judgeByReference(
  name: string,
  jobs: readonly { readonly id: string; readonly resource: JsonObject }[],
  { folder, validator, guide }: MutationOptions,
): Map<string, Judged> {
  const [jobsFile, outFile] = [
    path.join(folder, `${name}.jobs.jsonl`),
    path.join(folder, `${name}.results.jsonl`),
  ];
  const text = jobs.map(({ id, resource }) => `${JSON.stringify({ id, resource })}\n`).join('');
  const isSame =
    fs.existsSync(outFile) && fs.existsSync(jobsFile) && fs.readFileSync(jobsFile, 'utf8') === text;
  fs.writeFileSync(jobsFile, text);
  if (!isSame) {
    if (validator === undefined)
      throw new Error(`${outFile} has no results for these jobs: name HL7's validator with --validator`);
    const igs = [guide, path.join(folder, 'questionnaires')].flatMap((ig) => ['--ig', ig]);
    spawnSync(validator, [...igs, '--jobs', jobsFile, '--out', outFile], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const judged = new Map<string, Judged>();
  for (const line of fs.readFileSync(outFile, 'utf8').trim().split('\n')) {
    const result: unknown = JSON.parse(line);
    if (!isObject(result) || typeof result['valid'] !== 'boolean') continue;
    const issues = listOf(result, 'issues')
      .filter(isObject)
      .filter((issue) => ['error', 'fatal'].includes(textOf(issue, 'severity') ?? ''))
      .map((issue) => ({
        id: textOf(issue, 'id') ?? '',
        expression: textOf(issue, 'expression') ?? '',
        message: textOf(issue, 'message') ?? '',
      }));
    judged.set(textOf(result, 'id') ?? '', { valid: result['valid'], issues });
  }
  return judged;
}
