import { setProperty } from '../../../text/json-value.ts';
import type { HistoryStep } from './draft.ts';

/** Every action set gets an exit of its own, new even if it had one. */
export const to10_3: HistoryStep = {
  to: '10.3',
  flow: (draft) => {
    for (const set of draft.actionSets) setProperty(set, 'exit_uuid', draft.uuid('exit', set));
  },
};
