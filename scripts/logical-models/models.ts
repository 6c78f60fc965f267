/** The logical models of the guide: where each one's fields come from, and what it says of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnySchemaObject } from 'ajv';
import { parse } from 'yaml';
import { answerSchemas } from '../../src/formats/rapidpro-api/schema.ts';
import { isObject, type JsonObject, property, textOf } from '../../src/text/json-value.ts';
import { floipSchema } from '../schemas/floip.ts';
import { flowResultsSchema } from '../schemas/flow-results.ts';
import { exportSchema13 } from '../schemas/rapidpro.ts';
import { anything, type Field } from './field.ts';
import { fieldOfSchema } from './schema-fields.ts';
import { fieldOfInterface } from './type-fields.ts';

export interface FieldText {
  readonly what: string;
  /** The elements of FHIR that it becomes. */
  readonly fhir: string;
}

export interface LogicalModel {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly root: Field;
  /** Texts by path below the root; `*.x` stands for every `x` that has none of its own. */
  readonly texts: ReadonlyMap<string, FieldText>;
}

const sources: Readonly<Record<string, () => Field>> = {
  flow: () =>
    fieldOfInterface(fileURLToPath(new URL('../../src/flow/model.ts', import.meta.url)), 'FlowDocument'),
  'rapidpro-export': () => ofSchema(exportSchema13()),
  'floip-container': () => ofSchema(floipSchema('1.0.0-rc4')),
  'flow-results': () => ofSchema(flowResultsSchema('1.1.0')),
  'rapidpro-runs': () => ofSchema(answerSchemas.runs),
  'rapidpro-contacts': () => ofSchema(answerSchemas.contacts),
};

/** The file names of `fsh/models/` without their ending. */
export const modelNames: readonly string[] = Object.keys(sources);

/** @throws RangeError if there is no such model, or its texts lack what one needs */
export function logicalModel(name: string): LogicalModel {
  const source = sources[name];
  if (source === undefined) throw new RangeError(`There is no logical model ${name}`);
  const file = new URL(`texts/${name}.yaml`, import.meta.url);
  const texts: unknown = parse(readFileSync(file, 'utf8'));
  if (!isObject(texts)) throw new RangeError(`${file.pathname} holds no texts`);
  const text = (key: string) => {
    const found = textOf(texts, key);
    if (found === undefined) throw new RangeError(`${file.pathname} has no ${key}`);
    return found.trim();
  };
  const more = textsOf(texts, 'more');
  return {
    id: text('id'),
    name: text('name'),
    title: text('title'),
    description: text('description'),
    root: [...more.keys()].reduce((root, path) => withAnything(root, path.split('.')), source()),
    texts: new Map([...more, ...textsOf(texts, 'fields')]),
  };
}

function ofSchema(schema: AnySchemaObject): Field {
  // Schemas are JSON; going through it drops what is only there for TypeScript.
  const json: unknown = JSON.parse(JSON.stringify(schema));
  if (!isObject(json)) throw new RangeError('A schema is an object');
  return fieldOfSchema(json, json);
}

/** The field with one more below it, which the schema lets pass without a word. */
function withAnything(field: Field, [name = '', ...rest]: readonly string[]): Field {
  const below = field.fields.get(name);
  if (rest.length === 0) {
    if (below !== undefined) throw new RangeError(`The schema says what ${name} is`);
    return { ...field, fields: new Map([...field.fields, [name, anything]]) };
  }
  if (below === undefined) throw new RangeError(`The schema has no ${name}`);
  return { ...field, fields: new Map([...field.fields, [name, withAnything(below, rest)]]) };
}

function textsOf(of: JsonObject, key: string): Map<string, FieldText> {
  const all = property(of, key);
  if (!isObject(all)) return new Map();
  return new Map(
    Object.entries(all).map(([path, text]) => {
      const [what = '', fhir = ''] = typeof text === 'string' ? text.split(' -> ') : [];
      if (fhir === '') throw new RangeError(`The text of ${path} does not say what it becomes`);
      return [path, { what, fhir: spelledOut(fhir) }];
    }),
  );
}

/** `Q.item.ext(flow-route)` is short for `Questionnaire.item.extension(mhero-flow-route)`. */
function spelledOut(fhir: string): string {
  return fhir
    .replace(/\bQ\./g, 'Questionnaire.')
    .replaceAll('ext(', 'extension(mhero-')
    .replace(/(^|, )Q(?=,|$)/g, '$1Questionnaire');
}
