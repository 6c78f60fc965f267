import type { JsonObject } from '../../../src/text/json-value.ts';
import { observation, patient, type RuleCase } from '../case.ts';

const url = 'http://example.org/fhir/CodeSystem/case';

function codeSystem(more: JsonObject = {}): JsonObject {
  return {
    resourceType: 'CodeSystem',
    url,
    name: 'Case',
    status: 'active',
    content: 'complete',
    caseSensitive: true,
    property: [
      { code: 'ripe', uri: 'http://example.org/p#ripe', type: 'boolean' },
      { code: 'kind', uri: 'http://example.org/p#kind', type: 'Coding' },
    ],
    concept: [{ code: 'a' }, { code: 'b' }],
    ...more,
  };
}

const supplementUrl = 'http://example.org/fhir/CodeSystem/more';
const supplement: JsonObject = codeSystem({
  url: supplementUrl,
  content: 'supplement',
  supplements: url,
  concept: [{ code: 'a', display: 'Ah' }],
});

function valueSet(include: JsonObject): JsonObject {
  return {
    resourceType: 'ValueSet',
    url: 'http://example.org/fhir/ValueSet/case',
    name: 'Case',
    status: 'active',
    compose: { include: [include] },
  };
}

const filtered = (property: string, op: string, value: string): JsonObject =>
  valueSet({ system: url, filter: [{ property, op, value }] });

const search = (more: JsonObject): JsonObject => ({
  resourceType: 'SearchParameter',
  url: 'http://example.org/fhir/SearchParameter/case',
  name: 'Case',
  status: 'active',
  description: 'A case.',
  code: 'case',
  base: ['Patient'],
  type: 'string',
  expression: 'Patient.name',
  ...more,
});
const origin = search({ url: 'http://example.org/fhir/SearchParameter/origin' });
const derivedFrom = 'http://example.org/fhir/SearchParameter/origin';
const part = { definition: derivedFrom, expression: 'name' };

const temperature = (system: string, code: string): JsonObject =>
  observation({
    subject: { reference: 'Patient/1' },
    effectiveDateTime: '2020-01-01',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' },
        ],
      },
    ],
    code: {
      coding: [
        { system, code },
        ...(code === '8310-5' ? [] : [{ system: 'http://loinc.org', code: '8867-4' }]),
      ],
    },
    valueQuantity: {
      value: 37,
      unit: 'unit',
      system: 'http://unitsofmeasure.org',
      code: code === '8310-5' ? 'Cel' : '/min',
    },
  });

export const definitionCases: readonly RuleCase[] = [
  {
    code: 'profile.code-system-duplicate',
    about: 'code of a property',
    valid: codeSystem(),
    invalid: codeSystem({
      property: [
        { code: 'ripe', type: 'boolean' },
        { code: 'ripe', type: 'string' },
      ],
    }),
    at: '/property/1',
  },
  {
    code: 'profile.code-system-duplicate',
    about: 'URI of a property',
    valid: codeSystem(),
    invalid: codeSystem({
      property: [
        { code: 'ripe', uri: 'http://example.org/p#ripe', type: 'boolean' },
        { code: 'mature', uri: 'http://example.org/p#ripe', type: 'boolean' },
      ],
    }),
    at: '/property/1',
  },
  {
    code: 'profile.code-system-property',
    valid: codeSystem({ concept: [{ code: 'a', property: [{ code: 'ripe', valueBoolean: true }] }] }),
    invalid: codeSystem({ concept: [{ code: 'a', property: [{ code: 'ripe', valueString: 'yes' }] }] }),
    at: '/concept/0/property/0',
  },
  {
    code: 'profile.code-system-supplement',
    valid: supplement,
    invalid: { ...supplement, content: 'complete' },
    at: '/content',
  },
  {
    code: 'profile.code-system-count',
    valid: codeSystem({ count: 2 }),
    invalid: codeSystem({ count: 3 }),
    at: '/count',
  },
  {
    code: 'profile.system-is-supplement',
    definitions: [codeSystem(), supplement],
    valid: patient({ meta: { tag: [{ system: url, code: 'a' }] } }),
    invalid: patient({ meta: { tag: [{ system: supplementUrl, code: 'a' }] } }),
    at: '/meta/tag/0',
  },
  {
    code: 'profile.canonical-url-relative',
    valid: codeSystem(),
    invalid: codeSystem({ url: 'CodeSystem/case' }),
    at: '/url',
  },
  {
    code: 'profile.value-set-system',
    valid: valueSet({ system: url }),
    invalid: valueSet({ system: 'codes' }),
    at: '/compose/include/0',
  },
  {
    code: 'profile.value-set-system',
    about: 'of a supplement',
    definitions: [supplement],
    valid: valueSet({ system: url }),
    invalid: valueSet({ system: supplementUrl }),
  },
  {
    code: 'profile.value-set-code',
    definitions: [codeSystem()],
    valid: valueSet({ system: url, concept: [{ code: 'a' }] }),
    invalid: valueSet({ system: url, concept: [{ code: 'a' }, { code: 'c' }] }),
    at: '/compose/include/0/concept/1',
  },
  {
    code: 'profile.value-set-filter',
    about: 'by a boolean',
    definitions: [codeSystem()],
    valid: filtered('ripe', '=', 'true'),
    invalid: filtered('ripe', '=', '1'),
  },
  {
    code: 'profile.value-set-filter',
    about: 'by a Coding',
    definitions: [codeSystem()],
    valid: filtered('kind', '=', `${url}#a`),
    invalid: filtered('kind', '=', 'a'),
  },
  {
    code: 'profile.value-set-filter',
    about: 'by a Coding that is none',
    definitions: [codeSystem()],
    valid: filtered('kind', '=', `${url}#a`),
    invalid: filtered('kind', '=', `${url}#c`),
  },
  {
    code: 'profile.value-set-filter',
    about: 'below a code that is not there',
    definitions: [codeSystem()],
    valid: filtered('concept', 'is-a', 'a'),
    invalid: filtered('concept', 'is-a', 'c'),
  },
  {
    code: 'profile.value-set-filter',
    about: 'by existence',
    definitions: [codeSystem()],
    valid: filtered('ripe', 'exists', 'false'),
    invalid: filtered('ripe', 'exists', 'no'),
    at: '/compose/include/0/filter/0',
  },
  {
    code: 'profile.search-components',
    valid: search({ type: 'composite', component: [part, part] }),
    invalid: search({ type: 'composite', component: [part] }),
  },
  {
    code: 'profile.search-derived',
    about: 'type',
    definitions: [origin],
    valid: search({ derivedFrom }),
    invalid: search({ derivedFrom, type: 'token' }),
  },
  {
    code: 'profile.search-derived',
    about: 'base',
    definitions: [origin],
    valid: search({ derivedFrom }),
    invalid: search({ derivedFrom, base: ['Patient', 'Person'] }),
  },
  {
    code: 'profile.slice-min',
    about: 'a vital sign by a finer code needs the code of its profile',
    valid: temperature('http://loinc.org', '8310-5'),
    invalid: temperature('http://snomed.info/sct', '86290005'),
  },
];
