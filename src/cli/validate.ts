import { type Command, Option } from 'commander';
import type { FileReport } from '../flow-package/file-report.ts';
import type { ValidationFormat } from '../report/validation/reporters.ts';
import type { Session } from './io.ts';
import { positiveInteger } from './options.ts';
import { endIfInterrupted, writeResult } from './output.ts';
import { paintFor } from './paint.ts';
import { progressOn } from './progress.ts';
import { verdictOf } from './verdict.ts';

interface Options {
  readonly profile?: string;
  readonly format: ValidationFormat;
  readonly maxBytes?: number;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** `mhero validate FILE...`: checks exports, packages and FHIR resources. */
export function addValidate(program: Command, session: Session): void {
  program
    .command('validate')
    .description('check flow exports, flow packages and FHIR resources')
    .argument('<FILE...>', 'files, folders, patterns, or - for standard input')
    .option('--profile <profile>', 'flow profile to check against: its url or id; else the one of mhero.yaml')
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices(['text', 'json', 'junit', 'sarif', 'github'] satisfies ValidationFormat[])
        .default('text'),
    )
    .option('--max-bytes <number>', 'largest file that is read', positiveInteger)
    .option('--output <file>', 'write the result to a file')
    .option('--quiet', 'text: only errors, and nothing about files without one')
    .addHelpText(
      'after',
      `
Exit code 0 if every file that can be judged is valid, 1 if one is not, 2 if none can be judged.

Examples:
  $ mhero validate survey.json
  $ mhero validate flows/ --format sarif --output mhero.sarif
  $ mhero validate alert.json --profile mhero-eidsr-alert-flow
  $ curl -s https://example.org/flow.json | mhero validate - --format json`,
    )
    .action(async (args: string[], options: Options) => {
      const [
        { filesToCheck, findInputs },
        { checkFiles },
        { openCheckContext },
        { knownProfile },
        { validationReport },
        { validationReporters },
        { tool },
      ] = await Promise.all([
        import('./inputs.ts'),
        import('../flow-package/check-files.ts'),
        import('./check-context.ts'),
        import('./known-profile.ts'),
        import('../report/validation-report.ts'),
        import('../report/validation/reporters.ts'),
        import('./version.ts'),
      ]);
      const inputs = await findInputs(args, { cwd: session.cwd });
      const context = openCheckContext(options.maxBytes);
      const profile =
        options.profile === undefined ? undefined : knownProfile(options.profile, context.definitions);
      const progress = progressOn(session.stderr, inputs.length, options.quiet);
      const toCheck = filesToCheck(inputs, session.stdin, context.limits.bytes, (name) =>
        progress.step(name),
      );
      const files: FileReport[] = [];
      try {
        const checked = checkFiles(toCheck, { ...context, ...(profile === undefined ? {} : { profile }) });
        for await (const file of checked) {
          endIfInterrupted(session.signal);
          files.push(file);
        }
      } finally {
        progress.end();
      }
      const report = validationReport(files, tool());
      const text = validationReporters[options.format](report, {
        ...(options.output === undefined ? { paint: paintFor(session.stdout, session.env) } : {}),
        quiet: options.quiet === true,
      });
      await writeResult(session, text, options.output);
      session.finish(verdictOf(files));
    });
}
