/** The fields that a JSON Schema (draft 2020-12, as this project writes them) names. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../src/text/json-value.ts';
import { anything, both, type Condition, either, type Field, plain, type PrimitiveType } from './field.ts';

/** @param root the schema that `$ref` refers into */
export function fieldOfSchema(schema: JsonObject, root: JsonObject): Field {
  const reference = textOf(schema, '$ref');
  if (reference !== undefined) {
    const rest = Object.fromEntries(
      Object.entries(schema).filter(([key]) => key !== '$ref' && key !== 'type'),
    );
    const named = fieldOfSchema(resolve(reference, root), root);
    return Object.keys(rest).length === 0 ? named : both(named, fieldOfSchema(rest, root));
  }
  let field = ownField(schema, root);
  for (const part of objects(schema, 'allOf')) field = withPart(field, part, root);
  if (property(schema, 'if') !== undefined) field = withPart(field, schema, root);
  const alternatives = objects(schema, 'anyOf').filter((one) => !isOnlyRequired(one));
  if (alternatives.length > 0) {
    const isNull = (one: JsonObject) => one['type'] === 'null';
    const values = alternatives.filter((one) => !isNull(one)).map((one) => fieldOfSchema(one, root));
    const merged = values.slice(1).reduce(either, values[0] ?? anything);
    const nullable = merged.nullable || alternatives.some(isNull);
    field = both({ ...merged, nullable }, field);
  }
  return field;
}

/** A part of `allOf`: what always holds, or what holds on a condition, whose fields then need not be there. */
function withPart(field: Field, part: JsonObject, root: JsonObject): Field {
  const condition = property(part, 'if');
  if (!isObject(condition)) return both(field, fieldOfSchema(part, root));
  const branches = ['then', 'else'].map((name) => property(part, name)).filter(isObject);
  const known = branches.map((branch) => fieldOfSchema(branch, root));
  const optional = known.slice(1).reduce(either, known[0] ?? anything);
  const conditions = branches.length === 1 ? conditionsOf(condition, branches[0] ?? {}, optional) : [];
  const fields = new Map(field.fields);
  for (const [name, one] of optional.fields) {
    const same = fields.get(name);
    fields.set(
      name,
      same === undefined
        ? { ...one, isRequired: branches.length > 1 && one.isRequired }
        : { ...either(same, one), isRequired: same.isRequired, allowed: same.allowed ?? one.allowed },
    );
  }
  return {
    ...field,
    isAnything: field.isAnything && fields.size === 0,
    fields,
    conditions: [...field.conditions, ...optional.conditions, ...conditions],
  };
}

function conditionsOf(condition: JsonObject, then: JsonObject, known: Field): Condition[] {
  const properties = property(condition, 'properties');
  if (!isObject(properties)) return [];
  const [key = ''] = Object.keys(properties);
  const value = isObject(properties[key]) ? textOf(properties[key], 'const') : undefined;
  const required = textsIn(then, 'required').filter(
    (name) => name !== key && known.fields.get(name)?.nullable === false,
  );
  return value === undefined || required.length === 0 ? [] : [{ key, value, required }];
}

function ownField(schema: JsonObject, root: JsonObject): Field {
  const types = typesOf(schema);
  const values = 'const' in schema ? [schema['const']] : listOf(schema, 'enum');
  const nullable = types.includes('null');
  const properties = property(schema, 'properties');
  const additional = property(schema, 'additionalProperties');
  const items = property(schema, 'items');
  const primitives = primitivesOf(types, values);
  if (types.includes('array') && primitives.length > 0) return { ...anything, nullable };
  if (isObject(items)) {
    const item = fieldOfSchema(items, root);
    const isNotEmpty = typeof schema['minItems'] === 'number' && schema['minItems'] > 0;
    return item.isList || item.isMap
      ? { ...anything, nullable }
      : { ...item, isRequired: false, isList: true, nullable, mayBeEmpty: !isNotEmpty };
  }
  if (isObject(properties) && Object.keys(properties).length > 0) {
    const required = new Set(textsIn(schema, 'required'));
    const fields = Object.entries(properties).map(([name, value]): [string, Field] => [
      name,
      { ...fieldOfSchema(isObject(value) ? value : {}, root), isRequired: required.has(name) },
    ]);
    return { ...plain, nullable, mayBeEmpty: required.size === 0, fields: new Map(fields) };
  }
  if (isObject(additional)) {
    const value = fieldOfSchema(additional, root);
    return {
      ...value,
      isRequired: false,
      isMap: true,
      nullable: nullable || value.nullable,
      mayBeEmpty: true,
    };
  }
  if (primitives.length === 0) return { ...anything, nullable };
  const allowed = values.filter((value) => value !== null).map(String);
  return {
    ...plain,
    types: primitives,
    nullable,
    mayBeEmpty: types.includes('string') && !(Number(schema['minLength'] ?? 0) > 0),
    allowed: allowed.length === 0 ? undefined : allowed,
    pattern: textOf(schema, 'pattern'),
  };
}

function primitivesOf(types: readonly string[], values: readonly (JsonValue | undefined)[]): PrimitiveType[] {
  const named = types.length > 0 ? types : [...new Set(values.map((value) => typeof value))];
  return named.flatMap((type): PrimitiveType[] => {
    if (type === 'string' || type === 'integer' || type === 'boolean') return [type];
    if (type === 'number') return types.length > 0 ? ['decimal'] : ['integer'];
    return [];
  });
}

function typesOf(schema: JsonObject): string[] {
  const type = property(schema, 'type');
  return typeof type === 'string' ? [type] : textsIn(schema, 'type');
}

/** `anyOf` may also say that one of several properties must be there. */
function isOnlyRequired(schema: JsonObject): boolean {
  return Object.keys(schema).every((key) => key === 'required');
}

function resolve(reference: string, root: JsonObject): JsonObject {
  const definitions = property(root, '$defs');
  const found = isObject(definitions) ? definitions[reference.replace('#/$defs/', '')] : undefined;
  if (!isObject(found)) throw new RangeError(`The schema has no ${reference}`);
  return found;
}

function objects(schema: JsonObject, key: string): JsonObject[] {
  return listOf(schema, key).filter(isObject);
}

function textsIn(schema: JsonObject, key: string): string[] {
  return listOf(schema, key).filter((item) => typeof item === 'string');
}
