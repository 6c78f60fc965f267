import { property, setProperty } from '../../../text/json-value.ts';
import type { HistoryStep } from './draft.ts';
import { known } from './to-11.1.ts';

/** The language of the flow is a code of ISO 639-3. */
export const to11_2: HistoryStep = {
  to: '11.2',
  flow: (draft) => {
    const language = property(draft.json, 'base_language');
    if (typeof language !== 'string' || language === 'base') return;
    setProperty(draft.json, 'base_language', known(draft, language, draft.json));
  },
};
