import { listOf, setProperty, textOf } from '../../../text/json-value.ts';
import {
  actionsOf,
  freshUuid,
  type Migration,
  objectIn,
  removeTranslation,
  translatedTexts,
  translationsByItem,
} from './step.ts';

/** The variables of a message's templating become the parameters of a component, its body. */
export const to13_4: Migration = {
  to: '13.4.0',
  concerns: ({ hasTemplating }) => hasTemplating,
  change: (flow) => {
    const translations = translationsByItem(flow);
    for (const [index, action] of actionsOf(flow, 'send_msg').entries()) {
      const templating = objectIn(action, 'templating');
      if (templating === undefined) continue;
      const uuid = textOf(templating, 'uuid') ?? '';
      const body = freshUuid(flow, 'template body', textOf(action, 'uuid') ?? index);
      setProperty(templating, 'components', [
        { uuid: body, name: 'body', params: listOf(templating, 'variables') },
      ]);
      for (const translation of translations.get(uuid) ?? []) {
        const variables = translatedTexts(objectIn(translation, uuid), 'variables');
        if (variables === undefined) continue;
        setProperty(translation, body, { params: variables });
        removeTranslation(translation, uuid, 'variables');
      }
      Reflect.deleteProperty(templating, 'uuid');
      Reflect.deleteProperty(templating, 'variables');
    }
  },
};
