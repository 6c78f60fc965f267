/**
 * JSON Schemas of what RapidPro's API (version 2) answers: https://rapidpro.io/api/v2, and the serializers of
 * rapidpro/rapidpro. They ask for what a reader can't do without; what else an answer has is let pass, since
 * versions of the API differ.
 */
const uuid = {
  type: 'string',
  pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  description: 'a uuid',
} as const;
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'a time with its zone',
} as const;
const text = { type: 'string' } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const orNull = <T extends object>(schema: T) => ({ anyOf: [{ type: 'null' }, schema] });
const listOf = <T extends object>(items: T) => ({ type: 'array', items });
const reference = {
  type: 'object',
  required: ['uuid'],
  properties: { uuid, name: orNull(text), urn: orNull(text) },
} as const;
const times = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, orNull(time)]));

const contact = {
  type: 'object',
  required: ['uuid', 'urns'],
  properties: {
    uuid,
    name: orNull(text),
    status: { enum: ['active', 'blocked', 'stopped', 'archived'] },
    language: orNull(text),
    urns: listOf(text),
    groups: listOf(reference),
    fields: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
    ...times('created_on', 'modified_on', 'last_seen_on'),
  },
} as const;

const group = {
  type: 'object',
  required: ['uuid', 'name'],
  properties: { uuid, name: text, query: orNull(text), count: orNull(whole) },
} as const;

const flow = {
  type: 'object',
  required: ['uuid', 'name'],
  properties: {
    uuid,
    name: text,
    type: text,
    archived: { type: 'boolean' },
    expires: { type: 'integer' },
    runs: { type: 'object', additionalProperties: { type: ['integer', 'null'] } },
    ...times('created_on', 'modified_on'),
  },
} as const;

const run = {
  type: 'object',
  required: ['uuid', 'flow', 'contact', 'values', 'created_on'],
  properties: {
    uuid,
    flow: reference,
    contact: reference,
    start: orNull({ type: 'object', required: ['uuid'], properties: { uuid } }),
    responded: { type: 'boolean' },
    path: listOf({ type: 'object', required: ['node', 'time'], properties: { node: uuid, time } }),
    values: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['node'],
        properties: {
          value: { type: ['string', 'number', 'boolean', 'null'] },
          category: orNull(text),
          name: orNull(text),
          input: orNull(text),
          node: uuid,
          time: orNull(time),
        },
      },
    },
    exit_type: { enum: ['completed', 'interrupted', 'expired', 'failed', null] },
    created_on: time,
    ...times('modified_on', 'exited_on'),
  },
} as const;

const message = {
  type: 'object',
  required: ['contact', 'direction', 'text', 'created_on'],
  anyOf: [{ required: ['uuid'] }, { required: ['id'] }],
  properties: {
    uuid,
    id: whole,
    contact: reference,
    urn: orNull(text),
    channel: orNull(reference),
    direction: { enum: ['in', 'out'] },
    status: text,
    text: orNull(text),
    attachments: listOf({
      anyOf: [
        {
          type: 'object',
          required: ['content_type', 'url'],
          properties: { content_type: text, url: text },
        },
        text,
      ],
    }),
    quick_replies: listOf({ anyOf: [text, { type: 'object', required: ['text'], properties: { text } }] }),
    labels: listOf(reference),
    flow: orNull(reference),
    created_on: time,
    ...times('sent_on', 'modified_on'),
  },
} as const;

const flowStart = {
  type: 'object',
  required: ['uuid', 'flow'],
  properties: {
    uuid,
    flow: reference,
    status: text,
    groups: listOf(reference),
    contacts: listOf(reference),
    ...times('created_on', 'modified_on'),
  },
} as const;

const broadcast = {
  type: 'object',
  required: ['text', 'created_on'],
  anyOf: [{ required: ['uuid'] }, { required: ['id'] }],
  properties: {
    uuid,
    id: whole,
    urns: listOf(text),
    contacts: listOf(reference),
    groups: listOf(reference),
    text: { anyOf: [text, { type: 'object', additionalProperties: text }] },
    base_language: orNull(text),
    created_on: time,
  },
} as const;

const channel = {
  type: 'object',
  required: ['uuid', 'name', 'address'],
  properties: {
    uuid,
    name: orNull(text),
    address: orNull(text),
    country: orNull(text),
    device: orNull({ type: 'object', properties: { name: orNull(text) } }),
    ...times('last_seen', 'created_on'),
  },
} as const;

const user = orNull({ type: 'object', properties: { email: orNull(text), name: orNull(text) } });

const ticket = {
  type: 'object',
  required: ['uuid', 'contact', 'status', 'opened_on'],
  properties: {
    uuid,
    contact: reference,
    status: { enum: ['open', 'closed'] },
    topic: orNull(reference),
    body: orNull(text),
    assignee: user,
    opened_on: time,
    opened_by: user,
    opened_in: orNull(reference),
    ...times('modified_on', 'closed_on'),
  },
} as const;

const answerOf = (items: object) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['results'],
  properties: { next: orNull(text), previous: orNull(text), results: listOf(items) },
});

/** The schema of an answer, by its endpoint. */
export const answerSchemas = {
  contacts: answerOf(contact),
  groups: answerOf(group),
  flows: answerOf(flow),
  runs: answerOf(run),
  messages: answerOf(message),
  'flow-starts': answerOf(flowStart),
  broadcasts: answerOf(broadcast),
  channels: answerOf(channel),
  tickets: answerOf(ticket),
} as const;

/** The endpoints whose answers are read. */
export type ReadEndpoint = keyof typeof answerSchemas;
