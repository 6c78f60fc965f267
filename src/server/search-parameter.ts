import type { Definitions } from '../fhir/definitions.ts';
import type { DefinitionPack } from '../fhir/definition-pack.ts';
import { isObject, type JsonObject, listOf, textOf } from '../text/json-value.ts';
import { impliedSystem } from './implied-system.ts';
import { resourceTypes } from './resource-types.ts';

/** What the server looks definitions up in; with `urlsAbout` it reads only those of the types it meets. */
export type ServerDefinitions = Definitions & Partial<Pick<DefinitionPack, 'urlsAbout'>>;

/** The types of search parameters that can be searched by (R4 section 3.1.1.5.8, without special). */
export type SearchType =
  'string' | 'token' | 'reference' | 'date' | 'number' | 'quantity' | 'uri' | 'composite';

const searchTypes: readonly string[] = [
  'string',
  'token',
  'reference',
  'date',
  'number',
  'quantity',
  'uri',
  'composite',
];

/** A search parameter as it counts for one resource type. */
export interface SearchParameter {
  readonly url: string;
  readonly code: string;
  readonly type: SearchType;
  readonly expression: string;
  /** Types that a reference may point to; empty if any. */
  readonly targets: readonly string[];
  /** Of a composite: url of each part's definition, and its expression below the composite's. */
  readonly components: readonly { readonly definition: string; readonly expression: string }[];
  readonly description: string;
}

/** Reads a SearchParameter resource; undefined if one can't search by it (special, without an expression). */
export function readSearchParameter(resource: JsonObject): SearchParameter | undefined {
  const code = textOf(resource, 'code');
  const type = textOf(resource, 'type');
  const expression = textOf(resource, 'expression');
  if (code === undefined || type === undefined || expression === undefined) return undefined;
  if (!searchTypes.includes(type)) return undefined;
  return {
    url: textOf(resource, 'url') ?? '',
    code,
    type: type as SearchType,
    expression,
    targets: listOf(resource, 'target').filter((target) => typeof target === 'string'),
    components: listOf(resource, 'component')
      .filter(isObject)
      .map((part) => ({
        definition: textOf(part, 'definition') ?? '',
        expression: textOf(part, 'expression') ?? '',
      })),
    description: textOf(resource, 'description') ?? '',
  };
}

/** The resource types that a SearchParameter is for; `Resource` and `DomainResource` mean all. */
export function basesOf(resource: JsonObject): string[] {
  const bases = listOf(resource, 'base').filter((base) => typeof base === 'string');
  const all = bases.includes('Resource') || bases.includes('DomainResource');
  return all ? [...resourceTypes] : bases.filter((base) => resourceTypes.includes(base));
}

/**
 * The search parameters of every resource type: those of the definitions, and over them those that were
 * posted to the server and are active.
 */
export class SearchParameters {
  readonly #definitions: ServerDefinitions;
  readonly #posted: () => Iterable<JsonObject>;
  #byType = new Map<string, ReadonlyMap<string, SearchParameter>>();
  #byBase: Map<string, SearchParameter[]> | undefined;

  constructor(definitions: ServerDefinitions, posted: () => Iterable<JsonObject>) {
    this.#definitions = definitions;
    this.#posted = posted;
  }

  /** By code, for a resource type. */
  of(type: string): ReadonlyMap<string, SearchParameter> {
    let parameters = this.#byType.get(type);
    if (parameters === undefined) {
      const found = new Map<string, SearchParameter>();
      for (const base of ['Resource', 'DomainResource', type]) {
        for (const parameter of this.#defined(base)) found.set(parameter.code, parameter);
      }
      for (const resource of this.#posted()) {
        if (textOf(resource, 'status') !== 'active' || !basesOf(resource).includes(type)) continue;
        const parameter = readSearchParameter(resource);
        if (parameter !== undefined) found.set(parameter.code, parameter);
      }
      parameters = new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
      this.#byType.set(type, parameters);
    }
    return parameters;
  }

  find(type: string, code: string): SearchParameter | undefined {
    return this.of(type).get(code);
  }

  /** Of a composite's part: the type of the parameter that its definition names. */
  typeOf(definition: string): SearchType | undefined {
    const resource = this.#definitions.get('SearchParameter', definition);
    return resource === undefined ? undefined : readSearchParameter(resource)?.type;
  }

  /** Of a token parameter: the code system of elements that are plain codes. */
  impliedSystem(type: string, parameter: SearchParameter): string | undefined {
    return impliedSystem(this.#definitions, parameter.expression, type);
  }

  /** To be called when a SearchParameter of the server was written, removed or rolled back. */
  forget(): void {
    this.#byType = new Map();
  }

  #defined(base: string): readonly SearchParameter[] {
    const { urlsAbout } = this.#definitions;
    if (urlsAbout !== undefined) {
      return urlsAbout('SearchParameter', base).flatMap((url) => this.#read(url)?.parameter ?? []);
    }
    if (this.#byBase === undefined) {
      this.#byBase = new Map();
      for (const url of this.#definitions.urls('SearchParameter')) {
        const read = this.#read(url);
        for (const each of read?.bases ?? []) {
          const list = this.#byBase.get(each) ?? [];
          if (read !== undefined) list.push(read.parameter);
          this.#byBase.set(each, list);
        }
      }
    }
    return this.#byBase.get(base) ?? [];
  }

  #read(url: string): { parameter: SearchParameter; bases: string[] } | undefined {
    const resource = this.#definitions.get('SearchParameter', url);
    if (resource === undefined || textOf(resource, 'status') === 'retired') return undefined;
    const parameter = readSearchParameter(resource);
    const bases = listOf(resource, 'base').filter((base) => typeof base === 'string');
    return parameter === undefined ? undefined : { parameter, bases };
  }
}
