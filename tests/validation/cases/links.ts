import type { JsonObject } from '../../../src/text/json-value.ts';
import { observation, patient, profileOn, type RuleCase } from '../case.ts';
import { own, valueSet } from './codes.ts';

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

const library: JsonObject = { resourceType: 'Library', id: 'l', status: 'draft', type: { text: 'A' } };
const subjectIs = (type: JsonObject): JsonObject[] => [
  { id: 'Observation.subject', path: 'Observation.subject', type: [{ code: 'Reference', ...type }] },
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
