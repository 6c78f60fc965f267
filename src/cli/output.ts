import { resolve } from 'node:path';
import { exitCode } from '../findings/failure.ts';
import { writeWhole } from './atomic-write.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';

/** Writes a result to the file of `--output`, or else to standard output. */
export async function writeResult(session: Session, text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') session.stdout.write(text);
  else await writeWhole(resolve(session.cwd, file), text, { overwrite: true, shownAs: file });
}

/** Ends the command where it stands if the user wants it to end. @throws Failure `cli.interrupted` */
export function endIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw failure('cli.interrupted', {}, { exit: exitCode.usage });
}
