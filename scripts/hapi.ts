/**
 * `npm run test:hapi`: the guide, the examples and the test kit against a server that we did not write. Loads the guide
 * into HAPI FHIR, starts it again with its request validation on, sends every example through it and back, and
 * runs the test kit.
 */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCheckContext } from '../src/cli/check-context.ts';
import { roundTripFlows } from '../src/cli/roundtrip-files.ts';
import { readCounterExamples } from '../src/conformance/counter-example.ts';
import { runConformance } from '../src/conformance/run.ts';
import type { DefinitionType } from '../src/fhir/definitions.ts';
import type { FhirClient } from '../src/fhir/client.ts';
import { guideCounterExamples, guideExamples } from '../src/fhir/guide-examples.ts';
import { httpClient } from '../src/fhir/http-client.ts';
import { openGuideDefinitions } from '../src/fhir/packaged-definitions.ts';
import { plain } from '../src/report/color.ts';
import { testRunReporters } from '../src/report/test-run/reporters.ts';
import { conforms } from '../src/report/test-run/states.ts';
import { roundTripText } from '../src/report/round-trip/text.ts';
import { textOf } from '../src/text/json-value.ts';
import { root } from './guide/build-guide.ts';
import { runBuild } from './guide/build-step.ts';
import { buildHapi, startHapi } from './hapi/hapi-server.ts';
import { checkExamples } from './start/examples.ts';

/** What a server needs to know of the guide, in the order in which it refers to each other. */
const loaded: readonly DefinitionType[] = [
  'CodeSystem',
  'ValueSet',
  'StructureDefinition',
  'SearchParameter',
];

await runBuild(async () => {
  const jar = buildHapi();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'mhero-hapi-'));
  try {
    // Its validation refuses the profiles of a guide that it does not know yet; so they are loaded without.
    const open = await startHapi(jar, data, false);
    await loadGuide(httpClient(open.base));
    await open.stop();
    const strict = await startHapi(jar, data, true);
    try {
      await tryOut(httpClient(strict.base));
    } finally {
      await strict.stop();
    }
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
});

async function loadGuide(client: FhirClient): Promise<void> {
  const definitions = openGuideDefinitions();
  let count = 0;
  for (const type of loaded) {
    for (const url of definitions.urls(type)) {
      const definition = definitions.get(type, url);
      if (definition === undefined) continue;
      // A server uses a search parameter only when it is active; the guide's own are drafts.
      const body = type === 'SearchParameter' ? { ...definition, status: 'active' } : definition;
      const path = `${type}/${textOf(body, 'id') ?? ''}`;
      const { status, text } = await client.request({ method: 'PUT', path, body });
      if (status >= 300) throw new Error(`PUT ${path}: status ${status} ${text.slice(0, 500)}`);
      count++;
    }
  }
  console.log(`HAPI FHIR has ${count} definitions of the guide`);
}

async function tryOut(client: FhirClient): Promise<void> {
  const { flows } = await checkExamples(root, openCheckContext());
  const trips = [];
  for (const file of flows) trips.push(await roundTripFlows(file, client));
  console.log(roundTripText(trips, { paint: plain }));
  const run = await runConformance({
    client,
    examples: guideExamples(),
    counterExamples: readCounterExamples(guideCounterExamples()),
    sleep: (milliseconds) => sleep(milliseconds),
    newId: randomUUID,
    searchAttempts: 10,
  });
  console.log(testRunReporters.text(run, { paint: plain }));
  if (!conforms(run) || trips.some(({ ok }) => !ok)) process.exitCode = 1;
}
