/**
 * `npm run guide`: from the FSH in `fsh/` and the FHIR packages that `npm ci` pins to the folder `definitions/`,
 * which ships with the program. Nothing is fetched; a step whose inputs did not change is passed over.
 */
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { definitionFiles } from '../src/fhir/packaged-definitions.ts';
import { writeDefinitionPack } from '../src/fhir/definition-pack.ts';
import { runStep, writeWhole } from './guide/build-step.ts';
import { coreDefinitions, definitionPackages } from './guide/core-definitions.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...names: string[]) => path.join(root, ...names);
const stamps = inRoot('.cache', 'guide');
const packages = definitionPackages.map((name) => inRoot('node_modules', name, 'package.json'));

const corePack = inRoot('definitions', definitionFiles.core);
await runStep(
  {
    name: 'core definitions',
    inputs: [...packages, inRoot('scripts/guide/core-definitions.ts'), inRoot('src/fhir/definition-pack.ts')],
    outputs: [corePack],
    run() {
      const definitions = coreDefinitions(inRoot('node_modules'));
      const pack = writeDefinitionPack(definitions);
      writeWhole(corePack, pack);
      return `${definitions.length} definitions, ${(pack.length / 1e6).toFixed(2)} MB`;
    },
  },
  stamps,
);

const guidePack = inRoot('definitions', definitionFiles.guide);
await runStep(
  {
    name: 'guide definitions',
    inputs: [],
    outputs: [guidePack],
    run() {
      writeWhole(guidePack, writeDefinitionPack([]));
      return 'none yet';
    },
  },
  stamps,
);
