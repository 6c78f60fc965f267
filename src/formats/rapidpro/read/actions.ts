import type { Action, Content, SetContactAction } from '../../../flow/model.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { FlowPart } from '../flow-part.ts';
import type { Translations } from './translations.ts';

/** An action of the model, without what it has beyond the model. The part has been checked. */
export function readAction({ value, at }: FlowPart, translations: Translations): Action {
  const type = textOf(value, 'type') ?? '';
  const common = { uuid: textOf(value, 'uuid') ?? '', at };
  switch (type) {
    case 'send_msg':
      return { kind: 'message', mode: 'text', ...common, content: contents(value, translations) };
    case 'say_msg':
    case 'play_audio':
      return { kind: 'message', mode: 'voice', ...common, content: contents(value, translations) };
    case 'set_contact_field':
      return { ...setContact('field', 'value', value), ...common };
    case 'set_contact_name':
      return { ...setContact('name', 'name', value), ...common };
    case 'set_contact_language':
      return { ...setContact('language', 'language', value), ...common };
    case 'set_contact_timezone':
      return { ...setContact('timezone', 'timezone', value), ...common };
    case 'set_contact_status':
      return { ...setContact('status', 'status', value), ...common };
    case 'add_contact_groups':
      return { kind: 'add-to-groups', ...common, groups: groups(value) };
    case 'remove_contact_groups': {
      const all = property(value, 'all_groups');
      return {
        kind: 'remove-from-groups',
        ...common,
        groups: groups(value),
        ...(typeof all === 'boolean' ? { all } : {}),
      };
    }
    case 'set_run_result':
      return {
        kind: 'set-result',
        ...common,
        name: textOf(value, 'name') ?? '',
        value: textOf(value, 'value') ?? '',
        ...filled('category', value, 'category'),
      };
    case 'enter_flow': {
      const flow = objectIn(value, 'flow');
      const terminal = property(value, 'terminal');
      return {
        kind: 'run-flow',
        ...common,
        flow: { uuid: textOf(flow, 'uuid') ?? '', name: textOf(flow, 'name') ?? '' },
        ...(typeof terminal === 'boolean' ? { terminal } : {}),
      };
    }
    case 'call_webhook':
      return {
        kind: 'webhook',
        ...common,
        method: textOf(value, 'method') ?? '',
        url: textOf(value, 'url') ?? '',
        ...headers(value),
        ...filled('body', value, 'body'),
        ...filled('resultName', value, 'result_name'),
      };
    default:
      return { kind: 'other', ...common, type };
  }
}

function objectIn(object: JsonObject, key: string): JsonObject {
  const value = property(object, key);
  return isObject(value) ? value : {};
}

/** `{name: text}` if the property has a text that is not empty. */
function filled<K extends string>(name: K, object: JsonObject, key: string): Partial<Record<K, string>> {
  const text = textOf(object, key);
  const made: Partial<Record<K, string>> = {};
  if (text !== undefined && text !== '') made[name] = text;
  return made;
}

function texts(object: JsonObject, key: string): string[] {
  return listOf(object, key).filter((item) => typeof item === 'string');
}

type MutableContent = { -readonly [K in keyof Content]: Content[K] };

/** The message in the flow's language, then its translations in the order of the file. */
function contents(action: JsonObject, translations: Translations): Content[] {
  const uuid = textOf(action, 'uuid') ?? '';
  const base: MutableContent = { language: translations.base };
  const text = textOf(action, 'text');
  if (text !== undefined && text !== '') base.text = text;
  const attachments = texts(action, 'attachments');
  if (attachments.length > 0) base.attachments = attachments;
  const quickReplies = texts(action, 'quick_replies');
  if (quickReplies.length > 0) base.quickReplies = quickReplies;
  const audio = textOf(action, 'audio_url');
  if (audio !== undefined && audio !== '') base.audio = audio;
  if (!translations.has(uuid)) return [base];
  const byLanguage = new Map<string, MutableContent>();
  const translated = (key: string, set: (content: MutableContent, values: readonly string[]) => void) => {
    for (const { language, values } of translations.of(uuid, key)) {
      const content = byLanguage.get(language) ?? { language };
      byLanguage.set(language, content);
      set(content, values);
    }
  };
  translated('text', (content, values) => (content.text = values[0] ?? ''));
  if (textOf(action, 'type') === 'send_msg') {
    translated('attachments', (content, values) => (content.attachments = values));
    translated('quick_replies', (content, values) => (content.quickReplies = values));
  } else translated('audio_url', (content, values) => (content.audio = values[0] ?? ''));
  return [base, ...translations.languages.flatMap((language) => byLanguage.get(language) ?? [])];
}

function setContact(
  contactProperty: SetContactAction['property'],
  key: string,
  value: JsonObject,
): Omit<SetContactAction, 'uuid' | 'at'> {
  const field = objectIn(value, 'field');
  return {
    kind: 'set-contact',
    property: contactProperty,
    ...(contactProperty === 'field'
      ? { field: { key: textOf(field, 'key') ?? '', name: textOf(field, 'name') ?? '' } }
      : {}),
    value: textOf(value, key) ?? '',
  };
}

function groups(value: JsonObject): { uuid?: string; name: string }[] {
  return objectsIn(value, 'groups').map((group) => {
    const uuid = textOf(group, 'uuid') ?? '';
    if (uuid === '') return { name: textOf(group, 'name_match') ?? '' };
    return { uuid, name: textOf(group, 'name') ?? '' };
  });
}

function headers(value: JsonObject): { headers?: Record<string, string> } {
  const entries = Object.entries(objectIn(value, 'headers')).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );
  return entries.length === 0 ? {} : { headers: Object.fromEntries(entries) };
}
