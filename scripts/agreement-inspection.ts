/**
 * Compares the inspection of RapidPro flows with that of goflow, the engine of RapidPro: how many agree in their
 * results, dependencies, issues and so on, and each difference.
 *
 *   npx tsx scripts/agreement-inspection.ts                      with the answers of goflow 0.250 recorded beside
 *                                                                the repository (../shared/corpus/goflow.jsonl)
 *   npx tsx scripts/agreement-inspection.ts --engine COMMAND [FILE..]
 *       with a goflow-oracle (../shared/tools), of files or else of the whole corpus
 *   --spec VERSION   the newest spec of that goflow: 14.3.0 for 0.250, which is the default
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { detect } from '../src/formats/detect.ts';
import { type InspectedFlow, inspectDocument } from '../src/formats/rapidpro/inspection/inspect-document.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../src/text/json-value.ts';
import { steps } from '../src/text/pointer.ts';

const parts = [
  'type',
  'language',
  'languages',
  'nodes',
  'results',
  'dependencies',
  'issues',
  'locals',
  'parent_refs',
  'templates',
  'template_errors',
  'assets',
] as const;

const { values, positionals } = parseArgs({
  options: { engine: { type: 'string' }, spec: { type: 'string', default: '14.3.0' } },
  allowPositionals: true,
});
const corpus = path.resolve(import.meta.dirname, '../../shared/corpus');
const recorded = path.join(corpus, 'goflow.jsonl');

function answers(): JsonObject[] {
  const { engine } = values;
  if (engine === undefined) return linesOf(readFileSync(recorded, 'utf8'));
  const files = positionals.length > 0 ? positionals : corpusFiles();
  const result = spawnSync(engine, ['inspect', ...files], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (result.error !== undefined) throw result.error;
  return linesOf(result.stdout);
}

function linesOf(text: string): JsonObject[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonValue)
    .filter(isObject);
}

function corpusFiles(): string[] {
  const files = linesOf(readFileSync(recorded, 'utf8')).map((line) => textOf(line, 'file') ?? '');
  return [...new Set(files)].map((file) => path.join(corpus, file));
}

const inspected = new Map<JsonValue, readonly InspectedFlow[]>();

/** Flows in lists of test cases are inspected each on its own. */
function inspectedAt(document: JsonValue, pointer: string): InspectedFlow | undefined {
  const all = inspected.get(document) ?? inspectDocument(document, detect(document).kind, values.spec);
  inspected.set(document, all);
  const own = all.find(({ verdict }) => verdict.pointer === pointer);
  if (own !== undefined) return own;
  let flow: JsonValue | undefined = document;
  for (const step of steps(pointer)) {
    if (Array.isArray(flow)) flow = flow[Number(step)];
    else flow = isObject(flow) ? property(flow, step) : undefined;
  }
  return flow === undefined ? undefined : inspectDocument(flow, 'rapidpro-flow', values.spec)[0];
}

/**
 * What goflow 0.293 tells otherwise than 0.250: the local of add_contact_urn, no classifiers and opt-ins any more,
 * the number of a dial wait as a template, no translations of template variables.
 */
function isKnownChange(part: string, theirs: string, own: string): boolean {
  if (values.spec !== '14.3.0') return false;
  if (part === 'templates') return true;
  const without = (text: string) =>
    (JSON.parse(text) as JsonValue[])
      .filter((one) => one !== '_has_urn' && !/"type":"(?:classifier|optin)"/.test(JSON.stringify(one)))
      .map((one) => JSON.stringify(one))
      .join();
  return theirs.startsWith('[') && without(theirs) === without(own);
}

/** Uuids that a migration made are not the same in two programs. */
function withoutFresh(text: string, source: string): string {
  return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uuid) =>
    source.includes(uuid) ? uuid : 'fresh',
  );
}

/** With the properties of objects in the order of their names. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}

const agreed = new Map<string, number>(parts.map((part) => [part, 0]));
/** Differences that are known changes between two versions of goflow. */
const changed = new Map<string, number>();
const differences: string[] = [];
let compared = 0;
let whole = 0;
let unread = 0;
const documents = new Map<string, JsonValue>();
if (values.engine === undefined && !existsSync(recorded)) {
  console.log('Nothing to compare with: the recorded answers (../shared/corpus) are not on this machine.');
} else {
  for (const line of answers()) {
    if (line['ok'] !== true) continue;
    const file = textOf(line, 'file') ?? '';
    const pointer = textOf(line, 'pointer') ?? '';
    const document =
      documents.get(file) ?? (JSON.parse(readFileSync(path.resolve(corpus, file), 'utf8')) as JsonValue);
    documents.set(file, document);
    const ours = inspectedAt(document, pointer);
    if (ours?.inspection === undefined) {
      unread++;
      differences.push(`${file}#${pointer}: goflow reads it, we do not`);
      continue;
    }
    compared++;
    const all = JSON.parse(JSON.stringify({ ...ours.inspection, assets: ours.assets })) as JsonObject;
    let isWhole = true;
    for (const part of parts) {
      const source = JSON.stringify(document);
      const [theirs = '', own = ''] = [line[part], all[part]].map((one) =>
        withoutFresh(canonical(one), source),
      );
      if (theirs !== own && isKnownChange(part, theirs, own)) changed.set(part, (changed.get(part) ?? 0) + 1);
      if (theirs === own) agreed.set(part, (agreed.get(part) ?? 0) + 1);
      else {
        isWhole = false;
        if (!isKnownChange(part, theirs, own))
          differences.push(
            `${file}#${pointer}: ${part}\n    goflow ${theirs.slice(0, 700)}\n    ours   ${own.slice(0, 700)}`,
          );
      }
    }
    if (isWhole) whole++;
  }
  for (const difference of differences) console.log(difference);
  console.log(`\n${compared} flows compared${unread === 0 ? '' : `, ${unread} that only goflow reads`}`);
  for (const [part, count] of agreed) console.log(`${part.padEnd(16)} ${share(count)}${knownChanges(part)}`);
  console.log(`${'all of it'.padEnd(16)} ${share(whole)}`);
}

function knownChanges(part: string): string {
  const count = changed.get(part);
  return count === undefined ? '' : `, ${count} where goflow 0.293 has changed`;
}

function share(count: number): string {
  return `${count} of ${compared} (${((100 * count) / Math.max(1, compared)).toFixed(1)} %)`;
}
