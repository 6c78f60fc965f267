/** `npm run schemas`: writes the JSON Schemas that other programs may rely on to `schemas/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from './schemas/published.ts';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of publishedSchemas()) writeFileSync(new URL(name, folder), text);
