/** Installs the IG Publisher from Debian, Maven and npm packages alone; what is there already stays. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Failure } from '../../src/findings/failure.ts';
import { isObject, property, textOf } from '../../src/text/json-value.ts';
import { makeCodeFragments } from './code-fragments.ts';
import { packageFolder, readJson, writeIndex, writeJson } from './fhir-package.ts';
import type { NpmPackage } from './npm-packages.ts';
import { npmPackages, pubPackVersion, toolingVersion } from './npm-packages.ts';
import { makePublicationPack } from './publication-pack.ts';
import { makeR4Core } from './r4-core.ts';
import { makeToolingExtensions } from './tooling-extensions.ts';

export interface InstalledPublisher {
  /** HOME of the publisher, with its FHIR package cache. */
  readonly home: string;
  /** The folder of its jars. */
  readonly jars: string;
  readonly version: string;
}

/** Where it is installed: `$IG_PUBLISHER_HOME`, else a folder of the user's cache; 0.5 GB. */
export function publisherFolder(): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');
  return process.env['IG_PUBLISHER_HOME'] ?? path.join(cache, 'mhero-flows-publisher');
}

/**
 * @param here the folder of pom.xml and tools-extensions.json
 * @throws Failure if Java, Maven or Jekyll is missing and can't be installed
 */
export function installPublisher(here: string, nodeModules: string, folder: string): InstalledPublisher {
  fs.mkdirSync(folder, { recursive: true });
  requireCommand('java', ['-version'], 'Java 17 or newer');
  installJekyll();
  const pom = path.join(here, 'pom.xml');
  const version = /<publisher\.version>(.+)<\/publisher\.version>/.exec(fs.readFileSync(pom, 'utf8'))?.[1];
  if (version === undefined) throw new Error('pom.xml names no version of the publisher');
  const jars = path.join(folder, `lib-${version}`);
  if (!fs.existsSync(jars)) installJars(pom, jars);
  const home = path.join(folder, 'home');
  installPackages(path.join(home, '.fhir', 'packages'), here, nodeModules);
  writeJson(path.join(home, '.fhir', 'fhir-settings.json'), {
    prohibitNetworkAccess: true,
    ignoreDefaultPackageServers: true,
  });
  return { home, jars, version };
}

function installJekyll(): void {
  if (works('jekyll', ['--version'])) return;
  console.log('publisher: installing Jekyll from Debian');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', '-qq', ...args];
    execFileSync(command, rest, { env, stdio: 'ignore' });
  };
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'jekyll');
  } catch (cause) {
    throw new Failure('guide.publisher', 'The IG Publisher needs Jekyll, which could not be installed.', {
      hint: 'On Debian and Ubuntu: apt-get install jekyll (as root).',
      cause,
    });
  }
}

/** Copies the publisher and the libraries that pom.xml names into a folder, as a whole or not at all. */
function installJars(pom: string, jars: string): void {
  requireCommand('mvn', ['-version'], 'Maven');
  console.log('publisher: installing its jars with Maven (about 250 MB)');
  const unfinished = `${jars}.${process.pid}.tmp`;
  // Maven leaves a folder beside its pom.
  const build = `${jars}.${process.pid}.build`;
  fs.mkdirSync(build, { recursive: true });
  fs.copyFileSync(pom, path.join(build, 'pom.xml'));
  execFileSync('mvn', ['-B', '-q', '-f', build, 'package', `-Dpublisher.lib=${unfinished}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  fs.rmSync(build, { recursive: true, force: true });
  fs.renameSync(unfinished, jars);
}

function installPackages(cache: string, here: string, nodeModules: string): void {
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(path.join(cache, 'packages.ini'), '[cache]\nversion = 4\n');
  for (const npmPackage of npmPackages)
    install(cache, npmPackage.name, npmPackage.version, (unfinished) => fetchPackage(npmPackage, unfinished));
  const mappingSpaces = path.join(
    packageFolder(cache, 'hl7.fhir.r5.core', '5.0.0'),
    'other',
    'mappingSpaces.details',
  );
  for (const name of ['hl7.fhir.r4.core', 'hl7.terminology.r4', 'hl7.fhir.uv.extensions.r4']) {
    const source = path.join(nodeModules, name);
    const version = textOf(readJson(path.join(source, 'package.json')), 'version') ?? '';
    install(cache, name, version, (unfinished) => {
      const target = path.join(unfinished, 'package');
      if (name === 'hl7.fhir.r4.core') makeR4Core(source, target, mappingSpaces);
      else copyPackage(source, target);
    });
  }
  install(cache, 'hl7.fhir.pubpack', pubPackVersion, (unfinished) => {
    makePublicationPack(cache, path.join(unfinished, 'package'));
  });
  installStandIns(cache, here);
}

/** The package that the project itself writes is made anew each time: its lists are part of the guide. */
function installStandIns(cache: string, here: string): void {
  const folder = packageFolder(cache, 'hl7.fhir.uv.tools.r4', toolingVersion);
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
  makeToolingExtensions(path.join(here, 'tools-extensions.json'), folder);
  makeCodeFragments(path.join(here, 'code-fragments.json'), folder);
  writeIndex(folder);
}

/** Makes a package of the cache, unless it is there, in a folder beside it that is renamed at the end. */
function install(cache: string, name: string, version: string, make: (folder: string) => void): void {
  const target = path.dirname(packageFolder(cache, name, version));
  if (fs.existsSync(target)) return;
  // Not in the cache itself, where the publisher would take it for a package.
  const unfinished = path.join(cache, '..', `${name}.${process.pid}.tmp`);
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  make(unfinished);
  fs.renameSync(unfinished, target);
  console.log(`publisher: ${name}#${version}`);
}

function fetchPackage({ name, version, integrity }: NpmPackage, folder: string): void {
  execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = path.join(folder, `${name}-${version}.tgz`);
  const actual = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (actual !== integrity)
    throw new Failure('guide.publisher', `${name}@${version} is not what was pinned: ${actual}`);
  execFileSync('tar', ['xzf', tarball, '-C', folder]);
  fs.rmSync(tarball);
  const files = path.join(folder, 'package');
  dropDependencies(path.join(files, 'package.json'));
  if (textOf(readJson(path.join(files, 'package.json')), 'type') === 'fhir.template') liftTemplate(files);
  else writeIndex(files);
}

function copyPackage(source: string, target: string): void {
  fs.cpSync(source, target, { recursive: true });
  dropDependencies(path.join(target, 'package.json'));
  writeIndex(target);
}

/**
 * Packages ask for versions of each other that are not on npm. The publisher loads what a guide needs anyway, so
 * only the dependency on R4 stays.
 */
function dropDependencies(file: string): void {
  const manifest = readJson(file);
  const dependencies = property(manifest, 'dependencies');
  const r4 = isObject(dependencies) ? textOf(dependencies, 'hl7.fhir.r4.core') : undefined;
  writeJson(file, { ...manifest, dependencies: r4 === undefined ? {} : { 'hl7.fhir.r4.core': r4 } });
}

/** npm keeps everything in package/; the publisher wants a template's own folders beside it. */
function liftTemplate(folder: string): void {
  for (const name of fs.readdirSync(folder))
    if (name !== 'package.json') fs.renameSync(path.join(folder, name), path.join(folder, '..', name));
}

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function requireCommand(command: string, args: readonly string[], what: string): void {
  if (!works(command, args))
    throw new Failure('guide.publisher', `The IG Publisher needs ${what}: ${command} does not run.`, {
      hint: 'On Debian and Ubuntu: apt-get install openjdk-17-jdk-headless maven (as root).',
    });
}
