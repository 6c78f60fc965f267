import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { publishedSchemas } from '../../scripts/schemas/published.ts';

it.each([...publishedSchemas()])('schemas/%s is up to date (npm run guide)', (name, text) => {
  expect(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')).toBe(text);
});

it.each([...publishedSchemas()])('schemas/%s is a schema', (_, text) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
  expect(ajv.validateSchema(JSON.parse(text) as object)).toBe(true);
});
