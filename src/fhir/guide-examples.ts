import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../findings/failure.ts';
import { definitionFiles, packagedDefinitionsFolder } from './packaged-definitions.ts';
import { isObject, type JsonObject, type JsonValue } from '../text/json-value.ts';

/** The guide's examples, which the test kit sends. @throws Failure if they did not ship with the program */
export function guideExamples(folder: string = packagedDefinitionsFolder()): JsonObject[] {
  const file = join(folder, definitionFiles.examples);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Failure('definitions.missing', `The guide's examples are not there: ${file}`, {
      hint: 'In a clone of the project they are built by: npm run guide',
      cause,
    });
  }
  const entries = JSON.parse(text) as JsonValue;
  return (Array.isArray(entries) ? entries : [])
    .map((entry) => (isObject(entry) ? entry['resource'] : undefined))
    .filter(isObject);
}
