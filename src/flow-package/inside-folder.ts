import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';

/** The real path of what is in a folder, with all links followed; undefined if it leads out, or to nothing. */
export async function realPathInside(folder: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    return real.startsWith(`${await realpath(folder)}${sep}`) ? real : undefined;
  } catch {
    return undefined;
  }
}
