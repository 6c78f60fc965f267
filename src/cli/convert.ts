import { type Command, Option } from 'commander';
import { exitCode } from '../findings/failure.ts';
import type { ConversionTarget } from '../flow-package/convert.ts';
import type { Session } from './io.ts';
import { positiveInteger } from './options.ts';

interface Options {
  readonly to: ConversionTarget | 'flow-results';
  readonly output?: string;
  readonly losses?: string;
  readonly maxBytes?: number;
}

/** `mhero convert FILE... --to FORMAT`: writes flows in another format and tells what is lost. */
export function addConvert(program: Command, session: Session): void {
  program
    .command('convert')
    .description('write flows in another format, and tell what that one can not hold')
    .argument('<FILE...>', 'exports: files, folders, patterns, or - for standard input')
    .addOption(
      new Option('--to <format>', 'format to write')
        .choices(['fhir', 'rapidpro', 'floip', 'flow-results'] satisfies Options['to'][])
        .makeOptionMandatory(),
    )
    .option('--output <path>', 'file to write; a folder, if several files are converted')
    .option('--losses <file>', 'write what is lost to this file, as JSON, instead of to standard error')
    .option('--max-bytes <number>', 'largest file that is read', positiveInteger)
    .addHelpText(
      'after',
      `
FHIR is a transaction Bundle, ready to be sent to a server. Losses are no failure: the exit code is 0
if everything was written, 1 if an export is not valid.

A Questionnaire, or a Bundle or Library of mHero, goes to rapidpro or floip. The export in a Library comes
back to the byte; a Questionnaire that no flow became is made a flow that can be run.

What RapidPro's API answers (contacts, groups, flows, flow starts, broadcasts, runs, messages, channels, tickets;
a file each) goes to FHIR as one bundle; with the flows, or the Questionnaires, beside it, answers get their types
and codes, and runs become what the manifest says. FHIR resources beside it are a registry to find things in.

A Flow Results package goes to FHIR with the rows that it names, and back to a package and a file of rows.

Examples:
  $ mhero convert survey.json --to fhir --output survey.fhir.json
  $ mhero convert rapidpro.json --to floip --losses losses.json > floip.json
  $ mhero convert flows/ --to fhir --output fhir/
  $ mhero convert questionnaire.json --to rapidpro --output flow.json
  $ mhero convert runs.json contacts.json messages.json --to fhir --output platform.fhir.json`,
    )
    .action(async (files: string[], options: Options) => {
      const { to, ...others } = options;
      const { convertResults } = await import('./convert-results.ts');
      const code = await convertResults(files, options, session);
      if (code !== undefined || to === 'flow-results') {
        session.finish(code ?? exitCode.usage);
        return;
      }
      const { convertFiles } = await import('./convert-files.ts');
      session.finish(await convertFiles(files, { ...others, to }, session));
    });
}
