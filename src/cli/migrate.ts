import type { Command } from 'commander';
import type { Session } from './io.ts';
import { flowVersion, positiveInteger } from './options.ts';

interface Options {
  readonly to?: string;
  readonly output?: string;
  readonly mediaUrl?: string;
  readonly maxBytes?: number;
}

/** `mhero migrate FILE... [--to VERSION]`: brings RapidPro's flows to a later version. */
export function addMigrate(program: Command, session: Session): void {
  program
    .command('migrate')
    .description('bring RapidPro flows, legacy ones too, to a later version')
    .argument('<FILE...>', 'exports: files, folders, patterns, or - for standard input')
    .option('--to <version>', 'version to migrate to, legacy ones too; else the newest', flowVersion)
    .option('--output <path>', 'file to write; a folder, if several files are migrated')
    .option('--media-url <url>', 'where the uploaded media of legacy flows are, which those name by path')
    .option('--max-bytes <number>', 'largest file that is read', positiveInteger)
    .addHelpText(
      'after',
      `
The steps are those of RapidPro's engine, and before version 11 those of its import. All else in the file stays as
it is, nothing is migrated down, and a flow that can not be migrated is left as it was: the exit code is then 1.

Examples:
  $ mhero migrate old-export.json --output export.json
  $ mhero migrate export.json --to 13.6.1
  $ mhero migrate very-old-export.json --to 11.12
  $ mhero migrate flows/ --output migrated/`,
    )
    .action(async (files: string[], options: Options) => {
      const { migrateFiles } = await import('./migrate-files.ts');
      session.finish(await migrateFiles(files, options, session));
    });
}
