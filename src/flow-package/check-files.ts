/** The check of many files in one process: flows, FHIR resources, and the packages that they belong to. */
import { dirname, resolve } from 'node:path';
import { compareFindings } from '../findings/finding.ts';
import { locate } from '../text/locate.ts';
import type { FileReport } from './file-report.ts';
import {
  type CheckContext,
  type CheckedFile,
  defaultCheckLimits,
  examineResource,
  type FileInput,
  openDocument,
  tooLargeReport,
} from './check-document.ts';
import type { KnownResults } from './check-flow-results.ts';
import type { Claims } from './claims.ts';
import { isYamlFile } from './file-names.ts';
import type { ResultsFolders } from './flow-results-files.ts';
import { hasManifestAbove } from './manifest-above.ts';
import type { FlowPackage } from './package.ts';
import { rowsForm } from './rows-form.ts';

// What reads manifests, rows and flows is loaded when there is one: a FHIR resource is checked without.
const packageReader = () => import('./package.ts');
const rowsReader = () => import('./flow-results-files.ts');

/** A file to check. */
export interface FileToCheck {
  /** As the user named it. */
  readonly name: string;
  /** Absolute; missing for standard input, which belongs to no package. */
  readonly path?: string;
  /** Its bytes, or its size where it is larger than is read. */
  readonly read: () => Promise<FileContent>;
}

/**
 * What reading a file gave: its bytes, or the size (of a stream: as far as it was read) of one that is larger
 * than allowed.
 */
export type FileContent =
  | { readonly bytes: Uint8Array; readonly tooLarge?: undefined }
  | { readonly bytes?: undefined; readonly tooLarge: { readonly size: number; readonly limit: number } };

export interface CheckFilesContext extends CheckContext {
  /** Url of a flow profile that every flow is to conform to, instead of the one that its manifest names. */
  readonly profile?: string;
  /** Profiles that every FHIR resource is to conform to. */
  readonly profiles?: readonly string[];
  /** Logical models that every document of another kind is to conform to. */
  readonly models?: readonly string[];
}

/**
 * Checks files one after another and gives a report for each, in their order. After them come the reports of
 * the packages that they belong to (manifest and runs), each once: what a file is judged by is judged too. The
 * rows of a Flow Results package come after its descriptor unless they are among the files.
 *
 * Throws what `read` throws.
 */
export async function* checkFiles(
  files: Iterable<FileToCheck>,
  context: CheckFilesContext,
): AsyncGenerator<FileReport> {
  const met = new Map<FlowPackage, Promise<FileReport[]> | undefined>();
  const reported = new Set<string>();
  const reportsOf = (found: FlowPackage): Promise<FileReport[]> => {
    const reports =
      met.get(found) ?? packageReader().then(({ checkPackage }) => checkPackage(found, context));
    met.set(found, reports);
    return reports;
  };
  const packageOf = packageFinder();
  const results = new LazyResultsFolders();
  const named = [...files];
  const rowsMet = new Set(named.flatMap(({ path }) => path ?? []));
  for (const file of named) {
    const found = file.path === undefined ? undefined : await packageOf(file.path, file.name);
    if (found !== undefined && !met.has(found)) met.set(found, undefined);
    if (isYamlFile(file.name)) {
      const own = found === undefined ? [] : await reportsOf(found);
      const report = own.find((one) => sameFile(one.file, file.name));
      yield await checkYaml(file, report, context);
      reported.add(resolve(file.name));
      continue;
    }
    const rows = file.path === undefined ? undefined : await results.packageOf(file.path);
    if (file.path !== undefined && rows !== undefined) {
      const { checkRowsFile } = await rowsReader();
      yield await checkRowsFile(file.path, file.name, rows);
      continue;
    }
    const checked = await checkOne(file, found, context);
    yield* withRows(file, checked, results, rowsMet);
  }
  for (const found of met.keys()) {
    for (const report of await reportsOf(found)) {
      if (!reported.has(resolve(report.file))) yield report;
    }
  }
}

/** The report of a file; of a Flow Results package with what is wrong with the files that it names. */
async function* withRows(
  file: FileToCheck,
  checked: CheckedFile,
  results: LazyResultsFolders,
  met: Set<string>,
): AsyncGenerator<FileReport> {
  const { report, json } = checked;
  const isPackage = /^flow-results-(api-)?package$/.test(report.kind);
  if (!isPackage || file.path === undefined || json === undefined) {
    yield report;
    return;
  }
  const { checkRowsFile, rowsFilesOf, shownBeside } = await rowsReader();
  const folder = dirname(file.path);
  const { files, findings } = await rowsFilesOf(json.value, folder);
  const all = [...report.findings, ...locate(findings, file.name, json.positions)];
  const isRefused = findings.some(({ severity }) => severity === 'error');
  yield { ...report, ...(isRefused && { valid: false }), findings: all.sort(compareFindings) };
  for (const path of files.filter((one) => !met.has(one))) {
    met.add(path);
    const rows = await results.packageOf(path);
    if (rows === undefined) continue;
    yield await checkRowsFile(path, shownBeside(path, folder, dirname(file.name)), rows);
  }
}

async function checkOne(
  file: FileToCheck,
  found: FlowPackage | undefined,
  { profile, ...context }: CheckFilesContext,
): Promise<CheckedFile> {
  const { bytes, tooLarge } = await file.read();
  if (tooLarge !== undefined) return { report: tooLargeReport(file.name, tooLarge.size, tooLarge.limit) };
  const input: FileInput = {
    ...context,
    file: file.name,
    bytes,
    limits: context.limits ?? defaultCheckLimits,
  };
  const claims = await claimsOn(file, found, profile);
  // Flows of which something is claimed are gone on with, and so read as a whole.
  const isReadInPieces = claims === undefined && mayHoldFlows(bytes);
  const flowsReader = isReadInPieces ? (await import('./check.ts')).readInPieces : undefined;
  const document = openDocument(input, flowsReader);
  if (document.opened === undefined) return document.checked;
  const { opened } = document;
  if (opened.detected.format === 'fhir' && claims?.policy === undefined)
    return examineResource(opened, input);
  const { examineOpened } = await import('./check.ts');
  const claiming = claims === undefined ? input : { ...input, claims };
  const checked = examineOpened(opened, claiming);
  const schema = await schemaOf(file, checked);
  return schema === undefined ? checked : examineOpened(opened, { ...claiming, results: schema });
}

/** Whether it is worth while to load what reads flows before it is known what the file is. */
function mayHoldFlows(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"flows"');
}

/** What is claimed of the flows of a file: by the manifest that names it, or by the user. */
async function claimsOn(
  file: FileToCheck,
  found: FlowPackage | undefined,
  profile: string | undefined,
): Promise<Claims | undefined> {
  const own =
    found === undefined || file.path === undefined
      ? undefined
      : (await packageReader()).claimsFor(found, file.path);
  return profile === undefined ? own : (await import('./claims.ts')).claimingProfile(profile, own);
}

/** Finds the package of a file; each folder is looked into once. */
function packageFinder(): (path: string, name: string) => Promise<FlowPackage | undefined> {
  let packages: InstanceType<Awaited<ReturnType<typeof packageReader>>['Packages']> | undefined;
  return async (path, name) => {
    if (packages === undefined && !(await hasManifestAbove(path))) return undefined;
    packages ??= new (await packageReader()).Packages();
    return packages.of(path, name);
  };
}

/** The folders of Flow Results packages, for files that look like rows. */
class LazyResultsFolders {
  #folders: ResultsFolders | undefined;

  async packageOf(path: string): ReturnType<ResultsFolders['packageOf']> {
    if ((await rowsForm(path)) === undefined) return undefined;
    this.#folders ??= new (await rowsReader()).ResultsFolders();
    return this.#folders.packageOf(path);
  }
}

/** The schema that a Flow Results package keeps in another file, if it does. */
async function schemaOf(
  { path }: FileToCheck,
  { json, report }: CheckedFile,
): Promise<KnownResults | undefined> {
  if (path === undefined || json === undefined || report.kind !== 'flow-results-package') return undefined;
  const { schemaBeside } = await rowsReader();
  const beside = await schemaBeside(json.value, dirname(path));
  return beside.schemaFile === undefined ? undefined : beside;
}

async function checkYaml(
  file: FileToCheck,
  known: FileReport | undefined,
  context: CheckFilesContext,
): Promise<FileReport> {
  const { models = [] } = context;
  if (known !== undefined && models.length === 0) return known;
  const { bytes, tooLarge } = await file.read();
  if (tooLarge !== undefined) return tooLargeReport(file.name, tooLarge.size, tooLarge.limit);
  if (models.length > 0)
    return (await import('./check-model.ts')).checkYamlByModels(file.name, bytes, models, context, known);
  return (await packageReader()).checkRunAlone(file.name, bytes);
}

function sameFile(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}
