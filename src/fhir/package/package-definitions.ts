/** The conformance resources of a package by their canonicals, each parsed when it is asked for. */
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { type DefinitionType, definitionTypes, type Definitions } from '../definitions.ts';
import type { PackageFiles } from './package-files.ts';

interface Entry {
  readonly file: string;
  readonly url: string;
  readonly version: string;
}

/**
 * The definitions in the files of a package. An `.index.json` is used if there is one; without it the files of a
 * type are told by their names (`ValueSet-x.json`), and read when that type is first asked for. Files with names
 * of another form are read once, all of them.
 *
 * Of several versions of one definition the newest answers a look-up without a version.
 */
export function packageDefinitions(files: PackageFiles): Definitions {
  const index = readIndex(files);
  const tables = new Map<DefinitionType, Table>();
  const parsed = new Map<string, JsonObject | undefined>();
  const parse = (name: string): JsonObject | undefined => {
    if (!parsed.has(name)) parsed.set(name, parseResource(files.read(name)));
    return parsed.get(name);
  };
  const names = new Set(files.names);
  let byContent: Map<DefinitionType, Entry[]> | undefined;
  const table = (type: DefinitionType): Table => {
    let known = tables.get(type);
    if (known === undefined) {
      const entries =
        index?.get(type) ?? (index === undefined ? [...byName(type), ...(otherNames().get(type) ?? [])] : []);
      tables.set(type, (known = new Table(entries)));
    }
    return known;
  };
  const entryOf = (file: string, resource: JsonObject): Entry => ({
    file,
    url: textOf(resource, 'url') ?? '',
    version: textOf(resource, 'version') ?? '',
  });
  const byName = (type: DefinitionType): Entry[] =>
    files.names
      .filter((name) => name.startsWith(`${type}-`))
      .flatMap((file) => {
        const resource = parse(file);
        return textOf(resource ?? {}, 'resourceType') === type && resource ? [entryOf(file, resource)] : [];
      });
  const otherNames = (): Map<DefinitionType, Entry[]> => {
    if (byContent !== undefined) return byContent;
    byContent = new Map<DefinitionType, Entry[]>();
    for (const file of files.names) {
      if (/^[A-Z][A-Za-z]+-/.test(file) || file === 'package.json' || file.startsWith('.')) continue;
      const resource = parse(file);
      const type = definitionTypes.find((one) => one === textOf(resource ?? {}, 'resourceType'));
      if (resource === undefined || type === undefined) continue;
      byContent.set(type, [...(byContent.get(type) ?? []), entryOf(file, resource)]);
    }
    return byContent;
  };
  /** Most files are named by the id, and the id is the end of the url: that spares reading all others. */
  const guess = (type: DefinitionType, canonical: string): JsonObject | undefined => {
    if (tables.has(type)) return undefined;
    const [url = '', version] = canonical.split('|');
    const file = `${type}-${url.slice(url.lastIndexOf('/') + 1)}.json`;
    const resource = names.has(file) ? parse(file) : undefined;
    if (resource === undefined || textOf(resource, 'url') !== url) return undefined;
    return version === undefined || textOf(resource, 'version') === version ? resource : undefined;
  };
  return {
    get: (type, canonical) => {
      const guessed = index === undefined ? guess(type, canonical) : undefined;
      if (guessed !== undefined) return guessed;
      const file = table(type).find(canonical);
      const resource = file === undefined ? undefined : parse(file);
      // An index can be wrong; what counts is what the file says.
      const url = canonical.split('|')[0];
      return resource !== undefined && textOf(resource, 'url') === url ? resource : undefined;
    },
    urls: (type) => table(type).urls,
  };
}

/** The files of one type by canonical. */
class Table {
  readonly urls: readonly string[];
  readonly #files = new Map<string, string>();

  constructor(entries: readonly Entry[]) {
    const sorted = [...entries].sort((a, b) => compareVersions(b.version, a.version));
    for (const { file, url, version } of sorted) {
      if (!this.#files.has(url)) this.#files.set(url, file);
      if (version !== '' && !this.#files.has(`${url}|${version}`)) this.#files.set(`${url}|${version}`, file);
    }
    this.urls = [...new Set(entries.map(({ url }) => url).filter((url) => url !== ''))].sort();
  }

  find(canonical: string): string | undefined {
    return this.#files.get(canonical);
  }
}

/** Undefined without an index, or with one that is none. */
function readIndex(files: PackageFiles): Map<DefinitionType, Entry[]> | undefined {
  const json = parseResource(files.read('.index.json'));
  if (json === undefined || !Array.isArray(json['files'])) return undefined;
  const known = new Set(files.names);
  const index = new Map<DefinitionType, Entry[]>();
  for (const item of listOf(json, 'files').filter(isObject)) {
    const type = definitionTypes.find((one) => one === textOf(item, 'resourceType'));
    const file = textOf(item, 'filename');
    if (type === undefined || file === undefined || !known.has(file)) continue;
    const entries = index.get(type) ?? [];
    entries.push({ file, url: textOf(item, 'url') ?? '', version: textOf(item, 'version') ?? '' });
    index.set(type, entries);
  }
  return index;
}

function parseResource(text: string | undefined): JsonObject | undefined {
  if (text === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** By the numbers in them, then a release after its previews: 4.0.1 > 4.0.0, 1.0.0 > 1.0.0-ballot. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => /^v?([\d.]*)(.*)$/.exec(text));
  const numbers = (match: RegExpExecArray | null | undefined) => (match?.[1] ?? '').split('.').map(Number);
  const [x, y] = [numbers(left), numbers(right)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  const [p, q] = [left?.[2] ?? '', right?.[2] ?? ''];
  if (p === q) return 0;
  return p === '' ? 1 : q === '' ? -1 : p < q ? -1 : 1;
}
