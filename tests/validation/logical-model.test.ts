import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';
import { testDefinitions } from './definitions.ts';

const base = 'http://example.org/fhir/StructureDefinition';

/** A logical model; the elements are those of its differential, below the root. */
function model(name: string, elements: readonly JsonObject[], more: JsonObject = {}): JsonObject {
  const url = `${base}/${name}`;
  return {
    resourceType: 'StructureDefinition',
    url,
    name,
    status: 'draft',
    kind: 'logical',
    abstract: false,
    type: url,
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Base',
    derivation: 'specialization',
    differential: {
      element: [{ id: name, path: name }, ...elements.map((element) => withPath(name, element))],
    },
    ...more,
  };
}

function withPath(name: string, { at, ...element }: JsonObject): JsonObject {
  const path = `${name}.${typeof at === 'string' ? at : ''}`;
  return { id: path, path, min: 0, max: '1', ...element };
}

const type = (code: string) => [{ code }];
const author = model('Author', [{ at: 'name', min: 1, type: type('string') }]);
const book = model(
  'Book',
  [
    { at: 'title', min: 1, type: type('string'), maxLength: 10 },
    { at: 'pages', type: type('positiveInt') },
    { at: 'format', type: type('code'), patternCode: 'paper' },
    { at: 'author', min: 1, max: '*', type: type(`${base}/Author`) },
    { at: 'subject', max: '*', type: type('Coding') },
    { at: 'chapter', max: '*', type: type('Base') },
    { at: 'chapter.number', min: 1, type: type('integer') },
    { at: 'chapter.chapter', max: '*', contentReference: '#Book.chapter' },
    { at: '_ui', type: type('Base') },
  ],
  {},
);
const differential = book['differential'] as { element: JsonObject[] };
Object.assign(differential.element[0] ?? {}, {
  constraint: [
    {
      key: 'book-1',
      severity: 'error',
      human: 'Chapters have numbers of their own',
      expression: 'chapter.number.isDistinct()',
    },
  ],
});
const signed: JsonObject = {
  ...model('SignedBook', []),
  type: `${base}/Book`,
  baseDefinition: `${base}/Book`,
  derivation: 'constraint',
  differential: {
    element: [
      { id: 'Book', path: 'Book' },
      { id: 'Book.author', path: 'Book.author', max: '1' },
    ],
  },
};
const note = model('Note', [{ at: 'text', type: type('string') }], {
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Element',
});
/** HL7's tooling extensions on an element, each with its value. */
const shaped = (shapes: Readonly<Record<string, JsonObject>>) => ({
  extension: Object.entries(shapes).map(([name, value]) => ({
    url: `http://hl7.org/fhir/tools/StructureDefinition/json-${name}`,
    ...value,
  })),
});
const either = { 'empty-behavior': { valueCode: 'either' } };
const shelf = model('Shelf', [
  { at: 'madeOn', min: 1, type: type('date'), ...shaped({ name: { valueString: 'made_on' } }) },
  { at: 'note', type: type('string'), ...shaped({ ...either, nullable: { valueBoolean: true } }) },
  { at: 'tag', max: '*', type: type('string'), ...shaped(either) },
  { at: 'place', type: type('Base'), ...shaped(either) },
  { at: 'place.room', type: type('string') },
  {
    at: 'size[x]',
    type: [...type('string'), ...type('integer'), ...type('boolean')],
    ...shaped({ 'primitive-choice': { valueBoolean: true } }),
  },
  { at: 'book', max: '*', type: type('Base'), ...shaped({ 'property-key': { valueCode: 'isbn' } }) },
  { at: 'book.isbn', min: 1, type: type('code') },
  { at: 'book.about', min: 1, type: type('Base') },
  { at: 'book.about.title', min: 1, type: type('string') },
]);
Object.assign((shelf['differential'] as { element: JsonObject[] }).element[0] ?? {}, {
  constraint: [
    {
      key: 'shelf-1',
      severity: 'error',
      human: 'Not made in 1900',
      expression: 'madeOn.empty() or madeOn != @1900-01-01',
    },
  ],
});
const validator = new Validator({ definitions: testDefinitions([book, author, signed, note, shelf]) });

const told = (value: JsonValue, name = 'Book') =>
  validator
    .validate(value, { profiles: [`${base}/${name}`] })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, expression, pointer }) => [code, expression, pointer]);

const fine = { title: 'Kivu', author: [{ name: 'A' }, { name: 'B' }] };

describe('a document that is no resource', () => {
  it.each<[string, JsonObject]>([
    ['the least', fine],
    [
      'all there can be',
      {
        ...fine,
        pages: 3,
        format: 'paper',
        subject: [{ system: 'urn:x:y', code: 'z' }],
        chapter: [{ number: 1, chapter: [{ number: 0 }] }, { number: 2 }],
        _ui: { anything: [{ at: null }] },
      },
    ],
  ])('conforms to a logical model: %s', (_, value) => {
    expect(told(value)).toEqual([]);
  });

  it.each<[string, JsonValue, string[]]>([
    ['an element is missing', { title: 'Kivu' }, ['profile.cardinality-min', 'Book', '']],
    [
      'an element of another model is missing',
      { ...fine, author: [{}, { name: 'B' }] },
      ['profile.empty-object', 'Book.author[0]', '/author/0'],
    ],
    ['an element is not in the model', { ...fine, isbn: '1' }, ['profile.unknown-property', 'Book', '']],
    ['a list is none', { title: 'Kivu', author: { name: 'A' } }, ['profile.array-expected', 'Book', '']],
    [
      'a value is of another type',
      { ...fine, pages: 'many' },
      ['profile.value-type', 'Book.pages', '/pages'],
    ],
    ['a value has another format', { ...fine, pages: 0 }, ['profile.format', 'Book.pages', '/pages']],
    [
      'a value is not the fixed one',
      { ...fine, format: 'ebook' },
      ['profile.pattern', 'Book.format', '/format'],
    ],
    [
      'a text is too long',
      { ...fine, title: 'Lac Tanganyika' },
      ['profile.max-length', 'Book.title', '/title'],
    ],
    [
      'a data type of FHIR is broken',
      { ...fine, subject: [{ kode: 'z' }] },
      ['profile.unknown-property', 'Book.subject[0]', '/subject/0'],
    ],
    [
      'an invariant does not hold',
      { ...fine, chapter: [{ number: 1 }, { number: 1 }] },
      ['profile.invariant', 'Book', ''],
    ],
    [
      'something is wrong far within',
      { ...fine, chapter: [{ number: 1, chapter: [{ number: 1.5 }] }] },
      ['profile.format', 'Book.chapter[0].chapter[0].number', '/chapter/0/chapter/0/number'],
    ],
    ['it is no object', [], ['profile.not-an-object', 'Book', '']],
  ])('does not: %s', (_, value, expected) => {
    expect(told(value)).toEqual([expected]);
  });

  it('is checked by profiles on a model as well', () => {
    expect(told(fine, 'SignedBook')).toEqual([['profile.cardinality-max', 'Book.author[1]', '/author/1']]);
    expect(told({ ...fine, author: [{ name: 'A' }] }, 'SignedBook')).toEqual([]);
    expect(told({ ...fine, author: [{ name: 'A' }], x: 1 }, 'SignedBook')).toHaveLength(1);
  });

  it('may have ids and extensions if its model is a kind of Element', () => {
    const extension = [{ url: 'http://example.org/x', valueCode: 'y' }];
    expect(told({ id: 'a', extension, text: 'b' }, 'Note')).toEqual([]);
    expect(told({ ...fine, id: 'a' })).toEqual([['profile.unknown-property', 'Book', '']]);
  });

  it('ends in a finding when it is nested 100,000 deep', () => {
    let deep: JsonValue = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(told({ ...fine, _ui: deep })).toEqual([['profile.too-deep', 'Book', '']]);
  });
});

describe('a document whose JSON is not shaped as FHIR', () => {
  const least = { made_on: '2025-01-01' };
  it.each<[string, JsonObject]>([
    ['another key', least],
    ['null and empty values where they may be', { ...least, note: null, tag: [], place: {} }],
    ['an empty text', { ...least, note: '' }],
    ['a text of several types', { ...least, size: 'large' }],
    ['a number of several types', { ...least, size: 3 }],
    ['an object by key', { ...least, book: { a1: { title: 'Kivu' }, a2: { title: 'Tana' } } }],
  ])('conforms with %s', (_, value) => {
    expect(told(value, 'Shelf')).toEqual([]);
  });

  it.each<[string, JsonObject, string[][]]>([
    [
      'the name of the element instead of its key',
      { madeOn: '2025-01-01' },
      [
        ['profile.unknown-property', 'Shelf', ''],
        ['profile.cardinality-min', 'Shelf', ''],
      ],
    ],
    [
      'null in a list that may be empty',
      { ...least, tag: [null] },
      [['profile.null-value', 'Shelf.tag[0]', '/tag/0']],
    ],
    [
      'null where it may not be',
      { ...least, tag: null },
      [
        ['profile.array-expected', 'Shelf', ''],
        ['profile.null-value', 'Shelf.tag', '/tag'],
      ],
    ],
    [
      'a value of none of the types',
      { ...least, size: { a: 1 } },
      [['profile.value-type', 'Shelf.size', '/size']],
    ],
    ['a number that is no integer', { ...least, size: 1.5 }, [['profile.format', 'Shelf.size', '/size']]],
    [
      'nothing under a key',
      { ...least, book: { a1: {} } },
      [['profile.empty-object', 'Shelf.book.about', '/book/a1']],
    ],
    [
      'a key of another form',
      { ...least, book: { ' a': { title: 'Kivu' } } },
      [['profile.format', 'Shelf.book.isbn', '/book/ a']],
    ],
    ['no object by key', { ...least, book: {} }, [['profile.empty-object', 'Shelf.book', '/book']]],
    [
      'a broken invariant on a renamed element',
      { made_on: '1900-01-01' },
      [['profile.invariant', 'Shelf', '']],
    ],
  ])('does not with %s', (_, value, expected) => {
    expect(told(value, 'Shelf').sort()).toEqual(expected.sort());
  });
});

it('a compiled model is checked like a compiled profile', () => {
  const compiled = validator.compile(`${base}/Book`);
  expect(compiled).toMatchObject({ kind: 'logical', type: `${base}/Book` });
  expect(compiled.validate(fine)).toEqual([]);
  expect(compiled.validate({}).map(({ code }) => code)).toContain('profile.cardinality-min');
});
