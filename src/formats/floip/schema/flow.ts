import type { AnySchemaObject } from 'ajv';
import { type FloipVersion, resourcesInFlow } from '../version.ts';
import { anyObject, integer, list, object, text, uuid, uuidOrEmpty } from './pieces.ts';
import { mode, resources } from './resource.ts';

/** "Language Objects and Identifiers" in flows.md. */
const language = object(
  {
    id: text,
    iso_639_3: {
      type: 'string',
      pattern: '^[a-z]{3}$',
      description: 'a code of ISO 639-3, three letters such as "eng"',
    },
  },
  { label: text, variant: text, bcp_47: text },
);

/** A time in UTC, as the specification's two examples write it: a space or T, parts of a second, Z. */
const timestamp: AnySchemaObject = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]00:?00)?$',
  description: 'a time in UTC such as "2016-12-25 13:42:05.234598"',
};

/** "Flows" in flows.md, without what is inside the blocks, which have their own schemas. */
export function flowSchema(version: FloipVersion): AnySchemaObject {
  return object(
    {
      uuid,
      name: text,
      last_modified: timestamp,
      interaction_timeout: integer,
      supported_modes: list(mode),
      languages: list(language),
      blocks: { type: 'array' },
      first_block_id: uuid,
      ...(resourcesInFlow(version) ? { resources } : {}),
    },
    { label: text, exit_block_id: uuidOrEmpty, vendor_metadata: anyObject },
  );
}
