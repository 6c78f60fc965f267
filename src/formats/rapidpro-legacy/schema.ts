/** The JSON Schema of a legacy flow, as far as goflow asks for it: types of values, and the UUIDs of its sets. */
import { limits } from '../rapidpro/limits.ts';
import {
  object,
  optional,
  optionalBoolean,
  optionalInteger,
  optionalList,
  optionalText,
  optionalUuid,
  requiredUuid,
  type Schema,
} from '../rapidpro/schema/types.ts';

const text = optionalText();

/** A text, or texts by language. */
const texts: Schema = { type: ['string', 'object', 'null'], additionalProperties: text };

const reference = object({ uuid: text, name: text });
/** A group or label: its name, an expression, or a reference. */
const namedReference: Schema = { type: ['string', 'object', 'null'], additionalProperties: text };

const action: Schema = object({
  type: text,
  uuid: text,
  name: text,
  send_all: optionalBoolean,
  contacts: optionalList(reference),
  groups: optionalList(namedReference),
  variables: optionalList(object({ id: text })),
  field: text,
  value: text,
  label: text,
  lang: text,
  labels: optionalList(namedReference),
  flow: optional(reference),
  channel: text,
  emails: optionalList(text),
  subject: text,
  url: text,
});

const actionSet: Schema = object(
  {
    uuid: requiredUuid,
    exit_uuid: requiredUuid,
    destination: optionalUuid,
    x: optionalInteger,
    y: optionalInteger,
    actions: optionalList(action),
  },
  ['uuid', 'exit_uuid'],
);

const rule: Schema = object({
  uuid: text,
  destination: text,
  destination_type: text,
  test: object({ type: { type: 'string', minLength: 1 } }, ['type']),
  category: texts,
});

const ruleSet: Schema = object(
  {
    uuid: requiredUuid,
    x: optionalInteger,
    y: optionalInteger,
    ruleset_type: text,
    label: text,
    operand: text,
    rules: optionalList(rule),
    config: { type: ['object', 'null'] },
    finished_key: text,
  },
  ['uuid'],
);

const number: Schema = {
  type: ['number', 'string', 'null'],
  pattern: String.raw`^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,9})?$`,
  description: 'a number',
};

export const legacyFlowSchema: Schema = object({
  base_language: text,
  flow_type: text,
  entry: optionalUuid,
  uuid: text,
  name: text,
  metadata: optional(
    object({
      uuid: text,
      name: text,
      revision: optionalInteger,
      expires: optionalInteger,
      notes: optionalList(object({ x: number, y: number, title: text, body: text })),
    }),
  ),
  action_sets: optionalList(actionSet, { maxItems: limits.nodes }),
  rule_sets: optionalList(ruleSet, { maxItems: limits.nodes }),
});

/** The configuration of a rule set, of whatever kind it is. */
export const configSchema: Schema = object({
  flow: optional(reference),
  field_delimiter: text,
  field_index: optionalInteger,
  webhook: text,
  webhook_action: text,
  webhook_headers: optionalList(object({ name: text, value: text })),
  resthook: text,
});

/** What tests have, which each kind of test reads for itself. */
const testSchema = object({
  type: text,
  test: {},
  min: text,
  max: text,
  minutes: {},
  exit_type: text,
  status: text,
  exit_status: text,
  state: text,
  district: text,
});

/** What actions have beside what they share, in whatever form. */
const textsOfActions = object({ msg: {}, media: {}, recording: {}, quick_replies: {} });

/** Schemas whose names the engine reads in any case. */
export const schemasOfNames: readonly Schema[] = [legacyFlowSchema, configSchema, testSchema, textsOfActions];
