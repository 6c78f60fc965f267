/** Where a package of a name and a version lies in folders of packages; nothing is downloaded. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPackageName } from './fhir-package.ts';
import { compareVersions } from './package-definitions.ts';
import { isFile, isFolder } from './package-files.ts';

/**
 * The path of a package in the first folder that has it: as `name#version` (the cache of FHIR tools), as an
 * archive `name-version.tgz`, or as `name` (node_modules). Without a version, or with one that leaves parts open
 * (`4.0.x`, `latest`), the newest that fits; a folder that has other versions only gives the newest of them.
 */
export function findPackage(name: string, version: string, folders: readonly string[]): string | undefined {
  if (!isPackageName(name)) return undefined;
  for (const exact of [true, false]) {
    for (const folder of folders) {
      const found = exact ? exactIn(folder, name, version) : newestIn(folder, name, version);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function exactIn(folder: string, name: string, version: string): string | undefined {
  if (!/^[\w.+-]+$/.test(version)) return undefined;
  const names = [
    `${name}#${version}`,
    `${name}@${version}`,
    `${name}-${version}.tgz`,
    `${name}#${version}.tgz`,
  ];
  return names.map((one) => join(folder, one)).find(isPackagePath);
}

function newestIn(folder: string, name: string, version: string): string | undefined {
  const versions = isFolder(folder)
    ? readdirSync(folder)
        .filter((one) => one.startsWith(`${name}#`) && isFolder(join(folder, one)))
        .map((one) => one.slice(name.length + 1))
        .sort((a, b) => compareVersions(b, a))
    : [];
  const open = version.replace(/\.?[xX*].*$/, '');
  const fitting = versions.find((one) => one === open || one.startsWith(`${open}.`)) ?? versions[0];
  if (fitting !== undefined) return join(folder, `${name}#${fitting}`);
  return [join(folder, name), join(folder, `${name}.tgz`)].find(isPackagePath);
}

function isPackagePath(path: string): boolean {
  if (path.endsWith('.tgz')) return isFile(path);
  return isFile(join(path, 'package', 'package.json')) || isFile(join(path, 'package.json'));
}
