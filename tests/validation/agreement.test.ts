import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from 'vitest';
import { readCases, runCase } from '../../scripts/agreement/run-case.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/validator-cases');

// HL7's cases are not part of the repository: the test says nothing where they are not there.
test.skipIf(!fs.existsSync(folder))("HL7's cases get HL7's verdicts", () => {
  const definitions = openPackagedDefinitions();
  const results = readCases(folder).map((one) => runCase(one, folder, definitions));
  const differing = results.filter(({ verdict, expected }) => verdict !== expected).map(({ id }) => id);
  expect(differing.length / results.length).toBeLessThanOrEqual(0.03);
});
