/** A FHIR package: what `package.json` says of it, and its definitions. */
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../findings/failure.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import type { Definitions } from '../definitions.ts';
import { fhirPackageMessages } from './messages.ts';
import { packageDefinitions } from './package-definitions.ts';
import {
  archiveFiles,
  folderFiles,
  isFile,
  isFolder,
  type PackageFiles,
  singleFile,
} from './package-files.ts';

export interface FhirPackage {
  readonly name: string;
  /** Empty if it states none. */
  readonly version: string;
  /** `name#version`, or where it was found if it has no name. */
  readonly title: string;
  readonly fhirVersions: readonly string[];
  /** Names and versions, as package.json asks for them. */
  readonly dependencies: ReadonlyMap<string, string>;
  readonly definitions: Definitions;
}

/**
 * Opens a package: a folder (`package/` in it or not), an archive, or a single resource in JSON.
 *
 * @throws Failure `fhir-package.*` if it is none
 */
export async function openPackage(path: string): Promise<FhirPackage> {
  const files = await filesOf(path);
  const manifest = manifestOf(files);
  const name = textOf(manifest, 'name') ?? '';
  const version = textOf(manifest, 'version') ?? '';
  return {
    name,
    version,
    title: name === '' ? basename(path) : `${name}#${version}`,
    fhirVersions: textsIn(manifest, 'fhirVersions'),
    dependencies: dependenciesOf(manifest),
    definitions: packageDefinitions(files),
  };
}

async function filesOf(path: string): Promise<PackageFiles> {
  if (isFolder(path)) return folderFiles(path);
  if (!isFile(path)) {
    const { text, fix } = fhirPackageMessages['fhir-package.missing'];
    throw new Failure('fhir-package.missing', text({ source: path }), { hint: fix });
  }
  if (!isGzip(path)) return singleFile(path);
  const files = await archiveFiles(path);
  if (files.names.includes('package.json')) return files;
  const { text, fix } = fhirPackageMessages['fhir-package.archive'];
  const args = { source: path, reason: 'it has no package/package.json' };
  throw new Failure('fhir-package.archive', text(args), { hint: fix });
}

function isGzip(path: string): boolean {
  const start = new Uint8Array(2);
  const file = openSync(path, 'r');
  try {
    return readSync(file, start, 0, 2, 0) === 2 && start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}

function manifestOf(files: PackageFiles): JsonObject {
  try {
    const json: unknown = JSON.parse(files.read('package.json') ?? '{}');
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
}

function dependenciesOf(manifest: JsonObject): Map<string, string> {
  const given = property(manifest, 'dependencies');
  const found = new Map<string, string>();
  if (!isObject(given)) return found;
  for (const [name, version] of Object.entries(given).slice(0, 200))
    if (typeof version === 'string' && isPackageName(name)) found.set(name, version);
  return found;
}

/** A name that can stand in a path: nothing that leads to another folder. */
export function isPackageName(name: string): boolean {
  return /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i.test(name) && !name.includes('..');
}

function textsIn(object: JsonObject, key: string): string[] {
  const value = property(object, key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
