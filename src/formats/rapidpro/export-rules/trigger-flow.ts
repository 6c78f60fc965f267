import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { objectIn } from '../migrations/step.ts';
import { type ExportRule, isImported, report } from './export-parts.ts';
import { triggerKinds } from './trigger-types.ts';

/** A trigger starts a flow that is in the export, of a type that goes with it. */
export const triggerFlow: ExportRule = function* ({ triggers, flowsByUuid }) {
  for (const { value, at } of triggers) {
    const stated = objectIn(value, 'flow');
    const uuid = textOf(stated ?? {}, 'uuid') ?? '';
    if (stated === undefined || uuid === '' || !isImported(value)) continue;
    const place = { pointer: child(at, 'flow') };
    const name = (textOf(stated, 'name') ?? uuid).slice(0, 100);
    const flow = flowsByUuid.get(uuid);
    const kind = triggerKinds.get(textOf(value, 'trigger_type') ?? '');
    if (flow === undefined) yield report('rapidpro.trigger-flow-missing', { name }, place);
    else if (flow.type === 'messaging_offline')
      yield report('rapidpro.trigger-flow-offline', { name }, place);
    else if (kind !== undefined && flow.type !== '' && !kind.flows.includes(flow.type)) {
      yield report(
        'rapidpro.trigger-flow-type',
        { name, type: flow.type.slice(0, 60), kind: kind.name },
        place,
      );
    }
  }
};
