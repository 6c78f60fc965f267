/** R4's own definitions, read from the package that npm pins: for tests that must not depend on the built pack. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DefinitionType } from '../../src/fhir/definitions.ts';
import type { ServerDefinitions } from '../../src/server/search-parameter.ts';
import { isObject, type JsonObject, textOf } from '../../src/text/json-value.ts';

const folder = path.resolve('node_modules/hl7.fhir.r4.core');

let searchParameters: Map<string, JsonObject> | undefined;

function allSearchParameters(): Map<string, JsonObject> {
  searchParameters ??= new Map(
    readdirSync(folder)
      .filter((name) => name.startsWith('SearchParameter-'))
      .flatMap((name): [string, JsonObject][] => {
        const resource = readJson(name);
        return resource === undefined ? [] : [[textOf(resource, 'url') ?? '', resource]];
      }),
  );
  return searchParameters;
}

function readJson(name: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** R4, and what a test adds to it. */
export function coreDefinitions(extra: readonly JsonObject[] = []): ServerDefinitions {
  const own = (type: DefinitionType, url: string) =>
    extra.find((each) => textOf(each, 'resourceType') === type && textOf(each, 'url') === url);
  return {
    get(type, canonical) {
      const url = canonical.split('|')[0] ?? '';
      if (type === 'SearchParameter') return own(type, url) ?? allSearchParameters().get(url);
      const id = /^http:\/\/hl7\.org\/fhir\/(?:StructureDefinition|ValueSet)\/([\w-]+)$/.exec(url)?.[1];
      return own(type, url) ?? (id === undefined ? undefined : readJson(`${type}-${id}.json`));
    },
    urls(type) {
      const urls = extra
        .filter((each) => textOf(each, 'resourceType') === type)
        .map((each) => textOf(each, 'url') ?? '');
      return [...urls, ...(type === 'SearchParameter' ? allSearchParameters().keys() : [])].sort();
    },
  };
}
