import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { isObject, listOf } from '../../src/text/json-value.ts';
import { boundedPattern } from '../../src/text/bounded-pattern.ts';
import { withSnapshot } from '../../src/validation/snapshot/snapshot.ts';
import { Validator } from '../../src/validation/validator.ts';
import { patient, profileOn, profileUrl } from './case.ts';
import { testDefinitions } from './definitions.ts';

const codes = (resource: JsonValue, own: JsonObject[] = [], profiles: string[] = []) =>
  new Validator({ definitions: testDefinitions(own) })
    .validate(resource, { profiles })
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('findings', () => {
  const flow = profileOn('Questionnaire', [
    {
      id: 'Questionnaire.item',
      path: 'Questionnaire.item',
      slicing: { discriminator: [{ type: 'value', path: 'code' }], rules: 'open' },
    },
    {
      id: 'Questionnaire.item:age',
      path: 'Questionnaire.item',
      sliceName: 'age',
      min: 1,
      mapping: [{ identity: 'requirements', map: 'MH-TEST-03' }],
    },
    {
      id: 'Questionnaire.item:age.code',
      path: 'Questionnaire.item.code',
      min: 1,
      patternCoding: { code: 'age' },
    },
    { id: 'Questionnaire.item:age.type', path: 'Questionnaire.item.type', fixedCode: 'integer' },
    {
      id: 'Questionnaire',
      path: 'Questionnaire',
      constraint: [
        {
          key: 'q-1',
          severity: 'error',
          human: 'A title',
          expression: 'title.exists()',
          requirements: 'MH-TEST-05',
        },
      ],
    },
  ]);
  const ask = (resource: JsonObject) =>
    new Validator({ definitions: testDefinitions([flow]) })
      .validate(resource, { profiles: [profileUrl] })
      .filter(({ severity }) => severity === 'error');

  test('a missing slice is told at its parent, with element, profile and requirement', () => {
    const resource = {
      resourceType: 'Questionnaire',
      status: 'draft',
      title: 'A',
      item: [{ linkId: 'a', type: 'string' }],
    };
    expect(ask(resource)).toMatchObject([
      {
        code: 'profile.slice-min',
        pointer: '',
        expression: 'Questionnaire',
        element: 'Questionnaire.item:age',
        profile: profileUrl,
        requirement: 'MH-TEST-03',
      },
    ]);
  });

  test('a fault in a slice is told at its place', () => {
    const item = [{ linkId: 'a', type: 'string', code: [{ system: 'urn:a', code: 'age' }] }];
    expect(ask({ resourceType: 'Questionnaire', status: 'draft', title: 'A', item })).toMatchObject([
      {
        code: 'profile.fixed',
        pointer: '/item/0/type',
        expression: 'Questionnaire.item[0].type',
        element: 'Questionnaire.item:age.type',
      },
    ]);
  });

  test('an invariant carries the requirement that it names', () => {
    const item = [{ linkId: 'a', type: 'integer', code: [{ system: 'urn:a', code: 'age' }] }];
    expect(ask({ resourceType: 'Questionnaire', status: 'draft', item })).toMatchObject([
      { code: 'profile.invariant', requirement: 'MH-TEST-05' },
    ]);
  });

  test('findings are in the order of the document, and told once', () => {
    const name = Array.from({ length: 12 }, () => ({ use: 'none' }));
    const findings = new Validator({ definitions: testDefinitions() })
      .validate(patient({ name, meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Patient'] } }))
      .filter(({ severity }) => severity === 'error');
    expect(findings.map(({ pointer }) => pointer)).toEqual(name.map((_, i) => `/name/${i}/use`));
  });
});

describe('unknown extensions', () => {
  const resource = (url: string) => patient({ extension: [{ url, valueString: 'a' }] });
  test.each([
    [{}, 'http://none.net/a', 'error'],
    [{ allowUnknownExtensions: true }, 'http://none.net/a', 'information'],
    [{}, 'http://example.org/a', 'information'],
    [{ allowExampleUrls: false }, 'http://example.org/a', 'error'],
  ])('%j %s: %s', (options, url, severity) => {
    const found = new Validator({ definitions: testDefinitions(), ...options }).validate(resource(url));
    expect(found.find(({ code }) => code === 'profile.extension-unknown')?.severity).toBe(severity);
  });
});

describe('hostile input ends in findings', () => {
  const url = (name: string) => `http://example.org/fhir/StructureDefinition/${name}`;
  let deep: JsonObject = { url: 'a', valueString: 'x' };
  for (let i = 0; i < 100_000; i++) deep = { url: 'a', extension: [deep] };

  test.each<[string, JsonValue, string]>([
    ['100,000 levels', patient({ extension: [deep] }), 'profile.too-deep'],
    ['a text of 20 MB', patient({ name: [{ family: 'x'.repeat(20_000_000) }] }), 'profile.format'],
    [
      'keys of the prototype',
      JSON.parse('{"resourceType":"Patient","__proto__":{"a":1},"constructor":{}}') as JsonValue,
      'profile.unknown-property',
    ],
    ['a type of the prototype', { resourceType: 'toString' }, 'profile.resource-type-unknown'],
    ['null', null, 'profile.not-an-object'],
    ['a type that is a number', { resourceType: 5 }, 'profile.resource-type-missing'],
    [
      'an item without linkId',
      { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ text: 'a' }] },
      'profile.cardinality-min',
    ],
    [
      'narrative without end',
      patient({ text: { status: 'generated', div: `<div${' a'.repeat(200_000)}` } }),
      'profile.narrative',
    ],
  ])('%s', (_, resource, code) => {
    const start = performance.now();
    expect(codes(resource)).toContain(code);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('a profile that is its own base is not known', () => {
    const own = { ...profileOn('Patient', [], url('self')), baseDefinition: url('self') };
    expect(codes(patient(), [own], [url('self')])).toEqual(['profile.claimed-unknown']);
  });

  test('a profile whose references must conform to itself', () => {
    const element = {
      id: 'Patient.link.other',
      path: 'Patient.link.other',
      type: [{ code: 'Reference', targetProfile: [url('self')] }],
    };
    const own = profileOn('Patient', [element], url('self'));
    expect(
      codes(patient({ link: [{ other: { reference: '#' }, type: 'refer' }] }), [own], [url('self')]),
    ).toEqual([]);
  });

  test('thousands of contained resources and references', () => {
    const contained = Array.from({ length: 2_000 }, (_, i) => ({
      resourceType: 'Practitioner',
      id: `p${i}`,
    }));
    const generalPractitioner = contained.map(({ id }) => ({ reference: `#${id}` }));
    const start = performance.now();
    expect(codes(patient({ contained, generalPractitioner }))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('regular expressions of strangers', () => {
  test.each([
    ['[a-z]{2,5}', 'abc', true],
    ['[a-z]{2,5}', 'a', false],
    ['(?:[0-9]{3}-)?[0-9]{4}', '123-4567', true],
    ['(a+)+', 'aaa', undefined],
    ['(a|a)*', 'aaa', undefined],
    ['(\\w+\\s?)*', 'a b', undefined],
    ['(a)\\1', 'aa', undefined],
    ['[', 'a', undefined],
    ['.*a.*b.*', 'x'.repeat(10_000), undefined],
  ])('%s on a text: %s', (pattern, text, answer) => {
    expect(boundedPattern(pattern, { whole: true })?.(text)).toBe(answer);
  });
});

describe('snapshots', () => {
  const definitions = testDefinitions();
  const keys = ['min', 'max', 'type', 'fixedUri', 'fixedCode', 'patternCodeableConcept', 'sliceName'];

  test.each([
    'vitalsigns',
    'bodyweight',
    'bmi',
    'lipidprofile',
    'Age',
    'MoneyQuantity',
    'SimpleQuantity',
    'shareablevalueset',
    'groupdefinition',
  ])('of %s is the published one', (id) => {
    const published = definitions.get('StructureDefinition', `http://hl7.org/fhir/StructureDefinition/${id}`);
    if (published === undefined) throw new Error(`${id} is not in the package`);
    const { snapshot, ...differential } = published;
    const made = withSnapshot(differential, definitions)?.['snapshot'];
    const outline = (of: JsonValue | undefined) =>
      (isObject(of) ? listOf(of, 'element').filter(isObject) : []).map((element) => [
        element['id'],
        ...keys.map((key) => JSON.stringify(element[key] ?? null).replaceAll('|4.0.1', '')),
      ]);
    expect(outline(made)).toEqual(outline(snapshot));
  });

  test('an element that the base does not have makes none', () => {
    const own = profileOn('Patient', [{ id: 'Patient.surname', path: 'Patient.surname', min: 1 }]);
    expect(withSnapshot(own, definitions)).toBeUndefined();
  });
});

describe('decimal places', () => {
  const questionnaire: JsonObject = {
    resourceType: 'Questionnaire',
    id: 'q',
    status: 'active',
    item: [
      {
        linkId: 'a',
        type: 'decimal',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces', valueInteger: 1 }],
      },
    ],
  };
  const json = (answer: string) =>
    `{"resourceType": "QuestionnaireResponse", "contained": [${JSON.stringify(questionnaire)}],
      "questionnaire": "#q", "status": "completed",
      "item": [{"linkId": "a", "answer": [{"valueDecimal": ${answer}}]}]}`;
  const xml = (answer: string) => `<QuestionnaireResponse xmlns="http://hl7.org/fhir">
      <contained><Questionnaire><id value="q"/><status value="active"/><item>
        <extension url="http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces"><valueInteger value="1"/></extension>
        <linkId value="a"/><type value="decimal"/></item></Questionnaire></contained>
      <questionnaire value="#q"/><status value="completed"/>
      <item><linkId value="a"/><answer><valueDecimal value="${answer}"/></answer></item>
    </QuestionnaireResponse>`;

  test.each([
    ['1.5', true],
    ['1.0', true],
    ['10', true],
    ['1.55', false],
    // Zeros at the end say how exact a number is.
    ['1.50', false],
    ['1.00', false],
    ['15e-1', true],
    ['155e-2', false],
    ['1.55e1', true],
  ])('%s', (answer, isRight) => {
    const validator = new Validator({ definitions: testDefinitions() });
    for (const text of [json(answer), xml(answer)]) {
      const { findings } = validator.validateText(text);
      const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      expect(errors).toEqual(isRight ? [] : ['response.answer-decimals']);
    }
  });
});
