import type { Definitions, DefinitionType } from '../../src/fhir/definitions.ts';
import { type JsonObject, textOf } from '../../src/text/json-value.ts';

/** Definitions from resources in memory. */
export function mapDefinitions(resources: readonly JsonObject[]): Definitions {
  const byKey = new Map<string, JsonObject>();
  for (const resource of resources) {
    const key = `${textOf(resource, 'resourceType') ?? ''} ${textOf(resource, 'url') ?? ''}`;
    const version = textOf(resource, 'version');
    byKey.set(key, resource);
    if (version !== undefined) byKey.set(`${key}|${version}`, resource);
  }
  return {
    get: (type, canonical) => byKey.get(`${type} ${canonical}`),
    urls: (type: DefinitionType) =>
      resources
        .filter((resource) => textOf(resource, 'resourceType') === type)
        .map((resource) => textOf(resource, 'url') ?? '')
        .sort(),
  };
}
