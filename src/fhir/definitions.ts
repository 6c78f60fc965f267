/** Conformance resources by canonical url: what the validator, the server and the kit look things up in. */
import type { JsonObject } from '../text/json-value.ts';

/** Types that a `Definitions` holds. */
export const definitionTypes = [
  'StructureDefinition',
  'ValueSet',
  'CodeSystem',
  'SearchParameter',
  'Questionnaire',
  'CapabilityStatement',
  'Measure',
  'ImplementationGuide',
] as const;

export type DefinitionType = (typeof definitionTypes)[number];

/**
 * A set of definitions. Everything is synchronous and may be lazy: looking one up parses that one alone.
 * Implementations: the pack that ships with the package, a folder or tgz, a Map in a test, a server's rows.
 */
export interface Definitions {
  /** By canonical url, with or without `|version`; undefined if it is not here. */
  get(type: DefinitionType, canonical: string): JsonObject | undefined;
  /** Urls of all definitions of one type, sorted. */
  urls(type: DefinitionType): readonly string[];
}
