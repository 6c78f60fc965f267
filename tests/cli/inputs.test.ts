import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs, readInput } from '../../src/cli/inputs.ts';

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'mhero-inputs-'));
  for (const file of [
    'flows/b.json',
    'flows/a.json',
    'flows/deep/c.JSON',
    'flows/notes.txt',
    'flows/.hidden/d.json',
    'flows/.dot.json',
    'flows/node_modules/e.json',
    'outside/secret.json',
    'one[1].json',
    'no-flows/readme.md',
  ]) {
    mkdirSync(join(cwd, file, '..'), { recursive: true });
    writeFileSync(join(cwd, file), '{}');
  }
  symlinkSync('../outside/secret.json', join(cwd, 'flows/out.json'));
  symlinkSync('a.json', join(cwd, 'flows/in.json'));
  symlinkSync('../outside', join(cwd, 'flows/folder-out'));
  symlinkSync('.', join(cwd, 'flows/loop'));
  symlinkSync('nowhere.json', join(cwd, 'flows/dead.json'));
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const names = async (...args: string[]) => (await findInputs(args, { cwd })).map(({ name }) => name);

async function* chunks(...sizes: number[]) {
  for (const size of sizes) yield await Promise.resolve(new Uint8Array(size));
}

describe('what the arguments of a command name', () => {
  it.each<[string, string[], string[]]>([
    ['a file', ['flows/notes.txt'], ['flows/notes.txt']],
    ['a file whose name looks like a pattern', ['one[1].json'], ['one[1].json']],
    [
      'a folder: all JSON in it, sorted, without hidden ones, node_modules and links that lead out',
      ['flows'],
      ['flows/a.json', 'flows/b.json', 'flows/deep/c.JSON', 'flows/in.json'],
    ],
    ['a folder with a slash', ['flows/deep/'], ['flows/deep/c.JSON']],
    ['a pattern', ['flows/{b,a}.json'], ['flows/a.json', 'flows/b.json']],
    ['a pattern over folders', ['flows/**/c.*'], ['flows/deep/c.JSON']],
    ['standard input', ['-'], ['-']],
    [
      'arguments in their order, each file once',
      ['flows/b.json', '-', 'flows/b.json', '-'],
      ['flows/b.json', '-'],
    ],
  ])('%s', async (_, args, expected) => {
    expect(await names(...args)).toEqual(expected);
  });

  it.each([
    ['a missing file', ['nowhere.json'], 'cli.file-missing'],
    ['a file below a file', ['one[1].json/x'], 'cli.no-match'],
    ['a pattern without a match', ['flows/*.xml'], 'cli.no-match'],
    ['a folder without flows', ['no-flows'], 'cli.no-files'],
    ['a name with a NUL', ['a\u0000b'], 'cli.file-missing'],
    ['a name that is far too long', ['x'.repeat(5000)], 'cli.file-missing'],
  ])('%s is a failure', async (_, args, code) => {
    await expect(findInputs(args, { cwd })).rejects.toMatchObject({ code, exit: 2 });
  });

  it('more files than the limit are a failure', async () => {
    await expect(findInputs(['flows'], { cwd, maxFiles: 2 })).rejects.toMatchObject({
      code: 'cli.too-many-files',
    });
    await expect(
      findInputs(['flows/a.json', 'flows/b.json', '-'], { cwd, maxFiles: 2 }),
    ).rejects.toMatchObject({
      code: 'cli.too-many-files',
    });
  });
});

describe('reading an input', () => {
  it('takes a file up to the limit', async () => {
    const input = { name: 'a', path: join(cwd, 'flows/a.json') };
    expect((await readInput(input, chunks(), 2)).bytes).toHaveLength(2);
    expect(await readInput(input, chunks(), 1)).toEqual({ tooLarge: { size: 2, limit: 1 } });
  });

  it('looks at the size before it reads: 1 GB takes no time and no memory', async () => {
    const path = join(cwd, 'large.json');
    writeFileSync(path, '');
    truncateSync(path, 1024 ** 3);
    const before = process.memoryUsage().arrayBuffers;
    const content = await readInput({ name: 'large.json', path }, chunks());
    expect(content).toEqual({ tooLarge: { size: 1024 ** 3, limit: 32 * 1024 * 1024 } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  it('reads standard input, and gives it up beyond the limit', async () => {
    expect((await readInput({ name: '-' }, chunks(3, 4), 7)).bytes).toHaveLength(7);
    expect(await readInput({ name: '-' }, chunks(3, 4, 100), 6)).toEqual({ tooLarge: { size: 7, limit: 6 } });
  });

  it('a standard input that breaks off is a failure', async () => {
    async function* broken() {
      yield await Promise.resolve(new Uint8Array(1));
      throw new Error('EIO: i/o error, read');
    }
    await expect(readInput({ name: '-' }, broken())).rejects.toMatchObject({
      code: 'cli.file-unreadable',
      message: "- can't be read: i/o error.",
    });
  });

  it('gives up a device without an end', async () => {
    expect((await readInput({ name: 'zero', path: '/dev/zero' }, chunks(), 1000)).tooLarge?.limit).toBe(1000);
  });

  it.each([
    ['a folder', 'flows'],
    ['a file that went away', 'gone.json'],
  ])('%s is a failure', async (_, name) => {
    await expect(readInput({ name, path: join(cwd, name) }, chunks())).rejects.toMatchObject({
      code: 'cli.file-unreadable',
      exit: 2,
    });
  });
});
