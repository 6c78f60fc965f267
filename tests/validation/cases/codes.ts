import type { JsonObject } from '../../../src/text/json-value.ts';
import { observation, patient, type RuleCase } from '../case.ts';

export const genders = 'http://hl7.org/fhir/administrative-gender';
export const valueSet = 'http://example.org/fhir/ValueSet/case';
export const own: JsonObject = {
  resourceType: 'ValueSet',
  url: valueSet,
  status: 'active',
  compose: { include: [{ system: genders, concept: [{ code: 'male' }, { code: 'female' }] }] },
};

function bound(strength: string): JsonObject[] {
  const path = 'Patient.maritalStatus';
  return [{ id: path, path, binding: { strength, valueSet } }];
}

const status = (code: string, system = genders): JsonObject =>
  patient({ maritalStatus: { coding: [{ system, code }] } });

function bindingCase(code: string, strength: string): RuleCase {
  return {
    code,
    profile: bound(strength),
    definitions: [own],
    valid: married('male'),
    invalid: married('other'),
    at: '/maritalStatus',
  };
}

/** Of the base binding too, which is extensible: only the profile's is to be judged. */
function married(code: string): JsonObject {
  const coding = [
    { system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M' },
    { system: genders, code },
  ];
  return patient({ maritalStatus: { coding } });
}

const ownCodes = 'http://example.net/fhir/CodeSystem/case';
const ownSystem: JsonObject = {
  resourceType: 'CodeSystem',
  url: ownCodes,
  version: '1.0.0',
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  concept: [{ code: 'a' }],
};

const mapped = (code: string, sourceVersion: string): JsonObject => ({
  source: ownCodes,
  sourceVersion,
  target: genders,
  element: [{ code, target: [{ code: 'male', equivalence: 'equivalent' }] }],
});

const marriedIn = (code: string): JsonObject =>
  patient({
    maritalStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M' },
        { system: 'urn:iso:std:iso:3166', code },
      ],
    },
  });

const conceptMap = (code: string, target: string): JsonObject => ({
  resourceType: 'ConceptMap',
  status: 'active',
  group: [
    {
      source: genders,
      target: genders,
      element: [{ code, target: [{ code: target, equivalence: 'equivalent' }] }],
    },
  ],
});

const capabilities = (format: string): JsonObject => ({
  resourceType: 'CapabilityStatement',
  status: 'draft',
  date: '2024-01-01',
  kind: 'requirements',
  description: 'A',
  fhirVersion: '4.0.1',
  format: [format],
  rest: [{ mode: 'server' }],
});

const testScript = (accept: string): JsonObject => ({
  resourceType: 'TestScript',
  url: 'http://example.net/fhir/TestScript/a',
  name: 'A',
  status: 'draft',
  setup: { action: [{ operation: { encodeRequestUrl: true, accept, url: 'Patient/1' } }] },
});

const genderSet = 'http://hl7.org/fhir/ValueSet/administrative-gender';
export const codeCases: readonly RuleCase[] = [
  {
    code: 'profile.binding-required',
    valid: patient({ gender: 'male' }),
    invalid: patient({ gender: 'man' }),
    at: '/gender',
  },
  {
    code: 'profile.binding-required',
    about: 'a word that the text allows beside the media types',
    valid: capabilities('json'),
    invalid: capabilities('yaml'),
    at: '/format/0',
  },
  {
    code: 'profile.binding-required',
    about: "a word that R4's examples use beside the media types",
    valid: testScript('json'),
    invalid: testScript('yaml'),
  },
  {
    ...bindingCase('profile.binding-required', 'required'),
    about: 'of a concept',
    valid: status('male', genders),
    invalid: married('other'),
  },
  ...[
    'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.binding.additional',
    'http://hl7.org/fhir/tools/StructureDefinition/additional-binding',
  ].flatMap((url) =>
    (
      [
        ['profile.binding-required', 'required'],
        ['profile.binding-required', 'maximum'],
        ['profile.binding-extensible', 'extensible'],
      ] as const
    ).map(([code, purpose]): RuleCase => ({
      ...bindingCase(code, 'example'),
      about: `beside the main one: ${purpose}, ${url.slice(url.lastIndexOf('/') + 1)}`,
      profile: [
        {
          id: 'Patient.maritalStatus',
          path: 'Patient.maritalStatus',
          binding: {
            strength: 'example',
            valueSet: 'http://hl7.org/fhir/ValueSet/marital-status',
            extension: [
              {
                url,
                extension: [
                  { url: 'purpose', valueCode: purpose },
                  { url: 'valueSet', valueCanonical: valueSet },
                ],
              },
            ],
          },
        },
      ],
    })),
  ),
  { ...bindingCase('profile.binding-extensible', 'extensible') },
  { ...bindingCase('profile.binding-preferred', 'preferred') },
  {
    code: 'profile.binding-no-code',
    profile: bound('required'),
    definitions: [own],
    valid: married('male'),
    invalid: patient({ maritalStatus: { text: 'A' } }),
    at: '/maritalStatus',
  },
  {
    code: 'profile.binding-not-checked',
    profile: bound('required'),
    definitions: [{ ...own, compose: { include: [{ system: 'urn:not-here' }] } }],
    valid: patient(),
    invalid: patient({
      maritalStatus: {
        coding: [
          { system: 'urn:not-here', code: 'a' },
          { system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M' },
        ],
      },
    }),
    at: '/maritalStatus',
  },
  {
    code: 'profile.code-unknown',
    valid: observation({ code: { coding: [{ system: genders, code: 'male' }] } }),
    invalid: observation({ code: { coding: [{ system: genders, code: 'man' }] } }),
    at: '/code/coding/0',
  },
  {
    code: 'profile.display-wrong',
    valid: observation({ code: { coding: [{ system: genders, code: 'male', display: 'male' }] } }),
    invalid: observation({ code: { coding: [{ system: genders, code: 'male', display: 'Female' }] } }),
  },
  {
    code: 'profile.system-relative',
    valid: patient({ meta: { tag: [{ system: 'urn:a', code: 'a' }] } }),
    invalid: patient({ meta: { tag: [{ system: 'a', code: 'a' }] } }),
  },
  {
    code: 'profile.code-not-checked',
    valid: patient({ meta: { tag: [{ system: genders, code: 'male' }] } }),
    invalid: patient({ meta: { tag: [{ system: 'urn:a', code: 'a' }] } }),
    at: '/meta/tag/0',
  },
  {
    code: 'profile.code-not-checked',
    about: 'a code that only has the form of one',
    valid: patient({ meta: { tag: [{ system: 'urn:ietf:bcp:47', code: 'fr' }] } }),
    invalid: patient({ meta: { tag: [{ system: 'http://unitsofmeasure.org', code: 'mg' }] } }),
  },
  ...[
    ['urn:iso:std:iso:3166', 'LR-BM', 'Liberia'],
    ['urn:iso:std:iso:3166', 'LBR', 'LIB'],
    ['urn:iso:std:iso:3166', '430', '431'],
    ['urn:iso:std:iso:3166:-2', 'LR-BM', 'LR-XX'],
    ['urn:iso:std:iso:4217', 'LRD', 'dollar'],
    ['http://unitsofmeasure.org', 'mm[Hg]', 'mm[Hg'],
    ['urn:ietf:bcp:47', 'fr', 'french'],
    ['urn:ietf:bcp:47', 'fr-CI', 'fr-YY'],
  ].map(([system = '', right = '', wrong = '']): RuleCase => ({
    code: 'profile.code-unknown',
    about: system,
    valid: patient({ meta: { tag: [{ system, code: right }] } }),
    invalid: patient({ meta: { tag: [{ system, code: wrong }] } }),
  })),
  {
    code: 'profile.binding-required',
    about: 'a language that no registry has',
    valid: patient({ language: 'sw-KE' }),
    invalid: patient({ language: 'xx-KE' }),
    at: '/language',
  },
  {
    code: 'profile.binding-required',
    about: 'codes of a grammar, picked by a pattern',
    profile: bound('required'),
    definitions: [
      {
        ...own,
        compose: {
          include: [
            {
              system: 'urn:iso:std:iso:3166',
              filter: [{ property: 'code', op: 'regex', value: '[A-Z]{3}' }],
            },
          ],
        },
      },
    ],
    valid: marriedIn('LBR'),
    invalid: marriedIn('LR'),
  },
  {
    code: 'profile.concept-map-code',
    valid: conceptMap('male', 'female'),
    invalid: conceptMap('male', 'femelle'),
    at: '/group/0/element/0/target/0',
  },
  {
    code: 'profile.concept-map-value-set',
    definitions: [own],
    valid: { ...conceptMap('male', 'female'), sourceCanonical: genderSet },
    invalid: { ...conceptMap('male', 'female'), sourceCanonical: 'http://hl7.org/fhir/ValueSet/address-use' },
    at: '/group/0/element/0',
  },
  {
    code: 'profile.concept-map-code',
    about: 'of the source',
    valid: conceptMap('male', 'female'),
    invalid: conceptMap('homme', 'female'),
    at: '/group/0/element/0',
  },
  {
    code: 'profile.system-is-value-set',
    definitions: [own],
    valid: observation({ code: { coding: [{ system: genders, code: 'male' }] } }),
    invalid: patient({ meta: { tag: [{ system: valueSet, code: 'male' }] } }),
  },
  {
    code: 'profile.code-version-not-checked',
    valid: patient({ meta: { tag: [{ system: ownCodes, version: '1.0', code: 'a' }] } }),
    invalid: patient({ meta: { tag: [{ system: ownCodes, version: '2.0.0', code: 'a' }] } }),
    definitions: [ownSystem],
    at: '/meta/tag/0',
  },
  {
    code: 'profile.code-unknown',
    about: 'in the version that is named',
    valid: patient({ meta: { tag: [{ system: ownCodes, version: '1.0.0', code: 'a' }] } }),
    invalid: patient({ meta: { tag: [{ system: ownCodes, version: '1.0.0', code: 'b' }] } }),
    definitions: [ownSystem],
  },
  ...['required', 'extensible'].map((strength): RuleCase => ({
    code: 'profile.binding-version',
    about: strength,
    profile: [{ id: 'Observation.code', path: 'Observation.code', binding: { strength, valueSet } }],
    definitions: [ownSystem, { ...own, compose: { include: [{ system: ownCodes, version: '1.0.0' }] } }],
    valid: observation({ code: { coding: [{ system: ownCodes, version: '1.0.0', code: 'a' }] } }),
    invalid: observation({ code: { coding: [{ system: ownCodes, version: '2.0.0', code: 'a' }] } }),
    at: '/code',
  })),
  {
    code: 'profile.binding-version',
    about: 'of a system that is not here',
    severity: 'error',
    profile: [
      { id: 'Observation.code', path: 'Observation.code', binding: { strength: 'extensible', valueSet } },
    ],
    definitions: [{ ...own, compose: { include: [{ system: 'urn:not-here', version: '1' }] } }],
    valid: observation({ code: { coding: [{ system: 'urn:not-here', version: '1', code: 'a' }] } }),
    invalid: observation({ code: { coding: [{ system: 'urn:not-here', version: '2', code: 'a' }] } }),
  },
  {
    code: 'profile.binding-not-checked',
    about: 'a version of a code system that is not here',
    profile: [
      { id: 'Observation.code', path: 'Observation.code', binding: { strength: 'required', valueSet } },
    ],
    definitions: [
      ownSystem,
      {
        ...own,
        compose: { include: [{ system: ownCodes, version: '2.0.0' }, { system: genders }] },
      },
    ],
    valid: observation({ code: { coding: [{ system: genders, code: 'male' }] } }),
    invalid: observation({ code: { coding: [{ system: ownCodes, code: 'a' }] } }),
  },
  {
    code: 'profile.concept-map-code',
    about: 'in the version that the group names',
    valid: { ...conceptMap('x', 'male'), group: [{ ...mapped('b', '2.0.0') }] },
    invalid: { ...conceptMap('x', 'male'), group: [{ ...mapped('b', '1.0.0') }] },
    definitions: [ownSystem],
  },
  {
    code: 'profile.coding-without-system',
    valid: observation({ code: { coding: [{ system: 'urn:a', code: 'a' }] } }),
    invalid: observation({ code: { coding: [{ code: 'a' }] } }),
  },
  {
    code: 'profile.identifier-uri',
    valid: patient({
      identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:68d043b5-9ecf-4559-a57a-396e0d452311' }],
    }),
    invalid: patient({ identifier: [{ system: 'urn:ietf:rfc:3986', value: '68d043b5' }] }),
  },
  {
    code: 'profile.identifier-system',
    valid: patient({ identifier: [{ system: 'urn:a', value: '1' }] }),
    invalid: patient({ identifier: [{ system: 'a', value: '1' }] }),
  },
  {
    code: 'profile.attachment-size',
    valid: patient({ photo: [{ contentType: 'image/png', data: 'QUJD', size: 3 }] }),
    invalid: patient({ photo: [{ contentType: 'image/png', data: 'QUJD', size: 4 }] }),
  },
  {
    code: 'profile.attachment-hash',
    valid: patient({
      photo: [{ contentType: 'text/plain', data: 'QUJD', hash: 'PAG9uybzWLqyfyZ5JKosmgP8/bg=' }],
    }),
    invalid: patient({
      photo: [{ contentType: 'text/plain', data: 'QUJE', hash: 'PAG9uybzWLqyfyZ5JKosmgP8/bg=' }],
    }),
  },
  {
    code: 'profile.measure-library',
    valid: measure({ library: ['http://example.org/Library/a'] }),
    invalid: measure({}),
  },
];

function measure(more: JsonObject): JsonObject {
  const population = [{ criteria: { language: 'text/cql', expression: 'A' } }];
  return { resourceType: 'Measure', status: 'active', ...more, group: [{ population }] };
}
