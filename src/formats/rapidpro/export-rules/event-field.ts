import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { objectIn } from '../migrations/step.ts';
import { eventsOf, type ExportRule, report } from './export-parts.ts';
import { isFieldKey } from './field-key.ts';

/** Dates that every contact has. */
const ofContacts = ['created_on', 'last_seen_on'];

/** The field that an event of a campaign is relative to is a date. */
export const eventField: ExportRule = function* ({ campaigns, fieldTypes }) {
  for (const { value, at } of campaigns.flatMap(eventsOf)) {
    const key = textOf(objectIn(value, 'relative_to') ?? {}, 'key') ?? '';
    if (key === '' || ofContacts.includes(key)) continue;
    const place = { pointer: child(at, 'relative_to', 'key') };
    const type = fieldTypes.get(key);
    if (!isFieldKey(key)) yield report('rapidpro.field-key', { found: key.slice(0, 60) }, place);
    else if (type !== undefined && type !== 'datetime')
      yield report('rapidpro.event-field-type', { key, type: type.slice(0, 20) }, place);
    else if (type === undefined && fieldTypes.size > 0)
      yield report('rapidpro.event-field-missing', { key }, place);
  }
};
