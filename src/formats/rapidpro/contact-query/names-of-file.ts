import { isObject, type JsonValue, listOf, property, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { QueryResolver } from './environment.ts';
import { lowered } from './values.ts';

/**
 * What the queries of a file can name. A file without a list says nothing of what is in it: exports of before version
 * 13 have neither fields nor groups.
 */
export function namesOfFile(document: JsonValue): QueryResolver {
  if (!isObject(document)) return {};
  const types = new Map(
    objectsIn(document, 'fields').map((field) => [textOf(field, 'key') ?? '', textOf(field, 'type') ?? '']),
  );
  const named = (list: string): ((name: string) => boolean) => {
    const names = new Set(objectsIn(document, list).map((one) => lowered(nameOf(one))));
    return (name) => names.has(lowered(name));
  };
  return {
    ...(Array.isArray(property(document, 'fields')) && { fieldType: (key: string) => types.get(key) }),
    ...(listOf(document, 'groups').length > 0 && { isGroup: named('groups') }),
    ...(listOf(document, 'flows').length > 0 && { isFlow: named('flows') }),
  };
}

/** Flows of before spec 12 have their names beside their definition. */
function nameOf(one: Parameters<typeof textOf>[0]): string {
  const metadata = property(one, 'metadata');
  return textOf(one, 'name') ?? (isObject(metadata) ? textOf(metadata, 'name') : undefined) ?? '';
}
