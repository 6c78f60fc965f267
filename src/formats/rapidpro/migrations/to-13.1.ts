import { setProperty, textOf } from '../../../text/json-value.ts';
import { actionsOf, freshUuid, type Migration, objectIn } from './step.ts';

/** Templating of a message gets a `uuid`, so that it can be translated. */
export const to13_1: Migration = {
  to: '13.1.0',
  concerns: ({ hasTemplating }) => hasTemplating,
  change: (flow) => {
    for (const [index, action] of actionsOf(flow, 'send_msg').entries()) {
      const templating = objectIn(action, 'templating');
      if (templating === undefined) continue;
      const uuid = freshUuid(flow, 'templating', textOf(action, 'uuid') ?? index);
      setProperty(templating, 'uuid', uuid);
    }
  },
};
