import { type Command, Option } from 'commander';
import type { InspectionFormat } from './inspect-files.ts';
import type { Session } from './io.ts';
import { positiveInteger } from './options.ts';

interface Options {
  readonly format: InspectionFormat;
  readonly output?: string;
  readonly maxBytes?: number;
}

/** `mhero inspect FILE...`: what RapidPro's flows produce and depend on. */
export function addInspect(program: Command, session: Session): void {
  program
    .command('inspect')
    .description('list what RapidPro flows produce and depend on: results, fields, groups, flows, issues')
    .argument('<FILE...>', 'exports: files, folders, patterns, or - for standard input')
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices(['text', 'json'] satisfies InspectionFormat[])
        .default('text'),
    )
    .option('--output <file>', 'write the result to a file')
    .option('--max-bytes <number>', 'largest file that is read', positiveInteger)
    .addHelpText(
      'after',
      `
What is listed is what RapidPro's engine tells of a flow when it is saved or imported. Older flows are migrated
first. What a flow refers to is looked up in its file; a flow on its own has nothing looked up.
Exit code 1 if a flow can't be inspected, as the engine refuses it; mhero validate tells why.

Examples:
  $ mhero inspect export.json
  $ mhero inspect flows/ --format json --output inspection.json`,
    )
    .action(async (files: string[], options: Options) => {
      const { inspectFiles } = await import('./inspect-files.ts');
      session.finish(await inspectFiles(files, options, session));
    });
}
