import { property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { type ExportRule, isImported, report } from './export-parts.ts';

/** No export has channels: a trigger of one may become one of all. */
export const triggerChannel: ExportRule = function* ({ triggers }) {
  for (const { value, at } of triggers) {
    const channel = property(value, 'channel') ?? '';
    if (channel === '' || !isImported(value)) continue;
    yield report('rapidpro.trigger-channel', {}, { pointer: child(at, 'channel') });
  }
};
