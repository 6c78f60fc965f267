import { isObject, textOf } from '../../../text/json-value.ts';
import { splitOnStatus, splitsWithCase, webhookActions } from './split-after.ts';
import { type Migration, removeTranslation, translatedItems, translationsOf } from './step.ts';

/** Every split after a webhook is one on its HTTP status, whose arguments are not translated. */
export const to14_4_1: Migration = {
  to: '14.4.1',
  concerns: (flow) => flow.hasAction(...webhookActions),
  change: (flow) => {
    const uuids = new Set<string>();
    for (const split of splitsWithCase(flow, webhookActions)) {
      splitOnStatus(split);
      for (const item of split.cases.filter(isObject)) uuids.add(textOf(item, 'uuid') ?? '');
    }
    uuids.delete('');
    for (const translation of translationsOf(flow)) {
      for (const { uuid } of translatedItems(translation, uuids)) {
        removeTranslation(translation, uuid, 'arguments');
      }
    }
  },
};
