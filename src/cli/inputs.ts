import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { defaultCheckLimits } from '../flow-package/check-document.ts';
import type { FileContent, FileToCheck } from '../flow-package/check-files.ts';
import { realPathInside } from '../flow-package/inside-folder.ts';
import { manifestName } from '../flow-package/file-names.ts';
import { failure } from './messages.ts';
import { isSystemError, systemReason } from './system-error.ts';

/** A file that a command is to look at. */
export interface Input {
  /** As the user named it, or below the folder that the user named; `-` is standard input. */
  readonly name: string;
  /** Absolute; missing for standard input. */
  readonly path?: string;
}

interface FindOptions {
  readonly cwd: string;
  /** More files than this end the command. */
  readonly maxFiles?: number;
  /** Takes the XML files of folders too. */
  readonly xml?: boolean;
}

const defaultMaxFiles = 10_000;
/** Folders below a named folder. */
const maxDepth = 32;
const globSigns = /[*?[\]{}!]/;

/**
 * The files that the arguments name. A file is taken whatever its name; a folder stands for all `*.json` (and `*.xml`) and
 * `mhero.yaml` in it, sorted; what is no file may be a glob pattern. Each file is taken once.
 *
 * @throws Failure if an argument names nothing, or if too many files are named
 */
export async function findInputs(args: readonly string[], options: FindOptions): Promise<Input[]> {
  const found = new Map<string, Input>();
  const limit = options.maxFiles ?? defaultMaxFiles;
  const endings = options.xml === true ? ['.json', '.xml'] : ['.json'];
  for (const arg of args) {
    for (const input of await inputsOf(arg, options.cwd, limit, endings)) {
      if (!found.has(input.path ?? '-')) found.set(input.path ?? '-', input);
      if (found.size > limit) throw failure('cli.too-many-files', { limit });
    }
  }
  return [...found.values()];
}

async function inputsOf(
  arg: string,
  cwd: string,
  limit: number,
  endings: readonly string[],
): Promise<Input[]> {
  if (arg === '-') return [{ name: '-' }];
  const path = resolve(cwd, arg);
  const kind = await kindOf(path, arg);
  if (kind === 'file') return [{ name: arg, path }];
  if (kind === 'folder') {
    const files = await filesBelow(path, limit, endings);
    if (files.length === 0) throw failure('cli.no-files', { folder: arg });
    return files.map((file) => ({ name: join(arg, relative(path, file)), path: file }));
  }
  if (!globSigns.test(arg)) throw failure('cli.file-missing', { file: arg });
  const { glob } = await import('tinyglobby');
  const matches = await glob([arg.replaceAll('\\', '/')], {
    cwd,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  if (matches.length === 0) throw failure('cli.no-match', { pattern: arg });
  return matches.sort().map((name) => ({ name, path: resolve(cwd, name) }));
}

async function kindOf(path: string, shown: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) return undefined;
    throw failure('cli.file-unreadable', { file: shown, reason: systemReason(error) }, { cause: error });
  }
}

/** Every file with one of the endings, and each manifest, below a folder, sorted; not what is hidden, in node_modules, or a link out of it. */
async function filesBelow(root: string, limit: number, endings: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    let entries;
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      throw failure('cli.file-unreadable', { file: folder, reason: systemReason(error) }, { cause: error });
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (depth < maxDepth) await walk(path, depth + 1);
        continue;
      }
      const name = entry.name.toLowerCase();
      if (entry.name !== manifestName && !endings.some((ending) => name.endsWith(ending))) continue;
      if (entry.isFile() || (entry.isSymbolicLink() && (await isFileInside(root, path)))) files.push(path);
      if (files.length > limit) throw failure('cli.too-many-files', { limit });
    }
  };
  await walk(root, 0);
  return files.sort();
}

/** True for a file of a folder, whatever links lead to it, as long as they don't lead out of the folder. */
async function isFileInside(folder: string, path: string): Promise<boolean> {
  const real = await realPathInside(folder, path);
  return real !== undefined && (await kindOf(real, real)) === 'file';
}

/**
 * Reads an input whole, but never more than `maxBytes`: the size is looked at before anything is read, and
 * streams (standard input, a named pipe) are given up as soon as they go beyond.
 *
 * @throws Failure `cli.file-unreadable`
 */
export async function readInput(
  input: Input,
  stdin: AsyncIterable<Uint8Array>,
  maxBytes: number = defaultCheckLimits.bytes,
): Promise<FileContent> {
  let file: FileHandle | undefined;
  try {
    if (input.path === undefined) return await collect(stdin, maxBytes);
    file = await open(input.path, 'r');
    const stats = await file.stat();
    if (stats.isFile() && stats.size > maxBytes) return { tooLarge: { size: stats.size, limit: maxBytes } };
    if (stats.isFile()) return { bytes: await file.readFile() };
    return await collect(file.createReadStream({ autoClose: false }), maxBytes);
  } catch (error) {
    throw failure('cli.file-unreadable', { file: input.name, reason: systemReason(error) }, { cause: error });
  } finally {
    await file?.close();
  }
}

/**
 * The inputs as files to check, each read when its turn comes.
 *
 * @param onFile told of each file before it is read; what it throws ends the check
 */
export function filesToCheck(
  inputs: readonly Input[],
  stdin: AsyncIterable<Uint8Array>,
  maxBytes: number,
  onFile: (name: string) => void = () => undefined,
): FileToCheck[] {
  return inputs.map((input) => ({
    ...input,
    read: () => {
      onFile(input.name);
      return readInput(input, stdin, maxBytes);
    },
  }));
}

async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<FileContent> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) return { tooLarge: { size, limit: maxBytes } };
    parts.push(chunk);
  }
  return { bytes: Buffer.concat(parts) };
}
