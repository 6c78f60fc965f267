import { actionsOf, type Migration } from './step.ts';

/** Messages no longer go to all addresses of a contact: `all_urns` is dropped. */
export const to14_4: Migration = {
  to: '14.4.0',
  change: (flow) => {
    for (const action of actionsOf(flow, 'send_msg')) Reflect.deleteProperty(action, 'all_urns');
  },
};
