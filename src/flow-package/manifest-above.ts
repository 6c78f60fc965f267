import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { manifestName } from './file-names.ts';

/** How many folders above a file its manifest is looked for. */
export const maxLevels = 5;

/** True if there is a manifest that could name a file: in its folder, or in one above. */
export async function hasManifestAbove(file: string): Promise<boolean> {
  let folder = dirname(resolve(file));
  for (let level = 0; level < maxLevels; level++) {
    if (await isThere(join(folder, manifestName))) return true;
    const above = dirname(folder);
    if (above === folder) return false;
    folder = above;
  }
  return false;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    // What can't be looked at is left to the one who reads it.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
