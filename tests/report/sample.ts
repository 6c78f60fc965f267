/** Reports with every kind of part, and with texts that try to break out of each format. */
import type { TestRun } from '../../src/conformance/result.ts';
import type { FileReport } from '../../src/flow-package/file-report.ts';
import { validationReport } from '../../src/report/validation-report.ts';
import { flowOf } from '../flow/build-flow.ts';

export const tool = { name: 'mhero-flows', version: '0.0.0-test' };

const survey = '11111111-2222-4333-8444-555555555555';

export const files: readonly FileReport[] = [
  {
    file: 'flows/stock survey.json',
    kind: 'rapidpro-export',
    version: '13',
    valid: false,
    flows: [
      { uuid: survey, name: 'Stock & <b>survey</b>', version: '13.1.0', pointer: '/flows/0', valid: false },
      {
        uuid: '99999999-2222-4333-8444-555555555555',
        name: 'Thanks',
        version: '13.1.0',
        pointer: '/flows/1',
        valid: true,
      },
    ],
    findings: [
      {
        code: 'schema.required',
        severity: 'error',
        message: 'Expected the property "uuid", found an object without it.',
        pointer: '/flows/0/nodes/0',
        line: 12,
        column: 7,
        flow: survey,
      },
      {
        code: 'profile.minimum',
        severity: 'error',
        message: 'Expected a question for the age ("100%", a::b, c\nnext line), found none.',
        pointer: '/flows/0',
        expression: 'Questionnaire.item',
        line: 3,
        column: 5,
        flow: survey,
        requirement: 'MH-EIDSR-03',
        profile: 'http://mhero.org/fhir/StructureDefinition/mhero-eidsr-alert-flow',
      },
      {
        code: 'json.duplicate-key',
        severity: 'warning',
        message: 'The key "a\u001b[31m" stands twice in one object; only one can count.',
        line: 40,
        column: 1,
      },
    ],
  },
  {
    file: 'flows/tree.json',
    kind: 'viamo-tree',
    version: null,
    valid: null,
    flows: [],
    findings: [
      { code: 'format.named-only', severity: 'information', message: 'A Viamo tree is named but not read.' },
    ],
  },
  {
    file: 'flows/ok.json',
    kind: 'floip-container',
    version: '1.0.0-rc4',
    valid: true,
    flows: [],
    findings: [],
  },
];

export const report = validationReport(files, tool);

export const run: TestRun = {
  server: 'http://localhost:8080/fhir',
  results: [
    {
      id: 'capability.read',
      title: 'The server states what it can',
      state: 'pass',
      message: 'CapabilityStatement read',
      requirements: ['MH-SRV-01'],
      exchanges: [
        {
          request: { method: 'GET', path: 'metadata' },
          response: { status: 200, headers: {}, body: {}, text: '{"resourceType":"CapabilityStatement"}' },
        },
      ],
    },
    {
      id: 'contact.refuse',
      title: 'A broken contact is refused',
      state: 'fail',
      message: 'Expected 4xx, found 201 <created>',
      requirements: ['MH-CONTACT-02', 'MH-SRV-01'],
      exchanges: [
        {
          request: { method: 'POST', path: 'Practitioner', body: { resourceType: 'Practitioner' } },
          response: { status: 201, headers: {}, body: undefined, text: '</pre><script>alert(1)</script>' },
        },
      ],
    },
    {
      id: 'contact.search',
      title: 'Contacts are found',
      state: 'skip',
      message: 'none could be made',
      requirements: ['MH-CONTACT-03'],
      exchanges: [],
    },
    {
      id: 'group.update',
      title: 'Groups change',
      state: 'omit',
      message: 'not offered',
      requirements: [],
      exchanges: [],
    },
    {
      id: 'group.search',
      title: 'Groups are found by name',
      state: 'warning',
      message: 'found late',
      requirements: ['MH-GROUP-04'],
      exchanges: [],
    },
    {
      id: 'flow.read',
      title: 'Flows are read',
      state: 'error',
      message: 'the kit failed',
      requirements: ['MH-FLOW-01'],
      exchanges: [],
    },
  ],
  left: ['Practitioner/17'],
};

/** A flow whose texts try to break out of the drawing. */
export const flow = flowOf(
  [
    {
      id: 'hello',
      says: ['Hello </svg><script>alert(1)</script> and welcome to the survey on stock'],
      to: 'ask',
    },
    {
      id: 'ask',
      says: ['How many tests do you have?'],
      expects: { kind: 'any' },
      timeout: 600,
      result: 'tests',
      ways: [
        { name: 'None', tests: [['has_number_eq', '0']], to: 'split' },
        { name: 'Some', tests: [['has_number_gt', '0']], to: 'split' },
        { name: 'Other', kind: 'default', to: 'ask' },
        { name: 'No Response', kind: 'timeout' },
      ],
    },
    {
      id: 'split',
      operand: '@fields.district',
      ways: [
        { name: 'North', tests: [['has_only_text', 'North']], to: 'hello' },
        { name: 'Other', kind: 'default', to: 'gone' },
      ],
    },
    { id: 'lost', says: ['Nobody reads this'] },
  ],
  { name: 'Stock <survey> & "more"' },
);
