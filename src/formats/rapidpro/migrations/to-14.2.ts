import { setProperty, textOf } from '../../../text/json-value.ts';
import { actionsOf, byteLength, type Migration, objectIn } from './step.ts';

/** The body of a ticket is its note; translations into languages not of three letters are dropped. */
export const to14_2: Migration = {
  to: '14.2.0',
  concerns: (flow) =>
    flow.hasAction('open_ticket') || flow.parts.languages.some((language) => byteLength(language) !== 3),
  change: (flow) => {
    for (const action of actionsOf(flow, 'open_ticket')) {
      const body = textOf(action, 'body') ?? '';
      if (body === '') continue;
      setProperty(action, 'note', body);
      Reflect.deleteProperty(action, 'body');
    }
    const localization = objectIn(flow, 'localization') ?? {};
    for (const language of Object.keys(localization)) {
      if (byteLength(language) !== 3) Reflect.deleteProperty(localization, language);
    }
  },
};
