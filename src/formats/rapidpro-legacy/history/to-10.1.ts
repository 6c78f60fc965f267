import { property, setProperty } from '../../../text/json-value.ts';
import { cleanGroups } from './clean-groups.ts';
import { type FlowDraft, type HistoryStep, isEmpty } from './draft.ts';

/** Every action has a UUID. */
export const to10_1: HistoryStep = {
  to: '10.1',
  flow: (draft) => {
    cleanGroups(draft);
    nameActions(draft);
  },
};

export function nameActions(draft: FlowDraft): void {
  for (const action of draft.actions) {
    if (isEmpty(property(action, 'uuid'))) setProperty(action, 'uuid', draft.uuid('action', action));
  }
}
