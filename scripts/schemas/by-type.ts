import type { AnySchemaObject } from 'ajv';

/** A schema whose parts are chosen by `type`: for each type its own, and an error for a type that is none of them. */
export function byType(schemas: Readonly<Record<string, AnySchemaObject>>, others?: AnySchemaObject): AnySchemaObject {
  const types = Object.keys(schemas);
  return {
    type: 'object',
    required: ['type'],
    properties: { type: others === undefined ? { enum: types } : { anyOf: [{ enum: types }, others] } },
    allOf: types.map((type) => whenType(type, schemas[type] ?? {})),
  };
}

/** The schema, for objects of this type alone. */
export function whenType(type: string, then: AnySchemaObject): AnySchemaObject {
  return { if: { required: ['type'], properties: { type: { const: type } } }, then };
}

export function reference(name: string): AnySchemaObject {
  return { $ref: `#/$defs/${name}` };
}

/** The schema with other schemas for some of its properties; what it says of their type stays. */
export function withProperties(
  schema: AnySchemaObject,
  properties: Readonly<Record<string, AnySchemaObject>>,
): AnySchemaObject {
  const own: unknown = schema['properties'];
  return { ...schema, properties: { ...(typeof own === 'object' ? own : {}), ...properties } };
}

/** The list with a schema for its items. */
export function withItems(list: AnySchemaObject, items: AnySchemaObject): AnySchemaObject {
  return { ...list, items };
}

/** A property of a schema of an object. */
export function propertyOf(schema: AnySchemaObject, name: string): AnySchemaObject {
  const properties = schema['properties'] as Readonly<Record<string, AnySchemaObject>> | undefined;
  const found = properties?.[name];
  if (found === undefined) throw new RangeError(`The schema has no property ${name}`);
  return found;
}

/** The schema without some keywords. */
export function without(schema: AnySchemaObject, keywords: readonly string[]): AnySchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}
