/** Reading tar archives (POSIX ustar and pax, GNU long names) from a stream, without keeping what nobody wants. */
import { Failure } from '../../findings/failure.ts';

export interface TarEntry {
  /** As the archive names it, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bounds on an archive; a hostile one ends in a failure instead of a full memory. */
export interface TarLimits {
  readonly entries: number;
  /** Bytes of one entry that is kept. */
  readonly entryBytes: number;
  /** Bytes of the whole archive, unpacked. */
  readonly totalBytes: number;
}

export const defaultTarLimits: TarLimits = {
  entries: 100_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 2 * 1024 * 1024 * 1024,
};

const block = 512;

/**
 * The plain files of an archive whose path is wanted; links, folders and all else are passed over.
 *
 * @throws Failure `fhir-package.archive` for what is no archive, `fhir-package.too-large` beyond the limits
 */
export async function* readTar(
  chunks: AsyncIterable<Uint8Array>,
  wanted: (path: string) => boolean,
  limits: TarLimits = defaultTarLimits,
): AsyncGenerator<TarEntry> {
  const source = new Blocks(chunks, limits.totalBytes);
  let longName: string | undefined;
  for (let count = 0; ;) {
    const header = await source.take(block);
    if (header === undefined || header.every((byte) => byte === 0)) return;
    checkSum(header);
    if (++count > limits.entries) throw tooLarge(`more than ${limits.entries} entries`);
    const size = sizeOf(header);
    const kind = String.fromCharCode(header[156] ?? 0);
    const padding = (block - (size % block)) % block;
    if (kind === 'x' || kind === 'L') {
      if (size > 64 * 1024) throw tooLarge('a header of more than 64 kB');
      const body = textOf((await source.take(size)) ?? new Uint8Array());
      await source.skip(padding);
      longName = kind === 'L' ? body : paxPath(body);
      continue;
    }
    const path = longName ?? nameOf(header);
    longName = undefined;
    const isFile = kind === '0' || kind === '\0' || kind === '7';
    if (!isFile || !wanted(path)) {
      await source.skip(size + padding);
      continue;
    }
    if (size > limits.entryBytes)
      throw tooLarge(`the file ${path} with more than ${limits.entryBytes} bytes`);
    const bytes = await source.take(size);
    if (bytes === undefined) throw broken('it ends within a file');
    await source.skip(padding);
    yield { path, bytes };
  }
}

/** A stream of chunks, taken in pieces of the size that is asked for. */
class Blocks {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #limit: number;
  #rest: Uint8Array = new Uint8Array();
  #total = 0;

  constructor(chunks: AsyncIterable<Uint8Array>, limit: number) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#limit = limit;
  }

  /** Undefined at the end of the stream. */
  async take(size: number): Promise<Uint8Array | undefined> {
    if (this.#rest.length < size) {
      const parts = [this.#rest];
      let length = this.#rest.length;
      while (length < size) {
        const chunk = await this.#next();
        if (chunk === undefined) {
          if (length === 0) return undefined;
          throw broken('it is cut off');
        }
        parts.push(chunk);
        length += chunk.length;
      }
      this.#rest = joined(parts, length);
    }
    const taken = this.#rest.slice(0, size);
    this.#rest = this.#rest.subarray(size);
    return taken;
  }

  async skip(size: number): Promise<void> {
    let left = size;
    while (left > this.#rest.length) {
      left -= this.#rest.length;
      const chunk = await this.#next();
      if (chunk === undefined) throw broken('it is cut off');
      this.#rest = chunk;
    }
    this.#rest = this.#rest.subarray(left);
  }

  async #next(): Promise<Uint8Array | undefined> {
    const next = await this.#chunks.next();
    if (next.done === true) return undefined;
    this.#total += next.value.length;
    if (this.#total > this.#limit) throw tooLarge(`more than ${this.#limit} bytes`);
    return next.value;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function nameOf(header: Uint8Array): string {
  const name = textOf(header.subarray(0, 100));
  const isUstar = textOf(header.subarray(257, 262)) === 'ustar';
  const prefix = isUstar ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function sizeOf(header: Uint8Array): number {
  const size = parseInt(textOf(header.subarray(124, 136)).trim() || '0', 8);
  if (!Number.isSafeInteger(size) || size < 0) throw broken('an entry has no size');
  return size;
}

/** The path in a pax header (`28 path=package/a.json`), if it has one. */
function paxPath(body: string): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(body)?.[1];
}

function checkSum(header: Uint8Array): void {
  const stated = parseInt(textOf(header.subarray(148, 156)).trim(), 8);
  let sum = 0;
  for (const [i, byte] of header.entries()) sum += i >= 148 && i < 156 ? 32 : byte;
  if (sum !== stated) throw broken('a header of it is damaged');
}

function broken(reason: string): Failure {
  return new Failure('fhir-package.archive', `The archive can't be read: ${reason}`);
}

function tooLarge(what: string): Failure {
  return new Failure('fhir-package.too-large', `The archive has ${what}`);
}
