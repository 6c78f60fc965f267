import { limits } from '../limits.ts';
import {
  listOf,
  object,
  optional,
  optionalInteger,
  optionalList,
  optionalText,
  optionalUuid,
  requiredText,
  requiredUuid,
  type Schema,
} from './types.ts';

// Parts within parts (nodes, actions, routers ..) are checked each by its own schema, chosen by `type`.
const anyObject: Schema = { type: 'object' };

/** What makes a flow one of spec 13 or newer. */
export const headerSchema: Schema = object(
  { uuid: requiredUuid, name: requiredText(limits.name), spec_version: { type: 'string' } },
  ['uuid', 'name', 'spec_version'],
);

export const flowSchema: Schema = object(
  {
    language: requiredText(),
    type: { type: 'string', enum: ['messaging', 'messaging_background', 'messaging_offline', 'voice'] },
    revision: optionalInteger,
    expire_after_minutes: optionalInteger,
    localization: { type: ['object', 'null'] },
    nodes: optionalList(anyObject, { maxItems: limits.nodes }),
  },
  ['language', 'type'],
);

export const nodeSchema: Schema = object(
  {
    uuid: requiredUuid,
    actions: optionalList(anyObject, { maxItems: limits.actions }),
    router: anyObject,
    exits: listOf(anyObject, { minItems: 1, maxItems: limits.exits }),
  },
  ['uuid', 'exits'],
);

export const exitSchema: Schema = object({ uuid: requiredUuid, destination_uuid: optionalUuid }, ['uuid']);

const router = {
  type: { type: 'string' },
  wait: anyObject,
  result_name: optionalText(limits.name),
  categories: listOf(anyObject, { minItems: 1, maxItems: limits.categories }),
} satisfies Record<string, Schema>;

/** The schema of each router by its type. */
export const routerSchemas: Readonly<Record<string, Schema>> = {
  switch: object(
    {
      ...router,
      operand: requiredText(limits.text),
      cases: optionalList(anyObject, { maxItems: limits.cases }),
      default_category_uuid: optionalUuid,
    },
    ['type', 'operand', 'categories'],
  ),
  random: object(router, ['type', 'categories']),
};

export const categorySchema: Schema = object(
  { uuid: requiredUuid, name: requiredText(limits.name), exit_uuid: requiredUuid },
  ['uuid', 'name', 'exit_uuid'],
);

/** The engine doesn't check the uuid of a case. */
export const caseSchema: Schema = object(
  {
    uuid: optionalText(),
    type: { type: 'string' },
    arguments: optionalList(optionalText(), { maxItems: limits.argumentsPerCase }),
    category_uuid: { type: 'string' },
  },
  ['type', 'category_uuid'],
);

const timeout = optional(
  object(
    {
      seconds: { type: 'integer', not: { const: 0 }, description: 'a number of seconds that is not 0' },
      category_uuid: requiredUuid,
    },
    ['seconds', 'category_uuid'],
  ),
);

/** The schema of each wait by its type. */
export const waitSchemas: Readonly<Record<string, Schema>> = {
  msg: object({ type: { type: 'string' }, timeout, hint: anyObject }, ['type']),
  dial: object(
    {
      type: { type: 'string' },
      timeout,
      phone: requiredText(limits.template),
      dial_limit_seconds: optionalInteger,
      call_limit_seconds: optionalInteger,
    },
    ['type', 'phone'],
  ),
};

const hint = object({ type: { type: 'string' } }, ['type']);

/** The schema of each hint by its type: what kind of message the wait is for. */
export const hintSchemas: Readonly<Record<string, Schema>> = {
  audio: hint,
  image: hint,
  video: hint,
  location: hint,
  digits: object({ type: { type: 'string' }, count: optionalInteger, terminated_by: optionalText(8) }, [
    'type',
  ]),
};
