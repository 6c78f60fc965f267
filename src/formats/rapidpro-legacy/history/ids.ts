/** Step 9: what was named by the number it had in a database is named by a UUID. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { isUuid } from '../../../text/uuid.ts';
import { type IdMap, isEmpty } from './draft.ts';

/**
 * Takes `id` and `name` out of an object and puts `uuid` and `name` in: into the object, or into the one that
 * `nested` names. A UUID that the file itself gives is kept.
 */
export function byUuid(ids: IdMap, kind: string, object: JsonObject, nested?: string): boolean {
  const id = property(object, 'id');
  const name = property(object, 'name');
  Reflect.deleteProperty(object, 'id');
  Reflect.deleteProperty(object, 'name');
  const target: JsonObject = nested === undefined ? object : {};
  if (nested !== undefined) setProperty(object, nested, target);
  const isNumbered = id !== undefined && !isEmpty(id);
  if (isNumbered) {
    const own = textOf(object, 'uuid') ?? '';
    if (isUuid(own) && nested === undefined) ids.learn(kind, id, own);
    setProperty(target, 'uuid', ids.uuidOf(kind, id));
  }
  if (name !== undefined && !isEmpty(name)) setProperty(target, 'name', name);
  return isNumbered;
}

/** A group, which may be a name alone; an expression stays. */
export function groupByUuid(
  ids: IdMap,
  group: JsonValue,
): { readonly group: JsonValue; readonly isNumbered: boolean } {
  if (typeof group === 'string')
    return { group: group.startsWith('@') ? group : { name: group }, isNumbered: false };
  return { group, isNumbered: isObject(group) && byUuid(ids, 'group', group) };
}
