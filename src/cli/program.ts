import { Command, CommanderError } from 'commander';
import { type ExitCode, exitCode, Failure } from '../findings/failure.ts';
import { printable } from '../report/printable.ts';
import { addConvert } from './convert.ts';
import { addDiff } from './diff.ts';
import { addDraw } from './draw.ts';
import { addExplain } from './explain.ts';
import { addInit } from './init.ts';
import { addInspect } from './inspect.ts';
import type { Io, Output, Session } from './io.ts';
import { failure } from './messages.ts';
import { addMigrate } from './migrate.ts';
import { addRoundtrip } from './roundtrip.ts';
import { addServe } from './serve.ts';
import { addTest } from './test.ts';
import { addValidate } from './validate.ts';
import { tool } from './version.ts';

/** How a call ended; a call that the user interrupted has no exit code of its own. */
export interface Ended {
  readonly code: ExitCode;
  readonly interrupted: boolean;
}

/**
 * The whole command line: takes the arguments after the program's name, does the work, and tells how it
 * ended. Never throws and never ends the process.
 */
export async function main(argv: readonly string[], io: Io): Promise<Ended> {
  let code: ExitCode = exitCode.ok;
  const program = commandLine({ ...io, finish: (worst) => (code = worst) });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return { code, interrupted: false };
  } catch (error) {
    // Commander has already told what was wrong; help and version are no failure.
    if (error instanceof CommanderError) {
      return { code: error.exitCode === 0 ? exitCode.ok : exitCode.usage, interrupted: false };
    }
    if (error instanceof Failure && error.code === 'cli.interrupted') {
      showFailure(error, io.stderr);
      return { code: exitCode.usage, interrupted: true };
    }
    return { code: showFailure(asFailure(error, io.env), io.stderr), interrupted: false };
  }
}

function commandLine(session: Session): Command {
  const program = new Command('mhero');
  program
    .description(
      'Checks mHero flows (RapidPro, FLOIP), converts them to FHIR R4 and back, and tests FHIR servers for mHero.',
    )
    .version(tool().version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => session.stdout.write(text),
      writeErr: (text) => session.stderr.write(text),
      outputError: (text, write) => write(`mhero: ${text.replace(/^error: /, '').trimEnd()} [cli.usage]\n`),
      getOutHelpWidth: () => Math.min(session.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(session.stderr.columns, 100),
    })
    .addHelpText(
      'after',
      `
Exit codes: 0 all is well, 1 the input or the server does not conform, 2 called wrongly or unreadable,
3 the server can't be reached.

Examples:
  $ mhero validate flows/
  $ mhero convert survey.json --to fhir --output survey.fhir.json
  $ mhero roundtrip survey.json --server http://localhost:8080/fhir
  $ mhero test http://localhost:8080/fhir --format junit
  $ mhero explain json.syntax`,
    );
  for (const add of [
    addInit,
    addValidate,
    addConvert,
    addInspect,
    addMigrate,
    addDraw,
    addDiff,
    addRoundtrip,
    addServe,
    addTest,
    addExplain,
  ]) {
    add(program, session);
  }
  return program;
}

function asFailure(error: unknown, env: Io['env']): Failure {
  if (error instanceof Failure) return error;
  if (env['MHERO_DEBUG'] === '1' && error instanceof Error) {
    return new Failure('internal', error.stack ?? error.message);
  }
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return failure('internal', { reason }, { cause: error });
}

function showFailure(error: Failure, stderr: Output): ExitCode {
  const lines = error.code === 'internal' ? error.message.split('\n') : [error.message];
  stderr.write(`mhero: ${lines.map(printable).join('\n')} [${error.code}]\n`);
  if (error.hint !== undefined) stderr.write(`  ${printable(error.hint)}\n`);
  return error.exit;
}
