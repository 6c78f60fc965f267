/**
 * The FHIR package cache that SUSHI reads, laid out from the packages in node_modules: `npm ci` pins them, so
 * nothing else has to be fetched. Only definitions are taken over, without their narrative, which halves the
 * time that SUSHI needs to load them.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JsonObject } from '../../src/text/json-value.ts';
import { isObject, property, textOf } from '../../src/text/json-value.ts';
import { definitionPackages } from './core-definitions.ts';

const typesForSushi = /^(StructureDefinition|ValueSet|CodeSystem)-.*\.json$/;

/** SUSHI loads the tooling extensions by itself, and npm lacks them; the guide uses none, so an empty package will do. */
const toolingExtensions = { name: 'hl7.fhir.uv.tools.r4', version: '0.9.0' };

export interface FhirPackage {
  readonly name: string;
  readonly version: string;
}

/**
 * Writes the packages to `<home>/.fhir/packages` and tells which they are. `home` is replaced as a whole, so
 * that a killed run leaves no half a cache.
 */
export function writePackageCache(nodeModules: string, home: string): FhirPackage[] {
  const unfinished = `${home}.${process.pid}.tmp`;
  const cache = path.join(unfinished, '.fhir', 'packages');
  const packages: FhirPackage[] = definitionPackages.map((name) => {
    const source = path.join(nodeModules, name);
    const version = textOf(readObject(path.join(source, 'package.json')), 'version') ?? '';
    const target = packageFolder(cache, { name, version });
    writeManifest(target, { name, version });
    for (const file of fs.readdirSync(source)) {
      if (!typesForSushi.test(file)) continue;
      const definition = readObject(path.join(source, file));
      delete definition['text'];
      fs.writeFileSync(path.join(target, file), JSON.stringify(definition));
    }
    return { name, version };
  });
  writeManifest(packageFolder(cache, toolingExtensions), toolingExtensions);
  fs.rmSync(home, { recursive: true, force: true });
  fs.renameSync(unfinished, home);
  return [...packages, toolingExtensions];
}

/** The packages in a cache that `writePackageCache` made. */
export function packagesInCache(home: string): FhirPackage[] {
  return fs.readdirSync(path.join(home, '.fhir', 'packages')).map((folder) => {
    const [name = '', version = ''] = folder.split('#');
    return { name, version };
  });
}

function packageFolder(cache: string, { name, version }: FhirPackage): string {
  return path.join(cache, `${name}#${version}`, 'package');
}

function writeManifest(folder: string, { name, version }: FhirPackage): void {
  fs.mkdirSync(folder, { recursive: true });
  const manifest = { name, version, fhirVersions: ['4.0.1'] };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
}

function readObject(file: string): JsonObject {
  const value: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!isObject(value)) throw new Error(`${file} holds no JSON object`);
  // A copy, so that a caller may take properties away.
  return Object.fromEntries(Object.keys(value).map((key) => [key, property(value, key) ?? null]));
}
