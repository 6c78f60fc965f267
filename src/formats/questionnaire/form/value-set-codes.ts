/** The codes of a value set that is at hand, in its order: what a question offers by answerValueSet. */
import { readCodeSystem } from '../../../fhir/terminology/code-system.ts';
import { readValueSet } from '../../../fhir/terminology/value-set.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import type { Lookup } from './reading.ts';

/** A code as a coding, with its translations as designations. */
export interface ListedCode {
  readonly system?: string;
  readonly code: string;
  readonly display: string;
  readonly designations: readonly { readonly language: string; readonly value: string }[];
}

/** All codes; or why they can't be listed. */
export type ListedCodes =
  { readonly codes: readonly ListedCode[] } | { readonly codes?: undefined; readonly why: string };

/** Value sets that import value sets, deeper than this, are not followed. */
const maxImports = 5;

/** Lists the codes of a value set, if they are at most so many (R4, 4.9.5, without a terminology server). */
export function valueSetCodes(valueSet: JsonObject, most: number, lookup: Lookup): ListedCodes {
  const found = new Map<string, ListedCode>();
  const why = collect(valueSet, { most, lookup, found }, 0);
  if (why !== undefined) return { why };
  return found.size === 0 ? { why: 'it lists no code' } : { codes: [...found.values()] };
}

interface Collecting {
  readonly most: number;
  readonly lookup: Lookup;
  readonly found: Map<string, ListedCode>;
}

function collect(valueSet: JsonObject, into: Collecting, depth: number): string | undefined {
  const expansion = property(valueSet, 'expansion');
  if (isObject(expansion) && listOf(expansion, 'contains').length > 0) return addExpansion(expansion, into);
  const compose = property(valueSet, 'compose');
  if (!isObject(compose)) return 'it has neither compose nor expansion';
  if (listOf(compose, 'exclude').length > 0) return 'it excludes codes';
  for (const include of listOf(compose, 'include').filter(isObject)) {
    const why = addInclude(include, into, depth);
    if (why !== undefined) return why;
  }
  return undefined;
}

function addExpansion(expansion: JsonObject, into: Collecting): string | undefined {
  const open = listOf(expansion, 'contains').filter(isObject).reverse();
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (property(item, 'abstract') !== true) {
      const why = add(item, textOf(item, 'system'), into);
      if (why !== undefined) return why;
    }
    for (const inner of listOf(item, 'contains').filter(isObject).reverse()) open.push(inner);
  }
  return undefined;
}

function addInclude(include: JsonObject, into: Collecting, depth: number): string | undefined {
  const system = textOf(include, 'system');
  const imports = listOf(include, 'valueSet').filter((url) => typeof url === 'string');
  if (imports.length > 0) {
    if (system !== undefined || imports.length > 1) return 'it keeps only codes that several sets share';
    const [url = ''] = imports;
    const imported = into.lookup('ValueSet', url);
    if (imported === undefined) return `the value set ${url} that it imports is not at hand`;
    return depth >= maxImports ? 'it imports too deep' : collect(imported, into, depth + 1);
  }
  if (system === undefined) return 'a part of it names no code system';
  const concepts = listOf(include, 'concept').filter(isObject);
  if (concepts.length > 0) return addAll(concepts, system, into);
  const resource = into.lookup('CodeSystem', system);
  if (resource === undefined || textOf(resource, 'content') !== 'complete')
    return `the code system ${system} is not at hand`;
  return addAll(conceptsIn(resource, include, system), system, into);
}

/** The concepts of a code system that the include's filters let through. */
function conceptsIn(resource: JsonObject, include: JsonObject, system: string): JsonObject[] {
  const all: JsonObject[] = [];
  const open = listOf(resource, 'concept').filter(isObject).reverse();
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    all.push(item);
    for (const inner of listOf(item, 'concept').filter(isObject).reverse()) open.push(inner);
  }
  if (listOf(include, 'filter').length === 0) return all;
  const known = readCodeSystem(resource);
  const contains = readValueSet(
    { compose: { include: [include] } },
    { codeSystem: () => known, grammarHas: () => undefined, contains: () => 'unknown' },
  );
  return all.filter(
    (concept) => contains({ system, code: textOf(concept, 'code') ?? '' }, new Set()) === 'in',
  );
}

function addAll(concepts: readonly JsonObject[], system: string, into: Collecting): string | undefined {
  for (const concept of concepts) {
    const why = add(concept, system, into);
    if (why !== undefined) return why;
  }
  return undefined;
}

function add(
  concept: JsonObject,
  system: string | undefined,
  { found, most, lookup }: Collecting,
): string | undefined {
  const code = textOf(concept, 'code');
  if (code === undefined) return undefined;
  const key = JSON.stringify([system, code]);
  if (found.has(key)) return undefined;
  if (found.size >= most) return `it has more than ${most} codes`;
  found.set(key, {
    ...(system !== undefined && { system }),
    code,
    display: textOf(concept, 'display') ?? displayOf(system, code, lookup) ?? code,
    designations: listOf(concept, 'designation').filter(isObject).flatMap(designation),
  });
  return undefined;
}

/** The display that the code system has, where the value set gives none. */
function displayOf(system: string | undefined, code: string, lookup: Lookup): string | undefined {
  const resource = system === undefined ? undefined : lookup('CodeSystem', system);
  return resource === undefined ? undefined : readCodeSystem(resource).concept(code)?.display;
}

function designation(value: JsonValue): { language: string; value: string }[] {
  if (!isObject(value)) return [];
  const [language, text] = [textOf(value, 'language'), textOf(value, 'value')];
  return language === undefined || text === undefined ? [] : [{ language, value: text }];
}
