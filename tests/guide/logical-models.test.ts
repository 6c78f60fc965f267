/** The guide's logical models are the types and schemas of the program, and documents can be checked by them. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { readCompiled } from '../../scripts/guide/guide-definitions.ts';
import { elementsOfModel, fshOfModel } from '../../scripts/logical-models/fsh.ts';
import { logicalModel, modelNames } from '../../scripts/logical-models/models.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { detect } from '../../src/formats/detect.ts';
import { formats } from '../../src/formats/formats.ts';
import { answerSchemas } from '../../src/formats/rapidpro-api/schema.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../src/text/json-value.ts';
import { parseJson } from '../../src/text/json.ts';
import { Validator } from '../../src/validation/validator.ts';

const compiled = readCompiled(path.join(root, 'fsh-generated', 'resources'));
const validator = new Validator({ definitions: openPackagedDefinitions() });
const url = (id: string) => `http://mhero.org/fhir/StructureDefinition/${id}`;
const models = modelNames.map((name) => [name, logicalModel(name)] as const);

const json = (...names: string[]) =>
  JSON.parse(fs.readFileSync(path.join(root, ...names), 'utf8')) as JsonObject;
const packages = fs
  .readdirSync(path.join(root, 'examples'))
  .filter((name) => fs.existsSync(path.join(root, 'examples', name, 'rapidpro.json')));
const existing = (...names: string[]) => (fs.existsSync(path.join(root, ...names)) ? [json(...names)] : []);

/** Documents of each model: those of the example packages. */
const documents: Readonly<Record<string, readonly JsonObject[]>> = {
  'rapidpro-export': packages.map((name) => json('examples', name, 'rapidpro.json')),
  'floip-container': packages.flatMap((name) => existing('examples', name, 'floip.json')),
  'rapidpro-runs': packages.flatMap((name) => existing('examples', name, 'platform', 'runs.json')),
  'rapidpro-contacts': packages.flatMap((name) => existing('examples', name, 'platform', 'contacts.json')),
  'flow-results': [json('examples', 'stock-flash-survey', 'results', 'results.json')],
  flow: packages.flatMap((name) =>
    (['rapidpro', 'floip'] as const)
      .filter((format) => fs.existsSync(path.join(root, 'examples', name, `${format}.json`)))
      .map((format) => neutral(name, format)),
  ),
};

/** What the reader of a format makes of a package's export, as JSON. */
function neutral(folder: string, format: keyof typeof formats): JsonObject {
  const text = fs.readFileSync(path.join(root, 'examples', folder, `${format}.json`), 'utf8');
  const { document } = parseJson(text, format);
  const read = document && formats[format].read(document, detect(document.value));
  const model: unknown = JSON.parse(JSON.stringify(read?.document ?? null));
  if (!isObject(model)) throw new Error(`${folder}/${format}.json could not be read`);
  return model;
}

function errorsOf(document: JsonValue, id: string): string[] {
  return validator
    .validate(document, { profiles: [url(id)] })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Every name of a property that a schema states, wherever it stands. */
function propertiesIn(schema: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const one of schema) propertiesIn(one, into);
  else if (isObject(schema))
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties' && isObject(value)) for (const name of Object.keys(value)) into.add(name);
      propertiesIn(value, into);
    }
  return into;
}

describe.each(models)('the logical model %s', (name, model) => {
  const elements = elementsOfModel(model);
  const definition = compiled.find((one) => one['url'] === url(model.id)) ?? {};

  it('is written as its source is now (npx tsx scripts/logical-models.ts)', () => {
    expect(fs.readFileSync(path.join(root, 'fsh', 'models', `${name}.fsh`), 'utf8')).toBe(fshOfModel(model));
  });

  it('says of each field what it is and what it becomes', () => {
    const snapshot = property(definition, 'snapshot');
    const inGuide = (isObject(snapshot) ? listOf(snapshot, 'element') : []).filter(isObject).slice(1);
    expect(inGuide.map((element) => textOf(element, 'path'))).toEqual(
      elements.map(({ path: below }) => `${model.id}.${below}`),
    );
    const unmapped = inGuide.filter(
      (element) =>
        !listOf(element, 'mapping').some((mapping) => isObject(mapping) && mapping['identity'] === 'fhir'),
    );
    expect(unmapped).toEqual([]);
  });

  it('takes the documents of the example packages', () => {
    expect(documents[name]?.length ?? 0).toBeGreaterThan(0);
    for (const document of documents[name] ?? []) expect(errorsOf(document, model.id)).toEqual([]);
  });

  it('refuses them with any field of another type, and with a field that it does not have', () => {
    const anything = new Set(
      elements
        .filter(({ types }, at) => types[0] === 'Base' && !hasElementsBelow(elements, at))
        .map((one) => one.filePath),
    );
    let tried = 0;
    for (const document of documents[name]?.slice(0, 2) ?? []) {
      for (const place of fieldsOf(document, elements)) {
        if (anything.has(place.path)) continue;
        const wrong = structuredClone(document);
        place.set(wrong, Array.isArray(place.value) ? 'text' : isObject(place.value) ? ['text'] : { no: 1 });
        expect(errorsOf(wrong, model.id), place.path).not.toEqual([]);
        tried += 1;
      }
      expect(errorsOf({ ...document, unheard_of: 1 }, model.id)).toContain('profile.unknown-property ');
    }
    expect(tried).toBeGreaterThan(elements.length / 8);
  }, 60_000);
});

function hasElementsBelow(elements: readonly { path: string }[], at: number): boolean {
  return elements[at + 1]?.path.startsWith(`${elements[at]?.path ?? ''}.`) === true;
}

interface PlacedField {
  readonly path: string;
  readonly value: JsonValue;
  readonly set: (document: JsonObject, value: JsonValue) => void;
}

/** One place for each field that the document has. */
function fieldsOf(document: JsonObject, elements: ReturnType<typeof elementsOfModel>): PlacedField[] {
  const known = new Map(elements.map((element) => [element.filePath, element]));
  const found = new Map<string, PlacedField>();
  const visit = (value: JsonValue, at: string, steps: readonly (string | number)[]): void => {
    if (Array.isArray(value))
      value.slice(0, 3).forEach((one, i) => {
        visit(one, at, [...steps, i]);
      });
    else if (isObject(value))
      for (const [key, one] of Object.entries(value)) {
        const isMap = known.get(at)?.shapes.includes('JsonByKey') === true;
        const below = isMap ? `${at}.value` : at === '' ? key : `${at}.${key}`;
        if (!known.has(below)) continue;
        const to = [...steps, key];
        if (!found.has(below))
          found.set(below, {
            path: below,
            value: one,
            set: (whole, wrong) => {
              put(whole, to, wrong);
            },
          });
        visit(one, below, to);
      }
  };
  visit(document, '', []);
  return [...found.values()];
}

function put(whole: JsonValue, [step = '', ...rest]: readonly (string | number)[], value: JsonValue): void {
  const holder = whole as Record<string | number, JsonValue>;
  if (rest.length === 0) holder[step] = value;
  else put(holder[step] ?? null, rest, value);
}

describe('the logical models', () => {
  const namesIn = (name: string) =>
    new Set(
      elementsOfModel(logicalModel(name)).map(({ filePath }) =>
        filePath.slice(filePath.lastIndexOf('.') + 1),
      ),
    );

  it.each<[string, unknown]>([
    ['rapidpro-export', json('schemas', 'rapidpro-export-13.schema.json')],
    ['floip-container', json('schemas', 'floip-container-1.0.0-rc4.schema.json')],
    ['flow-results', json('schemas', 'flow-results-1.1.0.schema.json')],
    ['rapidpro-runs', answerSchemas.runs],
    ['rapidpro-contacts', answerSchemas.contacts],
  ])('%s has every property that the schema has', (name, schema) => {
    const stated = [...propertiesIn(schema)];
    expect(stated.length).toBeGreaterThan(10);
    const known = namesIn(name);
    expect(stated.filter((one) => !known.has(one))).toEqual([]);
  });

  it('flow has every property of the types in src/flow/model.ts', () => {
    const source = fs.readFileSync(path.join(root, 'src', 'flow', 'model.ts'), 'utf8');
    const stated = [...source.matchAll(/readonly (\w+)\??:/g)].map(([, name = '']) => name);
    expect(stated.length).toBeGreaterThan(60);
    const known = namesIn('flow');
    expect(stated.filter((one) => !known.has(one))).toEqual([]);
  });
});
