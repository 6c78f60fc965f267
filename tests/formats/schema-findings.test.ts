import { describe, expect, it } from 'vitest';
import { schemaCheck } from '../../src/formats/schema-findings.ts';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';

const cases: readonly {
  name: string;
  schema: JsonObject;
  passes: JsonValue;
  fails: JsonValue;
  code: string;
  at: string;
  message: string;
}[] = [
  {
    name: 'required',
    schema: { required: ['uuid'] },
    passes: { uuid: 1 },
    fails: {},
    code: 'schema.required',
    at: '/here',
    message: 'Expected the property "uuid", found an empty object without it.',
  },
  {
    name: 'type',
    schema: { properties: { a: { type: ['string', 'null'] } } },
    passes: { a: null },
    fails: { a: [1, 2] },
    code: 'schema.type',
    at: '/here/a',
    message: 'Expected a text or null, found a list of 2.',
  },
  {
    name: 'enum',
    schema: { enum: ['GET', 'POST'] },
    passes: 'GET',
    fails: 'get',
    code: 'schema.enum',
    at: '/here',
    message: 'Expected one of "GET", "POST", found the text "get".',
  },
  {
    name: 'pattern with words',
    schema: { pattern: '^[a-z]+$', description: 'small letters' },
    passes: 'abc',
    fails: 'ABC',
    code: 'schema.pattern',
    at: '/here',
    message: 'Expected small letters, found the text "ABC".',
  },
  {
    name: 'format',
    schema: { format: 'uuid' },
    passes: '5a3d0f6e-0000-4000-8000-000000000001',
    fails: 'x',
    code: 'schema.format',
    at: '/here',
    message: 'Expected a UUID, found the text "x".',
  },
  {
    name: 'maxLength counts characters',
    schema: { maxLength: 2 },
    passes: '🏥🏥',
    fails: 'abc',
    code: 'schema.length',
    at: '/here',
    message: 'Expected a text of at most 2 characters, found the text "abc" of 3.',
  },
  {
    name: 'minimum',
    schema: { items: { minimum: 1 } },
    passes: [1],
    fails: [1, 0],
    code: 'schema.range',
    at: '/here/1',
    message: 'Expected a number >= 1, found the number 0.',
  },
  {
    name: 'minItems',
    schema: { minItems: 1 },
    passes: [0],
    fails: [],
    code: 'schema.min-items',
    at: '/here',
    message: 'Expected a list of at least 1, found an empty list.',
  },
  {
    name: 'maxItems',
    schema: { maxItems: 1 },
    passes: [0],
    fails: [0, 0],
    code: 'schema.max-items',
    at: '/here',
    message: 'Expected a list of at most 1, found a list of 2.',
  },
  {
    name: 'additionalProperties',
    schema: { properties: { a: {} }, additionalProperties: false },
    passes: { a: 1 },
    fails: { 'a/b': 1 },
    code: 'schema.additional-property',
    at: '/here/a~1b',
    message: 'Found the property "a/b", which is not expected here.',
  },
  {
    name: 'the nearest of alternatives',
    schema: {
      anyOf: [
        { type: 'object', required: ['a', 'b'] },
        { type: 'object', required: ['a'] },
        { type: 'string' },
      ],
    },
    passes: { a: 1 },
    fails: { c: 1 },
    code: 'schema.required',
    at: '/here',
    message: 'Expected the property "a", found an object without it.',
  },
  {
    name: 'alternatives of other types',
    schema: { oneOf: [{ type: 'object' }, { $ref: '#/$defs/text' }], $defs: { text: { type: 'string' } } },
    passes: 'a',
    fails: 4,
    code: 'schema.type',
    at: '/here',
    message: 'Expected an object or a text, found the number 4.',
  },
];

describe('schemaCheck', () => {
  it.each(cases)('tells $name', ({ schema, passes, fails, code, at, message }) => {
    const check = schemaCheck(schema);
    expect(check(passes, { pointer: '/here' })).toEqual([]);
    expect(check(fails, { pointer: '/here', flow: 'f' })).toEqual([
      { code, severity: 'error', message, pointer: at, flow: 'f' },
    ]);
  });

  it.each([
    ['a text of 3 characters', 'abc', true],
    ['one of 3 characters in more code units', 'a😀😀', true],
    ['one of 4 characters', 'ab😀d', false],
    ['one of 2 characters in 3 code units', 'a😀', true],
    ['one of 1 character in 2 code units', '😀', false],
    ['lone surrogates', '\ud83d\ud83d\ude00', true],
  ])('counts characters, for the verdict as for the findings: %s', (_, text, isValid) => {
    const check = schemaCheck({ type: 'string', minLength: 2, maxLength: 3 });
    expect(check.accepts(text)).toBe(isValid);
    expect(check(text, { pointer: '' })).toHaveLength(isValid ? 0 : 1);
  });

  it('reads draft 07 too, and schemas that others refer to', () => {
    const check = schemaCheck(
      { $schema: 'http://json-schema.org/draft-07/schema#', items: { $ref: 'https://example.org/name' } },
      { draft: '07', uses: [{ $id: 'https://example.org/name', type: 'string' }] },
    );
    expect(check(['a', 1], { pointer: '' }).map(({ pointer }) => pointer)).toEqual(['/1']);
  });

  it('tells at most 200 things of one value', () => {
    const check = schemaCheck({ items: { type: 'string' } });
    expect(
      check(
        Array.from({ length: 5000 }, (_, i) => i),
        { pointer: '' },
      ),
    ).toHaveLength(200);
  });
});
