/**
 * For development: sends every flow export of the corpus beside the repository to a FHIR server and back, and
 * prints how many come back equal and what is lost. Usage: tsx scripts/corpus-roundtrip.ts [SERVER URL]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FhirClient } from '../src/fhir/client.ts';
import { httpClient } from '../src/fhir/http-client.ts';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import type { FlowDocument } from '../src/flow/model.ts';
import { detect } from '../src/formats/detect.ts';
import { formats } from '../src/formats/formats.ts';
import { roundTrip } from '../src/roundtrip/round-trip.ts';
import { openReferenceServer } from '../src/server/reference-server.ts';
import { decodeText } from '../src/text/decode.ts';
import { parseJson } from '../src/text/json.ts';

const corpus = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../shared/corpus');

interface Export {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly document: FlowDocument;
  readonly kind: string;
}

/** The file as an export whose flows are all valid, or undefined. */
function validExport(file: string): Export | undefined {
  const bytes = readFileSync(path.join(corpus, file));
  const { text } = decodeText(bytes, file);
  const parsed = text === undefined ? undefined : parseJson(text, file).document;
  if (parsed === undefined) return undefined;
  const detected = detect(parsed.value);
  if (detected.format !== 'rapidpro' && detected.format !== 'floip') return undefined;
  const { document, findings, flows } = formats[detected.format].read(parsed, detected);
  const isValid = !findings.some(({ severity }) => severity === 'error') && flows.every(({ valid }) => valid);
  if (document === undefined || document.flows.length === 0 || !isValid) return undefined;
  return { file, bytes, document, kind: detected.kind };
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(corpus, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function add(counts: Map<string, number>, key: string, number = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}

function table(title: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => `  ${key.padEnd(36)}${n}`);
  return [title, ...rows].join('\n');
}

async function run(client: FhirClient): Promise<boolean> {
  const kinds = new Map<string, number>();
  const losses = new Map<string, number>();
  const differences = new Map<string, number>();
  let [exports, equal, sameBytes, flows, whole, clean] = [0, 0, 0, 0, 0, 0];
  let allOk = true;
  const started = performance.now();
  for (const file of [...filesOf('rapidpro'), ...filesOf('floip')]) {
    const found = validExport(file);
    if (found === undefined) continue;
    exports++;
    add(kinds, found.kind);
    const result = await roundTrip({ ...found, client });
    if (result.export.equal) equal++;
    if (result.export.sameBytes) sameBytes++;
    if (result.resources.every(({ after }) => after === 'removed' || after === 'restored')) clean++;
    for (const flow of result.flows) {
      flows++;
      if (flow.whole) whole++;
      for (const { code, loss } of flow.differences) add(differences, `${code} (${loss ?? 'NOT NAMED'})`);
    }
    for (const [code, number] of Object.entries(result.lossCounts)) add(losses, code, number);
    if (result.ok) continue;
    allOk = false;
    console.log(file, JSON.stringify(result.problems), JSON.stringify(result.export.differences));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Server ${client.base}, ${seconds} s`);
  console.log(table(`${exports} valid exports`, kinds));
  console.log(`Equal as canonical JSON: ${equal}; the same bytes: ${sameBytes}; server as it was: ${clean}`);
  console.log(`${flows} flows, whole from the Questionnaire alone: ${whole}`);
  console.log(table('Differences, and the loss that names them', differences));
  console.log(table('Losses by kind', losses));
  return allOk;
}

async function main(): Promise<void> {
  try {
    readdirSync(corpus);
  } catch {
    console.log('There is no corpus beside the repository (../shared/corpus): nothing to do.');
    return;
  }
  const [url] = process.argv.slice(2);
  if (url !== undefined) {
    process.exitCode = (await run(httpClient(url))) ? 0 : 1;
    return;
  }
  const server = await openReferenceServer({ definitions: openPackagedDefinitions() });
  try {
    process.exitCode = (await run(server.client)) ? 0 : 1;
  } finally {
    await server.close();
  }
}

await main();
