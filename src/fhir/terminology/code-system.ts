/** A CodeSystem (FHIR R4 section 4.8) as an index of its concepts. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';

export interface Concept {
  readonly code: string;
  readonly display: string | undefined;
  /** Texts that may stand for the concept beside its display. */
  readonly designations: readonly string[];
  readonly parents: readonly string[];
  readonly properties: ReadonlyMap<string, readonly JsonValue[]>;
}

export interface CodeSystem {
  readonly url: string;
  readonly version: string | undefined;
  /** Every code of the system is in it: a code that is not here does not exist. */
  readonly isComplete: boolean;
  /** The code system that this one, a supplement, adds to. It has no codes of its own then. */
  readonly supplements: string | undefined;
  concept(code: string): Concept | undefined;
  /** True if `code` is `ancestor` or below it. */
  isA(code: string, ancestor: string): boolean;
  readonly codes: Iterable<string>;
  /** Type of the values of a property, as the code system defines it. */
  propertyType(code: string): string | undefined;
}

/** Concepts that are read of one code system; a hostile one could have any number. */
const maxConcepts = 500_000;

/**
 * Reads a CodeSystem resource. Supplements (section 4.8.6) add texts and properties to the concepts that it has;
 * they add no concepts.
 */
export function readCodeSystem(resource: JsonObject, supplements: readonly CodeSystem[] = []): CodeSystem {
  const system = readOne(resource);
  if (supplements.length === 0) return system;
  return {
    ...system,
    concept: (code) => {
      const concept = system.concept(code);
      if (concept === undefined) return undefined;
      const added = supplements
        .map((supplement) => supplement.concept(code))
        .filter((one) => one !== undefined);
      return added.reduce(supplemented, concept);
    },
  };
}

function supplemented(concept: Concept, more: Concept): Concept {
  const properties = new Map(concept.properties);
  for (const [name, values] of more.properties)
    properties.set(name, [...(properties.get(name) ?? []), ...values]);
  const texts = more.display === undefined ? more.designations : [more.display, ...more.designations];
  return { ...concept, designations: [...concept.designations, ...texts], properties };
}

function readOne(resource: JsonObject): CodeSystem {
  const isCaseSensitive = property(resource, 'caseSensitive') !== false;
  const key = (code: string) => (isCaseSensitive ? code : code.toLowerCase());
  const concepts = new Map<string, Concept>();
  const rest: { json: JsonObject; parents: readonly string[] }[] = listOf(resource, 'concept')
    .filter(isObject)
    .reverse()
    .map((json) => ({ json, parents: [] }));
  for (let next = rest.pop(); next !== undefined && concepts.size < maxConcepts; next = rest.pop()) {
    const concept = readConcept(next.json, next.parents);
    if (concept === undefined) continue;
    concepts.set(key(concept.code), merged(concepts.get(key(concept.code)), concept));
    for (const child of listOf(next.json, 'concept').filter(isObject).reverse())
      rest.push({ json: child, parents: [concept.code] });
  }
  const isA = (code: string, ancestor: string): boolean => {
    const seen = new Set<string>();
    const open = [key(code)];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === key(ancestor)) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      for (const parent of concepts.get(at)?.parents ?? []) open.push(key(parent));
    }
    return false;
  };
  return {
    url: textOf(resource, 'url') ?? '',
    version: textOf(resource, 'version'),
    isComplete: textOf(resource, 'content') === 'complete',
    concept: (code) => concepts.get(key(code)),
    isA,
    codes: concepts.keys(),
    supplements: textOf(resource, 'supplements'),
    propertyType: (code) => {
      const defined = listOf(resource, 'property')
        .filter(isObject)
        .find((item) => textOf(item, 'code') === code);
      return defined === undefined ? undefined : textOf(defined, 'type');
    },
  };
}

function merged(before: Concept | undefined, now: Concept): Concept {
  return before === undefined ? now : { ...now, parents: [...new Set([...before.parents, ...now.parents])] };
}

function readConcept(json: JsonObject, outer: readonly string[]): Concept | undefined {
  const code = textOf(json, 'code');
  if (code === undefined) return undefined;
  const properties = new Map<string, JsonValue[]>();
  for (const item of listOf(json, 'property').filter(isObject)) {
    const name = textOf(item, 'code');
    const valueKey = Object.keys(item).find((key) => key.startsWith('value'));
    const value = valueKey === undefined ? undefined : item[valueKey];
    if (name === undefined || value === undefined) continue;
    const values = properties.get(name);
    if (values === undefined) properties.set(name, [value]);
    else values.push(value);
  }
  const parents = ['parent', 'subsumedBy']
    .flatMap((name) => properties.get(name) ?? [])
    .filter((value) => typeof value === 'string');
  return {
    code,
    display: textOf(json, 'display'),
    designations: listOf(json, 'designation')
      .filter(isObject)
      .map((item) => textOf(item, 'value'))
      .filter((value) => value !== undefined),
    parents: [...outer, ...parents],
    properties,
  };
}
