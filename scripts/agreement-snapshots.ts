/**
 * How our snapshots compare with those of HL7's cases of snapshot generation.
 *
 *   npx tsx scripts/agreement-snapshots.ts --snapshot-cases DIR [--version 4.] [--other-base] [--case ID] [--all]
 *
 * DIR holds a manifest.xml, as the folders `snapshot-generation` of HL7's public test cases do. With --other-base
 * the expected snapshots are of R4B: only what the differentials speak of is compared.
 */
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { layerDefinitions } from '../src/fhir/layered-definitions.ts';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { packageDefinitions } from './agreement/package-definitions.ts';
import { runSnapshotCases } from './agreement/snapshot-cases.ts';

const { values } = parseArgs({
  options: {
    'snapshot-cases': { type: 'string' },
    version: { type: 'string', default: '4.' },
    'other-base': { type: 'boolean', default: false },
    case: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

const folder = values['snapshot-cases'];
if (folder === undefined) {
  console.error('Name a folder with a manifest.xml: --snapshot-cases DIR');
  process.exitCode = 2;
} else {
  const core = packageDefinitions('node_modules/hl7.fhir.r4.core');
  const definitions = layerDefinitions([core, openPackagedDefinitions()]);
  const results = runSnapshotCases(path.resolve(folder), definitions, {
    version: values.version,
    otherBase: values['other-base'],
  });
  let right = 0;
  let judged = 0;
  for (const { id, fails, differences, texts, errors, note } of results) {
    if (values.case !== undefined && id !== values.case) continue;
    if (differences === undefined) {
      console.log(`${id}: not judged, ${note ?? ''}`);
      continue;
    }
    judged++;
    const isRight = fails ? errors.length > 0 : differences.length === 0;
    if (isRight) right++;
    const told = fails
      ? `must be refused: ${errors.find((error) => error.startsWith('profile.differential')) ?? errors[0] ?? 'nothing is said'} (${note ?? ''})`
      : '';
    console.log(
      `${id}: ${isRight ? 'same' : 'differs'} ${told}${texts > 0 ? `, ${texts} texts differ` : ''}`,
    );
    const shown = values.all ? differences : differences.slice(0, 6);
    for (const { id: at, what, published, made } of shown)
      console.log(`    ${at} ${what}: expected ${published.slice(0, 300)}, made ${made.slice(0, 300)}`);
    if (!fails && errors.length > 0) console.log(`    refused: ${errors[0] ?? ''}`);
  }
  console.log(`${right} of ${judged} cases as expected`);
}
