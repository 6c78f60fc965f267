/**
 * This validator against others, in one run, on the same responses: those of npm, if they are installed, and HL7's,
 * if the environment variable HL7_VALIDATOR names a command that takes --ig, --jobs and --out.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { layerDefinitions } from '../src/fhir/layered-definitions.ts';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { mapDefinitions } from '../scripts/agreement/map-definitions.ts';
import { packageDefinitions } from '../scripts/agreement/package-definitions.ts';
import { isObject, type JsonObject, listOf, textOf } from '../src/text/json-value.ts';
import { withSnapshot } from '../src/validation/snapshot/snapshot.ts';
import { Validator } from '../src/validation/validator.ts';
import { printWholeProcess } from './command/whole-process.ts';
import { type Check, missingRivals, rivals } from './rivals/adapters.ts';
import { profile, questionnaire, response } from './rivals/stock.ts';

const narrative = { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Awa</div>' };
const responses = Array.from({ length: 1000 }, (_, i) => response(i));
/** Faults that each validator may find: of the type, of the profile, of the Questionnaire. */
const wrong: readonly (readonly [string, JsonObject])[] = [
  ['type', { ...response(0), status: ['completed'] }],
  ['profile', { ...response(0), authored: null }],
  ['Questionnaire', { ...response(0), item: [{ linkId: 'q0', answer: [{ valueString: 'many' }] }] }],
].map(([fault, json]) => [fault as string, withoutNulls(json as JsonObject)]);

function withoutNulls(json: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
}

/** Milliseconds of CPU for one response: the best of several rounds, in which all take turns. */
function timesOf(checks: readonly Check[]): number[] {
  const best = checks.map(() => Infinity);
  for (let round = 0; round < 7; round++) {
    for (const [i, check] of checks.entries()) {
      const before = process.cpuUsage();
      for (const resource of responses) check(resource);
      const { user, system } = process.cpuUsage(before);
      best[i] = Math.min(best[i] ?? Infinity, (user + system) / 1000 / responses.length);
    }
  }
  return best;
}

function report(name: string, each: number, ours: number, found: string): void {
  const perSecond = (1000 / each).toFixed(0).padStart(7);
  const ratio = name === 'mhero-flows' ? '' : `${(each / ours).toFixed(1)} x the time of mhero-flows`;
  console.log(`  ${name.padEnd(24)}${perSecond} a second   finds ${found.padEnd(34)} ${ratio}`);
}

function faultsFoundBy(check: Check): string {
  const found = wrong.filter(([, resource]) => !check(resource)).map(([fault]) => fault);
  return found.length === 0 ? 'nothing' : found.join(', ');
}

const core = packageDefinitions('node_modules/hl7.fhir.r4.core');
const definitions = layerDefinitions([mapDefinitions([questionnaire, profile]), openPackagedDefinitions()]);
const validator = new Validator({ definitions });
const own: Check = (resource) => !validator.validate(resource).some(({ severity }) => severity === 'error');
if (!responses.every(own)) throw new Error('The responses should be valid');

console.log(
  'Responses of 12 answers against their type, a profile and their Questionnaire; one core, warm, by CPU time',
);
const contenders = [{ name: 'mhero-flows', check: own }, ...(await loadRivals())];
const times = timesOf(contenders.map(({ check }) => check));
const ours = times[0] ?? Infinity;
for (const [i, { name, check }] of contenders.entries())
  report(name, times[i] ?? Infinity, ours, faultsFoundBy(check));

const command = process.env['HL7_VALIDATOR'];
if (command === undefined)
  console.log("  HL7's validator is skipped: name its command with the environment variable HL7_VALIDATOR");
else {
  const { each, found } = timeOfReference(command);
  report("HL7's, in a warm JVM", each, ours, found);
}
console.log(
  `  memory of mhero-flows and what it was compared with: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
startUp();

/** Those that are installed, and run on this Node. */
async function loadRivals(): Promise<{ name: string; check: Check }[]> {
  const missing = missingRivals();
  if (missing !== undefined) {
    console.log(`  The validators of npm are not installed; to compare with them: ${missing}`);
    return [];
  }
  const loaded = [];
  for (const { name, load } of rivals) {
    try {
      const check = await load(structures());
      check(response(0));
      loaded.push({ name, check });
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 80) : 'unknown';
      console.log(`  ${name} does not run on Node ${process.versions.node}: ${reason}`);
    }
  }
  return loaded;
}

/** The profile and the types of R4, with snapshots. */
function structures(): JsonObject[] {
  const complete = withSnapshot(profile, layerDefinitions([mapDefinitions([profile]), core]));
  const names = fs
    .readdirSync('node_modules/hl7.fhir.r4.core')
    .filter((name) => /^StructureDefinition-[A-Za-z0-9]+\.json$/.test(name));
  const types = names.flatMap((name): JsonObject[] => {
    const json: unknown = JSON.parse(
      fs.readFileSync(path.join('node_modules/hl7.fhir.r4.core', name), 'utf8'),
    );
    if (!isObject(json) || textOf(json, 'derivation') === 'constraint') return [];
    const isNeeded = textOf(json, 'kind') !== 'resource' || isNeededResource(textOf(json, 'type'));
    return isNeeded ? [json] : [];
  });
  return complete === undefined ? types : [complete, ...types];
}

function isNeededResource(type: string | undefined): boolean {
  return ['Resource', 'DomainResource', 'QuestionnaireResponse'].includes(type ?? '');
}

/** The median time within the JVM, of the last thousand of fifteen hundred: means suffer from what else runs. */
function timeOfReference(validatorCommand: string): { each: number; found: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const guide = path.join(folder, 'guide');
    fs.mkdirSync(guide);
    for (const resource of [questionnaire, profile])
      fs.writeFileSync(
        path.join(guide, `${textOf(resource, 'resourceType') ?? ''}.json`),
        JSON.stringify({ ...resource, id: 'stock' }),
      );
    const all = [...responses.slice(0, 500), ...responses, ...wrong.map(([, resource]) => resource)];
    const [jobs, out] = [path.join(folder, 'jobs.jsonl'), path.join(folder, 'out.jsonl')];
    fs.writeFileSync(
      jobs,
      all.map((resource, i) => `${JSON.stringify({ id: `${i}`, resource })}\n`).join(''),
    );
    spawnSync(validatorCommand, ['--ig', guide, '--jobs', jobs, '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const results = fs
      .readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
      .filter((result) => isObject(result));
    const durations = results
      .slice(500, 1500)
      .map((result) => Number(result['ms']))
      .sort((a, b) => a - b);
    const found = wrong
      .filter(
        (_, i) =>
          listOf(results[1500 + i] ?? {}, 'issues').length > 0 && results[1500 + i]?.['valid'] === false,
      )
      .map(([fault]) => fault);
    return {
      each: durations[durations.length / 2] ?? Infinity,
      found: found.length === 0 ? 'nothing' : found.join(', '),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole command, from start to verdict, on a resource in JSON and in XML. */
function startUp(): void {
  const patient = { resourceType: 'Patient', text: narrative, gender: 'female' };
  printWholeProcess('patient.json', JSON.stringify(patient));
  printWholeProcess(
    'patient.xml',
    `<Patient xmlns="http://hl7.org/fhir"><text><status value="generated"/>${narrative.div}</text><gender value="female"/></Patient>`,
  );
}
