import { property, setProperty } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { type HistoryStep, isEmpty } from './draft.ts';

/** No two rules of a flow have the same UUID, and none has no UUID. */
export const to11_8: HistoryStep = {
  to: '11.8',
  flow: (draft) => {
    const seen = new Set();
    for (const rule of draft.ruleSets.flatMap((set) => objectsIn(set, 'rules'))) {
      const uuid = property(rule, 'uuid');
      if (isEmpty(uuid) || seen.has(uuid)) setProperty(rule, 'uuid', draft.uuid('rule', rule));
      seen.add(property(rule, 'uuid'));
    }
  },
};
