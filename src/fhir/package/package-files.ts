/** The files of a FHIR package: a folder, or an archive of one. */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Failure } from '../../findings/failure.ts';
import { readTar } from './tar.ts';

/** Files by their name within the package, without folders below it. */
export interface PackageFiles {
  /** JSON files, sorted; `package.json` and `.index.json` too. */
  readonly names: readonly string[];
  /** Undefined if there is no such file, or it is larger than is read. */
  read(name: string): string | undefined;
}

/** Larger than any definition that is published (R4's largest is 10 MB). */
const maxFileBytes = 64 * 1024 * 1024;
const maxFiles = 100_000;
/** Examples, tests and what tools leave behind are no definitions. */
const isJson = (name: string) => name.toLowerCase().endsWith('.json');

/**
 * The files of a folder: `package/` in it, as in the cache of other FHIR tools, or the folder itself, as npm
 * installs packages and SUSHI writes resources. Each is read when it is asked for.
 *
 * @throws Failure if the folder can't be read
 */
export function folderFiles(folder: string): PackageFiles {
  const inner = join(folder, 'package');
  const root = isFile(join(inner, 'package.json')) ? inner : folder;
  const names = listing(root).filter(isJson);
  const known = new Set(names);
  return {
    names,
    read: (name) => {
      if (!known.has(name)) return undefined;
      const path = join(root, name);
      // A link could lead anywhere, but reading it is no more than its owner may do.
      return isFile(path) && statSync(path).size <= maxFileBytes ? readFileSync(path, 'utf8') : undefined;
    },
  };
}

/** A single resource as a package of its own. */
export function singleFile(path: string): PackageFiles {
  const name = basename(path);
  return {
    names: [name],
    read: (asked) =>
      asked === name && statSync(path).size <= maxFileBytes ? readFileSync(path, 'utf8') : undefined,
  };
}

/**
 * The JSON files of an archive (`.tgz`), unpacked in memory while it is read. Only files directly in `package/`
 * are kept; nothing is written, so no name in the archive can reach a file of the disk.
 *
 * @throws Failure `fhir-package.archive` or `fhir-package.too-large`
 */
export async function archiveFiles(path: string): Promise<PackageFiles> {
  const texts = new Map<string, Uint8Array>();
  const nameIn = (entry: string) => /^(?:\.\/)?package\/([^/\\]+)$/.exec(entry)?.[1];
  const unpacked = createReadStream(path).pipe(createGunzip());
  try {
    const wanted = (entry: string) => isJson(nameIn(entry) ?? '');
    for await (const { path: entry, bytes } of readTar(unpacked, wanted)) {
      const name = nameIn(entry);
      if (name !== undefined) texts.set(name, bytes);
    }
  } catch (cause) {
    if (cause instanceof Failure) throw new Failure(cause.code, `${path}: ${cause.message}`, { cause });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('fhir-package.archive', `${path} is no package: ${reason}`, { cause });
  } finally {
    unpacked.destroy();
  }
  const decoder = new TextDecoder();
  return {
    names: [...texts.keys()].sort(),
    read: (name) => {
      const bytes = texts.get(name);
      return bytes === undefined ? undefined : decoder.decode(bytes);
    },
  };
}

function listing(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw new Failure('fhir-package.missing', `The folder ${folder} can't be read`, { cause });
  }
  if (names.length > maxFiles)
    throw new Failure('fhir-package.too-large', `The folder ${folder} has more than ${maxFiles} files`);
  return names.sort();
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
