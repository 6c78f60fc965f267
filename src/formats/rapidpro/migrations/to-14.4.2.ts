import { setProperty } from '../../../text/json-value.ts';
import { splitsAfter, webhookActions } from './split-after.ts';
import type { Migration } from './step.ts';

/** A webhook that was not called at all counts as status 0 instead of as an error. */
export const to14_4_2: Migration = {
  to: '14.4.2',
  concerns: (flow) => flow.hasAction(...webhookActions),
  change: (flow) => {
    for (const { router, operand } of splitsAfter(flow, webhookActions)) {
      if (operand === '@webhook.status') setProperty(router, 'operand', '@(default(webhook.status, 0))');
    }
  },
};
