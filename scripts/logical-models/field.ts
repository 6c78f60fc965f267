/** The fields of a document as a tree: what a JSON Schema and a TypeScript type both say, in terms of a logical model. */

export type PrimitiveType = 'string' | 'integer' | 'decimal' | 'boolean';

/** What one type of the part must have, where the parts of a list are of several types. */
export interface Condition {
  /** `type` or `kind`. */
  readonly key: string;
  readonly value: string;
  readonly required: readonly string[];
}

export interface Field {
  /** Values of these types; empty if the field has fields of its own or may hold anything. */
  readonly types: readonly PrimitiveType[];
  /** Nothing is said of what is in it. */
  readonly isAnything: boolean;
  readonly isRequired: boolean;
  readonly isList: boolean;
  /** An object by key: the fields are those of what stands under each key. */
  readonly isMap: boolean;
  readonly nullable: boolean;
  readonly mayBeEmpty: boolean;
  /** All values that there are; undefined if any will do. */
  readonly allowed: readonly string[] | undefined;
  readonly pattern: string | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  readonly conditions: readonly Condition[];
}

export const plain: Field = {
  types: [],
  isAnything: false,
  isRequired: false,
  isList: false,
  isMap: false,
  nullable: false,
  mayBeEmpty: false,
  allowed: undefined,
  pattern: undefined,
  fields: new Map(),
  conditions: [],
};

export const anything: Field = { ...plain, isAnything: true };

/** What holds for a field that is either the one or the other. */
export function either(one: Field, other: Field): Field {
  const hasFields = (field: Field) => field.fields.size > 0;
  if (one.isAnything || other.isAnything) {
    // An object of which nothing is said gives way to one whose fields are known.
    const known = [one, other].find(hasFields);
    return {
      ...(known ?? anything),
      isRequired: one.isRequired && other.isRequired,
      nullable: one.nullable || other.nullable,
      mayBeEmpty: true,
    };
  }
  const isSameShape =
    one.isList === other.isList && one.isMap === other.isMap && hasFields(one) === hasFields(other);
  if (!isSameShape) return { ...anything, isRequired: one.isRequired && other.isRequired };
  return {
    types: [...new Set([...one.types, ...other.types])],
    isAnything: false,
    isRequired: one.isRequired && other.isRequired,
    isList: one.isList,
    isMap: one.isMap,
    nullable: one.nullable || other.nullable,
    mayBeEmpty: one.mayBeEmpty || other.mayBeEmpty,
    allowed:
      one.allowed === undefined || other.allowed === undefined
        ? undefined
        : [...new Set([...one.allowed, ...other.allowed])],
    pattern: one.pattern === other.pattern ? one.pattern : undefined,
    fields: eitherFields(one.fields, other.fields),
    conditions: [...one.conditions, ...other.conditions],
  };
}

function eitherFields(
  one: ReadonlyMap<string, Field>,
  other: ReadonlyMap<string, Field>,
): ReadonlyMap<string, Field> {
  const names = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...names].map((name) => {
      const first = one.get(name);
      const second = other.get(name);
      if (first !== undefined && second !== undefined) return [name, either(first, second)] as const;
      return [name, { ...(first ?? second ?? plain), isRequired: false }] as const;
    }),
  );
}

/** What holds for a field of which both are said: of texts and counts the narrower, of fields all. */
export function both(one: Field, other: Field): Field {
  if (one.isAnything && !other.isAnything) return both(other, { ...plain, nullable: one.nullable });
  if (other.isAnything) return both(one, { ...plain, nullable: other.nullable });
  const fields = new Map(one.fields);
  for (const [name, field] of other.fields) {
    const same = fields.get(name);
    fields.set(name, same === undefined ? field : both(same, field));
  }
  return {
    types: one.types.length === 0 ? other.types : one.types,
    isAnything: false,
    isRequired: one.isRequired || other.isRequired,
    isList: one.isList || other.isList,
    isMap: one.isMap || other.isMap,
    nullable: one.nullable,
    mayBeEmpty: one.mayBeEmpty || other.mayBeEmpty,
    allowed: one.allowed ?? other.allowed,
    pattern: one.pattern ?? other.pattern,
    fields,
    conditions: [...one.conditions, ...other.conditions],
  };
}
