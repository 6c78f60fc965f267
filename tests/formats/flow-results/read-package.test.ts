/** Every rule of a descriptor: the sample has no fault, and one change gives it one. */
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/formats/flow-results/index.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  property,
  setProperty,
} from '../../../src/text/json-value.ts';
import { codes, descriptor, packageId } from './sample.ts';

/** Sets a value at a path of keys and indexes; undefined removes it. */
function changed(path: string, value: JsonValue | undefined): JsonObject {
  const copy = descriptor();
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let at: JsonValue = copy;
  for (const key of keys)
    at = (Array.isArray(at) ? at[Number(key)] : property(at as JsonObject, key)) ?? null;
  if (!isObject(at)) throw new Error(`nothing at ${path}`);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else setProperty(at, last, value);
  return copy;
}

const resource = 'resources/0';
const question = `${resource}/schema/questions`;

const faults: readonly (readonly [
  code: string,
  severity: string,
  path: string,
  value: JsonValue | undefined,
])[] = [
  ['flow-results.version-missing', 'error', 'flow_results_specification_version', undefined],
  ['flow-results.version-unknown', 'error', 'flow_results_specification_version', '2.0'],
  ['flow-results.spelling', 'warning', 'flow_results_specification_version', '1.1'],
  ['flow-results.id-missing', 'error', 'id', undefined],
  ['flow-results.id-form', 'error', 'id', 'd5a3b5b-33c2-4b4e-8f0e-0a7f3a0b9c11'],
  ['flow-results.timestamp', 'error', 'created', '2025-02-30T10:00:00+00:00'],
  ['schema.pattern', 'error', 'modified', '2025-02-03T10:00:00'],
  ['schema.enum', 'error', 'profile', 'data-package'],
  ['schema.pattern', 'error', 'name', 'Colours and more'],
  ['flow-results.rows-unnamed', 'error', `${resource}/path`, undefined],
  ['flow-results.path-leaves', 'error', `${resource}/path`, '../rows.json'],
  ['flow-results.path-leaves', 'error', `${resource}/path`, 'file:///etc/hosts'],
  ['flow-results.data-inline', 'error', `${resource}/data`, []],
  ['flow-results.api-url-missing', 'error', `${resource}/access_method`, 'api'],
  ['flow-results.resource-name', 'warning', `${resource}/name`, undefined],
  ['flow-results.schema-elsewhere', 'error', `${resource}/schema`, 'schema.json'],
  ['flow-results.fields', 'error', `${resource}/schema/fields`, []],
  ['schema.pattern', 'error', `${resource}/schema/language`, 'en'],
  ['flow-results.question-type', 'error', `${question}/one/type`, 'colour'],
  ['flow-results.spelling', 'warning', `${question}/one/type`, 'multiple_choice_one'],
  ['schema.required', 'error', `${question}/one/type_options`, {}],
  ['schema.required', 'error', `${question}/number/label`, undefined],
  ['flow-results.choice-doubled', 'warning', `${question}/one/type_options`, { choices: ['red', 'red'] }],
  ['flow-results.range-order', 'error', `${question}/number/type_options`, { range: [10, 0] }],
];

describe('readPackage', () => {
  it('finds nothing wrong with the sample, and reads it', () => {
    const { package: read, findings } = readPackage(descriptor());
    expect(findings).toEqual([]);
    expect(read).toMatchObject({
      id: packageId,
      version: '1.1.0',
      language: 'eng',
      paths: [{ path: 'rows.json' }],
    });
    expect([...(read?.questions.values() ?? [])].map(({ type }) => type)).toHaveLength(11);
  });

  it.each(faults)('%s (%s) for %s', (code, severity, path, value) => {
    const { findings } = readPackage(changed(path, value));
    expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([[code, severity]]);
  });

  it('takes the schema from the file that is named', () => {
    const [whole] = descriptor()['resources'] as JsonObject[];
    const { package: read } = readPackage(changed(`${resource}/schema`, 'schema.json'), {
      schemaFile: whole?.['schema'] ?? null,
    });
    expect(read?.questions.size).toBe(11);
  });

  it('says of 1.0.0-rc1 what only 1.1 has', () => {
    const old = changed('flow_results_specification_version', '1.0.0-rc1');
    expect(readPackage(old).findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['flow-results.question-of-later-version', '/resources/0/schema/questions/said/type'],
    ]);
  });

  it('only warns of a property that 1.1 gives a meaning, as a Data Package may have any', () => {
    const value = changed('flow_results_specification_version', '1.0.0-rc1');
    const [whole] = value['resources'] as { schema: { questions: JsonObject } }[];
    const questions = { one: { type: 'text', label: 'One', type_options: {}, semantic_labels: ['x'] } };
    Object.assign(whole?.schema ?? {}, { questions });
    expect(readPackage(value).findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['flow-results.property-of-later-version', 'warning'],
    ]);
  });

  it('reads questions in a list, and says that they should not be', () => {
    const list = changed(question, [{ one: { type: 'text', label: 'One', type_options: {} } }]);
    const { package: read, findings } = readPackage(list);
    expect(codes(findings)).toEqual(['flow-results.questions-as-list']);
    expect(read?.questions.get('one')?.at).toBe('/resources/0/schema/questions/0/one');
  });

  it('knows the spellings of the API, and that its access method is api', () => {
    const value = descriptor();
    const [{ schema = null } = {}] = value['resources'] as JsonObject[];
    const url = 'https://example.org/responses';
    value['resources'] = [{ name: 'rows', path: null, 'api-data-url': url, schema }];
    const { package: read, findings } = readPackage(value);
    expect(codes(findings).sort()).toEqual(['flow-results.path-missing', 'flow-results.spelling']);
    expect(read?.apiUrl).toBe('https://example.org/responses');
  });

  it('reads the package in an answer of the API, whose id may be around it', () => {
    const inside = descriptor();
    const answer = (attributes: JsonObject, id?: string): JsonObject => ({
      data: { type: 'packages', ...(id !== undefined && { id }), attributes },
    });
    expect(readPackage(answer(inside, packageId)).findings).toEqual([]);
    expect(codes(readPackage(answer(changed('id', undefined), packageId)).findings)).toEqual([
      'flow-results.id-missing',
    ]);
    expect(codes(readPackage(answer(inside, '00000000-0000-4000-8000-000000000000')).findings)).toEqual([
      'flow-results.ids-differ',
    ]);
    const toCome = changed('id', null);
    expect(codes(readPackage(answer(toCome)).findings)).toEqual(['flow-results.id-to-come']);
    Reflect.deleteProperty((toCome['resources'] as JsonObject[])[0] ?? {}, 'path');
    expect(codes(readPackage(answer(toCome)).findings)).toEqual([
      'flow-results.id-to-come',
      'flow-results.rows-to-come',
    ]);
  });

  it('has nothing to judge in a list of packages', () => {
    expect(codes(readPackage({ data: [{ type: 'packages', attributes: {} }] }).findings)).toEqual([
      'flow-results.list-of-packages',
    ]);
  });

  it.each([
    null,
    [],
    1,
    'x',
    {},
    { data: {} },
    { data: { attributes: { resources: [1] } } },
    { resources: [{}] },
  ])('bears %j', (value) => {
    expect(readPackage(value).package).toBeUndefined();
  });
});
