/** The resources that mutations start from. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { guideExamples } from '../../../src/fhir/guide-examples.ts';
import { detect } from '../../../src/formats/detect.ts';
import { formats } from '../../../src/formats/formats.ts';
import { flowBundle } from '../../../src/mapping/flow-bundle.ts';
import { parseJson } from '../../../src/text/json.ts';
import { isObject, type JsonObject, type JsonValue, textOf } from '../../../src/text/json-value.ts';
import { questionnaireSeed, responseSeeds } from './questionnaire-seeds.ts';

export interface Seed {
  readonly name: string;
  readonly resource: JsonObject;
  /** How often it is chosen, compared with others. */
  readonly weight: number;
}

/** Examples that are longer are left out: most of what they hold is more of the same. */
const maxExampleLength = 12_000;

/** All seeds, in an order that hangs on nothing but their names. */
export function readSeeds(examplesFolder: string, flowsFolder: string): Seed[] {
  const own = (resource: JsonObject): Seed => ({ name: nameOf(resource), resource, weight: 8 });
  return [
    ...guideExamples().map(own),
    ...[questionnaireSeed, ...responseSeeds].map((resource) => ({ ...own(resource), weight: 20 })),
    ...flowSeeds(flowsFolder),
    ...specificationSeeds(examplesFolder),
  ];
}

function nameOf(resource: JsonObject): string {
  return `${textOf(resource, 'resourceType') ?? ''}-${textOf(resource, 'id') ?? ''}`;
}

/** What our own example flows become. */
function flowSeeds(folder: string): Seed[] {
  const seeds: Seed[] = [];
  for (const name of fs.readdirSync(folder).sort()) {
    const file = path.join(folder, name, 'rapidpro.json');
    if (!fs.existsSync(file)) continue;
    const bytes = fs.readFileSync(file);
    const { document } = parseJson(bytes.toString(), file);
    if (document === undefined) continue;
    const read = formats.rapidpro.read(document, detect(document.value));
    if (read.document === undefined) continue;
    for (const { resource } of flowBundle(read.document, bytes, { file: 'rapidpro.json' }).resources) {
      const json = JSON.parse(JSON.stringify(resource)) as JsonValue;
      if (isObject(json)) seeds.push({ name: `${name}-${nameOf(json)}`, resource: json, weight: 5 });
    }
  }
  return seeds;
}

const definitionTypes = new Set([
  'SearchParameter',
  'ValueSet',
  'CodeSystem',
  'StructureDefinition',
  'ConceptMap',
  'OperationDefinition',
]);

/** The specification's examples: all of each type but of definitions a few. */
function specificationSeeds(folder: string): Seed[] {
  const seeds: Seed[] = [];
  const count = new Map<string, number>();
  for (const file of fs.readdirSync(folder).sort()) {
    const type = /^([A-Z][A-Za-z]+)-.*\.json$/.exec(file)?.[1];
    if (type === undefined) continue;
    const limit = definitionTypes.has(type) ? 4 : 6;
    if ((count.get(type) ?? 0) >= limit) continue;
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const resource: unknown = text.length > maxExampleLength ? undefined : JSON.parse(text);
    if (!isObject(resource)) continue;
    count.set(type, (count.get(type) ?? 0) + 1);
    seeds.push({ name: nameOf(resource), resource, weight: 1 });
  }
  return seeds;
}
