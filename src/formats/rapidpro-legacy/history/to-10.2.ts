import { isObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { dropEmptySets } from './clean-groups.ts';
import type { HistoryStep } from './draft.ts';

/** The text of every reply is by language. */
export const to10_2: HistoryStep = {
  to: '10.2',
  flow: (draft) => {
    const stated = property(draft.json, 'base_language');
    if (stated === undefined) throw draft.fault('"base_language" is missing', draft.json);
    const language = typeof stated === 'string' && stated !== '' ? stated : 'base';
    setProperty(draft.json, 'base_language', language);
    for (const action of draft.actions) {
      if (textOf(action, 'type') !== 'reply') continue;
      const text = property(action, 'msg');
      if (text === undefined) throw draft.fault('"msg" is missing', action);
      if (isObject(text)) continue;
      const texts = {};
      setProperty(texts, language, text);
      setProperty(action, 'msg', texts);
    }
    dropEmptySets(draft);
  },
};
