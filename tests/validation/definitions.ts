import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Definitions, isVersion } from '../../src/fhir/definitions.ts';
import { isObject, type JsonObject, textOf } from '../../src/text/json-value.ts';

const folders = ['hl7.fhir.r4.core', 'hl7.fhir.uv.extensions.r4', 'hl7.terminology.r4'].map((name) =>
  path.resolve(import.meta.dirname, '../../node_modules', name),
);
const known = new Map<string, JsonObject | undefined>();

/** R4's definitions from the packages that the tests install, each read when it is asked for; our own before them. */
export function testDefinitions(own: readonly JsonObject[] = []): Definitions {
  const byKey = new Map(
    own.map((json) => [`${textOf(json, 'resourceType') ?? ''} ${textOf(json, 'url') ?? ''}`, json]),
  );
  return {
    get: (type, canonical) => {
      const [url = '', version] = canonical.split('|');
      const found = byKey.get(`${type} ${url}`) ?? readDefinition(type, url);
      return found !== undefined && isVersion(version, textOf(found, 'version')) ? found : undefined;
    },
    urls: () => [],
  };
}

function readDefinition(type: string, url: string): JsonObject | undefined {
  const key = `${type} ${url}`;
  if (!known.has(key)) known.set(key, findDefinition(type, url));
  return known.get(key);
}

/** The packages name the file of a definition by its type and id, and the id is the end of the url. */
function findDefinition(type: string, url: string): JsonObject | undefined {
  const id = url.slice(url.lastIndexOf('/') + 1);
  if (!/^[\w.-]+$/.test(id)) return undefined;
  for (const folder of folders) {
    const file = path.join(folder, `${type}-${id}.json`);
    if (!fs.existsSync(file)) continue;
    const json: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (isObject(json) && textOf(json, 'url') === url) return json;
  }
  return undefined;
}
