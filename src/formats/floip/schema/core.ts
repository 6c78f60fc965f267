/** Configs of the blocks of layer 1, Core (layers/1-core.md; layers/blocks.md up to rc3). */
import type { AnySchemaObject } from 'ajv';
import type { FloipVersion } from '../version.ts';
import { contactProperty } from './block.ts';
import { anyObject, flag, integer, list, object, text, uuid } from './pieces.ts';

export function coreConfigs(version: FloipVersion): Readonly<Record<string, AnySchemaObject>> {
  const isRc4 = version === '1.0.0-rc4';
  return {
    'Core.Log': object({ message: text }),
    'Core.Case': object({}),
    'Core.RunFlow': object({ flow_id: uuid }),
    'Core.Output': object({ value: text }),
    'Core.SetContactProperty': object({ set_contact_property: contactProperty(version) }),
    'Core.SetGroupMembership': isRc4 ? groups : oneGroup,
    ...(isRc4 ? { 'Core.Webhook': webhook } : {}),
  };
}

/** Up to rc3: one group; `is_member` is an expression or a boolean, null leaves the membership as it is. */
const oneGroup = object(
  { group_key: text, is_member: { type: ['boolean', 'string', 'null'] } },
  { group_name: text },
);

const groups = object(
  {},
  { groups: list(object({ group_key: text }, { group_name: text })), is_member: flag, clear: flag },
);

const webhook = object(
  { method: text, url: text },
  {
    query_params: anyObject,
    headers: anyObject,
    auth: anyObject,
    max_content_length: integer,
    body: text,
    timeout: integer,
    wait_for_response: flag,
  },
);
