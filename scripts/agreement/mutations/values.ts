/** Mutations of values: primitives and codes. */
import { isObject, type JsonValue } from '../../../src/text/json-value.ts';
import { goodValue, type Mutation, setValue } from './place.ts';

const badValues: Readonly<Record<string, readonly JsonValue[]>> = {
  boolean: ['true', 1, 'yes'],
  integer: [1.5, '7', 3_000_000_000, -3_000_000_000],
  positiveInt: [0, -1, 1.5],
  unsignedInt: [-1, 2.5],
  decimal: ['1.5', true],
  string: ['', ' ', ' ends with a space ', 'a\u0007b', 'line\nbreak'],
  markdown: ['', ' ', 'a\u0000b'],
  code: ['no-such-code', 'two  spaces', ' leading', '', 'FINAL'],
  id: ['under_score', 'x'.repeat(65), '', 'a b'],
  uri: [
    'has space',
    '',
    'urn:uuid:not-a-uuid',
    'urn:oid:3.1.2',
    'urn:uuid:C757873D-EC9A-4326-A141-556F43239520',
  ],
  url: ['has space', '', 'relative/path'],
  canonical: ['has space', '', 'relative/path', 'Patient/1'],
  oid: ['1.2.3', 'urn:oid:01.2', 'urn:oid:5.2'],
  uuid: ['c757873d', 'urn:uuid:1'],
  date: ['2021-13-01', '2021-02-30', '2021-1-1', '01/02/2021', '2021-03-04T05:06:07Z', '0000-01-01', '21'],
  dateTime: [
    '2021-03-04T05:06:07',
    '2021-03-04T25:06:07Z',
    '2021-03-04T05:06Z',
    '2021-02-30',
    '2021-03-04 05:06:07Z',
    '2021-03-04T05:06:07+15:00',
    '1850',
  ],
  instant: ['2021-03-04', '2021-03-04T05:06:07', '2021-03', '2021-03-04T05:06:07.Z'],
  time: ['5:06:07', '24:00:00', '05:06', '05:06:07Z'],
  base64Binary: ['not base64!', 'abc', 'YW Jj', '===='],
  xhtml: [
    'plain',
    '<div>no namespace</div>',
    '<p xmlns="http://www.w3.org/1999/xhtml">no div</p>',
    '<div xmlns="http://www.w3.org/1999/xhtml"></div>',
    '<div xmlns="http://www.w3.org/1999/xhtml"><script>a</script></div>',
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>not closed</div>',
    '<div xmlns="http://www.w3.org/1999/xhtml"><p onclick="a()">x</p></div>',
    '<div xmlns="http://www.w3.org/1999/xhtml">a & b</div>',
    '<div xmlns="http://www.w3.org/1999/xhtml">a &nbsp; b &copy;</div>',
    '<div xmlns="http://www.w3.org/1999/xhtml"><img src="#none"/></div>',
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>fine</p></div>',
  ],
};

const systems = [
  'http://example.org/codes',
  'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  'http://hl7.org/fhir/administrative-gender',
  'http://loinc.org',
  'http://snomed.info/sct',
  'http://hl7.org/fhir/ValueSet/administrative-gender',
  'relative-system',
  'urn:iso:std:iso:3166',
  'urn:ietf:bcp:47',
  'http://unitsofmeasure.org',
];

export const valueMutations: readonly Mutation[] = [
  {
    name: 'bad-primitive',
    apply: (place) => {
      const bad = place.random.pick(badValues[place.node.type] ?? []);
      return bad !== undefined && setValue(place, bad);
    },
  },
  {
    name: 'good-primitive',
    apply: (place) =>
      /^[a-z]/.test(place.node.type) &&
      place.node.type !== 'xhtml' &&
      setValue(place, goodValue(place.node.type)),
  },
  {
    name: 'number',
    apply: (place) =>
      typeof place.node.value === 'number' &&
      setValue(place, place.random.pick([0, -5, 1.123456789, 1e10, 1e-9, 123_456_789_012, 999]) ?? 0),
  },
  {
    name: 'narrative',
    apply: (place) =>
      place.node.type === 'xhtml' && setValue(place, place.random.pick(badValues['xhtml'] ?? []) ?? ''),
  },
  {
    name: 'code',
    apply: (place) =>
      place.node.type === 'code' &&
      setValue(
        place,
        place.random.pick(['no-such-code', 'active', 'a', 'unknown', 'en-US', 'xx-nothing', 'text/plain']) ??
          '',
      ),
  },
  {
    name: 'coding-code',
    apply: ({ node, random }) => {
      if (node.type !== 'Coding' || !isObject(node.value)) return false;
      node.value['code'] = random.pick(['no-such-code', 'F', 'female', '', 'en']) ?? '';
      return true;
    },
  },
  {
    name: 'coding-system',
    apply: ({ node, random }) => {
      if (node.type !== 'Coding' || !isObject(node.value)) return false;
      node.value['system'] = random.pick(systems) ?? '';
      return true;
    },
  },
  {
    name: 'coding-part',
    apply: ({ node, random }) =>
      node.type === 'Coding' &&
      isObject(node.value) &&
      Reflect.deleteProperty(node.value, random.pick(['system', 'code', 'display']) ?? 'system'),
  },
  {
    name: 'coding-display',
    apply: ({ node }) => {
      if (node.type !== 'Coding' || !isObject(node.value)) return false;
      node.value['display'] = 'Something else';
      return true;
    },
  },
  {
    name: 'concept-text',
    apply: (place) => place.node.type === 'CodeableConcept' && setValue(place, { text: 'Only text' }),
  },
  {
    name: 'concept-coding',
    apply: (place) =>
      place.node.type === 'CodeableConcept' &&
      setValue(place, { coding: [{ system: place.random.pick(systems) ?? '', code: 'x' }] }),
  },
  {
    name: 'quantity',
    apply: ({ node, random }) => {
      if (!isObject(node.value) || !/^(?:Quantity|Age|Duration|Count|Distance)$/.test(node.type))
        return false;
      const [key, value] = random.pick<[string, JsonValue]>([
        ['code', 'kgg'],
        ['code', 'mm[Hg'],
        ['system', 'http://example.org/units'],
        ['comparator', '='],
        ['comparator', '<'],
        ['value', '5'],
        ['code', 'mg/dL'],
      ]) ?? ['code', ''];
      node.value[key] = value;
      return true;
    },
  },
  {
    name: 'quantity-part',
    apply: ({ node, random }) =>
      isObject(node.value) &&
      node.type === 'Quantity' &&
      Reflect.deleteProperty(node.value, random.pick(['value', 'code', 'system', 'unit']) ?? 'value'),
  },
  {
    name: 'period',
    apply: ({ node }) => {
      if (node.type !== 'Period' || !isObject(node.value)) return false;
      node.value['start'] = '2030-01-01';
      node.value['end'] = '2020-01-01';
      return true;
    },
  },
  {
    name: 'attachment',
    apply: ({ node, random }) => {
      if (node.type !== 'Attachment' || !isObject(node.value)) return false;
      const [key, value] = random.pick<[string, JsonValue]>([
        ['size', 999],
        ['contentType', 'no type'],
        ['data', 'YWJj'],
        ['language', 'english language'],
      ]) ?? ['size', 1];
      node.value[key] = value;
      return true;
    },
  },
];
