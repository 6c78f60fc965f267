/** `npx tsx scripts/logical-models.ts`: writes the logical models of the guide to `fsh/models/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fshOfModel } from './logical-models/fsh.ts';
import { logicalModel, modelNames } from './logical-models/models.ts';

const folder = new URL('../fsh/models/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of modelNames) writeFileSync(new URL(`${name}.fsh`, folder), fshOfModel(logicalModel(name)));
