/** From an item to its children (FHIRPath section 2.1, with FHIR's choice elements and primitives). */
import { isObject, type JsonObject, type JsonValue, property } from '../../text/json-value.ts';
import type { Environment } from './environment.ts';
import type { Collection, Item } from './values.ts';

/** The items of one JSON member, arrays flattened and `_name` joined to its primitive. */
export function memberItems(
  parent: JsonObject,
  jsonName: string,
  type: string | undefined,
  into: Item[],
): void {
  const value = property(parent, jsonName);
  const beside = property(parent, `_${jsonName}`);
  if (value === undefined && beside === undefined) return;
  if (Array.isArray(value) || Array.isArray(beside)) {
    const values = Array.isArray(value) ? value : [];
    const extras = Array.isArray(beside) ? beside : [];
    for (let i = 0; i < Math.max(values.length, extras.length); i++) add(values[i], extras[i], type, into);
  } else add(value, beside, type, into);
}

function add(
  value: JsonValue | undefined,
  beside: JsonValue | undefined,
  type: string | undefined,
  into: Item[],
): void {
  const extra = isObject(beside) ? beside : undefined;
  if ((value === undefined || value === null) && extra === undefined) return;
  into.push({ value: value ?? undefined, extra, type: typeOfValue(value, type) });
}

/** A resource says itself what it is. */
function typeOfValue(value: JsonValue | undefined, type: string | undefined): string | undefined {
  if (isObject(value)) {
    const named = property(value, 'resourceType');
    if (typeof named === 'string') return named;
  }
  return type;
}

/** The children of one name. */
export function childrenNamed(environment: Environment, focus: Collection, name: string): Collection {
  environment.spend(1 + focus.length);
  const found: Item[] = [];
  for (const item of focus) {
    if (item.extra !== undefined && (name === 'extension' || name === 'id')) {
      memberItems(item.extra, name, name === 'extension' ? 'Extension' : 'string', found);
    }
    if (!isObject(item.value)) continue;
    const { types } = environment.host;
    if (item.type === undefined || item.type.startsWith('System.')) {
      memberItems(item.value, name, undefined, found);
      continue;
    }
    for (const jsonName of types.jsonNames(item.type, name)) {
      if (Object.hasOwn(item.value, jsonName) || Object.hasOwn(item.value, `_${jsonName}`))
        memberItems(item.value, jsonName, types.childType(item.type, jsonName), found);
    }
  }
  return found;
}

/** All children of all items. */
export function allChildren(environment: Environment, focus: Collection): Collection {
  environment.spend(1 + focus.length);
  const found: Item[] = [];
  for (const item of focus) {
    if (item.extra !== undefined) membersOf(environment, item.extra, 'Element', found);
    if (isObject(item.value)) membersOf(environment, item.value, item.type, found);
  }
  environment.spend(found.length);
  return found;
}

function membersOf(
  environment: Environment,
  parent: JsonObject,
  type: string | undefined,
  into: Item[],
): void {
  const seen = new Set<string>();
  for (const key of Object.keys(parent)) {
    const name = key.startsWith('_') ? key.slice(1) : key;
    if (key === 'resourceType' || seen.has(name)) continue;
    seen.add(name);
    const childType = type === undefined ? undefined : environment.host.types.childType(type, name);
    memberItems(parent, name, childType, into);
  }
}
