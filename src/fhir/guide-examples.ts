import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../findings/failure.ts';
import { definitionFiles, packagedDefinitionsFolder } from './packaged-definitions.ts';
import { isObject, type JsonObject, type JsonValue } from '../text/json-value.ts';

/** The guide's examples, which the test kit sends. @throws Failure if they did not ship with the program */
export function guideExamples(folder: string = packagedDefinitionsFolder()): JsonObject[] {
  const entries = readShipped(join(folder, definitionFiles.examples));
  return (Array.isArray(entries) ? entries : [])
    .map((entry) => (isObject(entry) ? entry['resource'] : undefined))
    .filter(isObject);
}

/** The guide's counter-examples as their file has them. @throws Failure if they did not ship with the program */
export function guideCounterExamples(folder: string = packagedDefinitionsFolder()): JsonValue {
  return readShipped(join(folder, definitionFiles.counterExamples));
}

/** The guide's requirements as their file has them. @throws Failure if they did not ship with the program */
export function guideRequirements(folder: string = packagedDefinitionsFolder()): JsonValue {
  return readShipped(join(folder, definitionFiles.requirements));
}

function readShipped(file: string): JsonValue {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JsonValue;
  } catch (cause) {
    throw new Failure('definitions.missing', `The guide's examples are not there: ${file}`, {
      hint: 'In a clone of the project they are built by: npm run guide',
      cause,
    });
  }
}
