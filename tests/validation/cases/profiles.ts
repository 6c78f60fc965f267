import type { JsonObject } from '../../../src/text/json-value.ts';
import { observation, patient, profileOn, profileUrl, type RuleCase } from '../case.ts';

const other = 'http://example.org/fhir/StructureDefinition/other';
const third = 'http://example.org/fhir/StructureDefinition/third';

/** What profiles ask: counts, types, values, invariants. */
const absent = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
};

/** What R5 says of an element, as the extension that R4 has for it. */
function laterElement(name: string, value: JsonObject): JsonObject {
  const url = `http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.${name}`;
  return { extension: [{ url, ...value }] };
}

function sectionSlice(sliceName: string, element: string): JsonObject {
  const url = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-profile-element';
  const beside = { extension: [{ url, valueString: `Composition.section:${element}` }] };
  return {
    id: `Composition.section:${sliceName}`,
    path: 'Composition.section',
    sliceName,
    min: 1,
    type: [{ code: 'BackboneElement', profile: [other], _profile: [beside] }],
  };
}

const composition = (...codes: string[]): JsonObject => ({
  resourceType: 'Composition',
  status: 'final',
  type: { text: 'A' },
  date: '2024-01-01',
  author: [{ display: 'B' }],
  title: 'C',
  section: codes.map((text) => ({
    code: { text },
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">D</div>' },
  })),
});

/** A profile that asks something of the narrative. */
const narrated = (extension: string, valueCode: string): JsonObject[] => [
  {
    id: 'Patient.text',
    path: 'Patient.text',
    extension: [{ url: `http://hl7.org/fhir/StructureDefinition/${extension}`, valueCode }],
  },
];

const narrative = (inner: string, more: JsonObject = {}): JsonObject =>
  patient({
    ...more,
    text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` },
  });

const french = '<div lang="fr" xml:lang="fr">A</div>';

export const profileCases: readonly RuleCase[] = [
  {
    code: 'profile.cardinality-min',
    about: 'of a profile',
    profile: [{ id: 'Patient.name', path: 'Patient.name', min: 1 }],
    valid: patient({ name: [{ text: 'A' }] }),
    invalid: patient(),
    at: '',
  },
  {
    code: 'profile.cardinality-min',
    about: 'nested in a type',
    profile: [{ id: 'Patient.name.family', path: 'Patient.name.family', min: 1 }],
    valid: patient({ name: [{ family: 'A' }] }),
    invalid: patient({ name: [{ text: 'A' }] }),
    at: '/name/0',
  },
  {
    code: 'profile.cardinality-max',
    profile: [{ id: 'Patient.name', path: 'Patient.name', max: '1' }],
    valid: patient({ name: [{ text: 'A' }] }),
    invalid: patient({ name: [{ text: 'A' }, { text: 'B' }] }),
    at: '/name/1',
  },
  {
    code: 'profile.cardinality-max',
    about: 'max 0',
    profile: [{ id: 'Patient.contact', path: 'Patient.contact', max: '0' }],
    valid: patient(),
    invalid: patient({ contact: [{ name: { text: 'A' } }] }),
    at: '/contact/0',
  },
  {
    code: 'profile.cardinality-min',
    about: 'not asked of what refers to the element',
    profile: [{ id: 'Questionnaire.item.prefix', path: 'Questionnaire.item.prefix', min: 1 }],
    valid: nested({}),
    invalid: {
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [{ linkId: 'a', type: 'display', text: 'A' }],
    },
    at: '/item/0',
  },
  {
    code: 'profile.cardinality-min',
    about: 'of what refers to an element, on itself',
    profile: [{ id: 'Questionnaire.item.item.prefix', path: 'Questionnaire.item.item.prefix', min: 1 }],
    valid: nested({ prefix: '1' }),
    invalid: nested({}),
    at: '/item/0/item/0',
  },
  {
    code: 'profile.slice-min',
    about: 'slices by an element of another profile',
    profile: [
      {
        id: 'Composition.section',
        path: 'Composition.section',
        slicing: { discriminator: [{ type: 'pattern', path: 'code' }], rules: 'open' },
      },
      sectionSlice('a', 'codeA'),
      sectionSlice('b', 'codeB'),
    ],
    definitions: [
      profileOn(
        'Composition',
        [
          {
            id: 'Composition.section',
            path: 'Composition.section',
            slicing: { discriminator: [{ type: 'pattern', path: 'code' }], rules: 'open' },
          },
          ...['codeA', 'codeB'].flatMap((name) => [
            { id: `Composition.section:${name}`, path: 'Composition.section', sliceName: name },
            {
              id: `Composition.section:${name}.code`,
              path: 'Composition.section.code',
              patternCodeableConcept: { text: name },
            },
          ]),
        ],
        other,
      ),
    ],
    valid: composition('codeA', 'codeB'),
    invalid: composition('codeA', 'codeC'),
  },
  {
    code: 'profile.value-needed',
    profile: [
      {
        id: 'Patient.birthDate',
        path: 'Patient.birthDate',
        ...laterElement('mustHaveValue', { valueBoolean: true }),
      },
    ],
    valid: patient({ birthDate: '2000-01-01', _birthDate: absent }),
    invalid: patient({ _birthDate: absent }),
  },
  {
    code: 'profile.value-alternative',
    profile: [
      {
        id: 'Patient.birthDate',
        path: 'Patient.birthDate',
        ...laterElement('valueAlternatives', {
          valueCanonical: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
        }),
      },
    ],
    valid: patient({ _birthDate: absent }),
    invalid: patient({
      _birthDate: {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
            valueDateTime: '2000-01-01T10:00:00Z',
          },
        ],
      },
    }),
  },
  {
    code: 'profile.min-length',
    profile: [
      {
        id: 'Patient.name.family',
        path: 'Patient.name.family',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger: 3 }],
      },
    ],
    valid: patient({ name: [{ family: '😀😀😀' }] }),
    invalid: patient({ name: [{ family: '😀😀' }] }),
    at: '/name/0/family',
  },
  ...(['min', 'max'] as const).map((end): RuleCase => ({
    code: `profile.${end}-value`,
    about: 'relative to now',
    options: { now: '2024-03-31T12:00:00Z' },
    profile: [
      {
        id: 'Patient.birthDate',
        path: 'Patient.birthDate',
        [`${end}ValueQuantity`]: { value: 1, system: 'http://unitsofmeasure.org', code: 'mo' },
      },
    ],
    valid: patient({ birthDate: end === 'min' ? '2024-02-29' : '2024-04-30' }),
    invalid: patient({ birthDate: end === 'min' ? '2024-02-28' : '2024-05-01' }),
    at: '/birthDate',
  })),
  {
    code: 'profile.limit-not-checked',
    profile: [
      {
        id: 'Patient.birthDate',
        path: 'Patient.birthDate',
        minValueQuantity: { value: 1, system: 'http://unitsofmeasure.org', code: 'a' },
      },
    ],
    valid: patient(),
    invalid: patient({ birthDate: '2000-01-01' }),
  },
  {
    code: 'profile.type',
    profile: [{ id: 'Observation.value[x]', path: 'Observation.value[x]', type: [{ code: 'Quantity' }] }],
    valid: observation({ valueQuantity: { value: 1 } }),
    invalid: observation({ valueString: 'a' }),
    at: '/valueString',
  },
  {
    code: 'profile.type-profile',
    profile: [
      { id: 'Patient.name', path: 'Patient.name', type: [{ code: 'HumanName', profile: [other, third] }] },
    ],
    definitions: [
      profileOn('HumanName', [{ id: 'HumanName.family', path: 'HumanName.family', min: 1 }], other),
      profileOn('HumanName', [{ id: 'HumanName.text', path: 'HumanName.text', min: 1 }], third),
    ],
    valid: patient({ name: [{ text: 'A' }, { family: 'B' }] }),
    invalid: patient({ name: [{ given: ['A'] }] }),
    at: '/name/0',
  },
  {
    code: 'profile.cardinality-min',
    about: 'by a profile on a type',
    profile: [{ id: 'Patient.name', path: 'Patient.name', type: [{ code: 'HumanName', profile: [other] }] }],
    definitions: [
      profileOn('HumanName', [{ id: 'HumanName.family', path: 'HumanName.family', min: 1 }], other),
    ],
    valid: patient({ name: [{ family: 'B' }] }),
    invalid: patient({ name: [{ text: 'B' }] }),
    at: '/name/0',
  },
  {
    code: 'profile.profile-unknown',
    profile: [{ id: 'Patient.name', path: 'Patient.name', type: [{ code: 'HumanName', profile: [other] }] }],
    valid: patient(),
    invalid: patient({ name: [{ text: 'B' }] }),
    at: '/name/0',
  },
  {
    code: 'profile.fixed',
    profile: [{ id: 'Patient.gender', path: 'Patient.gender', fixedCode: 'female' }],
    valid: patient({ gender: 'female' }),
    invalid: patient({ gender: 'male' }),
    at: '/gender',
  },
  {
    code: 'profile.fixed',
    about: 'nothing may be added',
    profile: [
      { id: 'Patient.maritalStatus', path: 'Patient.maritalStatus', fixedCodeableConcept: { text: 'A' } },
    ],
    valid: patient({ maritalStatus: { text: 'A' } }),
    invalid: patient({ maritalStatus: { text: 'A', id: 'b' } }),
  },
  {
    code: 'profile.pattern',
    profile: [
      {
        id: 'Observation.code',
        path: 'Observation.code',
        patternCodeableConcept: { coding: [{ code: 'a' }] },
      },
    ],
    valid: observation({
      code: {
        coding: [
          { system: 'urn:b', code: 'b' },
          { system: 'urn:a', code: 'a' },
        ],
      },
    }),
    invalid: observation({ code: { coding: [{ system: 'urn:b', code: 'b' }] } }),
    at: '/code',
  },
  {
    code: 'profile.pattern',
    about: 'on each value',
    profile: [{ id: 'Patient.name', path: 'Patient.name', patternHumanName: { use: 'official' } }],
    valid: patient({ name: [{ use: 'official', text: 'A' }] }),
    invalid: patient({ name: [{ use: 'official' }, { use: 'usual' }] }),
    at: '/name/1',
  },
  {
    code: 'profile.min-value',
    profile: [{ id: 'Patient.birthDate', path: 'Patient.birthDate', minValueDate: '1900-01-01' }],
    valid: patient({ birthDate: '1900-01-01' }),
    invalid: patient({ birthDate: '1899-12-31' }),
    at: '/birthDate',
  },
  {
    code: 'profile.max-value',
    about: 'after conversion of units',
    profile: [
      {
        id: 'Observation.value[x]',
        path: 'Observation.value[x]',
        type: [{ code: 'Quantity' }],
        maxValueQuantity: { value: 1, system: 'http://unitsofmeasure.org', code: 'kg' },
      },
    ],
    valid: observation({ valueQuantity: { value: 999, system: 'http://unitsofmeasure.org', code: 'g' } }),
    invalid: observation({ valueQuantity: { value: 1001, system: 'http://unitsofmeasure.org', code: 'g' } }),
  },
  {
    code: 'profile.max-length',
    profile: [{ id: 'Patient.name.family', path: 'Patient.name.family', maxLength: 3 }],
    valid: patient({ name: [{ family: '😀😀😀' }] }),
    invalid: patient({ name: [{ family: 'Abcd' }] }),
    at: '/name/0/family',
  },
  {
    code: 'profile.narrative-source',
    severity: 'error',
    profile: narrated('narrative-source-control', 'error'),
    valid: narrative('<p class="generated x">A</p> <p class="original">B</p>'),
    invalid: narrative('<p class="generated">A</p> B'),
    at: '/text',
  },
  {
    code: 'profile.narrative-source',
    about: 'as bad as the profile says',
    severity: 'warning',
    profile: narrated('narrative-source-control', 'warning'),
    valid: narrative('<p class="boilerplate">A</p>'),
    invalid: narrative('<p class="x">A</p>'),
  },
  ...(
    [
      ['_no', '<p>A</p>', french],
      ['_yes', french, '<p>A</p>'],
      ['fr', french, french.replaceAll('fr', 'en')],
      ['_resource', french, french.replaceAll('fr', 'en')],
    ] as const
  ).map(([asked, right, wrong]): RuleCase => ({
    code: 'profile.narrative-languages',
    about: asked,
    severity: 'error',
    profile: narrated('narrative-language-control', asked),
    valid: narrative(right, { language: 'fr' }),
    invalid: narrative(wrong, { language: 'fr' }),
  })),
  {
    code: 'profile.narrative-languages',
    about: 'of a narrative that is not divided',
    severity: 'warning',
    profile: narrated('narrative-language-control', 'fr'),
    valid: narrative(french),
    invalid: narrative('<p>A</p>'),
  },
  {
    code: 'profile.decimal-places',
    profile: [
      {
        id: 'Observation.value[x]',
        path: 'Observation.value[x]',
        type: [{ code: 'Quantity' }],
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces', valueInteger: 1 }],
      },
    ],
    valid: observation({ valueQuantity: { value: 36.5 } }),
    invalid: observation({ valueQuantity: { value: 36.55 } }),
    at: '/valueQuantity',
  },
  {
    code: 'profile.invariant',
    profile: [
      {
        id: 'Patient',
        path: 'Patient',
        constraint: [
          { key: 'a-1', severity: 'error', human: 'A name', expression: 'name.exists() or active = true' },
        ],
      },
    ],
    valid: patient({ active: true }),
    invalid: patient({ active: false }),
    at: '',
  },
  {
    code: 'profile.invariant',
    about: "of the specification's type",
    valid: observation({ effectivePeriod: { start: '2024-01-01', end: '2024-01-02' } }),
    invalid: observation({ effectivePeriod: { start: '2024-01-03', end: '2024-01-02' } }),
    at: '/effectivePeriod',
  },
  {
    code: 'profile.invariant',
    about: 'que-12 as its text says',
    valid: waiting({ enableBehavior: 'all' }),
    invalid: waiting({}),
    at: '/item/2',
  },
  {
    code: 'profile.invariant-not-checked',
    profile: [
      {
        id: 'Patient',
        path: 'Patient',
        constraint: [
          {
            key: 'a-1',
            severity: 'error',
            human: 'A',
            expression: "gender.exists() implies gender.memberOf('http://a')",
          },
        ],
      },
    ],
    valid: patient(),
    invalid: patient({ gender: 'male' }),
  },
  {
    code: 'profile.not-for-this-type',
    valid: patient({ meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Patient'] } }),
    invalid: patient({ meta: { profile: ['http://hl7.org/fhir/StructureDefinition/vitalsigns'] } }),
  },
  {
    code: 'profile.cardinality-min',
    about: 'by another patch of the version',
    definitions: [
      {
        ...profileOn('Patient', [{ id: 'Patient.name', path: 'Patient.name', min: 1 }], `${profileUrl}-v`),
        version: '1.2.3',
      },
    ],
    valid: patient({ meta: { profile: [`${profileUrl}-v|1.2.9`] }, name: [{ text: 'A' }] }),
    invalid: patient({ meta: { profile: [`${profileUrl}-v|1.2.9`] } }),
  },
  {
    code: 'profile.cardinality-min',
    about: 'by the start of a version',
    definitions: [
      {
        ...profileOn('Patient', [{ id: 'Patient.name', path: 'Patient.name', min: 1 }], `${profileUrl}-v`),
        version: '1.2.3',
      },
    ],
    valid: patient({ meta: { profile: [`${profileUrl}-v|1.2`] }, name: [{ text: 'A' }] }),
    invalid: patient({ meta: { profile: [`${profileUrl}-v|1.2`] } }),
  },
  {
    code: 'profile.claimed-unknown',
    about: 'in the version that is named',
    definitions: [{ ...profileOn('Patient', [], `${profileUrl}-v`), version: '1.2.3' }],
    valid: patient({ meta: { profile: [`${profileUrl}-v|1.2.3`] } }),
    invalid: patient({ meta: { profile: [`${profileUrl}-v|2`] } }),
  },
  {
    code: 'profile.claimed-unknown',
    valid: patient(),
    invalid: patient({ meta: { profile: ['http://example.org/none'] } }),
  },
  {
    code: 'profile.cardinality-min',
    about: 'by meta.profile of an entry',
    definitions: [profileOn('Patient', [{ id: 'Patient.name', path: 'Patient.name', min: 1 }], other)],
    valid: entry(patient({ meta: { profile: [other] }, name: [{ text: 'A' }] })),
    invalid: entry(patient({ meta: { profile: [other] } })),
    at: '/entry/0/resource',
  },
  {
    code: 'profile.cardinality-min',
    about: 'by a profile that the profile imposes',
    definitions: [
      profileOn('Patient', [{ id: 'Patient.name', path: 'Patient.name', min: 1 }], other),
      {
        ...profileOn('Patient', [], third),
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile',
            valueCanonical: other,
          },
        ],
      },
    ],
    valid: patient({ meta: { profile: [third] }, name: [{ text: 'A' }] }),
    invalid: patient({ meta: { profile: [third] } }),
  },
];

function nested(more: { prefix?: string }) {
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    item: [
      {
        linkId: '1',
        type: 'group',
        prefix: '1',
        item: [{ linkId: '2', type: 'display', text: 'A', ...more }],
      },
    ],
  };
}

function waiting(more: { enableBehavior?: string }) {
  const enableWhen = ['1', '2'].map((question) => ({ question, operator: '=', answerBoolean: true }));
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    item: [
      { linkId: '1', type: 'boolean' },
      { linkId: '2', type: 'boolean' },
      { linkId: '3', type: 'string', enableWhen, ...more },
    ],
  };
}

function entry(resource: ReturnType<typeof patient>) {
  return { resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: 'http://a.org/x', resource }] };
}
