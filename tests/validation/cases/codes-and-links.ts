import type { JsonObject } from '../../../src/text/json-value.ts';
import { observation, patient, profileOn, type RuleCase } from '../case.ts';

const genders = 'http://hl7.org/fhir/administrative-gender';
const valueSet = 'http://example.org/fhir/ValueSet/case';
const extensionUrl = 'http://example.net/fhir/StructureDefinition/case-extension';

const own: JsonObject = {
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

function extension(more: JsonObject = {}): JsonObject {
  return {
    ...profileOn(
      'Extension',
      [
        { id: 'Extension.extension', path: 'Extension.extension', max: '0' },
        { id: 'Extension.url', path: 'Extension.url', fixedUri: extensionUrl },
        { id: 'Extension.value[x]', path: 'Extension.value[x]', min: 1, type: [{ code: 'string' }] },
      ],
      extensionUrl,
    ),
    kind: 'complex-type',
    context: [{ type: 'element', expression: 'Patient' }],
    ...more,
  };
}

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

const extended = (more: JsonObject = {}): JsonObject => ({ url: extensionUrl, valueString: 'a', ...more });

const complex: JsonObject = {
  ...profileOn(
    'Extension',
    [
      {
        id: 'Extension.extension',
        path: 'Extension.extension',
        slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' },
      },
      { id: 'Extension.extension:a', path: 'Extension.extension', sliceName: 'a', max: '1' },
      { id: 'Extension.extension:a.url', path: 'Extension.extension.url', fixedUri: 'a' },
      { id: 'Extension.url', path: 'Extension.url', fixedUri: extensionUrl },
      { id: 'Extension.value[x]', path: 'Extension.value[x]', max: '0' },
    ],
    extensionUrl,
  ),
  context: [{ type: 'element', expression: 'Patient' }],
};

const bundle = (type: string, entry: JsonObject[], more: JsonObject = {}): JsonObject => ({
  resourceType: 'Bundle',
  type,
  ...more,
  ...(entry.length > 0 ? { entry } : {}),
});

const composition = (author: string): JsonObject => ({
  resourceType: 'Composition',
  id: 'c',
  status: 'final',
  type: { text: 'A' },
  date: '2024-01-01',
  author: [{ reference: author }],
  title: 'A',
});

const document = (entries: JsonObject[]): JsonObject =>
  bundle('document', entries, {
    identifier: { system: 'urn:a', value: '1' },
    timestamp: '2024-01-01T00:00:00Z',
  });

const at = (fullUrl: string, resource: JsonObject): JsonObject => ({ fullUrl, resource });
const practitioner = (id: string): JsonObject => ({ resourceType: 'Practitioner', id });

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

const signed = (sigFormat: string): JsonObject =>
  bundle('collection', [], {
    signature: {
      type: [{ system: 'urn:iso-astm:E1762-95:2013', code: '1.2.840.10065.1.12.1.1' }],
      when: '2024-01-01T00:00:00Z',
      who: { display: 'A' },
      sigFormat,
      data: 'AAAA',
    },
  });

const observing = 'http://example.org/fhir/StructureDefinition/observing';
const parameters = (more: JsonObject): JsonObject => ({
  resourceType: 'Parameters',
  parameter: [
    { name: 'all', part: [{ name: 'patient', resource: patient({ id: 'p', ...more }) }] },
    {
      name: 'observation',
      resource: observation({ meta: { profile: [observing] }, subject: { reference: 'Patient/p' } }),
    },
  ],
});

const testScript = (accept: string): JsonObject => ({
  resourceType: 'TestScript',
  url: 'http://example.net/fhir/TestScript/a',
  name: 'A',
  status: 'draft',
  setup: { action: [{ operation: { encodeRequestUrl: true, accept, url: 'Patient/1' } }] },
});

const library: JsonObject = { resourceType: 'Library', id: 'l', status: 'draft', type: { text: 'A' } };

const subjectIs = (type: JsonObject): JsonObject[] => [
  { id: 'Observation.subject', path: 'Observation.subject', type: [{ code: 'Reference', ...type }] },
];

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

export const extensionCases: readonly RuleCase[] = [
  {
    code: 'profile.extension-unknown',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ extension: [{ url: 'http://none.net/x', valueString: 'a' }] }),
    at: '/extension/0',
  },
  {
    code: 'profile.extension-context',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ name: [{ text: 'A', extension: [extended()] }] }),
    at: '/name/0/extension/0',
  },
  {
    code: 'profile.extension-context',
    about: 'a path in a type',
    definitions: [extension({ context: [{ type: 'element', expression: 'HumanName.family' }] })],
    valid: patient({ name: [{ family: 'A', _family: { extension: [extended()] } }] }),
    invalid: patient({ name: [{ text: 'A', _text: { extension: [extended()] } }] }),
  },
  {
    code: 'profile.extension-context-invariant',
    definitions: [extension({ contextInvariant: ['active', '%extension.value.exists()'] })],
    valid: patient({ active: true, extension: [extended()] }),
    invalid: patient({ active: false, extension: [extended()] }),
    at: '/extension/0',
  },
  {
    code: 'profile.extension-url-relative',
    valid: patient({ extension: [{ url: 'http://example.org/a', valueString: 'a' }] }),
    invalid: patient({ extension: [{ url: 'a', valueString: 'a' }] }),
    at: '/extension/0',
  },
  {
    code: 'profile.fixed',
    about: 'an extension of the fixed value',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({
      extension: [extended({ _url: { extension: [{ url: 'http://example.org/a', valueString: 'a' }] } })],
    }),
  },
  {
    code: 'profile.type',
    about: 'markdown is no string',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ extension: [{ url: extensionUrl, valueMarkdown: 'a' }] }),
  },
  {
    code: 'profile.extension-modifier',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ modifierExtension: [extended()] }),
  },
  {
    code: 'profile.extension-part-unknown',
    definitions: [complex],
    valid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'a', valueString: 'b' }] }] }),
    invalid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'b', valueString: 'b' }] }] }),
  },
  {
    code: 'profile.type',
    about: 'of the value of an extension',
    definitions: [extension()],
    valid: patient({ extension: [extended()] }),
    invalid: patient({ extension: [{ url: extensionUrl, valueInteger: 1 }] }),
  },
  {
    code: 'profile.invariant',
    about: 'ext-1',
    definitions: [complex],
    valid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'a', valueString: 'b' }] }] }),
    invalid: patient({ extension: [{ url: extensionUrl, extension: [{ url: 'a' }] }] }),
  },
];

const other = 'http://example.org/fhir/StructureDefinition/other';
const contained = (resourceType: string): JsonObject => ({ resourceType, id: 'p' });

/** Two versions of a patient, and one that refers to them. */
const versions = (reference: string): JsonObject =>
  bundle('collection', [
    ...['1', '2'].map((versionId) => at('http://a.org/Patient/1', patient({ id: '1', meta: { versionId } }))),
    at('http://a.org/Patient/2', patient({ id: '2', link: [{ other: { reference }, type: 'seealso' }] })),
  ]);

/** Entries named by UUIDs, the second one of which is named as a practitioner. */
const named = (resourceType: string): JsonObject => {
  const id = '5f0e0f8e-0d3c-4d5c-9a0c-0123456789ab';
  const reference = `Practitioner/${id}`;
  return bundle('collection', [
    at('urn:uuid:5f0e0f8e-0d3c-4d5c-9a0c-0123456789ac', patient({ generalPractitioner: [{ reference }] })),
    at(`urn:uuid:${id}`, resourceType === 'Organization' ? { resourceType, name: 'A' } : { resourceType }),
  ]);
};

const typed = (profile: string): JsonObject =>
  profileOn('Observation', [
    {
      id: 'Observation.value[x]',
      path: 'Observation.value[x]',
      type: [{ code: 'Quantity', profile: [profile] }],
    },
  ]);

export const linkCases: readonly RuleCase[] = [
  {
    code: 'profile.invariant',
    about: 'ref-1',
    valid: observation({ contained: [contained('Patient')], subject: { reference: '#p' } }),
    invalid: observation({ subject: { reference: '#p' } }),
    at: '/subject',
  },
  {
    code: 'profile.invariant',
    about: 'dom-3',
    valid: observation({ contained: [contained('Patient')], subject: { reference: '#p' } }),
    invalid: observation({ contained: [contained('Patient')] }),
  },
  {
    code: 'profile.reference-type',
    valid: observation({ contained: [contained('Patient')], subject: { reference: '#p' } }),
    invalid: observation({ contained: [contained('Practitioner')], subject: { reference: '#p' } }),
    at: '/subject',
  },
  {
    code: 'profile.reference-type',
    about: 'as the url says, where that is trusted',
    severity: 'error',
    options: { trustReferenceUrls: true },
    valid: observation({ subject: { reference: 'Patient/1' } }),
    invalid: observation({ subject: { reference: 'Practitioner/1' } }),
  },
  {
    code: 'profile.reference-type',
    about: 'as the url says, where it may be wrong',
    severity: 'warning',
    valid: observation({ subject: { reference: 'Patient/1' } }),
    invalid: observation({ subject: { reference: 'Practitioner/1' } }),
  },
  {
    code: 'profile.reference-profile',
    profile: [
      {
        id: 'Observation.subject',
        path: 'Observation.subject',
        type: [{ code: 'Reference', targetProfile: [other] }],
      },
    ],
    definitions: [profileOn('Patient', [{ id: 'Patient.active', path: 'Patient.active', min: 1 }], other)],
    validate: {
      resolve: (reference) => ({
        resourceType: 'Patient',
        ...(reference === 'Patient/1' ? { active: true } : {}),
      }),
    },
    valid: observation({ subject: { reference: 'Patient/1' } }),
    invalid: observation({ subject: { reference: 'Patient/2' } }),
    at: '/subject',
  },
  {
    code: 'profile.target-not-checked',
    about: 'a resource that is not here',
    profile: subjectIs({ targetProfile: [other] }),
    definitions: [profileOn('Patient', [{ id: 'Patient.active', path: 'Patient.active', min: 1 }], other)],
    valid: observation({
      contained: [{ resourceType: 'Patient', id: 'p', active: true }],
      subject: { reference: '#p' },
    }),
    invalid: observation({ subject: { reference: 'Patient/1' } }),
    at: '/subject',
  },
  {
    code: 'profile.target-not-checked',
    about: 'a profile that is not known, of a resource that is not here',
    profile: subjectIs({ targetProfile: [other, 'http://hl7.org/fhir/StructureDefinition/Group'] }),
    valid: observation({ subject: { reference: 'Group/1' } }),
    invalid: observation({ subject: { reference: 'Patient/1' } }),
    at: '/subject',
  },
  {
    code: 'profile.target-not-checked',
    about: 'a url that tells no type',
    valid: observation({ subject: { reference: 'http://example.net/fhir/Patient/1' } }),
    invalid: observation({ subject: { reference: 'urn:uuid:68d043b5-9ecf-4559-a57a-396e0d452311' } }),
  },
  {
    code: 'profile.target-profile-unknown',
    profile: subjectIs({ targetProfile: [other] }),
    valid: observation({ subject: { reference: 'Patient/1' } }),
    invalid: observation({
      contained: [{ resourceType: 'Patient', id: 'p' }],
      subject: { reference: '#p' },
    }),
    at: '/subject',
  },
  ...(
    [
      ['contained', '#p', 'Patient/1'],
      ['referenced', 'Patient/1', '#p'],
      ['bundled', undefined, 'Patient/1'],
    ] as const
  ).map(([place, right, wrong]): RuleCase => ({
    code: 'profile.reference-aggregation',
    about: place,
    profile: subjectIs({
      targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'],
      aggregation: [place],
    }),
    valid: observation({
      contained: [{ resourceType: 'Patient', id: 'p' }],
      subject: right === undefined ? { display: 'A' } : { reference: right },
      performer: [{ reference: '#p' }],
    }),
    invalid: observation({
      contained: [{ resourceType: 'Patient', id: 'p' }],
      subject: { reference: wrong },
      performer: [{ reference: '#p' }],
    }),
    at: '/subject',
  })),
  {
    code: 'profile.canonical-not-checked',
    valid: { resourceType: 'PlanDefinition', status: 'draft', library: ['#l'], contained: [library] },
    invalid: {
      resourceType: 'PlanDefinition',
      status: 'draft',
      library: ['http://example.net/fhir/Library/a'],
    },
    at: '/library/0',
  },
  {
    code: 'profile.reference-type-differs',
    valid: observation({ subject: { reference: 'Patient/1', type: 'Patient' } }),
    invalid: observation({ subject: { reference: 'Patient/1', type: 'Group' } }),
  },
  {
    code: 'profile.reference-unresolved',
    options: { references: 'exist' },
    validate: {
      resolve: (reference) => (reference === 'Patient/1' ? { resourceType: 'Patient' } : undefined),
    },
    valid: observation({ subject: { reference: 'Patient/1' } }),
    invalid: observation({ subject: { reference: 'Patient/2' } }),
  },
  {
    code: 'profile.canonical-type',
    definitions: [own, { resourceType: 'Questionnaire', url: 'http://example.org/q', status: 'active' }],
    validate: { resolve: () => ({ resourceType: 'Questionnaire', status: 'active' }) },
    valid: {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'http://example.org/q',
    },
    invalid: { resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: valueSet },
  },
  {
    code: 'profile.reference-form',
    valid: patient({ managingOrganization: { reference: 'Organization/1' } }),
    invalid: patient({ managingOrganization: { reference: 'the clinic' } }),
    at: '/managingOrganization',
  },
  {
    code: 'profile.reference-form',
    about: 'in a Bundle',
    valid: bundled('Organization/1'),
    invalid: bundled('Organization'),
    at: '/entry/0/resource/managingOrganization',
  },
  {
    code: 'profile.canonical-fragment',
    valid: planned([{ resourceType: 'ActivityDefinition', id: 'a', status: 'active' }]),
    invalid: planned([]),
  },
  {
    code: 'profile.full-url-relative',
    valid: bundle('collection', [at('http://a.org/Patient/1', patient({ id: '1' }))]),
    invalid: bundle('collection', [at('Patient/1', patient())]),
    at: '/entry/0',
  },
  {
    code: 'profile.full-url-missing',
    valid: bundle('collection', [at('http://a.org/Patient/1', patient({ id: '1' }))]),
    invalid: bundle('collection', [{ resource: patient() }]),
  },
  {
    code: 'profile.full-url-differs',
    valid: bundle('collection', [at('http://a.org/Patient/1', patient({ id: '1' }))]),
    invalid: bundle('collection', [at('http://a.org/Patient/1', patient({ id: '2' }))]),
  },
  {
    code: 'profile.full-url-without-id',
    valid: bundle('collection', [at('urn:uuid:5f0e0f8e-0d3c-4d5c-9a0c-0123456789ab', patient())]),
    invalid: bundle('collection', [at('http://a.org/Patient/1', patient())]),
    at: '/entry/0',
  },
  {
    code: 'profile.reference-ambiguous',
    valid: versions('Patient/1/_history/2'),
    invalid: versions('Patient/1'),
    at: '/entry/2/resource/link/0/other',
  },
  {
    code: 'profile.reference-target-type',
    valid: named('Practitioner'),
    invalid: named('Organization'),
    at: '/entry/0/resource/generalPractitioner/0',
  },
  {
    code: 'profile.reference-not-carried',
    valid: document([
      at('http://a.org/Composition/c', composition('Practitioner/1')),
      at('http://a.org/Practitioner/1', practitioner('1')),
    ]),
    invalid: document([at('http://a.org/Composition/c', composition('Practitioner/1'))]),
    at: '/entry/0/resource/author/0',
  },
  {
    code: 'profile.signature-not-checked',
    valid: signed('image/png'),
    invalid: signed('application/jose'),
    at: '/signature',
  },
  {
    code: 'profile.reference-profile',
    about: 'of a resource in another parameter',
    definitions: [
      profileOn('Patient', [{ id: 'Patient.active', path: 'Patient.active', min: 1 }], other),
      profileOn('Observation', subjectIs({ targetProfile: [other] }), observing),
    ],
    valid: parameters({ active: true }),
    invalid: parameters({ gender: 'male' }),
    at: '/parameter/1/resource/subject',
  },
  {
    code: 'profile.bundle-link-repeated',
    valid: bundle('searchset', [], { link: [{ relation: 'self', url: 'http://a.org' }] }),
    invalid: bundle('searchset', [], { link: ['a', 'b'].map((url) => ({ relation: 'self', url })) }),
  },
  {
    code: 'profile.search-entry',
    valid: bundle('searchset', [
      { ...at('http://a.org/Patient/1', patient({ id: '1' })), search: { mode: 'match' } },
    ]),
    invalid: bundle('searchset', [
      { ...at('http://a.org/Patient/1', patient({ id: '1' })), search: { mode: 'outcome' } },
    ]),
  },
  {
    code: 'profile.document-unreachable',
    valid: document([
      at('http://a.org/Composition/c', composition('Practitioner/1')),
      at('http://a.org/Practitioner/1', practitioner('1')),
    ]),
    invalid: document([
      at('http://a.org/Composition/c', composition('Practitioner/1')),
      at('http://a.org/Practitioner/1', practitioner('1')),
      at('http://a.org/Practitioner/2', practitioner('2')),
    ]),
    at: '/entry/2',
  },
  {
    code: 'profile.reference-in-bundle',
    valid: document([
      at('http://a.org/Composition/c', composition('http://b.org/Practitioner/1')),
      at('http://b.org/Practitioner/1', practitioner('1')),
    ]),
    invalid: document([
      at('http://a.org/Composition/c', {
        ...composition('Practitioner/1'),
        subject: { reference: 'http://b.org/Practitioner/1' },
      }),
      at('http://b.org/Practitioner/1', practitioner('1')),
    ]),
    at: '/entry/0/resource/author/0',
  },
  {
    code: 'profile.element-path',
    valid: profileOn('Patient', [{ id: 'Patient.name', path: 'Patient.name' }]),
    invalid: profileOn('Patient', [{ id: 'Patient.name', path: 'Patient..name' }]),
  },
  {
    code: 'profile.type-profile-wrong',

    valid: typed('http://hl7.org/fhir/StructureDefinition/SimpleQuantity'),
    invalid: typed('http://hl7.org/fhir/StructureDefinition/Period'),
    at: '/differential/element/0/type/0/profile/0',
  },
  {
    code: 'profile.fixed-differs-from-base',
    definitions: [
      profileOn('Patient', [{ id: 'Patient.gender', path: 'Patient.gender', fixedCode: 'male' }], other),
    ],
    valid: {
      ...profileOn('Patient', [{ id: 'Patient.gender', path: 'Patient.gender', fixedCode: 'male' }]),
      baseDefinition: other,
    },
    invalid: {
      ...profileOn('Patient', [{ id: 'Patient.gender', path: 'Patient.gender', fixedCode: 'female' }]),
      baseDefinition: other,
    },
  },
];

function planned(resources: JsonObject[]): JsonObject {
  return {
    resourceType: 'PlanDefinition',
    status: 'active',
    ...(resources.length > 0 ? { contained: resources } : {}),
    action: [{ definitionCanonical: '#a' }],
  };
}

function bundled(reference: string): JsonObject {
  const resource = patient({ id: 'a', managingOrganization: { reference } });
  const entry = [{ fullUrl: 'http://example.org/fhir/Patient/a', resource }];
  return { resourceType: 'Bundle', type: 'collection', entry };
}
