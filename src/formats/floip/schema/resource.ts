import type { AnySchemaObject } from 'ajv';
import { list, object, text, uuid } from './pieces.ts';

/** "Modes" in flows.md. */
const modes = ['TEXT', 'SMS', 'USSD', 'IVR', 'RICH_MESSAGING', 'OFFLINE'] as const;

const contentTypes = ['TEXT', 'AUDIO', 'IMAGE', 'VIDEO'] as const;

export const mode: AnySchemaObject = { enum: modes };

/** "Resources" in flows.md. */
const resource = object(
  {
    uuid,
    values: list(
      object(
        {
          language_id: text,
          content_type: { enum: contentTypes },
          modes: list(mode),
          value: text,
        },
        {
          mime_type: {
            type: 'string',
            pattern: '^[A-Za-z0-9][A-Za-z0-9!#$&^_.+\\-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+\\-]*(\\s*;.*)?$',
            description: 'an IANA media type such as "text/plain"',
          },
        },
      ),
    ),
  },
  {},
);

/** All resources: a list in the examples of every version, "keyed by resource uuid" in the tables up to rc4's. */
export const resources: AnySchemaObject = {
  type: ['array', 'object'],
  items: resource,
  additionalProperties: resource,
  propertyNames: { pattern: uuid['pattern'] as string, description: 'the UUID of a resource' },
};
