import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { objectIn } from '../migrations/step.ts';
import { eventsOf, type ExportRule, report } from './export-parts.ts';

/** The flow that an event of a campaign starts is in the export. */
export const eventFlow: ExportRule = function* ({ campaigns, flowsByUuid }) {
  for (const { value, at } of campaigns.flatMap(eventsOf)) {
    const flow = objectIn(value, 'flow');
    const uuid = textOf(flow ?? {}, 'uuid') ?? '';
    if (flow === undefined || uuid === '' || textOf(value, 'event_type') === 'M' || flowsByUuid.has(uuid))
      continue;
    const name = (textOf(flow, 'name') ?? uuid).slice(0, 100);
    yield report('rapidpro.event-flow-missing', { name }, { pointer: child(at, 'flow') });
  }
};
