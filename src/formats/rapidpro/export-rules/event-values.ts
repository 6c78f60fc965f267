import { property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { describeValue } from '../../describe-value.ts';
import { eventsOf, type ExportRule, report } from './export-parts.ts';

const codes: Readonly<Record<string, { readonly known: readonly string[]; readonly words: string }>> = {
  event_type: { known: ['F', 'M'], words: 'F (flow) or M (message)' },
  unit: { known: ['M', 'H', 'D', 'W'], words: 'M (minutes), H (hours), D (days) or W (weeks)' },
  start_mode: { known: ['I', 'S', 'P'], words: 'I (interrupt), S (skip) or P (passive)' },
};

/** Codes and hours of events are ones that there are; RapidPro keeps others, and does nothing sensible with them. */
export const eventValues: ExportRule = function* ({ campaigns }) {
  for (const { value, at } of campaigns.flatMap(eventsOf)) {
    for (const [key, { known, words }] of Object.entries(codes)) {
      const found = property(value, key);
      if (typeof found !== 'string' || found.length !== 1 || known.includes(found)) continue;
      yield report(
        'rapidpro.event-value',
        { expected: words, found: describeValue(found) },
        { pointer: child(at, key) },
      );
    }
    const hour = property(value, 'delivery_hour');
    if (typeof hour !== 'number' || (hour >= -1 && hour <= 23)) continue;
    const expected = 'an hour from 0 to 23, or -1 for any';
    const place = { pointer: child(at, 'delivery_hour') };
    yield report('rapidpro.event-value', { expected, found: describeValue(hour) }, place);
  }
};
