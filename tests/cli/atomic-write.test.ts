import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, writeWhole } from '../../src/cli/atomic-write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mhero-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file whole', () => {
  it('writes a new file and nothing else', async () => {
    await writeWhole(join(folder, 'a.json'), 'text', { overwrite: false });
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('text');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('overwrites only when told to', async () => {
    const path = join(folder, 'a.json');
    writeFileSync(path, 'old');
    await expect(writeWhole(path, 'new', { overwrite: false })).rejects.toMatchObject({
      code: 'cli.output-exists',
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    await writeWhole(path, 'new', { overwrite: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it.each([
    ['a folder that is not there', 'nowhere/a.json'],
    ['a name that is a folder', 'taken'],
  ])('%s is a failure, and leaves nothing', async (_, name) => {
    mkdirSync(join(folder, 'taken'));
    await expect(
      writeWhole(join(folder, name), 'x', { overwrite: true, shownAs: name }),
    ).rejects.toMatchObject({
      code: 'cli.output-refused',
      exit: 2,
    });
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('a folder below a file can not be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(makeFolder(join(folder, 'file', 'sub'))).rejects.toMatchObject({
      code: 'cli.output-refused',
    });
  });
});
