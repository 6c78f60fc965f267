import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { exitCode } from '../findings/failure.ts';
import type { TestRun } from '../conformance/result.ts';
import type { TestRunFormat } from '../report/test-run/reporters.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { header, serverUrl, several } from './options.ts';
import { endIfInterrupted, writeResult } from './output.ts';
import { paintFor } from './paint.ts';
import { progressOn } from './progress.ts';

interface Options {
  readonly header?: Readonly<Record<string, string>>;
  readonly allowInsecure?: boolean;
  readonly format: TestRunFormat;
  readonly only?: readonly string[];
  readonly output?: string;
  readonly coverage?: boolean;
}

/** `mhero test URL`: runs the conformance tests against a server. */
export function addTest(program: Command, session: Session): void {
  program
    .command('test')
    .description('test whether a FHIR server can take part in mHero; what the tests make is removed again')
    .argument('[URL]', 'base url of the server; may be left out with --coverage', serverUrl)
    .option('--header <header>', "send 'Name: value' with every request; may be repeated", header)
    .option('--allow-insecure', 'send credentials over plain http to other machines too')
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices(['text', 'json', 'junit'] satisfies TestRunFormat[])
        .default('text'),
    )
    .option('--only <id>', 'run only this test or group; may be repeated', several)
    .option('--coverage', 'tell for each requirement of the guide what verifies it, and how it fared')
    .option('--output <file>', 'write the result to a file')
    .addHelpText(
      'after',
      `
Exit code 0 if the server conforms, 1 if not, 3 if it can't be reached.

Examples:
  $ mhero test http://localhost:8080/fhir
  $ mhero test https://fhir.example.org/r4 --header 'Authorization: Bearer ...' --only contact
  $ mhero test http://localhost:8080/fhir --format junit --output results.xml
  $ mhero test --coverage`,
    )
    .action(async (url: string | undefined, options: Options) => {
      if (options.coverage === true && options.format === 'junit')
        throw failure('cli.usage', { problem: 'Coverage is written as text or json.' });
      if (url === undefined) {
        if (options.coverage !== true)
          throw failure('cli.usage', { problem: 'Which server? Give its base url.' });
        return writeResult(session, await coverageReport(session, options.format), options.output);
      }
      const [
        { runConformance },
        { readCounterExamples },
        { guideCounterExamples, guideExamples },
        { httpClient },
        { testRunReporters },
        { conforms },
      ] = await Promise.all([
        import('../conformance/run.ts'),
        import('../conformance/counter-example.ts'),
        import('../fhir/guide-examples.ts'),
        import('../fhir/http-client.ts'),
        import('../report/test-run/reporters.ts'),
        import('../report/test-run/states.ts'),
      ]);
      let progress = progressOn(session.stderr, 0);
      const run = await runConformance({
        client: httpClient(url, {
          headers: options.header ?? {},
          allowInsecure: options.allowInsecure === true,
        }),
        examples: guideExamples(),
        counterExamples: readCounterExamples(guideCounterExamples()),
        sleep: (milliseconds) => sleep(milliseconds),
        newId: randomUUID,
        searchAttempts: 10,
        signal: session.signal,
        ...(options.only === undefined ? {} : { only: options.only }),
        onResult: (result, done, all) => {
          if (done === 1) progress = progressOn(session.stderr, all);
          progress.step(result.id);
        },
      }).finally(() => progress.end());
      const paint = paintFor(session.stdout, session.env);
      const report = testRunReporters[options.format](run, { paint });
      const result =
        options.coverage !== true
          ? report
          : options.format === 'json'
            ? await coverageReport(session, 'json', run)
            : `${report}\n${await coverageReport(session, 'text', run)}`;
      await writeResult(session, result, options.output);
      endIfInterrupted(session.signal);
      session.finish(conforms(run) ? exitCode.ok : exitCode.notConformant);
    });
}

/** What verifies each requirement of the guide and, after a run, how it fared. */
async function coverageReport(session: Session, format: TestRunFormat, run?: TestRun): Promise<string> {
  const [
    { coverage, readStatedRequirements },
    { readCounterExamples },
    { allTests },
    { guideCounterExamples, guideExamples, guideRequirements },
    { coverageJson, coverageText },
  ] = await Promise.all([
    import('../conformance/coverage.ts'),
    import('../conformance/counter-example.ts'),
    import('../conformance/run.ts'),
    import('../fhir/guide-examples.ts'),
    import('../report/test-run/coverage.ts'),
  ]);
  const counterExamples = readCounterExamples(guideCounterExamples());
  const tests = allTests({ examples: guideExamples(), counterExamples });
  const all = coverage(readStatedRequirements(guideRequirements()), tests, counterExamples);
  return format === 'json'
    ? coverageJson(all, { ...(run !== undefined && { run }) })
    : coverageText(all, { paint: paintFor(session.stdout, session.env), ...(run !== undefined && { run }) });
}
