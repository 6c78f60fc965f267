/** Small schemas that the others are made of. */
import type { AnySchemaObject } from 'ajv';

/** "UUID Format" of the Flow Spec: any version, hyphenated. */
export const uuid: AnySchemaObject = {
  type: 'string',
  pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  description: 'a UUID such as "2b375764-9fcc-11e7-abc4-cec278b6b50a"',
};

/** An id that may be left empty, for "not given": see the rule `empty-ids`. */
export const uuidOrEmpty: AnySchemaObject = {
  ...uuid,
  pattern: `^$|${String(uuid['pattern'])}`,
};

export const text: AnySchemaObject = { type: 'string' };

/** A "resource" of a table: the uuid of one. Whether there is such a resource is checked by a rule. */
export const resourceId: AnySchemaObject = { type: 'string', description: 'the uuid of a resource' };

export const number: AnySchemaObject = { type: 'number' };
export const integer: AnySchemaObject = { type: 'integer' };
export const flag: AnySchemaObject = { type: 'boolean' };
export const anyObject: AnySchemaObject = { type: 'object' };

/** The specification's own examples write null for an optional key that is not given. */
export function optional(schema: AnySchemaObject): AnySchemaObject {
  const type: unknown = schema['type'];
  if (typeof type !== 'string') return schema;
  return { ...schema, type: [type, 'null'] };
}

/** An object with these required and these optional properties; others are allowed, as the spec forbids none. */
export function object(
  required: Readonly<Record<string, AnySchemaObject>>,
  others: Readonly<Record<string, AnySchemaObject>> = {},
): AnySchemaObject {
  const optionals = Object.entries(others).map(([key, schema]) => [key, optional(schema)]);
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...(Object.fromEntries(optionals) as Record<string, AnySchemaObject>) },
  };
}

export function list(items: AnySchemaObject): AnySchemaObject {
  return { type: 'array', items };
}
