import { type Command, Option } from 'commander';
import type { DifferenceFormat } from './diff-files.ts';
import type { Session } from './io.ts';
import { positiveInteger } from './options.ts';

interface Options {
  readonly format: DifferenceFormat;
  readonly output?: string;
  readonly maxBytes?: number;
}

/** `mhero diff A B`: what changed between two versions of a file, by what its flows mean. */
export function addDiff(program: Command, session: Session): void {
  program
    .command('diff')
    .description('tell what changed between two versions of flows: texts, ways, tests, results, not lines')
    .argument('<A>', 'the first version: an export or container, or - for standard input')
    .argument('<B>', 'the second version, of the same format or another one')
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices(['text', 'json'] satisfies DifferenceFormat[])
        .default('text'),
    )
    .option('--output <file>', 'write the result to a file')
    .option('--max-bytes <number>', 'largest file that is read', positiveInteger)
    .addHelpText(
      'after',
      `
Exit code 0 if nothing differs that means anything, 1 if something does, 2 if a file can't be compared. Ids,
places in the editor and the order of nodes do not count.

Examples:
  $ mhero diff survey-monday.json survey-friday.json
  $ git show HEAD:survey.json | mhero diff - survey.json
  $ mhero diff survey.rapidpro.json survey.floip.json --format json`,
    )
    .action(async (a: string, b: string, options: Options) => {
      const { diffFiles } = await import('./diff-files.ts');
      session.finish(await diffFiles(a, b, options, session));
    });
}
