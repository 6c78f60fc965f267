/** The guide as `npm run guide` built it (`npm test` runs that first). */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { GuideExample } from '../../scripts/guide/guide-definitions.ts';
import type { Requirement } from '../../scripts/guide/requirements.ts';
import { readCounterExamples } from '../../src/conformance/counter-example.ts';
import {
  definitionFiles,
  openGuideDefinitions,
  packagedDefinitionsFolder,
} from '../../src/fhir/packaged-definitions.ts';
import { isObject, listOf, property, textOf } from '../../src/text/json-value.ts';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';

function read(name: keyof typeof definitionFiles): unknown {
  return JSON.parse(fs.readFileSync(path.join(packagedDefinitionsFolder(), definitionFiles[name]), 'utf8'));
}

export const guide = openGuideDefinitions();
export const examples = read('examples') as GuideExample[];
/** Those that break a rule of the guide, each by a change of an example. */
export const counterExamples = readCounterExamples(read('counterExamples') as JsonValue);
export const requirements = read('requirements') as Requirement[];

export const profilesAndExtensions: readonly JsonObject[] = guide
  .urls('StructureDefinition')
  .map((url) => guide.get('StructureDefinition', url) ?? {})
  .filter((definition) => textOf(definition, 'kind') !== 'logical');

export function elementsOf(definition: JsonObject): JsonObject[] {
  const snapshot = property(definition, 'snapshot');
  return isObject(snapshot) ? listOf(snapshot, 'element').filter(isObject) : [];
}

/** Ids of the requirements that a profile or extension names on its elements and invariants. */
export function requirementsNamed(definition: JsonObject): Set<string> {
  const named = elementsOf(definition).flatMap((element) => [
    ...listOf(element, 'mapping')
      .filter(isObject)
      .filter((mapping) => textOf(mapping, 'identity') === 'requirements')
      .map((mapping) => textOf(mapping, 'map') ?? ''),
    ...listOf(element, 'constraint')
      .filter(isObject)
      .map((constraint) => textOf(constraint, 'requirements') ?? ''),
  ]);
  return new Set(named.filter((id) => id.startsWith('MH-')));
}
