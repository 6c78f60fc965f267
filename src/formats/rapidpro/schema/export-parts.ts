/** What RapidPro's import asks of the campaigns, triggers, fields and groups of an export; it looks at nothing else. */
import {
  listOf,
  object,
  optionalInteger,
  optionalList,
  optionalText,
  requiredText,
  type Schema,
} from './types.ts';

const named = object({ name: requiredText() }, ['name']);

const flow = object({ uuid: requiredText() }, ['uuid']);

/** A trigger of any kind that is imported. */
export const triggerSchema: Schema = object(
  {
    trigger_type: requiredText(),
    flow,
    groups: listOf(named),
    exclude_groups: optionalList(named),
    channel: { type: ['object', 'string', 'null'] },
    match_type: optionalText(1),
  },
  ['trigger_type', 'flow', 'groups'],
);

export const campaignSchema: Schema = object(
  { name: requiredText(), group: named, events: listOf({ type: 'object' }) },
  ['name', 'group', 'events'],
);

function event(more: Record<string, Schema>): Schema {
  return object(
    {
      offset: { type: 'integer' },
      unit: requiredText(1),
      event_type: requiredText(1),
      delivery_hour: { type: 'integer' },
      relative_to: object({ key: requiredText(), label: optionalText() }, ['key']),
      start_mode: optionalText(1),
      ...more,
    },
    ['offset', 'unit', 'event_type', 'delivery_hour', 'relative_to', ...Object.keys(more)],
  );
}

/** An event that starts a flow. */
export const flowEventSchema: Schema = event({ flow });

/** An event that sends a message: a text, or texts by language. */
export const messageEventSchema: Schema = event({
  message: { type: ['string', 'object'], minProperties: 1, additionalProperties: optionalText() },
});

/** The types of fields that an export names. */
export const fieldTypes = ['text', 'number', 'datetime', 'state', 'district', 'ward'] as const;

export const fieldSchema: Schema = object(
  { key: requiredText(), name: optionalText(), type: { type: 'string', enum: [...fieldTypes] } },
  ['key', 'type'],
);

export const groupSchema: Schema = object(
  { uuid: optionalText(), name: requiredText(), query: optionalText(), count: optionalInteger },
  ['name'],
);
