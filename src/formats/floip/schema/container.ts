import type { AnySchemaObject } from 'ajv';
import { type FloipVersion, resourcesInFlow } from '../version.ts';
import { anyObject, object, optional, text, uuid } from './pieces.ts';
import { resources } from './resource.ts';

/**
 * "Containers" in flows.md, without what is inside the flows, which have their own schema.
 * `specification_version` is checked in code, since it decides which schema is taken.
 */
export function containerSchema(version: FloipVersion): AnySchemaObject {
  return object(
    {
      uuid,
      name: text,
      description: optional(text),
      flows: { type: 'array' },
      ...(resourcesInFlow(version) ? {} : { resources }),
    },
    { vendor_metadata: anyObject },
  );
}
