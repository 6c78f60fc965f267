/**
 * Compares our migration of RapidPro's flows with that of goflow, the engine of RapidPro, on the flows recorded
 * beside the repository (../shared): for each target version how many migrated flows are equal as canonical JSON,
 * UUIDs that a migration makes aside. Flows from before version 11, which RapidPro migrates before its engine reads
 * them, can't be compared: of those it tells how many goflow accepts as we migrate them.
 *
 * Run with `npx tsx scripts/agreement-migration.ts [--oracle PATH] [--all]`. PATH, or the environment variable
 * GOFLOW_ORACLE, is the program `goflow-oracle`; without it there is nothing to compare with. --all prints every
 * difference in full.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { versionOf } from '../src/formats/detect/properties.ts';
import { legacyVersionOf } from '../src/formats/rapidpro/read/old-flows.ts';
import { firstEngineVersion, isVersionBefore } from '../src/formats/rapidpro-legacy/history/version.ts';
import { migrateDocument } from '../src/formats/rapidpro/migrate-document.ts';
import { canonicalJson } from '../src/text/canonical-json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
} from '../src/text/json-value.ts';

const shared = path.resolve(import.meta.dirname, '../../shared');
const corpus = path.join(shared, 'corpus/rapidpro');
const acceptance = path.join(shared, 'tools/goflow-oracle/testdata/acceptance.json');
const option = process.argv.indexOf('--oracle');
const oracle = (option < 0 ? process.env['GOFLOW_ORACLE'] : process.argv[option + 1]) ?? '';
const isFull = process.argv.includes('--all');
/** The url of media that the oracle is built with. */
const mediaUrl = 'https://media.example.com/';

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue;
}

/** What goflow makes of a document; the flows that it refuses are as they were. */
function migratedByOracle(file: string, to: string): { value: JsonValue; refused: Set<string> } | undefined {
  const refused = new Set<string>();
  try {
    const out = execFileSync(oracle, ['migrate', '--compact', '--to', to, file], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { value: parse(out), refused };
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    for (const line of (stderr ?? '').split('\n')) refused.add(line.split(': ', 1)[0] ?? '');
    return stdout === undefined || stdout === '' ? undefined : { value: parse(stdout), refused };
  }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The flow as canonical JSON, UUIDs that the original does not have numbered in the order of the nodes. */
function comparable(flow: JsonValue, original: JsonValue): string {
  const known = new Set(canonicalJson(original).match(uuid) ?? []);
  const labels = new Map<string, string>();
  const label = (text: string) => {
    for (const found of text.match(uuid) ?? []) {
      if (!known.has(found) && !labels.has(found)) labels.set(found, `made-${labels.size}`);
    }
  };
  if (isObject(flow)) label(canonicalJson(property(flow, 'nodes') ?? []));
  const ui = isObject(flow) ? (property(flow, '_ui') ?? {}) : {};
  const stickies = isObject(ui) ? (property(ui, 'stickies') ?? {}) : {};
  const notes = Object.entries(isObject(stickies) ? stickies : {});
  for (const [key] of notes.sort(([, a], [, b]) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)))
    label(key);
  label(canonicalJson(flow));
  const replace = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return value.replace(uuid, (found) => labels.get(found) ?? found);
    if (Array.isArray(value)) return value.map(replace);
    if (!isObject(value)) return value;
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) setProperty(copy, labels.get(key) ?? key, replace(item));
    return copy;
  };
  return canonicalJson(replace(flow));
}

function flowsOf(value: JsonValue): { pointer: string; flow: JsonValue }[] {
  if (isObject(value) && Array.isArray(property(value, 'flows'))) {
    return listOf(value, 'flows').map((flow, index) => ({ pointer: `/flows/${index}`, flow }));
  }
  if (isObject(value)) return [{ pointer: '', flow: value }];
  return [];
}

interface Counts {
  equal: number;
  refusedByBoth: number;
  readonly differences: string[];
}

/** True for a flow that goflow alone is no measure of. */
function isOlder(document: JsonValue, flow: JsonValue): boolean {
  const around = isObject(document) ? versionOf(property(document, 'version')) : undefined;
  const version = legacyVersionOf(flow, around);
  return version !== undefined && isVersionBefore(version, firstEngineVersion);
}

function compareFile(name: string, file: string, to: string, counts: Counts): void {
  const original = parse(readFileSync(file, 'utf8'));
  const theirs = migratedByOracle(file, to);
  if (theirs === undefined) return;
  const ours = migrateDocument(original, { to, mediaUrl });
  const refusedByUs = new Set(
    ours.flows.filter((flow) => flow.to === undefined).map(({ pointer }) => pointer),
  );
  const wanted = flowsOf(theirs.value);
  const before = flowsOf(original);
  for (const [index, { pointer, flow }] of flowsOf(ours.value).entries()) {
    if (isOlder(original, before[index]?.flow ?? null)) continue;
    const where = `${name}#${pointer}`;
    const isRefused = theirs.refused.has(pointer);
    if (isRefused !== refusedByUs.has(pointer)) {
      const reason = ours.findings.find((finding) => finding.pointer?.startsWith(pointer))?.message ?? '';
      counts.differences.push(`${where}: ${isRefused ? 'only goflow refuses' : `only we refuse: ${reason}`}`);
    } else if (isRefused) counts.refusedByBoth++;
    else {
      const a = comparable(flow, before[index]?.flow ?? null);
      const b = comparable(wanted[index]?.flow ?? null, before[index]?.flow ?? null);
      if (a === b) counts.equal++;
      else counts.differences.push(`${where}: ${firstDifference(a, b)}`);
    }
  }
}

function firstDifference(ours: string, theirs: string): string {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at++;
  const show = (text: string) => text.slice(Math.max(0, at - 60), isFull ? at + 400 : at + 80);
  return `\n      ours:   ${show(ours)}\n      goflow: ${show(theirs)}`;
}

function print(title: string, { equal, refusedByBoth, differences }: Counts): void {
  const total = equal + refusedByBoth + differences.length;
  console.log(
    `\n${title}: ${equal + refusedByBoth} of ${total} agree (${equal} equal, ${refusedByBoth} refused by both)`,
  );
  for (const difference of differences) console.log(`  - ${difference}`);
}

/** Migrates the flows from before version 11, and asks goflow what it thinks of the result. */
function acceptOlder(folder: string): void {
  const file = path.join(folder, 'migrated.json');
  const counts = { files: 0, flows: 0, accepted: 0, refusedByUs: 0 };
  const told: string[] = [];
  for (const name of readdirSync(corpus).sort()) {
    const original = parse(readFileSync(path.join(corpus, name), 'utf8').replace(/^\uFEFF/, ''));
    const older = flowsOf(original).filter(({ flow }) => isOlder(original, flow));
    if (older.length === 0) continue;
    const { value, flows, findings } = migrateDocument(original, { to: '14.3.0', mediaUrl });
    writeFileSync(file, JSON.stringify(value));
    const answers = new Map(
      execFileSync(oracle, ['inspect', '--no-assets', file], { encoding: 'utf8', maxBuffer: 1e9 })
        .trim()
        .split('\n')
        .map(parse)
        .filter(isObject)
        .map((answer) => [property(answer, 'pointer'), answer]),
    );
    counts.files++;
    for (const { pointer } of older) {
      counts.flows++;
      const isMigrated = flows.some((one) => one.pointer === pointer && one.to !== undefined);
      const answer = answers.get(pointer);
      if (!isMigrated) counts.refusedByUs++;
      else if (answer?.['ok'] === true) counts.accepted++;
      if (isMigrated && answer?.['ok'] === true) continue;
      const ours = findings.findLast((one) => one.pointer?.startsWith(pointer))?.message ?? '';
      told.push(
        `${name}#${pointer}: ${isMigrated ? `goflow: ${JSON.stringify(answer?.['error'] ?? null)}` : `ours: ${ours}`}`,
      );
    }
  }
  console.log(
    `\nFlows from before version 11: ${counts.flows} in ${counts.files} files, ${counts.accepted} accepted by goflow as we migrate them, ${counts.refusedByUs} not migrated`,
  );
  for (const line of told) console.log(`  - ${line}`);
}

function compareAll(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'agreement-migration-'));
  try {
    for (const to of ['13.0.0', '14.3.0']) {
      const counts: Counts = { equal: 0, refusedByBoth: 0, differences: [] };
      for (const name of readdirSync(corpus).sort()) compareFile(name, path.join(corpus, name), to, counts);
      print(`Flows of the corpus to ${to}`, counts);
    }
    acceptOlder(folder);
    const counts: Counts = { equal: 0, refusedByBoth: 0, differences: [] };
    const file = path.join(folder, 'flow.json');
    const cases = existsSync(acceptance) ? parse(readFileSync(acceptance, 'utf8')) : [];
    for (const item of Array.isArray(cases) ? cases.filter(isObject) : []) {
      writeFileSync(file, JSON.stringify(property(item, 'flow') ?? null));
      compareFile(JSON.stringify(property(item, 'name') ?? ''), file, '14.3.0', counts);
    }
    print('Acceptance cases to 14.3.0', counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (oracle === '' || !existsSync(oracle) || !existsSync(corpus)) {
  console.log('Nothing to compare with: name the program goflow-oracle by --oracle or GOFLOW_ORACLE.');
} else compareAll();
