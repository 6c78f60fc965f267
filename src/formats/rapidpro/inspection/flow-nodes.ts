/** The parts of a flow that its inspection looks at, as the engine has them after reading. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import {
  type EvaluatedProperty,
  evaluatedInAction,
  evaluatedInCase,
  evaluatedInWait,
} from '../evaluated-properties.ts';

export interface InspectedNode {
  readonly uuid: string;
  readonly actions: readonly InspectedAction[];
  readonly router?: JsonObject;
}

export interface InspectedAction {
  readonly uuid: string;
  readonly type: string;
  readonly value: JsonObject;
}

/** A text that the engine evaluates, and where it stands. */
export interface PlacedTemplate {
  readonly action_uuid?: string;
  readonly language?: string;
  readonly text: string;
}

export function inspectedNodes(flow: JsonObject): InspectedNode[] {
  return objectsIn(flow, 'nodes').map((node) => {
    const router = property(node, 'router');
    return {
      uuid: textOf(node, 'uuid') ?? '',
      actions: objectsIn(node, 'actions').map(inspectedAction),
      ...(isObject(router) ? { router } : {}),
    };
  });
}

export function inspectedAction(value: JsonObject): InspectedAction {
  return { uuid: textOf(value, 'uuid') ?? '', type: textOf(value, 'type') ?? '', value };
}

/** The translations of one item's property: of each language its texts, of none that has nothing in it. */
export type TranslationsOf = (
  uuid: string,
  name: string,
) => readonly { readonly language: string; readonly texts: readonly string[] }[];

/** The translations of a flow, in the order of their languages. */
export function translationsOf(flow: JsonObject): TranslationsOf {
  const localization = property(flow, 'localization');
  const languages = Object.entries(isObject(localization) ? localization : {});
  return (uuid, name) =>
    languages.flatMap(([language, items]) => {
      const item = isObject(items) ? property(items, uuid) : undefined;
      const value = isObject(item) ? property(item, name) : undefined;
      if (!Array.isArray(value)) return [];
      const texts = value.filter((text) => typeof text === 'string');
      // The editor keeps a translation that is not there yet as [""].
      const isEmpty = texts.length === 0 || (texts.length === 1 && texts[0] === '');
      return isEmpty || texts.length < value.length ? [] : [{ language, texts }];
    });
}

/** Every template of a node in the engine's order; a text that is not there is an empty one. */
export function* templatesOfNode(
  { actions, router }: InspectedNode,
  translations: TranslationsOf,
): Generator<PlacedTemplate> {
  for (const { uuid, type, value } of actions) {
    for (const one of templatesOfPart(value, evaluatedInAction(type), translations)) {
      yield { action_uuid: uuid, ...one };
    }
  }
  if (router === undefined) return;
  if (textOf(router, 'type') === 'switch') {
    yield { text: textOf(router, 'operand') ?? '' };
    for (const one of objectsIn(router, 'cases')) yield* templatesOfPart(one, evaluatedInCase, translations);
  }
  const wait = property(router, 'wait');
  if (isObject(wait)) yield* templatesOfPart(wait, evaluatedInWait(textOf(wait, 'type')), translations);
}

function* templatesOfPart(
  part: JsonObject,
  evaluated: readonly EvaluatedProperty[],
  translations: TranslationsOf,
): Generator<PlacedTemplate> {
  for (const one of evaluated) {
    if (one.isOld) continue;
    for (const text of textsIn(property(part, one.name), one)) yield { text };
    if (!one.isTranslated) continue;
    for (const { language, texts } of translations(textOf(part, 'uuid') ?? '', one.name)) {
      for (const text of texts) yield { language, text };
    }
  }
}

function textsIn(value: JsonValue | undefined, { form, match = '' }: EvaluatedProperty): string[] {
  switch (form) {
    case 'text':
      return [textFrom(value)];
    case 'texts':
      return (Array.isArray(value) ? value : []).map(textFrom);
    case 'object':
      return (isObject(value) ? Object.values(value) : []).map(textFrom);
    case 'reference':
      return isObject(value) ? [textOf(value, match) ?? ''] : [];
    case 'references':
      return (Array.isArray(value) ? value : [])
        .filter(isObject)
        .map((reference) => textOf(reference, match) ?? '');
  }
}

/** Null is an empty text, as in Go. */
function textFrom(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list, empty ones for null. */
export function textsOf(object: JsonObject, key: string): string[] {
  return listOf(object, key).map(textFrom);
}
