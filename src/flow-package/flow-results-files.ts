/** The files of Flow Results packages on disk: which rows belong to which descriptor, and their check as streams. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Finding } from '../findings/finding.ts';
import { compareFindings } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { detect } from '../formats/detect.ts';
import { checkRows, type OnRow, type RowsForm } from '../formats/flow-results/check-rows.ts';
import { flowResultsMessages } from '../formats/flow-results/messages.ts';
import { readPackage, schemaFileOf } from '../formats/flow-results/read-package.ts';
import type { ResultsPackage } from '../formats/flow-results/results-package.ts';
import { RowCheck } from '../formats/flow-results/row-check.ts';
import type { FileReport } from './file-report.ts';
import { rowsForm } from './rows-form.ts';
import { parseJson } from '../text/json.ts';
import type { JsonValue } from '../text/json-value.ts';
import { isObject, property, textOf } from '../text/json-value.ts';
import { staysInFolder } from '../text/relative-path.ts';

const report = reporter(flowResultsMessages);

/** Bounds on the search for a descriptor: it looks into every JSON file of a folder. */
const search = { files: 500, bytes: 4 * 1024 * 1024, levels: 3 } as const;

/** A descriptor and its folder. */
export interface PlacedPackage {
  readonly folder: string;
  readonly package: ResultsPackage;
  /** One for all files of the package: row ids are unique in all of them. */
  readonly check: RowCheck;
}

/** Descriptors by folder; each folder is looked into once. */
export class ResultsFolders {
  readonly #folders = new Map<string, Promise<readonly PlacedPackage[]>>();

  /**
   * The package that a file of rows belongs to: the one that names it, in its folder or the two above; else the
   * only one of its folder that names no file; of the API's pages the one with their id. Undefined if the file
   * does not look like rows, or nothing names it.
   */
  async packageOf(path: string): Promise<(PlacedPackage & { readonly form: RowsForm }) | undefined> {
    const form = await rowsForm(path);
    if (form === undefined) return undefined;
    const file = resolve(path);
    let folder = dirname(file);
    for (let level = 0; level < search.levels; level++) {
      for (const one of await this.#in(folder)) {
        if (one.package.paths.some((named) => join(one.folder, named.path) === file)) return { ...one, form };
      }
      const above = dirname(folder);
      if (above === folder) break;
      folder = above;
    }
    if (form === 'csv') return undefined;
    const free = (await this.#in(dirname(file))).filter((one) => one.package.paths.length === 0);
    const id = form === 'api' ? await pageId(file) : undefined;
    const same = id === undefined ? [] : free.filter((one) => one.package.id === id);
    const [only] = same.length > 0 ? same : free;
    if (only === undefined || (same.length === 0 && free.length > 1)) return undefined;
    // Answers of the API overlap, whoever asks twice gets a row again: ids are unique in one answer only.
    return form === 'api' ? { ...only, form, check: new RowCheck(only.package) } : { ...only, form };
  }

  #in(folder: string): Promise<readonly PlacedPackage[]> {
    const known = this.#folders.get(folder) ?? packagesIn(folder);
    this.#folders.set(folder, known);
    return known;
  }
}

async function pageId(path: string): Promise<string | undefined> {
  const value = await smallJson(path);
  const data = value !== undefined && isObject(value) ? property(value, 'data') : undefined;
  return data !== undefined && isObject(data) ? textOf(data, 'id') : undefined;
}

async function packagesIn(folder: string): Promise<readonly PlacedPackage[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => /\.json$/i.test(name)).sort();
  } catch {
    return [];
  }
  const found: PlacedPackage[] = [];
  for (const name of names.slice(0, search.files)) {
    const value = await smallJson(join(folder, name), /flow[-_]results/);
    if (value === undefined || !isDescriptor(value)) continue;
    const read = readPackage(value, await schemaBeside(value, folder));
    if (read.package !== undefined) {
      found.push({ folder, package: read.package, check: new RowCheck(read.package) });
    }
  }
  return found;
}

function isDescriptor(value: JsonValue): boolean {
  const { kind } = detect(value);
  return kind === 'flow-results-package' || kind === 'flow-results-api-package';
}

/** A JSON file that is not large; undefined if it is none, or does not have the words. */
async function smallJson(path: string, words?: RegExp): Promise<JsonValue | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > search.bytes) return undefined;
    const text = await readFile(path, 'utf8');
    return words?.test(text) === false ? undefined : parseJson(text, path).document?.value;
  } catch {
    return undefined;
  }
}

/** The schema that a descriptor keeps in a file beside it, if it does. */
export async function schemaBeside(
  descriptor: JsonValue,
  folder: string,
): Promise<{ readonly schemaFile?: JsonValue }> {
  const named = schemaFileOf(descriptor);
  if (named === undefined) return {};
  const path = await insideFolder(folder, named);
  const schemaFile = path === undefined ? undefined : await smallJson(path);
  return schemaFile === undefined ? {} : { schemaFile };
}

/** Absolute path of a file in a folder; undefined if there is none, or a link leads out of the folder. */
async function insideFolder(folder: string, path: string): Promise<string | undefined> {
  if (!staysInFolder(path)) return undefined;
  try {
    const real = await realpath(join(folder, path));
    const isInside = real.startsWith(`${await realpath(folder)}${sep}`);
    return isInside && (await stat(real)).isFile() ? join(folder, path) : undefined;
  } catch {
    return undefined;
  }
}

/** The files of rows that a descriptor names, and a finding for each that is not there or holds something else. */
export async function rowsFilesOf(
  descriptor: JsonValue,
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly findings: readonly Finding[] }> {
  const { package: read } = readPackage(descriptor, await schemaBeside(descriptor, folder));
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const { path, at } of read?.paths ?? []) {
    const file = await insideFolder(folder, path);
    const args = { path: JSON.stringify(path) };
    if (file === undefined) findings.push(report('flow-results.rows-missing', args, { pointer: at }));
    else if ((await rowsForm(file)) === undefined)
      findings.push(report('flow-results.rows-none', args, { pointer: at }));
    else files.push(file);
  }
  return { files, findings };
}

/** As quick as larger chunks; what is made of one is gone before the collector would keep it. */
const chunkBytes = 16 * 1024;

/** Checks a file of rows as a stream, so that its size does not matter. */
export async function checkRowsFile(
  path: string,
  shown: string,
  { package: read, check, form }: PlacedPackage & { readonly form: RowsForm },
  onRow?: OnRow,
): Promise<FileReport> {
  const chunks = createReadStream(path, { highWaterMark: chunkBytes });
  const verdict = await checkRows(chunks, form, check, onRow);
  const findings = verdict.findings.map((finding) => ({ ...finding, file: shown }));
  if (form === 'csv')
    findings.push(report('flow-results.rows-csv', {}, { file: shown }) as Finding & { file: string });
  return {
    file: shown,
    kind: form === 'api' ? 'flow-results-api-responses' : 'flow-results-rows',
    version: read.version,
    valid: findings.every(({ severity }) => severity !== 'error'),
    flows: [],
    findings: findings.sort(compareFindings),
  };
}

/** A file of a folder as the user would name it, given how the user named another one of that folder. */
export function shownBeside(path: string, folder: string, shownFolder: string): string {
  return path.startsWith(`${folder}${sep}`)
    ? join(shownFolder, path.slice(folder.length + 1))
    : basename(path);
}
