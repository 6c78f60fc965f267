import type { JsonObject } from '../../../src/text/json-value.ts';
import { observation, patient, profileOn, type RuleCase } from '../case.ts';

const system = (value: string) => ({ system: `urn:${value}`, value: '1' });
const other = 'http://example.org/fhir/StructureDefinition/other';

/** A slicing of Patient.identifier by system into slices of the names given. */
function bySystem(slices: Record<string, JsonObject>, more: JsonObject = {}): JsonObject[] {
  return [
    {
      id: 'Patient.identifier',
      path: 'Patient.identifier',
      slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open', ...more },
    },
    ...Object.entries(slices).flatMap(([name, element]) => [
      { id: `Patient.identifier:${name}`, path: 'Patient.identifier', sliceName: name, ...element },
      {
        id: `Patient.identifier:${name}.system`,
        path: 'Patient.identifier.system',
        min: 1,
        fixedUri: `urn:${name}`,
      },
    ]),
  ];
}

export const slicingCases: readonly RuleCase[] = [
  {
    code: 'profile.slice-min',
    profile: bySystem({ a: { min: 1, max: '1' } }),
    valid: patient({ identifier: [system('b'), system('a')] }),
    invalid: patient({ identifier: [system('b')] }),
    at: '',
  },
  {
    code: 'profile.slice-max',
    profile: bySystem({ a: { max: '1' } }),
    valid: patient({ identifier: [system('a'), system('b'), system('b')] }),
    invalid: patient({ identifier: [system('a'), system('a')] }),
    at: '/identifier/1',
  },
  {
    code: 'profile.slice-closed',
    profile: bySystem({ a: {} }, { rules: 'closed' }),
    valid: patient({ identifier: [system('a')] }),
    invalid: patient({ identifier: [system('b')] }),
    at: '/identifier/0',
  },
  {
    code: 'profile.slice-not-at-end',
    profile: bySystem({ a: {} }, { rules: 'openAtEnd' }),
    valid: patient({ identifier: [system('a'), system('b')] }),
    invalid: patient({ identifier: [system('b'), system('a')] }),
    at: '/identifier/0',
  },
  {
    code: 'profile.slice-order',
    profile: bySystem({ a: {}, b: {} }, { ordered: true }),
    valid: patient({ identifier: [system('a'), system('b')] }),
    invalid: patient({ identifier: [system('b'), system('a')] }),
    at: '/identifier/1',
  },
  {
    code: 'profile.slice-min',
    about: 'by a pattern on the slice',
    profile: [
      slicing('Observation.category', 'pattern', '$this'),
      {
        id: 'Observation.category:a',
        path: 'Observation.category',
        sliceName: 'a',
        min: 1,
        patternCodeableConcept: { coding: [{ code: 'a' }] },
      },
    ],
    valid: observation({ category: [{ coding: [{ system: 'urn:a', code: 'a' }] }] }),
    invalid: observation({ category: [{ coding: [{ system: 'urn:a', code: 'b' }] }] }),
  },
  {
    code: 'profile.slice-min',
    about: 'by a value below a slice of the path',
    profile: [
      slicing('Observation.component', 'value', 'code.coding.code'),
      { id: 'Observation.component:a', path: 'Observation.component', sliceName: 'a', min: 1 },
      {
        id: 'Observation.component:a.code.coding.code',
        path: 'Observation.component.code.coding.code',
        fixedCode: 'a',
      },
    ],
    valid: observation({ component: [{ code: { coding: [{ system: 'urn:a', code: 'a' }] } }] }),
    invalid: observation({ component: [{ code: { coding: [{ system: 'urn:a', code: 'b' }] } }] }),
  },
  {
    code: 'profile.slice-min',
    about: 'by existence',
    profile: [
      slicing('Patient.name', 'exists', 'period'),
      { id: 'Patient.name:old', path: 'Patient.name', sliceName: 'old', min: 1 },
      { id: 'Patient.name:old.period', path: 'Patient.name.period', min: 1 },
      { id: 'Patient.name:new', path: 'Patient.name', sliceName: 'new' },
      { id: 'Patient.name:new.period', path: 'Patient.name.period', max: '0' },
    ],
    valid: patient({ name: [{ text: 'A', period: { start: '2024' } }] }),
    invalid: patient({ name: [{ text: 'A' }] }),
  },
  {
    code: 'profile.type',
    about: 'other than that of the slice that a choice needs',
    profile: [
      slicing('Observation.value[x]', 'type', '$this'),
      {
        id: 'Observation.value[x]:valueQuantity',
        path: 'Observation.value[x]',
        sliceName: 'valueQuantity',
        min: 1,
        type: [{ code: 'Quantity' }],
      },
    ],
    valid: observation({ valueQuantity: { value: 1 } }),
    invalid: observation({ valueString: 'a' }),
  },
  {
    code: 'profile.slice-min',
    about: 'by the type of an entry',
    profile: [
      slicing('Bundle.entry', 'type', 'resource'),
      { id: 'Bundle.entry:a', path: 'Bundle.entry', sliceName: 'a', min: 1 },
      { id: 'Bundle.entry:a.resource', path: 'Bundle.entry.resource', type: [{ code: 'Patient' }] },
    ],
    valid: collection([patient()]),
    invalid: collection([{ resourceType: 'Practitioner' }]),
  },
  {
    code: 'profile.slice-min',
    about: 'by a profile',
    profile: [
      slicing('Bundle.entry', 'profile', 'resource'),
      { id: 'Bundle.entry:a', path: 'Bundle.entry', sliceName: 'a', min: 1 },
      {
        id: 'Bundle.entry:a.resource',
        path: 'Bundle.entry.resource',
        type: [{ code: 'Patient', profile: [other] }],
      },
    ],
    definitions: [profileOn('Patient', [{ id: 'Patient.active', path: 'Patient.active', min: 1 }], other)],
    valid: collection([patient({ active: true })]),
    invalid: collection([patient()]),
  },
  {
    code: 'profile.slice-min',
    about: 'by the type of what a reference resolves to',
    profile: [
      slicing('Observation.performer', 'type', 'resolve()'),
      {
        id: 'Observation.performer:a',
        path: 'Observation.performer',
        sliceName: 'a',
        min: 1,
        type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'] }],
      },
    ],
    valid: observation({
      contained: [{ resourceType: 'Patient', id: 'p' }],
      performer: [{ reference: '#p' }],
    }),
    invalid: observation({
      contained: [{ resourceType: 'Practitioner', id: 'p' }],
      performer: [{ reference: '#p' }],
    }),
  },
  {
    code: 'profile.slice-min',
    about: 'by the value of an extension',
    profile: [
      slicing(
        'Patient.name',
        'value',
        "extension('http://hl7.org/fhir/StructureDefinition/iso21090-EN-use').value",
      ),
      { id: 'Patient.name:a', path: 'Patient.name', sliceName: 'a', min: 1 },
      { id: 'Patient.name:a.extension', path: 'Patient.name.extension' },
      {
        id: 'Patient.name:a.extension:use',
        path: 'Patient.name.extension',
        sliceName: 'use',
        min: 1,
        type: [{ code: 'Extension', profile: ['http://hl7.org/fhir/StructureDefinition/iso21090-EN-use'] }],
      },
      {
        id: 'Patient.name:a.extension:use.value[x]',
        path: 'Patient.name.extension.value[x]',
        fixedCode: 'IDE',
      },
    ],
    valid: patient({ name: [named('IDE')] }),
    invalid: patient({ name: [named('SYL')] }),
  },
  {
    code: 'profile.slice-max',
    about: 'of a slice of a slice',
    profile: [
      ...bySystem({ a: {} }),
      {
        id: 'Patient.identifier:a',
        path: 'Patient.identifier',
        sliceName: 'a',
        slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'open' },
      },
      { id: 'Patient.identifier:a/old', path: 'Patient.identifier', sliceName: 'a/old', max: '1' },
      { id: 'Patient.identifier:a/old.use', path: 'Patient.identifier.use', fixedCode: 'old' },
    ],
    valid: patient({ identifier: [{ ...system('a'), use: 'old' }, system('a')] }),
    invalid: patient({
      identifier: [
        { ...system('a'), use: 'old' },
        { ...system('a'), use: 'old' },
      ],
    }),
    at: '/identifier/1',
  },
  {
    code: 'profile.fixed',
    about: 'in the slice for the rest',
    profile: [
      ...bySystem({ a: {} }, { rules: 'closed' }),
      { id: 'Patient.identifier:@default', path: 'Patient.identifier', sliceName: '@default' },
      { id: 'Patient.identifier:@default.use', path: 'Patient.identifier.use', fixedCode: 'old' },
    ],
    valid: patient({ identifier: [system('a'), { ...system('b'), use: 'old' }] }),
    invalid: patient({ identifier: [system('a'), { ...system('b'), use: 'usual' }] }),
    at: '/identifier/1/use',
  },
];

function slicing(path: string, type: string, discriminator: string): JsonObject {
  return { id: path, path, slicing: { discriminator: [{ type, path: discriminator }], rules: 'open' } };
}

function collection(resources: readonly JsonObject[]): JsonObject {
  const entry = resources.map((resource, i) => ({ fullUrl: `http://a.org/${i}`, resource }));
  return { resourceType: 'Bundle', type: 'collection', entry };
}

function named(code: string): JsonObject {
  return {
    text: 'A',
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-use', valueCode: code }],
  };
}
