import { type Command, Option } from 'commander';
import type { Session } from './io.ts';
import { header, positiveInteger, serverUrl } from './options.ts';

interface Options {
  readonly server?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly allowInsecure?: boolean;
  readonly keep?: boolean;
  readonly format: 'text' | 'json';
  readonly maxBytes?: number;
}

/** `mhero roundtrip FILE...`: sends flows to a FHIR server, reads them back, and compares. */
export function addRoundtrip(program: Command, session: Session): void {
  program
    .command('roundtrip')
    .description(
      'send flows to a FHIR server, read them back, rebuild the exports, and compare; and what platforms tell',
    )
    .argument('<FILE...>', 'exports: files, folders, patterns, or - for standard input')
    .option('--server <url>', 'base url of the server; a server of its own if missing', serverUrl)
    .option('--header <header>', "send 'Name: value' with every request; may be repeated", header)
    .option('--allow-insecure', 'send credentials over plain http to other machines too')
    .option('--keep', 'leave the resources on the server')
    .addOption(
      new Option('--format <format>', 'form of the result').choices(['text', 'json']).default('text'),
    )
    .option('--max-bytes <number>', 'largest file that is read', positiveInteger)
    .addHelpText(
      'after',
      `
Two comparisons: the export that the Library carries, as canonical JSON; and the flow as the
Questionnaire alone tells it, where each difference is named as a loss.

Answers of RapidPro's API make one transaction with the flows beside them; each resource of it comes back
by its id and is compared.

Examples:
  $ mhero roundtrip survey.json
  $ mhero roundtrip examples/eidsr-alert
  $ mhero roundtrip flows/ --server http://localhost:8080/fhir --keep --format json`,
    )
    .action(async (files: string[], options: Options) => {
      const { roundtripFiles } = await import('./roundtrip-files.ts');
      session.finish(await roundtripFiles(files, options, session));
    });
}
