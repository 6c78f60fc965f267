import { urnSchemes } from '../urn-schemes.ts';
import { limits } from '../limits.ts';
import {
  contactReference,
  fieldReference,
  flowReference,
  matchedReference,
  plainReference,
  templateReference,
  userReference,
} from './references.ts';
import {
  listOf,
  object,
  optional,
  optionalBoolean,
  optionalList,
  optionalText,
  requiredText,
  requiredUuid,
  type Schema,
} from './types.ts';

/** An action's schema: `type` and `uuid` are required of all. */
function action(properties: Record<string, Schema>, required: readonly string[] = []): Schema {
  return object({ type: { type: 'string' }, uuid: requiredUuid, ...properties }, [
    'type',
    'uuid',
    ...required,
  ]);
}

const text = optionalText(limits.text);
const resultName = optionalText(limits.name);

const local: Schema = {
  type: 'string',
  pattern: '^[a-z_][a-z0-9_]{0,63}$',
  description: 'a name of a local: small letters, digits and _, of at most 64 characters',
};

const attachment: Schema = {
  type: 'string',
  maxLength: limits.url,
  pattern:
    '^(?:[Ii][Mm][Aa][Gg][Ee]|[Aa][Uu][Dd][Ii][Oo]|[Vv][Ii][Dd][Ee][Oo]|[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]|[Gg][Ee][Oo]|[Uu][Nn][Aa][Vv][Aa][Ii][Ll][Aa][Bb][Ll][Ee]|[A-Za-z0-9_]+/[-+.A-Za-z0-9_]+):[\\s\\S]',
  description: 'an attachment as type:url, such as image:https://example.org/a.png',
};

/** What send_msg and send_broadcast send. */
const message = {
  text: requiredText(limits.text),
  attachments: optionalList(attachment, { maxItems: limits.attachments }),
  quick_replies: optionalList(optionalText(limits.template), { maxItems: limits.quickReplies }),
  template: optional(templateReference),
  template_variables: optionalList(text, { maxItems: limits.references }),
};

/** Whom send_broadcast and start_session are for. */
const recipients = {
  groups: optionalList(matchedReference, { maxItems: limits.references }),
  contacts: optionalList(contactReference, { maxItems: limits.references }),
  contact_query: text,
  urns: optionalList(optionalText(), { maxItems: limits.references }),
  legacy_vars: optionalList(optionalText(limits.template), { maxItems: limits.references }),
};

/**
 * The schema of each action by its type, of spec 14.4. Those of RapidPro's engine that older specs had are
 * read through the engine's migrations (`migrations/`) and then by the same schema.
 */
export const actionSchemas: Readonly<Record<string, Schema>> = {
  add_contact_groups: action({ groups: listOf(matchedReference, { maxItems: limits.references }) }, [
    'groups',
  ]),
  add_contact_urn: action(
    { scheme: { type: 'string', enum: [...urnSchemes] }, path: requiredText(limits.template) },
    ['scheme', 'path'],
  ),
  add_input_labels: action({ labels: listOf(matchedReference, { maxItems: limits.references }) }, ['labels']),
  call_classifier: action({ input: requiredText(limits.text), result_name: requiredText(limits.name) }, [
    'input',
    'result_name',
  ]),
  call_llm: action(
    { llm: plainReference, instructions: requiredText(limits.text), input: text, output_local: local },
    ['llm', 'instructions', 'output_local'],
  ),
  call_resthook: action({ resthook: requiredText(limits.template), result_name: resultName }, ['resthook']),
  call_webhook: action(
    {
      method: { type: 'string', enum: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] },
      url: requiredText(limits.url),
      headers: {
        type: ['object', 'null'],
        maxProperties: limits.headers,
        propertyNames: { maxLength: 100 },
        additionalProperties: optionalText(5000),
      },
      body: optionalText(limits.body),
      result_name: resultName,
    },
    ['method', 'url'],
  ),
  enter_flow: action({ flow: flowReference, terminal: optionalBoolean }, ['flow']),
  open_ticket: action({ topic: optional(plainReference), assignee: optional(userReference), note: text }),
  play_audio: action({ audio_url: requiredText(limits.url) }, ['audio_url']),
  remove_contact_groups: action({ groups: optionalList(matchedReference), all_groups: optionalBoolean }),
  request_optin: action({ optin: plainReference }, ['optin']),
  say_msg: action({ text: requiredText(limits.text), audio_url: optionalText(limits.url) }, ['text']),
  send_broadcast: action({ ...recipients, ...message }, ['text']),
  send_email: action(
    {
      addresses: listOf(optionalText(limits.template), { minItems: 1 }),
      subject: requiredText(limits.template),
      body: requiredText(limits.text),
    },
    ['addresses', 'subject', 'body'],
  ),
  send_msg: action(message, ['text']),
  set_contact_channel: action({ channel: optional(plainReference) }),
  set_contact_field: action({ field: fieldReference, value: text }, ['field']),
  set_contact_language: action({ language: optionalText(limits.template) }),
  set_contact_name: action({ name: optionalText(limits.template) }),
  set_contact_status: action(
    { status: { type: 'string', enum: ['active', 'blocked', 'stopped', 'archived'] } },
    ['status'],
  ),
  set_contact_timezone: action({ timezone: optionalText(limits.template) }),
  set_run_local: action(
    {
      local,
      value: optionalText(limits.template),
      operation: { type: 'string', enum: ['set', 'increment', 'clear'] },
    },
    ['local', 'operation'],
  ),
  set_run_result: action({ name: requiredText(limits.name), value: text, category: resultName }, ['name']),
  start_session: action(
    {
      ...recipients,
      flow: flowReference,
      exclusions: optional(object({ in_a_flow: optionalBoolean })),
      create_contact: optionalBoolean,
    },
    ['flow'],
  ),
  transfer_airtime: action(
    {
      amounts: {
        type: 'object',
        maxProperties: limits.references,
        propertyNames: { maxLength: 8 },
        additionalProperties: {
          type: ['number', 'string', 'null'],
          pattern: '^-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,5})?$',
          description: 'an amount as a number',
        },
      },
    },
    ['amounts'],
  ),
};
