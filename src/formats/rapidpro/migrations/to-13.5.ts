import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import {
  actionsOf,
  type Migration,
  objectIn,
  removeTranslation,
  textsIn,
  translatedTexts,
  translationsByItem,
} from './step.ts';

/** Templating of a message becomes `template` and one list of `template_variables`. */
export const to13_5: Migration = {
  to: '13.5.0',
  concerns: ({ hasTemplating }) => hasTemplating,
  change: (flow) => {
    const translations = translationsByItem(flow);
    for (const action of actionsOf(flow, 'send_msg')) {
      const templating = objectIn(action, 'templating');
      if (templating === undefined) continue;
      const components = listOf(templating, 'components').map(componentOf);
      setProperty(action, 'template', property(templating, 'template') ?? null);
      setProperty(
        action,
        'template_variables',
        components.flatMap(({ params }) => params),
      );
      Reflect.deleteProperty(action, 'templating');
      const concerned = new Set(components.flatMap(({ uuid }) => translations.get(uuid) ?? []));
      for (const translation of concerned) {
        moveTranslations(translation, components, textOf(action, 'uuid') ?? '');
      }
    }
  },
};

interface Component {
  readonly uuid: string;
  readonly params: readonly string[];
}

function componentOf(value: JsonValue): Component {
  const component = isObject(value) ? value : {};
  return { uuid: textOf(component, 'uuid') ?? '', params: textsIn(listOf(component, 'params')) };
}

/** Parameters that are translated, and those beside them that are not, become one list of the action. */
function moveTranslations(translation: JsonObject, components: readonly Component[], action: string): void {
  let isTranslated = false;
  const variables = components.flatMap(({ uuid, params }) => {
    const translated = translatedTexts(objectIn(translation, uuid), 'params');
    if (translated === undefined) return params;
    isTranslated = true;
    removeTranslation(translation, uuid, 'params');
    return translated;
  });
  if (!isTranslated) return;
  const item = objectIn(translation, action) ?? {};
  setProperty(item, 'template_variables', variables);
  setProperty(translation, action, item);
}
