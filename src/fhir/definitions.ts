/** Conformance resources by canonical url: what the validator, the server and the kit look things up in. */
import { type JsonObject, textOf } from '../text/json-value.ts';

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

/**
 * A definition by its canonical. A version names the whole version, or its start: `|1.0` and `|1.0.x` are any `1.0.x`.
 * Of profiles, Questionnaires and Measures another patch of the same version stands for the one that is named, as for
 * HL7's validator: `1.0.1` for `1.0.0`. One that is here in other versions only is not here.
 */
export function findDefinition(
  definitions: Definitions,
  type: DefinitionType,
  canonical: string,
): JsonObject | undefined {
  const exact = definitions.get(type, canonical);
  const at = canonical.indexOf('|');
  if (exact !== undefined || at < 0) return exact;
  const [url, version] = [canonical.slice(0, at), canonical.slice(at + 1)];
  const found = definitions.get(type, url);
  if (found === undefined || isOfR4(url, version)) return found;
  const own = textOf(found, 'version');
  const isPatch = type !== 'CodeSystem' && type !== 'ValueSet' && isPatchOf(version, own);
  return isPatch || isVersion(version, own) ? found : undefined;
}

function isPatchOf(asked: string, found: string | undefined): boolean {
  const [series, own] = [asked, found ?? ''].map((text) => /^(\d+\.\d+)\.\d+$/.exec(text)?.[1]);
  return series !== undefined && series === own;
}

/** R4 names all that came with it by its own version, whatever version that has: `v3-EntityNameUseR2|4.0.1`. */
function isOfR4(url: string, version: string): boolean {
  return version === '4.0.1' && /^http:\/\/(?:hl7\.org\/fhir|terminology\.hl7\.org)\//.test(url);
}

/** True if a resource of a version is the one that is asked for: `1.0` asks for any `1.0.x`. */
export function isVersion(asked: string | undefined, found: string | undefined): boolean {
  if (asked === undefined || found === undefined || found === asked) return true;
  return found.startsWith(`${asked.replace(/\.x$/, '')}.`);
}
