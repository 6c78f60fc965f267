import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { manifestName } from '../flow-package/manifest.ts';
import { failure, systemReason } from './messages.ts';

/** A file that a command is to look at. */
export interface Input {
  /** As the user named it, or below the folder that the user named; `-` is standard input. */
  readonly name: string;
  /** Absolute; missing for standard input. */
  readonly path?: string;
}

export interface FindOptions {
  readonly cwd: string;
  /** More files than this end the command. */
  readonly maxFiles?: number;
}

/** The content of an input, or its size (of a stream: as far as it was read) where it is larger than allowed. */
export type Content =
  | { readonly bytes: Uint8Array; readonly tooLarge?: undefined }
  | { readonly bytes?: undefined; readonly tooLarge: { readonly size: number; readonly limit: number } };

/** Far above any export that an instance of RapidPro makes, far below what would use up the memory. */
export const defaultMaxBytes = 32 * 1024 * 1024;
const defaultMaxFiles = 10_000;
/** Folders below a named folder. */
const maxDepth = 32;
const globSigns = /[*?[\]{}!]/;

/**
 * The files that the arguments name. A file is taken whatever its name; a folder stands for all `*.json` and
 * `mhero.yaml` in it, sorted; what is no file may be a glob pattern. Each file is taken once.
 *
 * @throws Failure if an argument names nothing, or if too many files are named
 */
export async function findInputs(args: readonly string[], options: FindOptions): Promise<Input[]> {
  const found = new Map<string, Input>();
  const limit = options.maxFiles ?? defaultMaxFiles;
  for (const arg of args) {
    for (const input of await inputsOf(arg, options.cwd, limit)) {
      if (!found.has(input.path ?? '-')) found.set(input.path ?? '-', input);
      if (found.size > limit) throw failure('cli.too-many-files', { limit });
    }
  }
  return [...found.values()];
}

async function inputsOf(arg: string, cwd: string, limit: number): Promise<Input[]> {
  if (arg === '-') return [{ name: '-' }];
  const path = resolve(cwd, arg);
  const kind = await kindOf(path, arg);
  if (kind === 'file') return [{ name: arg, path }];
  if (kind === 'folder') {
    const files = await filesBelow(path, limit);
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
    if (isCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) return undefined;
    throw failure('cli.file-unreadable', { file: shown, reason: systemReason(error) }, { cause: error });
  }
}

/** Every `*.json` and manifest below a folder, sorted; not what is hidden, in node_modules, or a link out of it. */
async function filesBelow(root: string, limit: number): Promise<string[]> {
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
      if (entry.name !== manifestName && !entry.name.toLowerCase().endsWith('.json')) continue;
      if (entry.isFile() || (entry.isSymbolicLink() && (await isFileInside(root, path)))) files.push(path);
      if (files.length > limit) throw failure('cli.too-many-files', { limit });
    }
  };
  await walk(root, 0);
  return files.sort();
}

/** True for a file of a folder, whatever links lead to it, as long as they don't lead out of the folder. */
export async function isFileInside(folder: string, path: string): Promise<boolean> {
  try {
    return (
      (await realpath(path)).startsWith(`${await realpath(folder)}${sep}`) && (await stat(path)).isFile()
    );
  } catch {
    return false;
  }
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
  maxBytes: number = defaultMaxBytes,
): Promise<Content> {
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

async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Content> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) return { tooLarge: { size, limit: maxBytes } };
    parts.push(chunk);
  }
  return { bytes: Buffer.concat(parts) };
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
