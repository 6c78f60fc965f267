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
import type { Measured, RecordedMutants } from '../recorded.ts';
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

/** What was compared, and how. */
export interface MutationComparison {
  readonly measured: Measured;
  readonly differences: readonly Difference[];
  /** For the project's records; undefined where HL7's validator was not asked. */
  readonly recorded: RecordedMutants;
  /** The resources are no longer those that were recorded: what is told was measured then. */
  readonly isStale: boolean;
}

/**
 * Makes mutants and compares both validators' verdicts. HL7's are those that are recorded unless its command is
 * given, or its results in the folder.
 */
export function compareMutations(
  base: Definitions,
  options: MutationOptions,
  recorded: RecordedMutants | undefined,
): MutationComparison {
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
  const judge =
    recorded === undefined ? judgeIn(options, questionnaires) : () => new Map<string, ReferenceVerdict>();

  const ofSeeds = judge(
    'seeds',
    seeds.map(({ name, resource }) => ({ id: name, resource })),
  );
  const isOrigin = ({ name, resource }: Seed) =>
    recorded === undefined
      ? ofSeeds.get(name)?.valid === true && errorsOf(resource).length === 0
      : recorded.origins.includes(name);
  const origins = seeds.filter(isOrigin);
  const mutants = mutate(origins, new Structures(definitions), options);
  const hash = hashOf(mutants);
  if (recorded !== undefined && recorded.hash !== hash)
    return { measured: recorded.measured, differences: [], recorded, isStale: true };
  const theirs = recorded === undefined ? judge('mutants', mutants) : verdictsOf(mutants, recorded);

  const { measured, differences } = measureMutants(mutants, theirs, errorsOf);
  const verdicts = mutants.map(({ id }) => signOf(theirs.get(id))).join('');
  const reasons = reasonsOf(mutants, differences);
  const names = origins.map(({ name }) => name).sort();
  const record = { hash, count: options.count, origins: names, verdicts, reasons, measured };
  return { measured, differences, recorded: record, isStale: false };
}

/** Compares HL7's verdicts on mutants with ours. */
export function measureMutants(
  mutants: readonly Mutant[],
  theirs: ReadonlyMap<string, ReferenceVerdict>,
  errorsOf: (resource: JsonObject) => readonly ProfileFinding[],
): { measured: Measured; differences: Difference[] } {
  const differences: Difference[] = [];
  const count = { judged: 0, invalid: 0, noServer: 0 };
  for (const mutant of mutants) {
    const reference = theirs.get(mutant.id);
    if (reference === undefined) continue;
    count.judged++;
    if (!reference.valid) count.invalid++;
    const errors = errorsOf(mutant.resource);
    if ((errors.length === 0) === reference.valid) continue;
    if (reference.valid && errors.every(needsServer)) count.noServer++;
    else differences.push(differenceOf(mutant, errors, reference));
  }
  const agree = count.judged - count.noServer - differences.length;
  return { measured: { ...count, agree, classes: classesOf(differences) }, differences };
}

/** The differences for those who mend them: each class with its first members. */
export function printDifferences(
  { differences, measured, isStale }: MutationComparison,
  seed: number,
  out: NodeJS.WritableStream,
): void {
  for (const { refusedBy, reason, count } of measured.classes) {
    out.write(`${count} x only ${refusedBy}: ${reason}\n`);
    const members = differences.filter((one) => one.refusedBy === refusedBy && one.reason === reason);
    for (const { mutant, where, message } of members.slice(0, 4))
      out.write(`    ${mutant.id} at ${mutant.at}: ${where} ${message.slice(0, 240)}\n`);
  }
  const { agree, judged, noServer, invalid } = measured;
  out.write(
    `${agree} of ${judged} verdicts agree (${share(agree, judged)}; ${share(agree, judged - noServer)} without the ` +
      `${noServer} wrong codes that HL7's can tell only with a terminology server) on mutations of seed ${seed}; ` +
      `HL7's refuses ${invalid}${isStale ? '; as recorded, of resources that have changed since' : ''}\n`,
  );
}

function judgeIn(options: MutationOptions, questionnaires: readonly JsonObject[]) {
  const folder = path.join(options.folder, 'questionnaires');
  fs.mkdirSync(folder, { recursive: true });
  for (const [i, resource] of questionnaires.entries())
    fs.writeFileSync(path.join(folder, `${i}.json`), JSON.stringify(resource));
  return (name: string, resources: readonly { id: string; resource: JsonObject }[]) =>
    judgeByReference(name, jobsOf(name, resources, options.folder), {
      ...options,
      guides: [options.guide, folder],
    });
}

export function hashOf(mutants: readonly Mutant[]): string {
  const hash = createHash('sha256');
  for (const { id, resource } of mutants) hash.update(`${id} ${JSON.stringify(resource)}\n`);
  return hash.digest('hex');
}

export function signOf(verdict: ReferenceVerdict | undefined): string {
  return verdict === undefined ? '-' : verdict.valid ? 'v' : 'i';
}

function verdictsOf(mutants: readonly Mutant[], recorded: RecordedMutants): Map<string, ReferenceVerdict> {
  const verdicts = new Map<string, ReferenceVerdict>();
  for (const [i, { id }] of mutants.entries()) {
    const sign = recorded.verdicts[i];
    const [key, expression] = recorded.reasons.get(i) ?? ['not recorded', ''];
    if (sign === 'v') verdicts.set(id, { valid: true, errors: [] });
    if (sign === 'i') verdicts.set(id, { valid: false, errors: [{ id: key, expression, message: '' }] });
  }
  return verdicts;
}

export function reasonsOf(mutants: readonly Mutant[], differences: readonly Difference[]) {
  const reasons = new Map<number, readonly [string, string]>();
  const places = new Map(mutants.map(({ id }, i) => [id, i]));
  for (const { mutant, refusedBy, reason, where } of differences) {
    const at = places.get(mutant.id);
    if (refusedBy === 'HL7' && at !== undefined) reasons.set(at, [reason, where]);
  }
  return reasons;
}

function classesOf(differences: readonly Difference[]) {
  const classes = new Map<string, { refusedBy: string; reason: string; count: number }>();
  for (const { refusedBy, reason } of differences) {
    const key = `${refusedBy} ${reason}`;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { refusedBy, reason, count: 1 });
    else known.count++;
  }
  return [...classes.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
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
