import { isObject, property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { eventsOf, type ExportRule, report } from './export-parts.ts';

/** The message of an event has a text in the event's base language. */
export const eventMessage: ExportRule = function* ({ campaigns }) {
  for (const { value, at } of campaigns.flatMap(eventsOf)) {
    const message = property(value, 'message');
    if (textOf(value, 'event_type') !== 'M' || message === undefined || !isObject(message)) continue;
    const languages = Object.keys(message);
    const base = textOf(value, 'base_language') ?? '';
    const [first] = languages;
    if (first === undefined || languages.includes('base')) continue;
    if (!languages.includes(base)) {
      const args = { base: base.slice(0, 20), first: first.slice(0, 20) };
      yield report('rapidpro.event-language', args, { pointer: child(at, 'message') });
    } else if ((textOf(message, base) ?? '').trim() === '') {
      yield report('rapidpro.event-text-empty', {}, { pointer: child(at, 'message', base) });
    }
  }
};
