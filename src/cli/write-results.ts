import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { makeFolder, writeWhole } from './atomic-write.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { writeResult } from './output.ts';
import { sharedFolder } from './shared-folder.ts';

/** What became of one input file. */
export interface FileResult {
  /** The input as the user named it; `-` is standard input. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes results to where `--output` says. One file that was named goes there as it is; of several, each goes into
 * a folder, at the place that it has below the folder shared by all that was named. What counts is what was named:
 * that all others are refused must not make a file of the folder.
 *
 * @param named every input file, also those without a result
 * @param outputName the name in the output folder of an input's path; `stdin` stands for standard input
 * @throws Failure `cli.output-needed` if several files have no folder to go to
 */
export async function writeResults(
  session: Session,
  results: readonly FileResult[],
  named: readonly string[],
  output: string | undefined,
  outputName: (path: string) => string,
): Promise<void> {
  const [first] = results;
  if (first === undefined) return;
  if (named.length === 1 && !(await isFolder(session.cwd, output))) {
    await writeResult(session, first.text, output);
    return;
  }
  if (output === undefined) throw failure('cli.output-needed', { files: named.length });
  const from = sharedFolder(named.map((file) => resolve(session.cwd, file)));
  for (const { file, text } of results) {
    const name = outputName(file === '-' ? 'stdin' : relative(from, resolve(session.cwd, file)));
    const path = resolve(session.cwd, output, name);
    await makeFolder(dirname(path), output);
    await writeWhole(path, text, { overwrite: true, shownAs: join(output, name) });
  }
}

/** True for a path that is a folder, or says by a slash at its end that it is to be one. */
export async function isFolder(cwd: string, output: string | undefined): Promise<boolean> {
  if (output === undefined || output === '-') return false;
  if (/[/\\]$/.test(output)) return true;
  return stat(resolve(cwd, output)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
