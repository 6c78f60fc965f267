/** The definitions of a FHIR package in a folder, as they were published, with their differentials. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { isObject, type JsonObject, textOf } from '../../src/text/json-value.ts';

/** Packages name the file of a definition by its type and its id, which ends its url. Each is read when asked for. */
export function packageDefinitions(folder: string): Definitions {
  const known = new Map<string, JsonObject | undefined>();
  const read = (type: string, url: string): JsonObject | undefined => {
    const file = path.join(folder, `${type}-${url.slice(url.lastIndexOf('/') + 1)}.json`);
    if (!/^[\w./|:-]+$/.test(url) || !fs.existsSync(file)) return undefined;
    const json: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isObject(json) && textOf(json, 'url') === url ? json : undefined;
  };
  return {
    get(type, canonical) {
      const url = canonical.replace(/\|.*$/, '');
      const key = `${type} ${url}`;
      if (!known.has(key)) known.set(key, read(type, url));
      return known.get(key);
    },
    urls: () => [],
  };
}
