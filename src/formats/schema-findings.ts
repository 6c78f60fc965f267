/**
 * JSON Schema to findings: compiles a schema with ajv when it is first used, and tells each error with a
 * stable code, the JSON pointer of the place, what was expected and what is there.
 *
 * Alternatives are best dispatched in code (one schema a type); where a schema has `anyOf` or `oneOf`, only
 * the alternative that comes nearest is told.
 */
import { type AnySchemaObject, Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { DataValidationCxt } from 'ajv/dist/types/index.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Finding, Place } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { isObject, type JsonValue } from '../text/json-value.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { characters, describeValue } from './describe-value.ts';
import { nearestAlternatives, typesOf } from './schema-alternatives.ts';
import { schemaMessages } from './schema-messages.ts';
import { hastenTextKeywords } from './schema-text-keywords.ts';

const report = reporter(schemaMessages);

/** Where the value stands that is checked: findings' pointers start with `pointer`. */
export interface SchemaPlace extends Pick<Place, 'flow'> {
  readonly pointer: JsonPointer;
}

export interface SchemaOptions {
  readonly draft?: '2020-12' | '07';
  /** Schemas that this one refers to by their `$id`. */
  readonly uses?: readonly AnySchemaObject[];
}

/** Findings of a value against one schema; none if it is valid. */
export interface SchemaCheck {
  (value: JsonValue, place: SchemaPlace | (() => SchemaPlace)): Finding[];
  /** Whether it is valid, which takes much less time than to say what is wrong. */
  readonly accepts: (value: JsonValue) => boolean;
}

/** Findings told of one value at most; a list of a million wrong items would help nobody. */
const maxFindings = 200;

/**
 * Makes a check of a JSON Schema (draft 2020-12 unless said, formats of ajv-formats included). The schema is
 * compiled at the first call and kept: for the verdict alone, and for a value that is refused once more, to tell all
 * that is wrong. A `description` beside a `pattern` says in words what is expected.
 *
 * Throws only for a schema that is itself wrong.
 */
export function schemaCheck(schema: AnySchemaObject, options: SchemaOptions = {}): SchemaCheck {
  let judge: ValidateFunction | undefined;
  let explain: ValidateFunction | undefined;
  let explainFirst: ValidateFunction | undefined;
  const accepts = (value: JsonValue): boolean => {
    judge ??= compile(schema, options, 'verdict');
    return judge(value, root);
  };
  const check = (value: JsonValue, place: SchemaPlace | (() => SchemaPlace)): Finding[] => {
    if (accepts(value)) return [];
    const at = typeof place === 'function' ? place() : place;
    const teller = isLarge(value)
      ? (explainFirst ??= compile(schema, options, 'first error'))
      : (explain ??= compile(schema, options, 'errors'));
    if (teller(value)) return [];
    return findingsOf(teller.errors ?? [], at).slice(0, maxFindings);
  };
  return Object.assign(check, { accepts });
}

/** What ajv's functions are told of a value that stands alone; without it they make this each time. */
const root: DataValidationCxt = {
  instancePath: '',
  parentData: {},
  parentDataProperty: '',
  rootData: {},
  dynamicAnchors: {},
};

/** What a compiled schema is for: to say whether a value is valid, all that is wrong with it, or what is first. */
type Purpose = 'verdict' | 'errors' | 'first error';

const settings = {
  strict: false,
  unicodeRegExp: true,
  logger: false,
  // The schemas are our own and tested against their metaschema; compiling that here would cost 100 ms a start.
  validateSchema: false,
  // The optimizer costs more at the start than it saves on a file.
  code: { optimize: false },
} as const;

function newAjv(draft: '2020-12' | '07', purpose: Purpose): Ajv | Ajv2020 {
  const all = purpose === 'verdict' ? {} : { allErrors: purpose === 'errors', verbose: true };
  const ajv = draft === '07' ? new Ajv({ ...settings, ...all }) : new Ajv2020({ ...settings, ...all });
  addFormats.default(ajv);
  if (purpose === 'verdict') hastenTextKeywords(ajv);
  return ajv;
}

/** One instance for all schemas that stand alone: making one costs more than compiling a small schema. */
const shared = new Map<string, Ajv | Ajv2020>();

function sharedAjv(draft: '2020-12' | '07', purpose: Purpose): Ajv | Ajv2020 {
  const name = `${draft} ${purpose}`;
  const ajv = shared.get(name) ?? newAjv(draft, purpose);
  shared.set(name, ajv);
  return ajv;
}

/** Keys and items of a value of which only the first fault is told: ajv holds an error for each of them. */
const manyParts = 250_000;

function isLarge(value: JsonValue): boolean {
  let count = 0;
  const rest: JsonValue[] = [value];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      if (next.length + count > manyParts) return true;
      for (const item of next) rest.push(item);
      count += next.length;
    } else {
      for (const key in next) {
        if (++count > manyParts) return true;
        rest.push(next[key] ?? null);
      }
    }
  }
  return false;
}

function compile(
  schema: AnySchemaObject,
  { draft = '2020-12', uses = [] }: SchemaOptions,
  purpose: Purpose,
): ValidateFunction {
  const standsAlone = uses.length === 0 && schema['$id'] === undefined;
  const ajv = standsAlone ? sharedAjv(draft, purpose) : newAjv(draft, purpose);
  for (const used of uses) ajv.addSchema(used);
  return ajv.compile(schema);
}

/** Errors of ajv (made with `verbose`) as findings, in their order, each place and kind once. */
function findingsOf(errors: readonly ErrorObject[], place: SchemaPlace): Finding[] {
  const findings = new Map<string, Finding>();
  for (const error of nearestAlternatives(errors)) {
    const finding = findingOf(error, place);
    if (finding === undefined) continue;
    const key = `${finding.pointer ?? ''} ${finding.code} ${finding.message}`;
    if (!findings.has(key)) findings.set(key, finding);
  }
  return [...findings.values()];
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function findingOf(error: ErrorObject, { pointer, flow }: SchemaPlace): Finding | undefined {
  const at = { pointer: pointer + error.instancePath, ...(flow === undefined ? {} : { flow }) };
  const inner = (property: string) => ({
    ...at,
    pointer: `${at.pointer}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  });
  const found = describeValue(error.data);
  const text = (name: string) => String(error.params[name]);
  const limit = () => text('limit');
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return report('schema.required', { property: text('missingProperty'), found }, at);
    case 'type': {
      const expected = typesOf(error).map((type) => typeNames[type] ?? type);
      return report('schema.type', { expected: expected.join(' or '), found }, at);
    }
    case 'enum': {
      const allowed: unknown = error.params['allowedValues'];
      return report('schema.enum', { expected: listed(Array.isArray(allowed) ? allowed : []), found }, at);
    }
    case 'const':
      return report('schema.enum', { expected: JSON.stringify(error.params['allowedValue']), found }, at);
    case 'pattern':
      return report('schema.pattern', { expected: patternText(error), found }, at);
    case 'format':
      return report(
        'schema.format',
        { expected: formatNames[text('format')] ?? `a text of format ${text('format')}`, found },
        at,
      );
    case 'minLength':
      return report(
        'schema.length',
        {
          expected: limit() === '1' ? 'a text that is not empty' : `a text of at least ${limit()} characters`,
          found,
        },
        at,
      );
    case 'maxLength':
      return report(
        'schema.length',
        { expected: `a text of at most ${limit()} characters`, found: `${found} of ${lengthOf(error.data)}` },
        at,
      );
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return report('schema.range', { expected: `a number ${text('comparison')} ${limit()}`, found }, at);
    case 'multipleOf':
      return report('schema.range', { expected: `a multiple of ${text('multipleOf')}`, found }, at);
    case 'minItems':
      return report('schema.min-items', { expected: `a list of at least ${limit()}`, found }, at);
    case 'maxItems':
      return report('schema.max-items', { expected: `a list of at most ${limit()}`, found }, at);
    case 'uniqueItems':
      return report(
        'schema.unique-items',
        { expected: 'a list without repetition', found: `items ${text('j')} and ${text('i')} alike` },
        at,
      );
    case 'minProperties':
      return report(
        'schema.properties',
        { expected: `an object with at least ${limit()} properties`, found },
        at,
      );
    case 'maxProperties':
      return report(
        'schema.properties',
        { expected: `an object with at most ${limit()} properties`, found },
        at,
      );
    case 'additionalProperties':
      return report(
        'schema.additional-property',
        { property: text('additionalProperty') },
        inner(text('additionalProperty')),
      );
    case 'unevaluatedProperties':
      return report(
        'schema.additional-property',
        { property: text('unevaluatedProperty') },
        inner(text('unevaluatedProperty')),
      );
    case 'propertyNames': {
      const name = text('propertyName');
      return report(
        'schema.property-name',
        { expected: patternText(error), found: JSON.stringify(name) },
        inner(name),
      );
    }
    case 'anyOf':
    case 'oneOf':
      return report('schema.no-match', { found }, at);
    case 'if':
      // The errors of its `then` or `else` stand beside it.
      return undefined;
    default:
      // Errors of the names themselves are told by `propertyNames`.
      if (error.propertyName !== undefined) return undefined;
      return report(
        'schema.other',
        { expected: described(error) ?? `a value that ${error.message ?? 'the schema allows'}`, found },
        at,
      );
  }
}

const formatNames: Readonly<Record<string, string>> = {
  uuid: 'a UUID',
  uri: 'a URI',
  url: 'a URL',
  email: 'an email address',
  date: 'a date (YYYY-MM-DD)',
  time: 'a time with its zone',
  'date-time': 'a date and time with its zone (RFC 3339)',
};

function described(error: ErrorObject): string | undefined {
  const schema: unknown = error.parentSchema;
  return isObject(schema) && typeof schema['description'] === 'string' ? schema['description'] : undefined;
}

function patternText(error: ErrorObject): string {
  const schema: unknown = error.parentSchema;
  if (isObject(schema)) {
    const named = isObject(schema['propertyNames']) ? schema['propertyNames'] : schema;
    if (typeof named['description'] === 'string') return named['description'];
    if (typeof named['pattern'] === 'string') return `a text that matches ${named['pattern']}`;
  }
  return 'a name of the right form';
}

function listed(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value));
  return texts.length === 1 ? (texts[0] ?? '') : `one of ${texts.join(', ')}`;
}

function lengthOf(data: unknown): string {
  return typeof data === 'string' ? String(characters(data)) : '?';
}
