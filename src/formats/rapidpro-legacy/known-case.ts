import type { Finding } from '../../findings/finding.ts';
import type { JsonObject } from '../../text/json-value.ts';
import { type KnownNames, namesIn, withKnownCase } from '../rapidpro/known-case.ts';
import { schemasOfNames } from './schema.ts';

/** Parts whose keys are languages or countries. */
const data = new Set(['msg', 'category', 'media', 'recording', 'quick_replies', 'localization']);

let known: KnownNames | undefined;

/** A legacy flow with its names in small letters, as the engine reads them in any case. */
export function legacyWithKnownCase(legacy: JsonObject): {
  readonly object: JsonObject;
  readonly findings: readonly Finding[];
} {
  known ??= { names: namesIn(schemasOfNames), data };
  return withKnownCase(legacy, '', known);
}
