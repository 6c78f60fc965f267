/** Legacy actions, each as the action of today (goflow, `legacy/definition.go`). */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { type Drafting, NotMigrated, plainText, readTexts, reference } from './drafting.ts';
import { urnSchemes } from '../rapidpro/urn-schemes.ts';

type ActionMigration = (action: JsonObject, at: JsonPointer, draft: Drafting) => JsonObject;

const migrations = new Map<string, ActionMigration>([
  [
    'add_label',
    (action, at, draft) => ({ type: 'add_input_labels', labels: named(action, 'labels', at, draft) }),
  ],
  ['email', email],
  ['lang', (action) => ({ type: 'set_contact_language', language: textOf(action, 'lang') ?? '' })],
  [
    'channel',
    (action) => ({
      type: 'set_contact_channel',
      channel: { uuid: textOf(action, 'channel') ?? '', name: textOf(action, 'name') ?? '' },
    }),
  ],
  ['flow', (action) => ({ type: 'enter_flow', flow: reference(property(action, 'flow')), terminal: true })],
  ['trigger-flow', triggerFlow],
  ['reply', reply],
  ['send', send],
  [
    'add_group',
    (action, at, draft) => ({ type: 'add_contact_groups', groups: named(action, 'groups', at, draft) }),
  ],
  ['del_group', removeGroups],
  ['save', save],
  ['say', say],
  [
    'play',
    (action, at, draft) => ({
      type: 'play_audio',
      audio_url: draft.template(textOf(action, 'url') ?? '', child(at, 'url')),
    }),
  ],
]);

/** The action of today. @throws NotMigrated for an action that there is none for */
export function migrateAction(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const type = textOf(action, 'type') ?? '';
  const migrate = migrations.get(type);
  if (migrate === undefined) {
    throw new NotMigrated(
      `there is no action ${JSON.stringify(type.slice(0, 60))} any more`,
      child(at, 'type'),
    );
  }
  return { uuid: textOf(action, 'uuid') ?? '', ...migrate(action, at, draft) };
}

/** Groups or labels: a name alone may be an expression. */
function named(action: JsonObject, key: string, at: JsonPointer, draft: Drafting): JsonObject[] {
  return listOf(action, key).map((value, index) => {
    if (typeof value === 'string') {
      const isExpression = value.startsWith('@');
      return nameMatch(isExpression ? draft.template(value, child(at, key, index)) : value);
    }
    const { uuid = '', name = '' } = isObject(value)
      ? { uuid: textOf(value, 'uuid'), name: textOf(value, 'name') }
      : {};
    if (uuid === '') return nameMatch(name);
    return { uuid, ...(name === '' ? {} : { name }) };
  });
}

function nameMatch(name: string): JsonObject {
  return name === '' ? {} : { name_match: name };
}

/** A list under its name, if there is something in it. */
function filled(key: string, items: readonly JsonValue[]): JsonObject {
  return items.length === 0 ? {} : { [key]: [...items] };
}

function email(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const subject = draft.template(textOf(action, 'subject') ?? '', child(at, 'subject'));
  if (!Object.hasOwn(action, 'msg')) throw new NotMigrated('the email has no text in "msg"', at);
  const body = draft.template(plainText(action, 'msg', child(at, 'msg')), child(at, 'msg'));
  const addresses = listOf(action, 'emails').map((address, index) =>
    typeof address === 'string' ? draft.template(address, child(at, 'emails', index)) : '',
  );
  return { type: 'send_email', addresses, subject, body };
}

/** Whom a message or a flow goes to. */
function recipients(action: JsonObject, at: JsonPointer, draft: Drafting, variables: readonly string[]) {
  return {
    ...filled('contacts', objectsIn(action, 'contacts').map(reference)),
    ...filled('groups', named(action, 'groups', at, draft)),
    ...filled(
      'legacy_vars',
      variables.map((variable) => draft.template(variable, child(at, 'variables'))),
    ),
  };
}

function variablesOf(action: JsonObject): string[] {
  return objectsIn(action, 'variables').map((variable) => textOf(variable, 'id') ?? '');
}

function triggerFlow(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const variables = variablesOf(action);
  const others = variables.filter((variable) => variable !== '@new_contact');
  return {
    type: 'start_session',
    flow: reference(property(action, 'flow')),
    ...recipients(action, at, draft, others),
    ...(others.length < variables.length ? { create_contact: true } : {}),
  };
}

function reply(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const all = property(action, 'send_all') === true;
  return { type: 'send_msg', ...message(action, at, draft), ...(all ? { all_urns: true } : {}) };
}

function send(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  return {
    type: 'send_broadcast',
    ...message(action, at, draft),
    ...recipients(action, at, draft, variablesOf(action)),
  };
}

/** Text, attachment and quick replies, with their translations. */
function message(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const uuid = textOf(action, 'uuid') ?? '';
  const msg = readTexts(property(action, 'msg'), child(at, 'msg'));
  const media = new Map(
    [...readTexts(property(action, 'media'), child(at, 'media'))].map(([language, value]) => [
      language,
      attachment(value, draft),
    ]),
  );
  const text = draft.texts(msg, uuid, 'text', child(at, 'msg'));
  const attached = draft.texts(media, uuid, 'attachments', child(at, 'media'));
  return {
    text,
    ...filled('attachments', attached === '' ? [] : [attached]),
    ...filled('quick_replies', quickReplies(action, at, draft)),
  };
}

/** `image/jpeg:path`, where a path without a type is of an image; one with an expression in it stays. */
function attachment(value: string, draft: Drafting): string {
  const colon = value.indexOf(':');
  const type = colon < 0 ? 'image' : value.slice(0, colon);
  const path = value.slice(colon + 1);
  return path.includes('@') ? value : `${type}:${draft.media(path)}`;
}

/** Texts of the quick replies of one message: far more than any message has. */
const maxReplyTexts = 1_000_000;

function quickReplies(action: JsonObject, at: JsonPointer, draft: Drafting): string[] {
  const place = child(at, 'quick_replies');
  const value = property(action, 'quick_replies') ?? [];
  if (!Array.isArray(value)) throw new NotMigrated('expected a list of quick replies', place);
  const replies = value.map((item, index) => readTexts(item, child(place, index)));
  const languages = new Set(replies.flatMap((reply) => [...reply.keys()]));
  if (languages.size * replies.length > maxReplyTexts) {
    throw new NotMigrated('too many quick replies in too many languages', place);
  }
  let base: string[] = [];
  for (const language of languages) {
    const texts = replies.map((reply, index) =>
      draft.template(reply.get(language) ?? '', child(place, index)),
    );
    if (language === draft.language) base = texts;
    else draft.translate(language, textOf(action, 'uuid') ?? '', 'quick_replies', texts);
  }
  return base;
}

function removeGroups(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const groups = named(action, 'groups', at, draft);
  return { type: 'remove_contact_groups', ...(groups.length === 0 ? { all_groups: true } : { groups }) };
}

function save(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const field = textOf(action, 'field') ?? '';
  const value = draft.template(textOf(action, 'value') ?? '', child(at, 'value'));
  if (field === 'name') return { type: 'set_contact_name', name: value };
  if (field === 'first_name') {
    return { type: 'set_contact_name', name: `${value.trim()} @(word_slice(contact.name, 1, -1))` };
  }
  if (urnSchemes.has(field)) return { type: 'add_contact_urn', scheme: field, path: value };
  if (field === 'tel_e164') return { type: 'add_contact_urn', scheme: 'tel', path: value };
  return { type: 'set_contact_field', field: { key: field, name: textOf(action, 'label') ?? '' }, value };
}

function say(action: JsonObject, at: JsonPointer, draft: Drafting): JsonObject {
  const uuid = textOf(action, 'uuid') ?? '';
  const msg = readTexts(property(action, 'msg'), child(at, 'msg'));
  const recordings = new Map(
    [...readTexts(property(action, 'recording'), child(at, 'recording'))].map(([language, path]) => [
      language,
      path === '' ? '' : draft.media(path),
    ]),
  );
  const text = draft.texts(msg, uuid, 'text', child(at, 'msg'));
  const audio = draft.texts(recordings, uuid, 'audio_url', child(at, 'recording'));
  return { type: 'say_msg', text, ...(audio === '' ? {} : { audio_url: audio }) };
}
