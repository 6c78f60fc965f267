/**
 * For development: takes every valid export of the corpus beside the repository through a Questionnaire and
 * prints how many come back equal: from the Bundle, from the Questionnaires alone, and on to the other format.
 * Usage: tsx scripts/corpus-ways.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { resourceJson } from '../src/fhir/resource-json.ts';
import { fhirFlows } from '../src/flow-package/fhir-flows.ts';
import { detect } from '../src/formats/detect.ts';
import { formats } from '../src/formats/formats.ts';
import { flowBundle } from '../src/mapping/flow-bundle.ts';
import { canonicalJson } from '../src/text/canonical-json.ts';
import { decodeText } from '../src/text/decode.ts';
import { parseJson } from '../src/text/json.ts';

const corpus = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../shared/corpus');
const definitions = openPackagedDefinitions();
const counts = new Map<string, { equal: number; of: number }>();

function count(way: string, isEqual: boolean, file: string): void {
  const found = counts.get(way) ?? { equal: 0, of: 0 };
  found.of++;
  if (isEqual) found.equal++;
  else console.log(`differs: ${way}: ${file}`);
  counts.set(way, found);
}

/** One export on all its ways; nothing if it is not valid as a whole. */
function measure(folder: string, name: string): void {
  const bytes = readFileSync(path.join(corpus, folder, name));
  const { text } = decodeText(bytes, name);
  const json = text === undefined ? undefined : parseJson(text, name).document;
  const detected = json === undefined ? undefined : detect(json.value);
  if (json === undefined || (detected?.format !== 'rapidpro' && detected?.format !== 'floip')) return;
  const own = detected.format;
  const other = own === 'rapidpro' ? 'floip' : 'rapidpro';
  const { document, findings, flows } = formats[own].read(json, detected);
  const isValid = !findings.some(({ severity }) => severity === 'error') && flows.every(({ valid }) => valid);
  if (document === undefined || document.flows.length === 0 || !isValid) return;
  const bundle = flowBundle(document, bytes, { file: name }).bundle;
  const original = fhirFlows(resourceJson(bundle), name, definitions)?.original;
  const isSame = original !== undefined && Buffer.compare(Buffer.from(original.text), bytes) === 0;
  count(`${own} -> Bundle -> ${own}, to the byte`, isSame, name);
  const entry = bundle.entry?.filter(({ resource }) => resource?.resourceType === 'Questionnaire') ?? [];
  const back = fhirFlows(resourceJson({ ...bundle, entry }), name, definitions)?.document;
  const written = (format: typeof own, from: typeof document) =>
    canonicalJson(formats[format].write(from).value);
  const isEqual = back !== undefined && written(own, back) === written(own, document);
  count(`${own} -> Questionnaires alone -> ${own}`, isEqual, name);
  const isAsDirect = back !== undefined && written(other, back) === written(other, document);
  count(`${own} -> Questionnaires alone -> ${other}, as without FHIR`, isAsDirect, name);
}

if (!existsSync(corpus)) {
  console.log('There is no corpus beside the repository (../shared/corpus): nothing to do.');
} else {
  for (const folder of ['rapidpro', 'floip']) {
    for (const name of readdirSync(path.join(corpus, folder)).sort()) measure(folder, name);
  }
  for (const [way, { equal, of }] of counts) console.log(`${way}: ${equal} of ${of}`);
}
