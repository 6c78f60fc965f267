import { type ExitCode, exitCode } from '../findings/failure.ts';
import type { FileReport } from '../flow-package/file-report.ts';
import { failure } from './messages.ts';

/**
 * The exit code of a check: not conformant if a file is invalid. A file that is too large was not looked at, so
 * it is a matter of how the command was called.
 *
 * @throws Failure `cli.nothing-judged` if no file could be judged at all
 */
export function verdictOf(files: readonly FileReport[]): ExitCode {
  const invalid = files.filter((file) => file.valid === false);
  if (invalid.some((file) => !isTooLarge(file))) return exitCode.notConformant;
  if (invalid.length > 0) return exitCode.usage;
  if (files.every((file) => file.valid === null))
    throw failure('cli.nothing-judged', { files: files.length });
  return exitCode.ok;
}

function isTooLarge(file: FileReport): boolean {
  return file.findings.some(({ code }) => code === 'text.too-large');
}
