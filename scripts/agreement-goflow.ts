/**
 * Compares the verdict on each RapidPro flow with that of goflow, the engine of RapidPro, which was recorded
 * beside the repository (../shared): a table of how many agree, and every flow on which the two differ. Of flows
 * that both refuse it also compares why and where (`agreement/goflow-reason.ts`).
 *
 * Run with `npx tsx scripts/agreement-goflow.ts [--all]`; --all counts flows of other specs than 13 and 14 too, and
 * legacy ones. With `--engine COMMAND` (a goflow-oracle) the acceptance cases are judged by it, as their recorded
 * answers are those of the older goflow 0.250.
 */
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/findings/finding.ts';
import { versionOf } from '../src/formats/detect/properties.ts';
import { checkFlow } from '../src/formats/rapidpro/check-flow.ts';
import { checkSpecFlow } from '../src/formats/rapidpro/check-spec-flow.ts';
import { ageOldFlows } from '../src/formats/rapidpro/read/old-flows.ts';
import { migrateLegacyFlow } from '../src/formats/rapidpro-legacy/migrate.ts';
import { looksLegacy, unwrapped } from '../src/formats/rapidpro-legacy/wrapped.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../src/text/json-value.ts';
import { steps } from '../src/text/pointer.ts';
import { type Reason, reasonsOf, tells } from './agreement/goflow-reason.ts';

const shared = path.resolve(import.meta.dirname, '../../shared');
const verdicts = path.join(shared, 'corpus/goflow-0.293.jsonl');
const acceptance = path.join(shared, 'tools/goflow-oracle/testdata/acceptance.json');
const { values } = parseArgs({ options: { all: { type: 'boolean' }, engine: { type: 'string' } } });
const all = values.all === true;

interface Difference {
  readonly where: string;
  readonly goflow: string;
  readonly ours: string;
}

interface Case {
  readonly where: string;
  readonly flow: JsonValue;
  /** The version of the export around the flow. */
  readonly version?: string;
  readonly ok: boolean;
  readonly error: string;
}

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue;
}

function at(document: JsonValue, pointer: string): JsonValue {
  let value: JsonValue = document;
  for (const step of steps(pointer)) {
    const next: JsonValue | undefined = Array.isArray(value)
      ? value[Number(step)]
      : isObject(value)
        ? property(value, step)
        : undefined;
    value = next ?? null;
  }
  return value;
}

function isCounted(flow: JsonValue): flow is JsonObject {
  if (!isObject(flow)) return false;
  const version = textOf(flow, 'spec_version') ?? '';
  return all || /^v?1[34]\b/.test(version);
}

function compare(cases: readonly Case[]) {
  const differences: Difference[] = [];
  const counts = new Map<string, number>();
  const reasons: ComparedReason[] = [];
  let unjudged = 0;
  for (const { where, flow, version, ok, error } of cases) {
    const { verdict, findings } = checkFlow(flow, '', { exportVersion: version });
    if (!ok && isOlder(flow, version)) {
      const row = `goflow refuses one from before version 11, we ${verdict.valid ? 'take  ' : 'refuse'} what RapidPro makes of it`;
      counts.set(row, (counts.get(row) ?? 0) + 1);
      unjudged++;
      continue;
    }
    const { valid } = verdict;
    const row = `goflow ${ok ? 'takes  ' : 'refuses'}, we ${valid ? 'take  ' : 'refuse'}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
    if (valid === ok) {
      if (!ok && !error.startsWith('during ')) {
        reasons.push(reasonOf({ where, flow, ok, error }, asMigrated(flow, error) ?? findings));
      }
      continue;
    }
    const first = findings.find((finding) => finding.severity === 'error');
    differences.push({
      where,
      goflow: ok ? 'takes it' : error,
      ours: first === undefined ? 'takes it' : `${first.code} at ${first.pointer ?? ''}: ${first.message}`,
    });
  }
  return { differences, counts, reasons, total: cases.length - unjudged };
}

/** RapidPro itself migrates such flows before its engine sees them. */
function isOlder(flow: JsonValue, version: string | undefined): boolean {
  return ageOldFlows([flow], version === undefined ? flow : { version }).flows.has(0);
}

/** Of a legacy flow that goflow migrates and then refuses: our findings at the places of what it was migrated to. */
function asMigrated(flow: JsonValue, error: string): readonly Finding[] | undefined {
  const legacy = isObject(flow) ? unwrapped(flow).flow : undefined;
  if (legacy === undefined || !looksLegacy(legacy) || error.startsWith('error migrating')) return undefined;
  const migrated = migrateLegacyFlow(legacy).flow;
  return migrated === undefined ? undefined : checkSpecFlow(migrated, '').findings;
}

interface ComparedReason extends Difference {
  /** `first`: our first error says what goflow says; `told`: another one does. */
  readonly agreement: 'first' | 'told' | 'none';
}

function reasonOf({ where, flow, error }: Case, findings: readonly Finding[]): ComparedReason {
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, pointer = '' }) => ({ code, message, pointer }));
  const reasons = reasonsOf(error, flow);
  const ours = errors
    .slice(0, 4)
    .map(({ code, pointer, message }) => `${code} at ${pointer}: ${message}`)
    .join('\n              ');
  const told = (reason: Reason) => errors.some((one) => tells(reason, one));
  const [first] = errors;
  // A legacy flow's migration ends at the first thing that it can't take.
  const isTold =
    reasons !== undefined && (errors.length > 1 ? reasons.every(told) : reasons.slice(0, 1).every(told));
  const isFirst = first !== undefined && reasons?.some((reason) => tells(reason, first)) === true;
  return { where, goflow: error, ours, agreement: !isTold ? 'none' : isFirst ? 'first' : 'told' };
}

function print(title: string, { differences, counts, reasons, total }: ReturnType<typeof compare>): void {
  const agreed = total - differences.length;
  console.log(
    `\n${title}: ${agreed} of ${total} agree (${((100 * agreed) / Math.max(1, total)).toFixed(1)} %)`,
  );
  for (const [row, count] of [...counts].sort()) console.log(`  ${String(count).padStart(5)}  ${row}`);
  for (const { where, goflow, ours } of differences) {
    console.log(`  - ${where}\n      goflow: ${goflow}\n      ours:   ${ours}`);
  }
  const same = reasons.filter(({ agreement }) => agreement !== 'none');
  const first = same.filter(({ agreement }) => agreement === 'first');
  console.log(
    `  of ${reasons.length} that both refuse, ${same.length} for the same reason at the same place, ` +
      `${first.length} of them as our first error`,
  );
  for (const { where, goflow, ours, agreement } of reasons) {
    if (agreement === 'none') console.log(`  - ${where}\n      goflow: ${goflow}\n      ours:   ${ours}`);
  }
}

function corpusCases() {
  const documents = new Map<string, JsonValue>();
  return readFileSync(verdicts, 'utf8')
    .trim()
    .split('\n')
    .map(parse)
    .filter(isObject)
    .flatMap((line) => {
      const file = textOf(line, 'file') ?? '';
      const document = documents.get(file) ?? parse(readFileSync(path.join(shared, 'corpus', file), 'utf8'));
      documents.set(file, document);
      const pointer = textOf(line, 'pointer') ?? '';
      const flow = at(document, pointer);
      if (!isCounted(flow) || textOf(line, 'stage') === 'detect') return [];
      const version = isObject(document) ? versionOf(property(document, 'version')) : undefined;
      return [
        {
          where: `${file}#${pointer}`,
          flow,
          ...(version === undefined ? {} : { version }),
          ok: line['ok'] === true,
          error: textOf(line, 'error') ?? '',
        },
      ];
    });
}

function acceptanceCases(): Case[] {
  const cases = parse(readFileSync(acceptance, 'utf8'));
  return (Array.isArray(cases) ? cases : []).filter(isObject).flatMap((item) => {
    const flow = item['flow'] ?? null;
    if (!isCounted(flow)) return [];
    const answer = values.engine === undefined ? item : answerOf(values.engine, flow);
    return [
      {
        where: textOf(item, 'name') ?? '',
        flow,
        ok: answer['ok'] === true,
        error: textOf(answer, 'error') ?? '',
      },
    ];
  });
}

/** What a goflow-oracle says of one flow. */
function answerOf(engine: string, flow: JsonValue): JsonObject {
  const { stdout } = spawnSync(engine, ['inspect', '--bare', '--no-assets', '-'], {
    input: JSON.stringify(flow),
    encoding: 'utf8',
  });
  const answer = parse(stdout);
  return isObject(answer) ? answer : {};
}

if (existsSync(verdicts)) {
  print('Flows of the corpus, goflow 0.293', compare(corpusCases()));
  if (existsSync(acceptance)) {
    const judge = values.engine === undefined ? 'goflow 0.250' : values.engine;
    print(`Acceptance cases, ${judge}`, compare(acceptanceCases()));
  }
} else {
  console.log('Nothing to compare with: the recorded verdicts (../shared/corpus) are not on this machine.');
}
