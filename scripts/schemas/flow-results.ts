import type { AnySchemaObject } from 'ajv';
import { descriptorSchema } from '../../src/formats/flow-results/schema/descriptor.ts';
import type { ResultsVersion } from '../../src/formats/flow-results/version.ts';
import { without } from './by-type.ts';
import { published } from './published-schema.ts';

/** The descriptor of a Flow Results package. */
export function flowResultsSchema(version: ResultsVersion): AnySchemaObject {
  return published(`flow-results-${version}`, without(descriptorSchema(version), ['$id']));
}
