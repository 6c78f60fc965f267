import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure } from './messages.ts';
import { isSystemError, systemReason } from './system-error.ts';

/**
 * Writes a whole file or none: to a temporary file in the same folder, flushed to disk, then renamed. Readers
 * never see a part. With `overwrite: false` a file that is there is kept, and the call fails.
 *
 * @throws Failure `cli.output-exists` or `cli.output-refused`
 */
export async function writeWhole(
  path: string,
  text: string,
  options: { readonly overwrite: boolean; readonly shownAs?: string },
): Promise<void> {
  const shown = options.shownAs ?? path;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    // A hard link fails where the name is taken, a rename does not.
    if (options.overwrite) await rename(temporary, path);
    else await link(temporary, path);
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) throw failure('cli.output-exists', { file: shown });
    throw failure('cli.output-refused', { file: shown, reason: systemReason(error) }, { cause: error });
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Makes a folder and those above it. @throws Failure `cli.output-refused` */
export async function makeFolder(path: string, shownAs: string = path): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw failure('cli.output-refused', { file: shownAs, reason: systemReason(error) }, { cause: error });
  }
}
