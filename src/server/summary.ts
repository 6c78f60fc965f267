/** _summary and _elements: resources with less in them (R4 sections 3.1.1.5.8 and 3.1.1.5.9). */
import type { Definitions } from '../fhir/definitions.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../text/json-value.ts';
import { parseStored } from './resource-text.ts';
import type { SearchRequest } from './search-request.ts';

export type Shape = Pick<SearchRequest, 'summary' | 'elements'>;

/** What R4 says about the elements of a type: which are in the summary, which must be there. */
interface ElementFlags {
  readonly summary: ReadonlySet<string>;
  readonly mandatory: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const flagsOfTypes = new WeakMap<Definitions, Map<string, ElementFlags>>();

/** The resource as the client asked for it, as JSON; tagged SUBSETTED if something was left out. */
export function shapeResource(definitions: Definitions, type: string, text: string, shape: Shape): string {
  const { summary, elements } = shape;
  if (elements.length === 0 && (summary === 'false' || summary === 'count')) return text;
  const resource = parseStored(text);
  const flags = flagsOf(definitions, type);
  const keep = (path: string): boolean => {
    const name = path.slice(type.length + 1);
    if (name === 'id' || name === 'meta' || name === 'resourceType') return true;
    if (elements.length > 0) {
      return (
        elements.some(
          (each) => each === name || name.startsWith(`${each}.`) || each.startsWith(`${name}.`),
        ) || flags.mandatory.has(path)
      );
    }
    if (summary === 'data') return name !== 'text';
    if (summary === 'text') return name === 'text' || flags.mandatory.has(path);
    // Elements below a data type are not listed for the resource: they come with their parent.
    return !flags.all.has(path) || flags.summary.has(path);
  };
  const kept = prune(resource, type, keep, flags);
  return JSON.stringify(tagSubsetted(kept));
}

function prune(
  value: JsonObject,
  path: string,
  keep: (path: string) => boolean,
  flags: ElementFlags,
): JsonObject {
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const below = elementPath(flags, `${path}.${key.replace(/^_/, '')}`);
    if (!keep(below)) continue;
    setProperty(result, key, pruneItem(item, below, keep, flags));
  }
  return result;
}

function pruneItem(
  item: JsonValue,
  path: string,
  keep: (path: string) => boolean,
  flags: ElementFlags,
): JsonValue {
  if (Array.isArray(item)) return item.map((each) => pruneItem(each, path, keep, flags));
  // Below meta and data types everything stays.
  return isObject(item) && flags.all.has(`${path}.id`) ? prune(item, path, keep, flags) : item;
}

/** `Observation.valueString` is defined as `Observation.value[x]`. */
function elementPath(flags: ElementFlags, path: string): string {
  if (flags.all.has(path)) return path;
  for (let end = path.length - 1; end > path.lastIndexOf('.') + 1; end--) {
    const choice = path.slice(0, end);
    if (flags.all.has(`${choice}[x]`)) return `${choice}[x]`;
  }
  return path;
}

function flagsOf(definitions: Definitions, type: string): ElementFlags {
  const known = flagsOfTypes.get(definitions) ?? new Map<string, ElementFlags>();
  flagsOfTypes.set(definitions, known);
  let flags = known.get(type);
  if (flags === undefined) {
    const definition = definitions.get(
      'StructureDefinition',
      `http://hl7.org/fhir/StructureDefinition/${type}`,
    );
    const snapshot = definition === undefined ? undefined : property(definition, 'snapshot');
    const elements = isObject(snapshot) ? listOf(snapshot, 'element').filter(isObject) : [];
    const paths = (which: (element: JsonObject) => boolean) =>
      new Set(elements.filter(which).map((element) => textOf(element, 'path') ?? ''));
    flags = {
      summary: paths((element) => property(element, 'isSummary') === true),
      mandatory: paths((element) => Number(property(element, 'min') ?? 0) > 0),
      all: paths(() => true),
    };
    known.set(type, flags);
  }
  return flags;
}

function tagSubsetted(resource: JsonObject): JsonObject {
  const given = property(resource, 'meta');
  const meta: JsonObject = isObject(given) ? given : {};
  const tag = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };
  return { ...resource, meta: { ...meta, tag: [...listOf(meta, 'tag'), tag] } };
}
