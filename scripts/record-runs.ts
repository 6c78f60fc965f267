/**
 * `npx tsx scripts/record-runs.ts PACKAGE...`: runs the runs of flow packages in RapidPro's own engine and writes what
 * the platform's API would then answer to `platform/` in the package: contacts, groups, flows, flow starts, runs and
 * messages. The engine is the program that GOFLOW_ORACLE names; the examples of the project were recorded with it.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readManifest } from '../src/flow-package/manifest.ts';
import { readRun } from '../src/flow-package/run.ts';
import { idNamespace } from '../src/fhir/primitives.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../src/text/json-value.ts';
import { uuidV5 } from '../src/text/uuid.ts';
import { apiAnswers, type RecordedRun } from './record-runs/api-answers.ts';

const engine = process.env['GOFLOW_ORACLE'] ?? 'goflow-oracle';

for (const folder of process.argv.slice(2)) record(folder);

function record(folder: string): void {
  const text = fs.readFileSync(path.join(folder, 'mhero.yaml'), 'utf8');
  const { manifest } = readManifest(text, 'mhero.yaml');
  if (manifest === undefined)
    throw new Error(`${folder}: the manifest has faults; mhero validate tells them`);
  const recorded: RecordedRun[] = [];
  for (const flow of manifest.flows) {
    const file = flow.files.find(({ path: one }) => /rapidpro/.test(one))?.path;
    if (file === undefined) continue;
    for (const { path: name } of flow.runs) {
      const { run } = readRun(fs.readFileSync(path.join(folder, name), 'utf8'), name);
      if (run === undefined) throw new Error(`${folder}/${name} has faults; mhero validate tells them`);
      const contact = {
        uuid: uuidV5(`contact ${run.contact?.name ?? name}`, idNamespace),
        name: run.contact?.name ?? 'Contact',
        language: run.language ?? flow.languages?.[0] ?? 'eng',
        urns: [...(run.contact?.urns ?? ['tel:+231770000100'])],
        fields: { ...run.contact?.fields },
        groups: [...(run.contact?.groups ?? [])],
      };
      const script = {
        contact,
        now: run.started ?? '2025-03-03T09:00:00Z',
        inputs: run.inputs.map((input, index) =>
          typeof input === 'string'
            ? { text: input, after_seconds: 25 + 7 * (index % 5) }
            : { timeout: true, after_seconds: 21_600 },
        ),
      };
      recorded.push({ name, contact, events: runInEngine(path.join(folder, file), flow.uuid, script) });
    }
  }
  const answers = apiAnswers(recorded);
  const target = path.join(folder, 'platform');
  fs.mkdirSync(target, { recursive: true });
  for (const [name, results] of Object.entries(answers)) {
    if (results.length === 0) continue;
    const answer = { next: null, previous: null, results };
    fs.writeFileSync(path.join(target, `${name}.json`), `${JSON.stringify(answer, undefined, 2)}\n`);
  }
  console.log(`${folder}: ${recorded.length} runs`);
}

function runInEngine(file: string, flow: string, script: object): JsonObject {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'record-runs-'));
  try {
    const scriptFile = path.join(temporary, 'script.json');
    fs.writeFileSync(scriptFile, JSON.stringify(script));
    const { stdout, stderr, status } = spawnSync(
      engine,
      ['run', '--flow', flow, '--script', scriptFile, file],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const answer: JsonValue = status === 0 ? (JSON.parse(stdout) as JsonValue) : null;
    if (!isObject(answer) || answer['ok'] !== true)
      throw new Error(`${file}: the engine could not run it: ${stderr}`);
    const unused = property(answer, 'unused_inputs');
    if (unused !== 0) throw new Error(`${file}: the flow ended before all of the inputs`);
    if (listOf(answer, 'runs').length === 0) throw new Error(`${file}: no run`);
    if (textOf(answer, 'status') === 'failed') throw new Error(`${file}: the run failed`);
    return answer;
  } finally {
    fs.rmSync(temporary, { recursive: true });
  }
}
