import type { Flow, FlowNode, MessageAction } from '../../../flow/model.ts';
import { isObject, type JsonObject, property, setProperty } from '../../../text/json-value.ts';

/** All translations of a flow, gathered from its parts: `{language: {uuid of the item: {property: [texts]}}}`. */
export function localizationJson(flow: Flow): JsonObject {
  const localization: JsonObject = {};
  const add = (language: string, uuid: string, key: string, values: readonly string[]) => {
    setProperty(inner(inner(localization, language), uuid), key, [...values]);
  };
  for (const node of flow.nodes) {
    for (const action of node.actions) if (action.kind === 'message') messages(flow, action, add);
    if (node.router !== undefined) routing(node, add);
  }
  return localization;
}

type Add = (language: string, uuid: string, key: string, values: readonly string[]) => void;

function inner(object: JsonObject, key: string): JsonObject {
  const value = property(object, key);
  if (isObject(value)) return value;
  const made: JsonObject = {};
  setProperty(object, key, made);
  return made;
}

function messages(flow: Flow, { uuid, content }: MessageAction, add: Add): void {
  for (const { language, text, attachments, quickReplies, audio } of content) {
    if (language === flow.baseLanguage) continue;
    if (text !== undefined) add(language, uuid, 'text', [text]);
    if (attachments !== undefined) add(language, uuid, 'attachments', attachments);
    if (quickReplies !== undefined) add(language, uuid, 'quick_replies', quickReplies);
    if (audio !== undefined) add(language, uuid, 'audio_url', [audio]);
  }
}

function routing({ router }: FlowNode, add: Add): void {
  for (const { uuid, translations } of router?.categories ?? []) {
    for (const { language, name } of translations ?? []) add(language, uuid, 'name', [name]);
  }
  for (const { uuid, test } of router?.kind === 'switch' ? router.cases : []) {
    if (test.kind !== 'function') continue;
    for (const { language, arguments: values } of test.translations ?? [])
      add(language, uuid, 'arguments', values);
  }
}
