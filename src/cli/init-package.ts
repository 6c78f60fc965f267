/** What `mhero init` does, once its arguments are understood. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { manifestFor } from '../flow-package/init.ts';
import { manifestName } from '../flow-package/file-names.ts';
import { staysInFolder } from '../text/relative-path.ts';
import { writeWhole } from './atomic-write.ts';
import { examineFiles } from './examine-files.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { sharedFolder } from './shared-folder.ts';
import { verdictOf } from './verdict.ts';

export interface InitOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * Writes the manifest of the exports beside them: in the deepest folder that holds them all, unless told where.
 * Nothing is written if one of them is not valid.
 */
export async function initPackage(
  args: readonly string[],
  options: InitOptions,
  session: Session,
): Promise<ExitCode> {
  if (args.includes('-')) {
    throw failure('cli.usage', { problem: 'A manifest names files; standard input has no name.' });
  }
  const { flows, refused } = await examineFiles(args, {}, session);
  if (refused.length > 0) {
    // A manifest that is there may be what can't be read: --force is there to replace it.
    const others = refused.filter(({ kind }) => options.force !== true || kind !== 'mhero-manifest');
    if (others.length > 0) return verdictOf(others);
  }
  const paths = flows.map(({ file }) => resolve(session.cwd, file));
  const manifest = options.output === undefined ? join(sharedFolder(paths), manifestName) : undefined;
  const path = manifest ?? resolve(session.cwd, options.output ?? manifestName);
  const shown = options.output ?? relative(session.cwd, path);
  const folder = dirname(path);
  const documents = flows.map(({ document }, index) => {
    const file = relative(folder, paths[index] ?? '')
      .split(sep)
      .join('/');
    if (!staysInFolder(file)) throw failure('cli.outside-package', { file, manifest: shown });
    return { file, document };
  });
  await writeWhole(path, manifestFor(documents), { overwrite: options.force === true, shownAs: shown });
  session.stdout.write(`${shown}\n`);
  return exitCode.ok;
}
