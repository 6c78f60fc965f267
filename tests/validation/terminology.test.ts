import { describe, expect, test } from 'vitest';
import { isMediaType, isUnitForm } from '../../src/fhir/terminology/grammars.ts';
import { isLanguageTag } from '../../src/fhir/terminology/language-tag.ts';
import { createTerminology } from '../../src/fhir/terminology/terminology.ts';
import { compareQuantities } from '../../src/fhir/units.ts';
import type { JsonObject } from '../../src/text/json-value.ts';
import { testDefinitions } from './definitions.ts';

const animals: JsonObject = {
  resourceType: 'CodeSystem',
  url: 'urn:animals',
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  concept: [
    {
      code: 'mammal',
      concept: [
        { code: 'dog', display: 'Dog', property: [{ code: 'legs', valueInteger: 4 }] },
        { code: 'whale', property: [{ code: 'legs', valueInteger: 0 }] },
      ],
    },
    { code: 'bird', property: [{ code: 'legs', valueInteger: 2 }] },
    { code: 'puppy', property: [{ code: 'subsumedBy', valueCode: 'dog' }] },
  ],
};
const plants: JsonObject = {
  resourceType: 'CodeSystem',
  url: 'urn:plants',
  status: 'active',
  content: 'complete',
  concept: [
    { code: 'oak' },
    { code: 'fern', property: [{ code: 'inactive', valueBoolean: true }] },
    { code: 'moss', property: [{ code: 'status', valueCode: 'retired' }] },
  ],
};
const tall: JsonObject = {
  resourceType: 'CodeSystem',
  url: 'urn:tall',
  status: 'active',
  content: 'supplement',
  supplements: 'urn:plants',
  concept: [
    { code: 'oak', display: 'Tree', property: [{ code: 'tall', valueBoolean: true }] },
    { code: 'pine', property: [{ code: 'tall', valueBoolean: true }] },
  ],
};
const fragment = { ...animals, url: 'urn:fragment', content: 'fragment' };
const valueSet = (name: string, compose: JsonObject): JsonObject => ({
  resourceType: 'ValueSet',
  url: `urn:vs:${name}`,
  status: 'active',
  compose,
});
const filtered = (name: string, op: string, property: string, value: string): JsonObject =>
  valueSet(name, { include: [{ system: 'urn:animals', filter: [{ property, op, value }] }] });

const terminology = createTerminology(
  testDefinitions([
    animals,
    fragment,
    plants,
    tall,
    valueSet('active', { inactive: false, include: [{ system: 'urn:plants' }] }),
    valueSet('active-listed', {
      inactive: false,
      include: [{ system: 'urn:plants', concept: [{ code: 'oak' }, { code: 'fern' }] }],
    }),
    {
      ...valueSet('tall', {
        include: [{ system: 'urn:plants', filter: [{ property: 'tall', op: '=', value: 'true' }] }],
      }),
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/valueset-supplement',
          valueCanonical: 'urn:tall',
        },
      ],
    },
    valueSet('ring', { include: [{ valueSet: ['urn:vs:ring-2'] }] }),
    valueSet('ring-2', { include: [{ valueSet: ['urn:vs:ring'] }, { system: 'urn:animals' }] }),
    valueSet('all', { include: [{ system: 'urn:animals' }] }),
    valueSet('listed', { include: [{ system: 'urn:animals', concept: [{ code: 'dog' }] }] }),
    valueSet('import', { include: [{ valueSet: ['urn:vs:listed'] }] }),
    valueSet('both', { include: [{ system: 'urn:animals', valueSet: ['urn:vs:listed'] }] }),
    valueSet('less', {
      include: [{ system: 'urn:animals' }],
      exclude: [{ system: 'urn:animals', concept: [{ code: 'dog' }] }],
    }),
    valueSet('self', { include: [{ valueSet: ['urn:vs:self'] }] }),
    valueSet('part', { include: [{ system: 'urn:fragment' }] }),
    valueSet('elsewhere', { include: [{ system: 'urn:elsewhere' }] }),
    valueSet('missing', { include: [{ valueSet: ['urn:vs:none'] }] }),
    filtered('is-a', 'is-a', 'concept', 'mammal'),
    filtered('below', 'descendent-of', 'concept', 'mammal'),
    filtered('not', 'is-not-a', 'concept', 'mammal'),
    filtered('regex', 'regex', 'code', 'd.*'),
    filtered('unsafe', 'regex', 'code', '(d+)+x'),
    filtered('legs', '=', 'legs', '4'),
    filtered('in', 'in', 'legs', '2,4'),
    filtered('not-in', 'not-in', 'legs', '2,4'),
    filtered('exists', 'exists', 'legs', 'true'),
    filtered('odd', 'child-of', 'legs', 'true'),
  ]),
);

describe('membership', () => {
  test.each([
    ['all', 'dog', 'in'],
    ['all', 'cat', 'out'],
    ['listed', 'dog', 'in'],
    ['listed', 'bird', 'out'],
    ['import', 'dog', 'in'],
    ['import', 'bird', 'out'],
    ['both', 'dog', 'in'],
    ['both', 'bird', 'out'],
    ['less', 'bird', 'in'],
    ['less', 'dog', 'out'],
    ['self', 'dog', 'out'],
    ['missing', 'dog', 'unknown'],
    ['none', 'dog', 'unknown'],
    ['is-a', 'mammal', 'in'],
    ['is-a', 'puppy', 'in'],
    ['is-a', 'bird', 'out'],
    ['below', 'dog', 'in'],
    ['below', 'mammal', 'out'],
    ['not', 'bird', 'in'],
    ['not', 'dog', 'out'],
    ['regex', 'dog', 'in'],
    ['regex', 'bird', 'out'],
    ['unsafe', 'dog', 'unknown'],
    ['legs', 'dog', 'in'],
    ['legs', 'bird', 'out'],
    ['in', 'bird', 'in'],
    ['in', 'whale', 'out'],
    ['not-in', 'whale', 'in'],
    ['not-in', 'dog', 'out'],
    ['exists', 'dog', 'in'],
    ['exists', 'mammal', 'out'],
    ['odd', 'dog', 'unknown'],
  ])('%s has %s: %s', (name, code, answer) => {
    expect(terminology.contains(`urn:vs:${name}`, { system: 'urn:animals', code })).toBe(answer);
    expect(terminology.contains(`urn:vs:${name}`, { system: undefined, code })).toBe(answer);
  });

  test.each([
    ['active', 'oak', 'in'],
    ['active', 'fern', 'out'],
    ['active', 'moss', 'out'],
    ['active-listed', 'oak', 'in'],
    ['active-listed', 'fern', 'out'],
    ['tall', 'oak', 'in'],
    ['tall', 'fern', 'out'],
    ['tall', 'pine', 'out'],
  ])('%s has the plant %s: %s', (name, code, answer) => {
    expect(terminology.contains(`urn:vs:${name}`, { system: 'urn:plants', code })).toBe(answer);
  });

  test('value sets that import each other end, and hold what they list', () => {
    expect(terminology.contains('urn:vs:ring', { system: 'urn:animals', code: 'dog' })).toBe('in');
    expect(terminology.contains('urn:vs:ring', { system: 'urn:animals', code: 'cat' })).toBe('out');
  });

  test('a code of a fragment, or of a system that is not here, can not be told', () => {
    expect(terminology.contains('urn:vs:part', { system: 'urn:fragment', code: 'dog' })).toBe('in');
    expect(terminology.contains('urn:vs:part', { system: 'urn:fragment', code: 'cat' })).toBe('unknown');
    expect(terminology.contains('urn:vs:elsewhere', { system: 'urn:elsewhere', code: 'a' })).toBe('unknown');
    expect(terminology.contains('urn:vs:elsewhere', { system: 'urn:animals', code: 'dog' })).toBe('out');
  });

  test('a coding without a system is in no value set', () => {
    expect(terminology.memberOf({ code: 'dog' }, 'urn:vs:listed')).toBe(false);
    expect(terminology.memberOf({ coding: [{ system: 'urn:animals', code: 'dog' }] }, 'urn:vs:listed')).toBe(
      true,
    );
  });
});

describe('grammars', () => {
  test.each([
    ['fr', true],
    ['zh-Hant-TW', true],
    ['en-US-x-a', true],
    ['de-1996', true],
    ['x-a', true],
    ['sw-KE', true],
    ['FR-ca', true],
    ['zh-cmn-Hans-CN', true],
    ['es-419', true],
    ['sl-rozaj-biske-1994', true],
    ['de-DE-u-co-phonebk', true],
    ['en-a-bbb-b-ccc-x-a', true],
    ['i-klingon', true],
    ['art-lojban', true],
    ['qaa-Qaaa-QM', true],
    ['xx', false],
    ['zzz', false],
    ['fr-YY', false],
    ['fr-Abcd', false],
    ['en-abc', false],
    ['de-1995', false],
    ['de-1996-1996', false],
    ['en-a-bbb-a-ccc', false],
    ['en-u', false],
    ['i-unknown', false],
    ['zh-cmn-yue', false],
    ['en-US-Latn', false],
    ['f', false],
    ['en_US', false],
    ['en-', false],
    ['languagetag-en', false],
    ['english', false],
  ])('language %s: %s', (tag, answer) => expect(isLanguageTag(tag)).toBe(answer));

  test.each([
    ['image/png', true],
    ['text/plain; charset=utf-8', true],
    ['application/fhir+json', true],
    ['png', false],
    ['image/', false],
    ['image/png/x', false],
  ])('media type %s: %s', (code, answer) => expect(isMediaType(code)).toBe(answer));
});

describe('forms of units', () => {
  test.each([
    ['mg/dL', true],
    ['mm[Hg]', true],
    ['10*3/uL', true],
    ['/min', true],
    ['{tablet}', true],
    ['kg/(s.m2)', true],
    ['mL/min/{1.73_m2}', true],
    ['m[H2O]', true],
    ['mm[Hg', false],
    ['mg dL', false],
    ['mg//dL', false],
    ['kg.', false],
    ['(kg', false],
    ['kg)', false],
    ['{a{b}}', false],
    ['', false],
  ])('%s: %s', (code, answer) => expect(isUnitForm(code)).toBe(answer));
});

describe('quantities', () => {
  const of = (value: number, code: string): JsonObject => ({
    value,
    code,
    system: 'http://unitsofmeasure.org',
  });
  test.each([
    [of(1, 'kg'), of(1000, 'g'), 0],
    [of(1, '[lb_av]'), of(0.5, 'kg'), -1],
    [of(1, 'g/L'), of(100, 'mg/dL'), 0],
    [of(1, 'm/s'), of(3, 'km/h'), 1],
    [of(1, 'd'), of(24, 'h'), 0],
    [of(1, '{tablet}'), of(2, '{tablet}'), -1],
    [of(1, 'kg'), of(1, 'm'), undefined],
    [of(1, 'zorkmid'), of(1, 'g'), undefined],
    [{ value: 1, code: 'a', system: 'urn:a' }, of(1, 'a'), undefined],
  ])('%j against %j: %s', (a, b, answer) => {
    const order = compareQuantities(a, b);
    expect(order === undefined ? undefined : Math.sign(order)).toBe(answer);
  });
});
