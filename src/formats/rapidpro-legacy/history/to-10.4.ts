import { property, setProperty } from '../../../text/json-value.ts';
import { type HistoryStep, isEmpty } from './draft.ts';
import { nameActions } from './to-10.1.ts';

/** What lacks the UUID of its exit, or of an action, gets one. */
export const to10_4: HistoryStep = {
  to: '10.4',
  flow: (draft) => {
    for (const set of draft.actionSets) {
      if (isEmpty(property(set, 'exit_uuid'))) setProperty(set, 'exit_uuid', draft.uuid('exit', set));
    }
    nameActions(draft);
  },
};
