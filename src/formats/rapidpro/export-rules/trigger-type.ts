import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import { type ExportRule, isImported, report } from './export-parts.ts';
import { triggerKinds } from './trigger-types.ts';

/** A trigger is of a kind that there is; one with a schedule stays behind. */
export const triggerType: ExportRule = function* ({ triggers }) {
  for (const { value, at } of triggers) {
    const code = textOf(value, 'trigger_type') ?? '';
    const place = { pointer: child(at, 'trigger_type') };
    if (!isImported(value)) yield report('rapidpro.trigger-schedule', {}, { pointer: at });
    else if (code !== '' && !triggerKinds.has(code)) {
      const known = [...triggerKinds].map(([one, { name }]) => `${one} (${name})`).join(', ');
      yield report('rapidpro.trigger-type', { found: shortened(code), known }, place);
    }
  }
};
