import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../text/json-value.ts';

/** More resources than this are not looked at. */
const mostResources = 20_000;

/** Resources by their type, each a list: those given, and those in Bundles. */
export function registryOf(given: readonly JsonValue[]): JsonObject {
  const lists = new Map<string, JsonObject[]>();
  for (const resource of given.flatMap(resourcesIn).slice(0, mostResources)) {
    const type = textOf(resource, 'resourceType') ?? '';
    const list = lists.get(type) ?? [];
    lists.set(type, list);
    list.push(resource);
  }
  const registry: JsonObject = {};
  for (const [type, list] of lists) setProperty(registry, type, list);
  return registry;
}

function resourcesIn(value: JsonValue): JsonObject[] {
  if (!isObject(value)) return [];
  if (textOf(value, 'resourceType') !== 'Bundle') return [value];
  return listOf(value, 'entry').flatMap((entry) => {
    const resource = isObject(entry) ? property(entry, 'resource') : undefined;
    return isObject(resource) ? [resource] : [];
  });
}
