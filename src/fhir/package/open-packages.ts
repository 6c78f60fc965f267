/** The packages that a user names, with those that they depend on. */
import { dirname, resolve } from 'node:path';
import { Failure } from '../../findings/failure.ts';
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { type FhirPackage, openPackage } from './fhir-package.ts';
import { findPackage } from './find-package.ts';
import { fhirPackageMessages } from './messages.ts';
import { isFile, isFolder } from './package-files.ts';

const report = reporter(fhirPackageMessages);

/** What the program brings itself; a dependency on one of them is fulfilled without a package. */
const shipped = new Set([
  'hl7.fhir.r4.core',
  'hl7.fhir.r4.examples',
  'hl7.fhir.r4.expansions',
  'hl7.terminology',
  'hl7.terminology.r4',
  'hl7.fhir.uv.extensions',
  'hl7.fhir.uv.extensions.r4',
]);

/** More packages than any guide depends on. */
const maxPackages = 100;

export interface OpenedPackages {
  /** Those that were named first, in their order; then what they depend on. */
  readonly packages: readonly FhirPackage[];
  /** With the package that they are about as `file`. */
  readonly findings: readonly Finding[];
}

/**
 * Opens packages and, as far as they are here, those that they depend on: beside each package, and in the folders
 * given.
 *
 * @param sources folders, archives, single resources, or `name#version` (`name@version`, `name`) in one of the folders
 * @throws Failure `fhir-package.*` if a source that was named is not there or is no package
 */
export async function openPackages(
  sources: readonly string[],
  options: { readonly cwd: string; readonly folders: readonly string[] },
): Promise<OpenedPackages> {
  const packages: FhirPackage[] = [];
  const names = new Set<string>();
  const findings: Finding[] = [];
  const folders = options.folders.map((folder) => resolve(options.cwd, folder));
  const queue: { readonly of: FhirPackage; readonly beside: string }[] = [];
  const take = async (path: string): Promise<FhirPackage> => {
    const opened = await openPackage(path);
    packages.push(opened);
    names.add(opened.name);
    queue.push({ of: opened, beside: dirname(path) });
    if (opened.fhirVersions.length > 0 && !opened.fhirVersions.some((one) => /^4\.0(?:\.|$)/.test(one))) {
      const args = { source: opened.title, versions: opened.fhirVersions.join(', ') };
      findings.push(report('fhir-package.fhir-version', args, { file: opened.title }));
    }
    return opened;
  };
  for (const source of sources) await take(pathOf(source, options.cwd, folders));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const [name, version] of next.of.dependencies) {
      if (names.has(name) || packages.length >= maxPackages) continue;
      const path =
        name === 'hl7.fhir.r4.core' ? undefined : findPackage(name, version, [next.beside, ...folders]);
      const file = next.of.title;
      const dependency = `${name}#${version}`;
      if (path === undefined) {
        if (shipped.has(name)) continue;
        findings.push(report('fhir-package.dependency-missing', { dependency, of: file }, { file }));
        continue;
      }
      const found = await take(path);
      if (found.version !== version && !/[xX*]|latest|current|dev/.test(version))
        findings.push(report('fhir-package.other-version', { dependency, found: found.title }, { file }));
    }
  }
  return { packages, findings };
}

function pathOf(source: string, cwd: string, folders: readonly string[]): string {
  const path = resolve(cwd, source);
  if (isFile(path) || isFolder(path)) return path;
  const [, name = '', version = ''] = /^(@?[^@#]+)(?:[@#](.*))?$/.exec(source) ?? [];
  const found = findPackage(name, version, folders);
  if (found !== undefined) return found;
  const { text, fix } = fhirPackageMessages['fhir-package.missing'];
  throw new Failure('fhir-package.missing', text({ source }), { hint: fix });
}
