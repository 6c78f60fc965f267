import type { JsonObject } from '../../../src/text/json-value.ts';
import { observation, patient, type RuleCase } from '../case.ts';

const div = (inner: string) => ({
  text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` },
});

/** The shape of JSON, primitive values and narrative. */
const absent: JsonObject = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
};

export const structureCases: readonly RuleCase[] = [
  {
    code: 'profile.not-an-object',
    valid: patient({ name: [{ text: 'A' }] }),
    invalid: patient({ name: ['A'] }),
    at: '/name/0',
  },
  { code: 'profile.not-an-object', about: 'document', valid: patient(), invalid: [], at: '' },
  { code: 'profile.resource-type-missing', valid: patient(), invalid: { id: 'a' }, at: '' },
  { code: 'profile.resource-type-unknown', valid: patient(), invalid: { resourceType: 'Pateint' }, at: '' },
  {
    code: 'profile.resource-type-unknown',
    about: 'abstract',
    valid: patient(),
    invalid: { resourceType: 'DomainResource' },
  },
  {
    code: 'profile.unknown-property',
    valid: patient({ active: true }),
    invalid: patient({ activ: true }),
    at: '',
  },
  {
    code: 'profile.unknown-property',
    about: 'of a backbone element',
    valid: patient({ contact: [{ name: { text: 'A' } }] }),
    invalid: patient({ contact: [{ name: { text: 'A' }, sex: 'male' }] }),
    at: '/contact/0',
  },
  {
    code: 'profile.array-expected',
    valid: patient({ name: [{ text: 'A' }] }),
    invalid: patient({ name: { text: 'A' } }),
  },
  {
    code: 'profile.array-unexpected',
    valid: patient({ gender: 'male' }),
    invalid: patient({ gender: ['male'] }),
  },
  { code: 'profile.empty-array', valid: patient(), invalid: patient({ name: [] }) },
  { code: 'profile.empty-object', valid: patient(), invalid: patient({ name: [{}] }), at: '/name/0' },
  { code: 'profile.null-value', valid: patient(), invalid: patient({ active: null }) },
  {
    code: 'profile.only-id',
    valid: patient({ name: [{ id: 'a', text: 'A' }] }),
    invalid: patient({ name: [{ id: 'a' }] }),
    at: '/name/0',
  },
  {
    code: 'profile.only-id',
    about: 'of a primitive',
    valid: patient({ birthDate: '2024', _birthDate: { id: 'a' } }),
    invalid: patient({ _birthDate: { id: 'a' } }),
  },
  {
    code: 'profile.null-value',
    about: 'in an array of primitives',
    valid: patient({ name: [{ given: ['A', null], _given: [null, absent] }] }),
    invalid: patient({ name: [{ given: ['A', null] }] }),
    at: '/name/0/given/1',
  },
  {
    code: 'profile.cardinality-min',
    valid: observation(),
    invalid: { resourceType: 'Observation', status: 'final' },
    at: '',
  },
  {
    code: 'profile.cardinality-min',
    about: 'nested',
    valid: observation({ component: [{ code: { text: 'a' } }] }),
    invalid: observation({ component: [{ valueInteger: 1 }] }),
    at: '/component/0',
  },
  {
    code: 'profile.choice-multiple',
    valid: observation({ valueInteger: 1 }),
    invalid: observation({ valueInteger: 1, valueString: 'b' }),
    at: '',
  },
  {
    code: 'profile.value-type',
    valid: patient({ active: true }),
    invalid: patient({ active: 'true' }),
    at: '/active',
  },
  {
    code: 'profile.value-type',
    about: 'number',
    valid: observation({ valueInteger: 3 }),
    invalid: observation({ valueInteger: '3' }),
  },
  ...formats(),
  {
    code: 'profile.whitespace',
    valid: patient({ name: [{ text: 'A' }] }),
    invalid: patient({ name: [{ text: ' A' }] }),
  },
  {
    code: 'profile.whitespace',
    about: 'nothing else',
    valid: patient({ name: [{ text: 'A' }] }),
    invalid: patient({ name: [{ text: ' ' }] }),
  },
  {
    code: 'profile.control-character',
    valid: patient({ name: [{ text: 'A\tB\r\n' }] }),
    invalid: patient({ name: [{ text: 'A\u0007' }] }),
  },
  {
    code: 'profile.format',
    about: 'white space in a group of base64',
    valid: patient({ photo: [{ contentType: 'text/plain', data: 'YWJj\nYWJj' }] }),
    invalid: patient({ photo: [{ contentType: 'text/plain', data: 'YW JjYWJj' }] }),
  },
  {
    code: 'profile.unknown-property',
    about: 'an extension of the id of a resource',
    valid: patient({ id: 'a', _id: { id: 'b' } }),
    invalid: patient({ id: 'a', _id: { extension: [{ url: 'http://example.org/a', valueString: 'a' }] } }),
    at: '',
  },
  {
    code: 'profile.unknown-property',
    about: 'an id of XHTML',
    valid: patient(div('<p>A</p>')),
    invalid: patient({
      text: {
        status: 'generated',
        div: '<div xmlns="http://www.w3.org/1999/xhtml">A</div>',
        _div: { id: 'a' },
      },
    }),
    at: '/text',
  },
  {
    code: 'profile.narrative',
    about: 'a name of a character that XML does not have',
    valid: patient(div('A &amp; &#160;B')),
    invalid: patient(div('A&nbsp;B')),
  },
  {
    code: 'profile.contained-id-repeated',
    valid: patient({
      contained: [
        { resourceType: 'Practitioner', id: 'a' },
        { resourceType: 'Practitioner', id: 'b' },
      ],
      generalPractitioner: [{ reference: '#a' }, { reference: '#b' }],
    }),
    invalid: patient({
      contained: [
        { resourceType: 'Practitioner', id: 'a' },
        { resourceType: 'Practitioner', id: 'a' },
      ],
      generalPractitioner: [{ reference: '#a' }],
    }),
    at: '/contained/1',
  },
  {
    code: 'profile.narrative',
    about: 'script',
    valid: patient(div('<p>A</p>')),
    invalid: patient(div('<script>a</script>')),
  },
  {
    code: 'profile.narrative',
    about: 'not closed',
    valid: patient(div('<p>A<br/></p>')),
    invalid: patient(div('<p>A<br></p>')),
  },
  {
    code: 'profile.narrative',
    about: 'event',
    valid: patient(div('<p id="a">A</p>')),
    invalid: patient(div('<p onclick="a">A</p>')),
  },
  {
    code: 'profile.narrative',
    about: 'link to a script',
    valid: patient(div('<a href="http://example.org">A</a>')),
    invalid: patient(div('<a href="javascript:a">A</a>')),
  },
  { code: 'profile.narrative-empty', valid: patient(div('A')), invalid: patient(div('<p> </p>')) },
  {
    code: 'profile.element-id-repeated',
    valid: patient({
      name: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    }),
    invalid: patient({
      name: [
        { id: 'a', text: 'A' },
        { id: 'a', text: 'B' },
      ],
    }),
    at: '/name/1',
  },
  {
    code: 'profile.narrative-link-scheme',
    valid: patient(div('<a href="http://a.org/b">A</a>')),
    invalid: patient(div('<a href="urn:uuid:5f0e0f8e-0d3c-4d5c-9a0c-0123456789ab">A</a>')),
  },
  {
    code: 'profile.example-url',
    options: { allowExampleUrls: false },
    valid: patient({ photo: [{ url: 'http://a.org/b.png' }] }),
    invalid: patient({ photo: [{ url: 'http://example.org/b.png' }] }),
    at: '/photo/0/url',
  },
  {
    code: 'profile.narrative-link',
    valid: patient(div('<p id="b">B</p><a href="#b">A</a>')),
    invalid: patient(div('<a href="#b">A</a>')),
  },
];

function formats(): RuleCase[] {
  const of = (about: string, key: string, valid: unknown, invalid: unknown): RuleCase => ({
    code: 'profile.format',
    about: `${about} ${JSON.stringify(invalid)}`,
    valid: observation({ [key]: valid as string }),
    invalid: observation({ [key]: invalid as string }),
    at: `/${key}`,
  });
  const patientWith = (about: string, key: string, valid: string, invalid: string): RuleCase => ({
    code: 'profile.format',
    about: `${about} ${JSON.stringify(invalid)}`,
    valid: patient({ [key]: valid }),
    invalid: patient({ [key]: invalid }),
    at: `/${key}`,
  });
  return [
    patientWith('date', 'birthDate', '2024-02-29', '2023-02-29'),
    patientWith('date', 'birthDate', '2024', '24'),
    patientWith('date', 'birthDate', '2024-12', '2024-13'),
    patientWith('date with a time', 'birthDate', '2024-01-01', '2024-01-01T00:00:00Z'),
    patientWith('id', 'id', 'a-1.b', 'a_1'),
    patientWith('id', 'id', 'a'.repeat(64), 'a'.repeat(65)),
    patientWith('uri with a space', 'implicitRules', 'http://a', 'http:// a'),
    of('dateTime without zone', 'effectiveDateTime', '2024-01-01T10:00:00Z', '2024-01-01T10:00:00'),
    of('dateTime', 'effectiveDateTime', '2024-01-01T23:59:59.5+14:00', '2024-01-01T24:00:00Z'),
    of('instant', 'issued', '2024-01-01T10:00:00Z', '2024-01-01'),
    of('time', 'valueTime', '09:00:00', '9:00'),
    of('integer', 'valueInteger', -1, 1.5),
    of('integer', 'valueInteger', 2_147_483_647, 2_147_483_648),
    of('string', 'valueString', 'a', ''),
    {
      code: 'profile.format',
      about: 'positiveInt',
      valid: patient({ telecom: [{ rank: 1 }] }),
      invalid: patient({ telecom: [{ rank: 0 }] }),
    },
    {
      code: 'profile.format',
      about: 'base64Binary',
      valid: patient({ photo: [{ contentType: 'image/png', data: 'QUJD' }] }),
      invalid: patient({ photo: [{ contentType: 'image/png', data: 'QUJ.' }] }),
    },
    {
      code: 'profile.format',
      about: 'uuid in upper case',
      valid: patient({ identifier: [{ system: 'urn:uuid:68d043b5-9ecf-4559-a57a-396e0d452311' }] }),
      invalid: patient({ identifier: [{ system: 'urn:uuid:68D043B5-9ecf-4559-a57a-396e0d452311' }] }),
    },
    {
      code: 'profile.format',
      about: 'oid',
      valid: patient({ identifier: [{ system: 'urn:oid:1.2.3' }] }),
      invalid: patient({ identifier: [{ system: 'urn:oid:1.02.3' }] }),
    },
    {
      code: 'profile.format',
      about: 'relative canonical',
      valid: patient({ meta: { profile: ['http://example.org/p'] } }),
      invalid: patient({ meta: { profile: ['StructureDefinition/p'] } }),
    },
  ];
}
