import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';
import { testDefinitions } from '../validation/definitions.ts';
import { writeXml } from './write-xml.ts';

const validator = new Validator({ definitions: testDefinitions() });
const read = (xml: string) => validator.readXml(xml, 'a.xml');
const patient = (inside: string) => `<Patient xmlns="http://hl7.org/fhir">\n${inside}\n</Patient>`;

describe('XML that says the same as JSON', () => {
  const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p>A &amp; B<br/></p></div>';
  const pairs: Record<string, [string, JsonObject]> = {
    'ids, primitives of each kind and comments': [
      patient(
        '<!-- hello --><id value="p1"/><active value="true"/><name id="n"><given value="A"/><given value="B &amp; C"/></name><multipleBirthInteger value="-2"/>',
      ),
      {
        resourceType: 'Patient',
        id: 'p1',
        active: true,
        name: [{ id: 'n', given: ['A', 'B & C'] }],
        multipleBirthInteger: -2,
      },
    ],
    'extensions of primitives, some without a value': [
      patient(
        '<name><given value="A"/><given id="g"/><given value="C"><extension url="http://e.org/x"><valueCode value="y"/></extension></given></name><birthDate value="2001"><extension url="http://e.org/b"><valueDecimal value="1.5"/></extension></birthDate>',
      ),
      {
        resourceType: 'Patient',
        name: [
          {
            given: ['A', null, 'C'],
            _given: [null, { id: 'g' }, { extension: [{ url: 'http://e.org/x', valueCode: 'y' }] }],
          },
        ],
        birthDate: '2001',
        _birthDate: { extension: [{ url: 'http://e.org/b', valueDecimal: 1.5 }] },
      },
    ],
    'narrative, and resources in resources': [
      patient(
        `<text><status value="generated"/>${xhtml}</text><contained><Organization><id value="o"/><name value="O"/></Organization></contained>`,
      ),
      {
        resourceType: 'Patient',
        text: { status: 'generated', div: xhtml },
        contained: [{ resourceType: 'Organization', id: 'o', name: 'O' }],
      },
    ],
    prefixes: [
      '<f:Patient xmlns:f="http://hl7.org/fhir" xmlns:h="http://www.w3.org/1999/xhtml"><f:text><f:status value="empty"/><h:div><h:p>x</h:p></h:div></f:text></f:Patient>',
      {
        resourceType: 'Patient',
        text: { status: 'empty', div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div>' },
      },
    ],
    'a byte order mark, a declaration, spaces and other line ends': [
      `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n${patient('<active\r\n  value = "false"></active>')}`,
      { resourceType: 'Patient', active: false },
    ],
    'entries of a Bundle': [
      '<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/><entry><fullUrl value="urn:uuid:5d0ab3b5-0d2c-4c6b-9f7e-6d1c5d0ab3b5"/><resource><Basic><code><text value="t"/></code></Basic></resource></entry></Bundle>',
      {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [
          {
            fullUrl: 'urn:uuid:5d0ab3b5-0d2c-4c6b-9f7e-6d1c5d0ab3b5',
            resource: { resourceType: 'Basic', code: { text: 't' } },
          },
        ],
      },
    ],
    'elements that refer to another element': [
      '<Questionnaire xmlns="http://hl7.org/fhir"><status value="draft"/><item><linkId value="1"/><type value="group"/><item><linkId value="1.1"/><type value="display"/></item></item></Questionnaire>',
      {
        resourceType: 'Questionnaire',
        status: 'draft',
        item: [{ linkId: '1', type: 'group', item: [{ linkId: '1.1', type: 'display' }] }],
      },
    ],
  };
  it.each(Object.entries(pairs))('%s', (_, [xml, json]) => {
    const { document, findings } = read(xml);
    expect(findings).toEqual([]);
    expect(document?.value).toEqual(json);
  });

  const folder = path.resolve(import.meta.dirname, '../../node_modules/hl7.fhir.r4.core');
  const examples = fs
    .readdirSync(folder)
    .filter((name) => /^[A-Z][A-Za-z]+-\w*example\w*\.json$/i.test(name))
    .filter((name) => fs.statSync(path.join(folder, name)).size < 60_000);

  it('each small example of R4, written as XML', () => {
    expect(examples.length).toBeGreaterThan(80);
    for (const name of examples) {
      const json: unknown = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
      if (!isObject(json)) throw new Error(name);
      const { document, findings } = read(writeXml(json));
      expect([name, findings]).toEqual([name, []]);
      expect(document?.value).toEqual(json);
    }
  });
});

describe('XML that breaks a rule', () => {
  /** What is wrong, the code, and line and column of it. */
  const cases: [string, string, string, number, number][] = [
    [
      'another namespace',
      '<Patient xmlns="urn:x"><active value="true"/></Patient>',
      'fhir-xml.namespace',
      1,
      1,
    ],
    [
      'narrative without its namespace',
      patient('<text><status value="empty"/><div>x</div></text>'),
      'fhir-xml.namespace',
      2,
      30,
    ],
    ['an unknown resource', '<Foo xmlns="http://hl7.org/fhir"/>', 'fhir-xml.not-a-resource', 1, 1],
    [
      'an abstract resource',
      '<DomainResource xmlns="http://hl7.org/fhir"/>',
      'fhir-xml.not-a-resource',
      1,
      1,
    ],
    [
      'an unknown element',
      patient('<active value="true"/><surname value="x"/>'),
      'fhir-xml.unknown-element',
      2,
      23,
    ],
    [
      'an element of nothing but prototypes',
      patient('<active value="true"/><constructor/>'),
      'fhir-xml.unknown-element',
      2,
      23,
    ],
    ['an unknown attribute', patient('<active value="true" x="1"/>'), 'fhir-xml.unknown-attribute', 2, 1],
    [
      'the location of a schema',
      '<Patient xmlns="http://hl7.org/fhir" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir a.xsd"><active value="true"/></Patient>',
      'fhir-xml.unknown-attribute',
      1,
      1,
    ],
    [
      'a value on a complex element',
      patient('<name value="x"><text value="y"/></name>'),
      'fhir-xml.unknown-attribute',
      2,
      1,
    ],
    [
      'the id of a resource as an attribute',
      '<Patient xmlns="http://hl7.org/fhir" id="a"><active value="true"/></Patient>',
      'fhir-xml.unknown-attribute',
      1,
      1,
    ],
    [
      'the url of an extension as an element',
      patient('<extension><url value="http://x.org"/><valueCode value="a"/></extension>'),
      'fhir-xml.attribute-expected',
      2,
      12,
    ],
    [
      'elements out of order',
      patient('<gender value="male"/>\n<active value="true"/>'),
      'fhir-xml.order',
      3,
      1,
    ],
    [
      'a list that is interrupted',
      patient('<name><text value="a"/></name><gender value="male"/><name><text value="b"/></name>'),
      'fhir-xml.order',
      2,
      53,
    ],
    [
      'an element twice',
      patient('<active value="true"/>\n  <active value="true"/>'),
      'fhir-xml.repeated',
      3,
      3,
    ],
    ['a primitive without a value', patient('<active/>'), 'fhir-xml.empty', 2, 1],
    ['text', patient('<name>Doe<text value="x"/></name>'), 'fhir-xml.text', 2, 7],
    ['text in place of a value', patient('<active>true</active>'), 'fhir-xml.text', 2, 9],
    ['a CDATA section', patient('<active value="true"/><![CDATA[x]]>'), 'fhir-xml.text', 2, 23],
    [
      'two resources in one place',
      patient('<contained><Basic><id value="a"/></Basic><Basic><id value="b"/></Basic></contained>'),
      'fhir-xml.one-resource',
      2,
      1,
    ],
    ['no resource in its place', patient('<contained/>'), 'fhir-xml.one-resource', 2, 1],
    [
      'a tag that is not closed',
      '<Patient xmlns="http://hl7.org/fhir">\n<active value="true"></Patient>',
      'xml.syntax',
      2,
      32,
    ],
    ['an attribute without quotes', patient('<active value=true/>'), 'xml.syntax', 2, 16],
    [
      'a name of a character that XML does not know',
      patient('<name><text value="a&nbsp;b"/></name>'),
      'xml.syntax',
      2,
      27,
    ],
    ['text after the end', `${patient('<active value="true"/>')}x`, 'xml.syntax', 3, 12],
    [
      'a processing instruction',
      `<?style x?>${patient('<active value="true"/>')}`,
      'xml.processing-instruction',
      1,
      1,
    ],
    ['XML 1.1', `<?xml version="1.1"?>${patient('<active value="true"/>')}`, 'xml.version', 1, 1],
    [
      'another encoding',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${patient('<active value="true"/>')}`,
      'xml.encoding',
      1,
      1,
    ],
  ];
  it.each(cases)('%s', (_, xml, code, line, column) => {
    const { findings } = read(xml);
    expect(findings.map((finding) => [finding.code, finding.line, finding.column])).toEqual([
      [code, line, column],
    ]);
  });

  it('reads on after a fault, so that all are told', () => {
    const { document, findings } = read(
      patient('<surname value="x"/><gender value="male"/><active value="true"/>'),
    );
    expect(findings.map(({ code }) => code)).toEqual(['fhir-xml.unknown-element', 'fhir-xml.order']);
    expect(document?.value).toEqual({ resourceType: 'Patient', gender: 'male', active: true });
  });

  it('says where in the resource it is', () => {
    const [finding] = read(patient('<name/><name><given/></name>')).findings;
    expect(finding).toMatchObject({ expression: 'Patient.name[1].given[0]', pointer: '/name/1/given/0' });
  });

  it('passes over what is about something else', () => {
    expect(read('<html><body/></html>')).toMatchObject({ foreign: 'html', findings: [] });
  });
});

describe('what the validator says of XML', () => {
  it('is told at line and column of the element', () => {
    const { valid, findings } = validator.validateText(
      patient(
        '<active value="yes"/>\n<name>\n  <given value="A"/>\n  <given value=""/>\n</name>\n<gender value="m"/>\n<birthDate value="2001-02-30"/>',
      ),
    );
    expect(valid).toBe(false);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, line, column, pointer }) => [code, line, column, pointer])).toEqual([
      ['profile.value-type', 2, 1, '/active'],
      ['profile.format', 5, 3, '/name/0/given/1'],
      ['profile.binding-required', 7, 1, '/gender'],
      ['profile.format', 8, 1, '/birthDate'],
    ]);
  });

  it('holds for complex elements that are empty, and for numbers that are none', () => {
    const { findings } = validator.validateText(patient('<name/>\n<multipleBirthInteger value="1.5"/>'));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, line }) => [code, line])).toEqual([
      ['profile.empty-object', 2],
      ['profile.value-type', 3],
    ]);
  });
});
