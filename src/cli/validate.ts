import { type Command, Option } from 'commander';
import type { FileReport } from '../flow-package/file-report.ts';
import type { ValidationFormat } from '../report/validation/reporters.ts';
import type { Session } from './io.ts';
import { positiveInteger, several } from './options.ts';
import { endIfInterrupted, writeResult } from './output.ts';
import { paintFor } from './paint.ts';
import { progressOn } from './progress.ts';
import { verdictOf } from './verdict.ts';

interface Options {
  readonly profile?: readonly string[];
  readonly package?: readonly string[];
  readonly ig?: readonly string[];
  readonly packageCache?: readonly string[];
  readonly tx?: string;
  readonly txCache?: string;
  readonly dialect: 'auto' | 'strict';
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
    .option(
      '--profile <profile>',
      'profile or logical model to check against, several times if need be: its url (|version), or the id of one of ours; a flow is checked as the Questionnaire that it becomes',
      several,
    )
    .option(
      '--package <package>',
      'FHIR package with definitions: a folder, a .tgz, a resource, or name#version in a --package-cache',
      several,
    )
    .option('--ig <package>', 'the same as --package', several)
    .option(
      '--package-cache <folder>',
      'folder of packages (name#version) for packages that are named, and for what they depend on',
      several,
    )
    .option(
      '--tx <url>',
      'terminology server that is asked for codes that the definitions can not tell; no other host is reached',
    )
    .option('--tx-cache <file>', 'file that keeps the answers of the terminology server')
    .addOption(
      new Option(
        '--dialect <dialect>',
        "flows of programs that grew out of RapidPro, such as Glific's: auto checks them as what they are, strict refuses what RapidPro refuses",
      )
        .choices(['auto', 'strict'])
        .default('auto'),
    )
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices([
          'text',
          'json',
          'operation-outcome',
          'junit',
          'sarif',
          'github',
        ] satisfies ValidationFormat[])
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
  $ mhero validate patient.xml --package hl7.fhir.us.core-6.1.0.tgz --profile http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient
  $ curl -s https://example.org/flow.json | mhero validate - --format json`,
    )
    .action(async (args: string[], options: Options) => {
      const [
        { filesToCheck, findInputs },
        { checkFiles },
        { openValidateContext },
        { txSessionOf, readOnce },
        { validationReport },
        { validationReporters },
        { tool },
      ] = await Promise.all([
        import('./inputs.ts'),
        import('../flow-package/check-files.ts'),
        import('./validate-context.ts'),
        import('./tx.ts'),
        import('../report/validation-report.ts'),
        import('../report/validation/reporters.ts'),
        import('./version.ts'),
      ]);
      const inputs = await findInputs(args, { cwd: session.cwd, xml: true });
      const tx = txSessionOf(options);
      const { context: opened, packageReports } = await openValidateContext({
        cwd: session.cwd,
        maxBytes: options.maxBytes,
        profiles: options.profile ?? [],
        packages: [...(options.package ?? []), ...(options.ig ?? [])],
        packageFolders: options.packageCache ?? [],
        terminology: tx?.terminology,
      });
      const context = { ...opened, dialect: options.dialect };
      const progress = progressOn(session.stderr, inputs.length, options.quiet);
      const toCheck = filesToCheck(inputs, session.stdin, context.limits.bytes, (name) =>
        progress.step(name),
      );
      const files: FileReport[] = [];
      const sources = tx === undefined ? toCheck : readOnce(toCheck);
      try {
        if (tx !== undefined) {
          // The first check only finds out what has to be asked.
          const first = checkFiles(sources, context);
          while ((await first.next()).done !== true) endIfInterrupted(session.signal);
          if (tx.hasQuestions()) await tx.ask();
        }
        for await (const file of checkFiles(sources, context)) {
          endIfInterrupted(session.signal);
          files.push(file);
        }
      } finally {
        progress.end();
      }
      const report = validationReport([...files, ...packageReports()], tool());
      const write = await validationReporters[options.format]();
      const text = write(report, {
        ...(options.output === undefined ? { paint: paintFor(session.stdout, session.env) } : {}),
        quiet: options.quiet === true,
      });
      await writeResult(session, text, options.output);
      session.finish(verdictOf(files));
    });
}
