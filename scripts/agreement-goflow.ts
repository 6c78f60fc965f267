/**
 * Compares the verdict on each RapidPro flow with that of goflow, the engine of RapidPro, which was recorded
 * beside the repository (../shared): a table of how many agree, and every flow on which the two differ.
 *
 * Run with `npx tsx scripts/agreement-goflow.ts [--all]`; --all counts flows of other specs than 13 and 14 too, and legacy ones.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { versionOf } from '../src/formats/detect/properties.ts';
import { checkFlow } from '../src/formats/rapidpro/check-flow.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../src/text/json-value.ts';
import { steps } from '../src/text/pointer.ts';

const shared = path.resolve(import.meta.dirname, '../../shared');
const verdicts = path.join(shared, 'corpus/goflow-0.293.jsonl');
const acceptance = path.join(shared, 'tools/goflow-oracle/testdata/acceptance.json');
const all = process.argv.includes('--all');

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
  let unjudged = 0;
  for (const { where, flow, version, ok, error } of cases) {
    const { verdict, findings } = checkFlow(flow, '', version);
    if (verdict.valid === null) {
      const row = `goflow ${ok ? 'takes  ' : 'refuses'}, we do not judge: older than version 11`;
      counts.set(row, (counts.get(row) ?? 0) + 1);
      unjudged++;
      continue;
    }
    const { valid } = verdict;
    const row = `goflow ${ok ? 'takes  ' : 'refuses'}, we ${valid ? 'take  ' : 'refuse'}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
    if (valid === ok) continue;
    const first = findings.find((finding) => finding.severity === 'error');
    differences.push({
      where,
      goflow: ok ? 'takes it' : error,
      ours: first === undefined ? 'takes it' : `${first.code} at ${first.pointer ?? ''}: ${first.message}`,
    });
  }
  return { differences, counts, total: cases.length - unjudged };
}

function print(title: string, { differences, counts, total }: ReturnType<typeof compare>): void {
  const agreed = total - differences.length;
  console.log(
    `\n${title}: ${agreed} of ${total} agree (${((100 * agreed) / Math.max(1, total)).toFixed(1)} %)`,
  );
  for (const [row, count] of [...counts].sort()) console.log(`  ${String(count).padStart(5)}  ${row}`);
  for (const { where, goflow, ours } of differences) {
    console.log(`  - ${where}\n      goflow: ${goflow}\n      ours:   ${ours}`);
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

function acceptanceCases() {
  const cases = parse(readFileSync(acceptance, 'utf8'));
  return (Array.isArray(cases) ? cases : []).filter(isObject).flatMap((item) => {
    const flow = item['flow'] ?? null;
    if (!isCounted(flow)) return [];
    return [
      {
        where: textOf(item, 'name') ?? '',
        flow,
        ok: item['ok'] === true,
        error: textOf(item, 'error') ?? '',
      },
    ];
  });
}

if (existsSync(verdicts)) {
  print('Flows of the corpus, goflow 0.293', compare(corpusCases()));
  if (existsSync(acceptance)) print('Acceptance cases, goflow 0.250', compare(acceptanceCases()));
} else {
  console.log('Nothing to compare with: the recorded verdicts (../shared/corpus) are not on this machine.');
}
