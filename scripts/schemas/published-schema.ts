import type { AnySchemaObject } from 'ajv';

/** A schema that stands alone, under the name of its file; other parts of it are in `$defs`. */
export function published(name: string, schema: AnySchemaObject): AnySchemaObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `http://mhero.org/schemas/${name}.schema.json`,
    ...schema,
  };
}
