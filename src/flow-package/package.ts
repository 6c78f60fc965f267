/** A flow package on disk: the folder of a `mhero.yaml`, and what can be read below it. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../findings/finding.ts';
import { detect } from '../formats/detect.ts';
import { readerOf } from '../formats/formats.ts';
import type { FileReport } from './file-report.ts';
import { decodeText } from '../text/decode.ts';
import { parseJson } from '../text/json.ts';
import { checkManifest, checkRun, type PackageContent, type PackageFile } from './check-manifest.ts';
import { type CheckContext, defaultCheckLimits, tooLargeReport } from './check.ts';
import { claimsOf, type Claims } from './claims.ts';
import { flowFacts } from './flow-facts.ts';
import { realPathInside } from './inside-folder.ts';
import { manifestName } from './file-names.ts';
import { maxLevels } from './manifest-above.ts';
import { readManifest, type ManifestRead } from './manifest.ts';
import { readRun, type RunRead } from './run.ts';
import { staysInFolder } from '../text/relative-path.ts';
import { defaultYamlLimits } from './yaml-document.ts';

/** Kinds of the YAML files of a package, beside those of `formats/file-kinds.ts`. */
const packageKinds = { manifest: 'mhero-manifest', run: 'mhero-run' } as const;

export interface FlowPackage {
  /** The folder, absolute. */
  readonly folder: string;
  /** The manifest as the user would name it. */
  readonly file: string;
  readonly read: ManifestRead;
}

/** Bytes of the largest YAML file that is read: four for each character allowed. */
const maxYamlBytes = 4 * defaultYamlLimits.characters;

/**
 * Loads the package of a folder; undefined if the folder has no `mhero.yaml`. What is wrong with the manifest
 * is in `read.findings`.
 *
 * @param shown the folder as the user named it, for findings
 */
export async function loadPackage(folder: string, shown = folder): Promise<FlowPackage | undefined> {
  const path = join(resolve(folder), manifestName);
  const file = join(shown, manifestName);
  const text = await readYaml(path, file);
  if (text === undefined) return undefined;
  const read =
    text.text === undefined
      ? { findings: text.findings, place: () => ({ file }) }
      : readManifest(text.text, file);
  return { folder: dirname(path), file, read };
}

/** Packages by the folder of a file; each is loaded once. */
export class Packages {
  readonly #loaded = new Map<string, Promise<FlowPackage | undefined>>();

  /**
   * The package that a file belongs to: the one of the nearest folder at or above it that has a manifest. One
   * above counts only if it names the file.
   *
   * @param shown the file as the user named it
   */
  async of(file: string, shown = file): Promise<FlowPackage | undefined> {
    const path = resolve(file);
    let folder = dirname(path);
    let shownFolder = dirname(shown);
    for (let level = 0; level < maxLevels; level++) {
      const found = await this.#load(folder, shownFolder);
      if (found !== undefined) return level === 0 || names(found, path) ? found : undefined;
      const above = dirname(folder);
      if (above === folder) return undefined;
      folder = above;
      shownFolder = join(shownFolder, '..');
    }
    return undefined;
  }

  #load(folder: string, shown: string): Promise<FlowPackage | undefined> {
    const known = this.#loaded.get(folder) ?? loadPackage(folder, shown);
    this.#loaded.set(folder, known);
    return known;
  }
}

/** What the package claims of the flows of a file; undefined if its manifest doesn't name the file. */
export function claimsFor(found: FlowPackage, file: string): Claims | undefined {
  const { manifest } = found.read;
  return manifest === undefined || !names(found, resolve(file)) ? undefined : claimsOf(manifest);
}

function names({ folder, read }: FlowPackage, path: string): boolean {
  const inside = relative(folder, path).split(sep).join('/');
  return read.manifest?.flows.some(({ files }) => files.some((file) => file.path === inside)) ?? false;
}

/**
 * Checks the package itself: the manifest against the flows that it names, and each run. One report for the
 * manifest, and one for each run; the flows' own reports are `checkFile`'s.
 */
export async function checkPackage(found: FlowPackage, context: CheckContext): Promise<FileReport[]> {
  const { manifest, findings } = found.read;
  if (manifest === undefined) return [yamlReport(found.file, packageKinds.manifest, findings)];
  const files = new Map<string, PackageFile>();
  for (const { path } of manifest.flows.flatMap((flow) => flow.files)) {
    const file = await readFlows(found, path, context);
    if (file !== undefined) files.set(path, file);
  }
  const runs = new Map<string, RunRead>();
  for (const { path } of manifest.flows.flatMap((flow) => flow.runs)) {
    const run = await readRunFile(found, path);
    if (run !== undefined) runs.set(path, run);
  }
  const content: PackageContent = { files, runs, definitions: context.definitions };
  const about = checkManifest(manifest, found.read.place, content);
  const leaving = new Set(
    findings.filter(({ code }) => code === 'package.path-leaves').map(({ pointer }) => pointer),
  );
  const reports = [
    yamlReport(found.file, packageKinds.manifest, [
      ...findings,
      // A path out of the package is not looked at; that it is missing would be said twice.
      ...about.filter(({ code, pointer }) => code !== 'package.file-missing' || !leaving.has(pointer)),
    ]),
  ];
  for (const [path, read] of runs) {
    const shown = join(dirname(found.file), path);
    reports.push(
      yamlReport(shown, packageKinds.run, [...read.findings, ...checkRun(read, manifest, content)]),
    );
  }
  return reports;
}

/** The report of a YAML file that no manifest names: as a run, of which only the form can be checked. */
export function checkRunAlone(file: string, bytes: Uint8Array): FileReport {
  if (bytes.length > maxYamlBytes) return tooLargeReport(file, bytes.length, maxYamlBytes);
  const { text, findings } = decodeText(bytes, file);
  return yamlReport(file, packageKinds.run, text === undefined ? findings : readRun(text, file).findings);
}

function yamlReport(file: string, kind: string, findings: readonly Finding[]): FileReport {
  const valid = findings.every(({ severity }) => severity !== 'error');
  return { file, kind, version: null, valid, flows: [], findings };
}

/** The flows of a file of the package; undefined if it is not there. A file that can't be read has no flows. */
async function readFlows(
  { folder }: FlowPackage,
  path: string,
  { limits = defaultCheckLimits }: CheckContext,
): Promise<PackageFile | undefined> {
  const bytes = await readInside(folder, path, limits.bytes);
  if (bytes === undefined) return undefined;
  const { text } = decodeText(bytes, path);
  const json = text === undefined ? undefined : parseJson(text, path, limits).document;
  if (json === undefined) return { uuids: [], flows: [] };
  const detected = detect(json.value);
  const reader = readerOf(detected);
  if (reader === undefined) return { uuids: [], flows: [] };
  const { document, flows } = reader.read(json, detected);
  return {
    uuids: flows.flatMap(({ uuid }) => (uuid === null ? [] : [uuid])),
    flows: document?.flows.map(flowFacts) ?? [],
  };
}

async function readRunFile(found: FlowPackage, path: string): Promise<RunRead | undefined> {
  const shown = join(dirname(found.file), path);
  const bytes = await readInside(found.folder, path, maxYamlBytes);
  if (bytes === undefined) return undefined;
  const { text, findings } = decodeText(bytes, shown);
  return text === undefined ? { findings, place: () => ({ file: shown }) } : readRun(text, shown);
}

/** The bytes of a file of the package. Undefined if there is none, it is too large, or a link leads out. */
async function readInside(folder: string, path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  if (!staysInFolder(path)) return undefined;
  const real = await realPathInside(folder, join(folder, path));
  if (real === undefined) return undefined;
  try {
    const stats = await stat(real);
    return stats.isFile() && stats.size <= maxBytes ? await readFile(real) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a YAML file, or what is wrong with it; undefined if there is no such file. */
async function readYaml(
  path: string,
  shown: string,
): Promise<{ readonly text?: string; readonly findings: readonly Finding[] } | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return undefined;
    if (stats.size > maxYamlBytes) return tooLargeReport(shown, stats.size, maxYamlBytes);
    return decodeText(await readFile(path), shown);
  } catch {
    return undefined;
  }
}
