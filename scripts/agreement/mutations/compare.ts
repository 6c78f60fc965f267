/** Our verdicts on mutants beside those of HL7's validator. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../../src/fhir/definitions.ts';
import { layerDefinitions } from '../../../src/fhir/layered-definitions.ts';
import { type JsonObject, textOf } from '../../../src/text/json-value.ts';
import { Structures } from '../../../src/validation/structures.ts';
import { type ProfileFinding, Validator } from '../../../src/validation/validator.ts';
import { mapDefinitions } from '../map-definitions.ts';
import { judgeByReference, type ReferenceVerdict } from '../reference.ts';
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
  const validator = new Validator({ definitions });
  const errorsOf = (resource: JsonObject) =>
    validator.validate(resource).filter(({ severity }) => severity === 'error');

  fs.mkdirSync(path.join(options.folder, 'questionnaires'), { recursive: true });
  for (const [i, resource] of questionnaires.entries())
    fs.writeFileSync(path.join(options.folder, 'questionnaires', `${i}.json`), JSON.stringify(resource));
  const judge = (name: string, resources: readonly { id: string; resource: JsonObject }[]) =>
    judgeByReference(name, jobsOf(name, resources, options.folder), {
      ...options,
      guides: [options.guide, path.join(options.folder, 'questionnaires')],
    });

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

/** Writes each resource to a file of its own, as it is. */
function jobsOf(name: string, resources: readonly { id: string; resource: JsonObject }[], folder: string) {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  return resources.map(({ id, resource }, i) => {
    const text = JSON.stringify(resource);
    // The hash makes other jobs of other resources: old answers are not taken for theirs.
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const file = path.join(folder, name, `${i}-${hash}.json`);
    fs.writeFileSync(file, text);
    return { id, file };
  });
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

function differenceOf(
  mutant: Mutant,
  errors: readonly ProfileFinding[],
  reference: ReferenceVerdict,
): Difference {
  const [first] = errors;
  const [issue] = reference.errors;
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
