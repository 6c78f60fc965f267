import { findInputs, type Input } from './inputs.ts';
import { failure } from './messages.ts';

/**
 * The one file that an argument names, for commands that work with one.
 *
 * @throws Failure if it names nothing, or several files
 */
export async function oneInput(arg: string, cwd: string): Promise<Input> {
  const [input, ...others] = await findInputs([arg], { cwd });
  if (input === undefined || others.length > 0) {
    throw failure('cli.one-file', { arg, files: others.length + (input === undefined ? 0 : 1) });
  }
  return input;
}
