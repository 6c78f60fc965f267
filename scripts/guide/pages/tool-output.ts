/** What the program prints on the project's own examples, for the page about it: run in this process, without colour. */
import { main } from '../../../src/cli/program.ts';
import { printed } from './markdown.ts';

/** Name of the piece, and the command. */
export const shownCommands: Readonly<Record<string, readonly string[]>> = {
  'validate-package': ['validate', 'examples/eidsr-alert'],
  'validate-broken': ['validate', 'examples/broken/eidsr-without-age'],
  explain: ['explain', 'rapidpro.exit-destination-missing'],
  inspect: ['inspect', 'examples/mlearning-quiz/rapidpro.json'],
  diff: ['diff', 'examples/eidsr-alert/rapidpro.json', 'examples/broken/eidsr-without-age/rapidpro.json'],
  'validate-model': [
    'validate',
    'examples/eidsr-alert/platform/runs.json',
    '--profile',
    'http://mhero.org/fhir/StructureDefinition/mhero-model-run',
  ],
};

/** The command as a user types it and what it prints. @param root the folder that it runs in */
export async function outputOf(name: string, root: string): Promise<string> {
  const command = shownCommands[name];
  if (command === undefined) throw new RangeError(`No command is named ${name}`);
  return printed(`$ mhero ${command.join(' ')}\n${await saidBy(command, root)}`);
}

/** What a command prints, without colour. @param root the folder that it runs in */
export async function saidBy(command: readonly string[], root: string): Promise<string> {
  let said = '';
  const output = { write: (text: string) => void (said += text), isTTY: false, columns: 100 };
  await main(command, {
    stdin: nothing(),
    stdout: output,
    stderr: output,
    cwd: root,
    env: {},
    signal: new AbortController().signal,
  });
  return said;
}

async function* nothing(): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.alloc(0));
}
