/**
 * `npm start`: shows the whole of it on the project's own examples. Checks them, converts them, sends them to
 * the embedded server and back, runs the test kit against it, and writes report/index.html.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../src/cli/atomic-write.ts';
import { openCheckContext } from '../src/cli/check-context.ts';
import { guideCounterExamples, guideExamples } from '../src/fhir/guide-examples.ts';
import { roundTripFlows } from '../src/cli/roundtrip-files.ts';
import { tool } from '../src/cli/version.ts';
import { readCounterExamples } from '../src/conformance/counter-example.ts';
import { runConformance } from '../src/conformance/run.ts';
import { httpClient } from '../src/fhir/http-client.ts';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { colored, plain } from '../src/report/color.ts';
import type { HtmlReport } from '../src/report/html/html-report.ts';
import { htmlReport, summaryRows } from '../src/report/html/page.ts';
import { roundTripRow } from '../src/report/html/round-trip-row.ts';
import { textTable } from '../src/report/text-table.ts';
import { validationReport } from '../src/report/validation-report.ts';
import { openReferenceServer } from '../src/server/reference-server.ts';
import { convertExamples } from './start/conversions.ts';
import { checkExamples } from './start/examples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const paint = process.stdout.isTTY ? colored : plain;
const say = (text: string) => process.stdout.write(`${text}\n`);

const context = openCheckContext();
say('Checking the examples');
const examples = await checkExamples(root, context);
say('Converting them');
const conversions = convertExamples(examples.flows, context);

const server = await openReferenceServer({ definitions: openPackagedDefinitions(), software: tool() });
const { url } = await server.listen(0);
const client = httpClient(url);
const roundTrips = [];
let testRun;
try {
  say(`Sending them to the embedded server at ${url} and back`);
  for (const flows of examples.flows) roundTrips.push(roundTripRow(await roundTripFlows(flows, client)));
  say('Running the test kit against it');
  testRun = await runConformance({
    client,
    examples: guideExamples(),
    counterExamples: readCounterExamples(guideCounterExamples()),
    sleep: (milliseconds) => sleep(milliseconds),
    newId: randomUUID,
    searchAttempts: 5,
  });
} finally {
  await server.close();
}

// A flow that is there in both formats is drawn once, from the one that holds more of it.
const drawn = new Set<string>();
const richest = examples.flows.toSorted(
  (a, b) => Number(b.document.format === 'rapidpro') - Number(a.document.format === 'rapidpro'),
);
const report: HtmlReport = {
  title: 'mHero flows: the examples',
  tool: tool(),
  validation: validationReport(examples.reports, tool()),
  conversions,
  roundTrips,
  testRun,
  flows: richest.flatMap(({ file, document }) =>
    document.flows.flatMap((flow) => {
      if (drawn.has(flow.uuid)) return [];
      drawn.add(flow.uuid);
      return [{ file, flow }];
    }),
  ),
};
mkdirSync(`${root}report`, { recursive: true });
await writeWhole(`${root}report/index.html`, htmlReport(report), { overwrite: true });

const missed = examples.faults.filter(({ codes }) => codes.length === 0);
const rows = [
  ...summaryRows(report),
  {
    what: 'Broken examples',
    result: missed.length === 0 ? 'refused' : 'taken',
    tone: missed.length === 0 ? 'pass' : 'fail',
    numbers: `${examples.faults.length - missed.length} of ${examples.faults.length} faults found`,
  },
];
say('');
for (const { file, to, losses, valid } of conversions) {
  say(`${file} to ${to}: ${losses.length} losses named${valid ? '' : ', NOT VALID'}`);
}
for (const { folder, codes } of examples.faults) say(`${folder}: ${codes.join(', ') || 'FAULT NOT FOUND'}`);
say('');
say(
  textTable(
    ['What', 'Result', 'In numbers'],
    rows.map((row) => [row.what, row.result, row.numbers]),
    paint,
  ),
);
say('With every flow drawn: report/index.html');
if (rows.some(({ tone }) => tone !== 'pass')) process.exitCode = 1;
