/** What every contact has and queries can ask for (goflow, `contactql/resolver.go`). */

/** The types of fields that matter for a query: all others are compared as texts. */
export type ValueType = 'text' | 'number' | 'datetime';

const attributes: ReadonlyMap<string, ValueType> = new Map<string, ValueType>([
  ['created_on', 'datetime'],
  ['flow', 'text'],
  ['group', 'text'],
  ['history', 'text'],
  ['id', 'text'],
  ['language', 'text'],
  ['last_seen_on', 'datetime'],
  ['name', 'text'],
  ['ref', 'text'],
  ['status', 'text'],
  ['tickets', 'number'],
  ['urn', 'text'],
  ['uuid', 'text'],
]);

/** The type of an attribute; undefined if there is none of that name. */
export function attributeType(name: string): ValueType | undefined {
  return attributes.get(name);
}

/** What a contact always has, so that it can't be asked whether it is set. */
export const alwaysSet: ReadonlySet<string> = new Set([
  'created_on',
  'id',
  'ref',
  'status',
  'tickets',
  'uuid',
]);

/** What a query of a group must not ask for (`contactql/inspect.go`). */
export const notInGroups: ReadonlySet<string> = new Set(['flow', 'group', 'history', 'id', 'ref', 'status']);

/** What the status of a contact can be. */
export const contactStatuses: readonly string[] = ['active', 'archived', 'blocked', 'stopped'];
