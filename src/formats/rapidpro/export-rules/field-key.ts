import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { urnSchemes } from '../urn-schemes.ts';
import { type ExportRule, report } from './export-parts.ts';

const longestKey = 36;
const longestName = 36;

/** Names that mean something else in queries and expressions. */
const reserved = new Set([
  ...[
    'has',
    'is',
    'created_on',
    'flow',
    'group',
    'history',
    'id',
    'language',
    'last_seen_on',
    'name',
    'status',
  ],
  ...['ticket', 'urn', 'uuid', 'channel', 'fields', 'first_name', 'groups', 'tickets', 'timezone', 'urns'],
  ...['discord', 'freshchat', 'instagram', 'rocketchat', 'slack', 'webchat', 'vk'],
]);

/** True for a key that RapidPro creates a field of. */
export function isFieldKey(key: string): boolean {
  return (
    /^[a-z][a-z0-9_]*$/.test(key) && key.length <= longestKey && !reserved.has(key) && !urnSchemes.has(key)
  );
}

/** Fields have keys and names that RapidPro takes. */
export const fieldKey: ExportRule = function* ({ fields }) {
  for (const { value, at } of fields) {
    const key = textOf(value, 'key') ?? '';
    const name = textOf(value, 'name') ?? '';
    if (key !== '' && !isFieldKey(key)) {
      yield report('rapidpro.field-key', { found: key.slice(0, 60) }, { pointer: child(at, 'key') });
    }
    if (name === '' || (/^[A-Za-z0-9\- ]+$/.test(name) && name.trim() === name && name.length <= longestName))
      continue;
    yield report('rapidpro.field-name', { found: name.slice(0, 60) }, { pointer: child(at, 'name') });
  }
};
