import { dirname, sep } from 'node:path';

/** The deepest folder that holds all the files; all paths are absolute. */
export function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(path).split(sep));
  const folder = [...first];
  for (const other of others) {
    const split = folder.findIndex((part, index) => part !== other[index]);
    if (split >= 0) folder.length = split;
  }
  return folder.join(sep) || sep;
}
