/** Reading and writing of FHIR packages as folders: `<cache>/<name>#<version>/package`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { isObject, textOf } from '../../src/text/json-value.ts';

/** The folder of a package's files in the cache. */
export function packageFolder(cache: string, name: string, version: string): string {
  return path.join(cache, `${name}#${version}`, 'package');
}

/** Reads a JSON object; some packages start their files with a byte order mark. */
export function readJson(file: string): JsonObject {
  const value: unknown = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  if (!isObject(value)) throw new Error(`${file} holds no JSON object`);
  return value;
}

export function writeJson(file: string, value: JsonValue): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

const indexed = ['id', 'url', 'version', 'kind', 'type', 'supplements', 'content', 'valueSet', 'derivation'];

/** Writes `.index.json`, by which the publisher finds the resources of a package. */
export function writeIndex(folder: string): void {
  const files: JsonValue[] = [];
  for (const filename of fs.readdirSync(folder).sort()) {
    if (!filename.endsWith('.json') || filename === 'package.json' || filename === 'ig-r4.json') continue;
    const resource = readJson(path.join(folder, filename));
    const resourceType = textOf(resource, 'resourceType');
    if (resourceType === undefined) continue;
    const entry: JsonObject = { filename, resourceType };
    for (const key of indexed) {
      const value = textOf(resource, key);
      if (value !== undefined) entry[key] = value;
    }
    files.push(entry);
  }
  writeJson(path.join(folder, '.index.json'), { 'index-version': 2, files });
}
