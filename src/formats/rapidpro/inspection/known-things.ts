/** What a document has that its flows can refer to. */
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { DependencyType, Reference } from './inspection.ts';

/** Tells whether a thing is there. */
export type IsKnown = (reference: Reference) => boolean;

/** The lists of an export or an assets file by the type of what is in them. */
const lists: readonly (readonly [list: string, type: DependencyType])[] = [
  ['channels', 'channel'],
  ['fields', 'field'],
  ['globals', 'global'],
  ['groups', 'group'],
  ['labels', 'label'],
  ['llms', 'llm'],
  ['templates', 'template'],
  ['topics', 'topic'],
  ['users', 'user'],
];

/** The properties beside `uuid` and `name` without which the engine does not take a thing for one. */
const needed: Partial<Record<DependencyType, readonly string[]>> = {
  field: ['key', 'type'],
  global: ['key'],
};
/** Types whose things have a key and need no uuid. */
const keyed: ReadonlySet<DependencyType> = new Set<DependencyType>(['field', 'global']);

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What an export or an assets file has, of the flows only those that could be read (by their uuids). A contact is
 * never known to be missing, as in the engine.
 */
export function knownIn(document: JsonValue, flows: Iterable<string>): IsKnown {
  const known = new Set([...flows].map((uuid) => `flow ${uuid}`));
  for (const [list, type] of lists) {
    for (const one of isObject(document) ? objectsIn(document, list) : []) {
      const identity = identityOf(one, type);
      if (identity !== undefined) known.add(`${type} ${identity}`);
    }
  }
  return ({ type, uuid, key }) => type === 'contact' || known.has(`${type} ${uuid ?? key ?? ''}`);
}

function identityOf(one: JsonObject, type: DependencyType): string | undefined {
  const name = property(one, 'name') ?? null;
  if (name !== null && typeof name !== 'string') return undefined;
  if (!(needed[type] ?? []).every((key) => (textOf(one, key) ?? '') !== '')) return undefined;
  if (keyed.has(type)) return textOf(one, 'key');
  const uuid = textOf(one, 'uuid');
  return uuid !== undefined && uuidForm.test(uuid) ? uuid : undefined;
}
