/** What SUSHI compiled, in the form in which it ships: definitions with snapshots, and the examples. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JsonObject } from '../../src/text/json-value.ts';
import { isObject, listOf, property, setProperty, textOf } from '../../src/text/json-value.ts';

/** An example of the guide and the profile that it shows. */
export interface GuideExample {
  readonly profile: string;
  readonly resource: JsonObject;
}

const definitionTypes = new Set([
  'StructureDefinition',
  'ValueSet',
  'CodeSystem',
  'SearchParameter',
  'CapabilityStatement',
]);

/** Reads all resources that SUSHI wrote to `fsh-generated/resources`, in the order of their file names. */
export function readCompiled(folder: string): JsonObject[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const resource: unknown = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
      if (!isObject(resource)) throw new Error(`${file} holds no resource`);
      return resource;
    });
}

/** The definitions among the compiled resources, each with the version of the guide, which SUSHI leaves to the publisher. */
export function guideDefinitions(compiled: readonly JsonObject[]): JsonObject[] {
  const definitions = compiled.filter((resource) =>
    definitionTypes.has(textOf(resource, 'resourceType') ?? ''),
  );
  const byUrl = new Map(definitions.map((definition) => [textOf(definition, 'url') ?? '', definition]));
  const guide = compiled.find((resource) => textOf(resource, 'resourceType') === 'ImplementationGuide');
  const version = guide === undefined ? undefined : textOf(guide, 'version');
  return definitions.map((definition) => ({
    ...(textOf(definition, 'resourceType') === 'StructureDefinition'
      ? withRequirements(definition, byUrl)
      : definition),
    ...(version !== undefined && property(definition, 'version') === undefined && { version }),
  }));
}

/** The examples among the compiled resources: those that claim a profile of the guide. */
export function guideExamples(compiled: readonly JsonObject[], canonical: string): GuideExample[] {
  return compiled.flatMap((resource) => {
    const meta = property(resource, 'meta');
    const claimed = isObject(meta) ? listOf(meta, 'profile') : [];
    const profile = claimed.find((url) => typeof url === 'string' && url.startsWith(canonical));
    return typeof profile === 'string' ? [{ profile, resource }] : [];
  });
}

/**
 * A profile whose snapshot elements name the requirement that they stand for and nothing else: mappings to other
 * standards are left out. An element without a requirement of its own has that of the same element in the parent
 * profile, or else that of the element which it is a slice of.
 */
function withRequirements(profile: JsonObject, byUrl: ReadonlyMap<string, JsonObject>): JsonObject {
  const stated = statedRequirements(profile, byUrl);
  const snapshot = property(profile, 'snapshot');
  if (!isObject(snapshot)) return profile;
  const element = listOf(snapshot, 'element').map((one) => {
    if (!isObject(one)) return one;
    const id = textOf(one, 'id') ?? '';
    const requirement = stated.get(id) ?? stated.get(id.replace(/:[^.]+/g, ''));
    const copy = { ...one };
    delete copy['mapping'];
    if (requirement !== undefined)
      setProperty(copy, 'mapping', [{ identity: 'requirements', map: requirement }]);
    return copy;
  });
  const rest = { ...profile };
  delete rest['differential'];
  return { ...rest, snapshot: { element } };
}

/** Requirements by element id, from the differential of a profile over those of its parents in the guide. */
function statedRequirements(
  profile: JsonObject,
  byUrl: ReadonlyMap<string, JsonObject>,
): Map<string, string> {
  const parent = byUrl.get(textOf(profile, 'baseDefinition') ?? '');
  const stated = parent === undefined ? new Map<string, string>() : statedRequirements(parent, byUrl);
  const differential = property(profile, 'differential');
  for (const element of isObject(differential) ? listOf(differential, 'element') : []) {
    if (!isObject(element)) continue;
    for (const mapping of listOf(element, 'mapping')) {
      if (!isObject(mapping) || textOf(mapping, 'identity') !== 'requirements') continue;
      stated.set(textOf(element, 'id') ?? '', textOf(mapping, 'map') ?? '');
    }
  }
  return stated;
}
