/** The guide's profiles and what is tried with each. What others refer to comes first. */
import type { Broken, Change, SearchCase, Subject } from '../subject.ts';

const canonical = 'http://mhero.org/fhir/StructureDefinition';

/** A search by the logical id, which every server has (FHIR R4 search.html#id). */
const byId: SearchCase = { parameter: '_id', find: { at: '/id' }, miss: 'no-such-id' };

/** A search by an identifier of the example, given as system|value. */
function byIdentifier(system: string, at: string): SearchCase {
  return { parameter: 'identifier', find: { at, prefix: `${system}|` }, miss: `${system}|no-such-value` };
}

/** A value that no FHIR R4 server may take, whatever profiles it knows. */
function badBase(title: string, ...changes: Change[]): Broken {
  return { id: 'bad-value', title, breaks: 'base', changes };
}

/** A missing element or a value that only the profile forbids. */
function badProfile(id: string, breaks: `MH-${string}`, title: string, ...changes: Change[]): Broken {
  return { id, title, breaks, changes };
}

export const subjects: readonly Subject[] = [
  {
    id: 'contact',
    profile: `${canonical}/mhero-contact`,
    type: 'Practitioner',
    example: 'Practitioner/contact-fatu-kamara',
    update: { at: '/telecom/0/value', value: '+231770000142' },
    searches: [
      byId,
      byIdentifier('http://app.rapidpro.io/contact-uuid', '/identifier/0/value'),
      { parameter: 'name', find: 'Kamar', miss: 'Xyzzy' },
    ],
    broken: [
      badBase('a birth date that is no date', { at: '/birthDate', value: '1980-13-45' }),
      badProfile('no-telecom', 'MH-CONTACT-04', 'a contact without a way to reach it', { at: '/telecom' }),
      badProfile('bad-phone', 'MH-CONTACT-05', 'a whatsapp address given as a phone', {
        at: '/telecom/0/value',
        value: 'whatsapp:231770000141',
      }),
      badProfile('undefined-name', 'MH-CONTACT-03', 'a name with the word undefined in it', {
        at: '/name/0/text',
        value: 'undefined Kamara',
      }),
    ],
  },
  {
    id: 'contact-role',
    profile: `${canonical}/mhero-contact-role`,
    type: 'PractitionerRole',
    example: 'PractitionerRole/contact-role-fatu-kamara',
    update: { at: '/active', value: false },
    searches: [byId, { parameter: 'role', find: { at: '/code/0/coding/0/code' }, miss: 'no-such-role' }],
    broken: [
      badBase('active that is no boolean', { at: '/active', value: 'perhaps' }),
      badProfile('no-practitioner', 'MH-ROLE-01', 'a role of nobody', { at: '/practitioner' }),
      badProfile('no-cadre', 'MH-ROLE-02', 'a role without a cadre', { at: '/code' }),
    ],
  },
  {
    id: 'contact-group',
    profile: `${canonical}/mhero-contact-group`,
    type: 'Group',
    example: 'Group/contact-group-nurses',
    update: { at: '/name', value: 'Nurses of the Riverside district' },
    searches: [byId, byIdentifier('http://app.rapidpro.io/group-uuid', '/identifier/0/value')],
    broken: [
      badBase('a group without the required type', { at: '/type' }),
      badProfile('no-name', 'MH-GROUP-03', 'a group without a name', { at: '/name' }),
      badProfile('partial-members', 'MH-GROUP-05', 'a member list shorter than its quantity', {
        at: '/quantity',
        value: 2,
      }),
    ],
  },
  {
    id: 'flow',
    profile: `${canonical}/mhero-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10',
    update: { at: '/title', value: 'Stock survey of gloves' },
    searches: [
      byId,
      byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value'),
      { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' },
    ],
    broken: [
      badBase('an unknown status', { at: '/status', value: 'running' }),
      badProfile('no-identifier', 'MH-FLOW-01', 'a flow without its uuid', { at: '/identifier' }),
    ],
  },
  {
    id: 'eidsr-alert-flow',
    profile: `${canonical}/mhero-eidsr-alert-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/b3a5c9d2-0e47-4a1c-8a57-4d1f6f1c9e20',
    update: { at: '/title', value: 'Alert of a suspected case' },
    searches: [byId, byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value')],
    broken: [
      badBase('an item without the required linkId', { at: '/item/0/linkId' }),
      badProfile('no-disease', 'MH-EIDSR-01', 'an alert in which no question is coded as the disease', {
        at: '/item/0/code',
      }),
      badProfile('no-sex', 'MH-EIDSR-02', 'an alert in which no question is coded as the sex', {
        at: '/item/1/code',
      }),
      badProfile('no-age', 'MH-EIDSR-03', 'an alert in which no question is coded as the age', {
        at: '/item/2/code',
      }),
      badProfile('no-specimen', 'MH-EIDSR-04', 'an alert that does not ask for a specimen', {
        at: '/item/3/code',
      }),
    ],
  },
  {
    id: 'flow-package',
    profile: `${canonical}/mhero-flow-package`,
    type: 'Library',
    example: 'Library/stock-survey-export',
    update: { at: '/content/0/title', value: 'stock-survey-2.json' },
    searches: [byId, { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' }],
    broken: [
      badBase('content that is no base64', { at: '/content/0/data', value: '{"flows": []}' }),
      badProfile('no-content', 'MH-LIB-02', 'a package without the export', { at: '/content' }),
      badProfile('no-format', 'MH-LIB-04', 'a package that does not say its format', { at: '/extension' }),
    ],
  },
  {
    id: 'workflow',
    profile: `${canonical}/mhero-workflows`,
    type: 'Basic',
    example: 'Basic/workflow-stock-survey',
    update: { at: '/extension/0/extension/0/valueString', value: 'Stock survey of gloves' },
    searches: [byId, { parameter: 'code', find: { at: '/code/coding/0/code' }, miss: 'no-such-code' }],
    broken: [
      badBase('a resource without the required code', { at: '/code' }),
      badProfile('no-details', 'MH-WF-02', 'a workflow without its details', { at: '/extension' }),
    ],
  },
  {
    id: 'request',
    profile: `${canonical}/mhero-communication-request`,
    type: 'CommunicationRequest',
    example: 'CommunicationRequest/request-stock-survey',
    update: { at: '/status', value: 'revoked' },
    searches: [
      byId,
      { parameter: 'status', find: { at: '/status' }, miss: 'entered-in-error' },
      {
        parameter: 'rpflowstarts',
        find: { at: '/extension/0/extension/0/valueString' },
        miss: 'none',
        ofGuide: true,
      },
    ],
    broken: [
      badBase('a time without a zone', { at: '/occurrenceDateTime', value: '2025-03-03T09:00:00' }),
      badProfile('no-recipient', 'MH-REQ-01', 'a request to nobody', { at: '/recipient' }),
    ],
  },
  {
    id: 'run',
    profile: `${canonical}/mhero-flow-run`,
    type: 'Basic',
    example: 'Basic/run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5',
    update: { at: '/extension/0/extension/2/valueBoolean', value: false },
    searches: [
      byId,
      {
        parameter: 'recipient',
        find: { at: '/extension/0/extension/1/valueReference/reference' },
        miss: 'Practitioner/no-such-id',
        ofGuide: true,
      },
    ],
    broken: [
      badBase('a boolean given as a text', { at: '/extension/0/extension/2/valueBoolean', value: 'Yes' }),
      badProfile('no-details', 'MH-RUN-02', 'a run without its details', { at: '/extension' }),
    ],
  },
  {
    id: 'response',
    profile: `${canonical}/mhero-flow-response`,
    type: 'QuestionnaireResponse',
    example: 'QuestionnaireResponse/c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5',
    update: { at: '/status', value: 'amended' },
    searches: [
      byId,
      byIdentifier('urn:ietf:rfc:3986', '/identifier/value'),
      { parameter: 'questionnaire', find: { at: '/questionnaire' }, miss: 'http://example.org/none' },
    ],
    broken: [
      badBase('an unknown status', { at: '/status', value: 'done' }),
      badProfile('no-questionnaire', 'MH-RUN-04', 'a response that does not say to which flow', {
        at: '/questionnaire',
      }),
      badProfile('no-identifier', 'MH-RUN-03', 'a response without the uuid of its run', {
        at: '/identifier',
      }),
    ],
  },
  {
    id: 'message',
    profile: `${canonical}/mhero-communication`,
    type: 'Communication',
    example: 'Communication/message-sent',
    update: { at: '/payload/0/contentString', value: 'How many boxes of gloves do you have?' },
    searches: [
      byId,
      { parameter: 'recipient', find: { at: '/recipient/0/reference' }, miss: 'Practitioner/no-such-id' },
    ],
    broken: [
      badBase('basedOn given as a text', { at: '/basedOn/0', value: 'CommunicationRequest/1' }),
      badProfile('no-payload', 'MH-MSG-01', 'a message without content', { at: '/payload' }),
      badProfile('no-time', 'MH-MSG-03', 'a completed message that was neither sent nor received', {
        at: '/sent',
      }),
    ],
  },
];
