/** The check of many files in one process: flows, FHIR resources, and the packages that they belong to. */
import { resolve } from 'node:path';
import { type CheckContext, checkFile, defaultCheckLimits, tooLargeReport } from './check.ts';
import { claimingProfile, type Claims } from './claims.ts';
import type { FileReport } from './file-report.ts';
import { checkPackage, checkRunAlone, claimsFor, Packages, type FlowPackage } from './package.ts';
import { isYamlFile } from './yaml-document.ts';

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
}

/**
 * Checks files one after another and gives a report for each, in their order. After them come the reports of
 * the packages that they belong to (manifest and runs), each once: what a file is judged by is judged too.
 *
 * Throws what `read` throws.
 */
export async function* checkFiles(
  files: Iterable<FileToCheck>,
  context: CheckFilesContext,
): AsyncGenerator<FileReport> {
  const packages = new Packages();
  const met = new Map<FlowPackage, Promise<FileReport[]> | undefined>();
  const reported = new Set<string>();
  const reportsOf = (found: FlowPackage): Promise<FileReport[]> => {
    const reports = met.get(found) ?? checkPackage(found, context);
    met.set(found, reports);
    return reports;
  };
  for (const file of files) {
    const found = file.path === undefined ? undefined : await packages.of(file.path, file.name);
    if (found !== undefined && !met.has(found)) met.set(found, undefined);
    if (isYamlFile(file.name)) {
      const own = found === undefined ? [] : await reportsOf(found);
      const report = own.find((one) => sameFile(one.file, file.name));
      yield report ?? (await checkYaml(file));
      reported.add(resolve(file.name));
      continue;
    }
    yield await checkOne(file, found, context);
  }
  for (const found of met.keys()) {
    for (const report of await reportsOf(found)) {
      if (!reported.has(resolve(report.file))) yield report;
    }
  }
}

async function checkOne(
  file: FileToCheck,
  found: FlowPackage | undefined,
  { profile, ...context }: CheckFilesContext,
): Promise<FileReport> {
  const { bytes, tooLarge } = await file.read();
  if (tooLarge !== undefined) return tooLargeReport(file.name, tooLarge.size, tooLarge.limit);
  const own: Claims | undefined =
    found === undefined || file.path === undefined ? undefined : claimsFor(found, file.path);
  const claims = profile === undefined ? own : claimingProfile(profile, own);
  return checkFile({
    ...context,
    file: file.name,
    bytes,
    limits: context.limits ?? defaultCheckLimits,
    ...(claims === undefined ? {} : { claims }),
  });
}

async function checkYaml(file: FileToCheck): Promise<FileReport> {
  const { bytes, tooLarge } = await file.read();
  if (tooLarge !== undefined) return tooLargeReport(file.name, tooLarge.size, tooLarge.limit);
  return checkRunAlone(file.name, bytes);
}

function sameFile(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}
