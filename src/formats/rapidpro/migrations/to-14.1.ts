import { listOf, setProperty } from '../../../text/json-value.ts';
import { limits } from '../limits.ts';
import { splitOnStatus, splitsWithCase, webhookActions } from './split-after.ts';
import { actionsOf, type Migration } from './step.ts';

/** What splits on the result of a webhook does so on its HTTP status; quick replies are ten at most. */
export const to14_1: Migration = {
  to: '14.1.0',
  concerns: (flow) =>
    flow.hasAction(...webhookActions) ||
    flow.parts.actions.some(({ value }) => listOf(value, 'quick_replies').length > limits.quickReplies),
  change: (flow) => {
    for (const split of splitsWithCase(flow, webhookActions)) {
      if (split.operand.startsWith('@results.')) splitOnStatus(split);
    }
    for (const action of actionsOf(flow, 'send_msg', 'send_broadcast')) {
      const replies = listOf(action, 'quick_replies');
      if (replies.length > limits.quickReplies) {
        setProperty(action, 'quick_replies', replies.slice(0, limits.quickReplies));
      }
    }
  },
};
