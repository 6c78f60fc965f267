/** What is sent and how: channels, kinds of messages and requests, campaigns, triggers, tickets and bundles. */
import type { Subject } from '../../subject.ts';
import { byId, byIdentifier, profiles } from './searches.ts';

const channels: readonly Subject[] = [
  {
    id: 'channel',
    profile: `${profiles}/mhero-channel`,
    type: 'Endpoint',
    example: 'Endpoint/channel-sms',
    update: { at: '/name', value: 'Ministry of Health, short code 2041' },
    searches: [byId, byIdentifier('http://app.rapidpro.io/channel-uuid', '/identifier/0/value')],
    bad: { title: 'an endpoint without the required connection type', change: { at: '/connectionType' } },
  },
];

const kindsOfMessages: readonly Subject[] = [
  {
    id: 'message-sent',
    profile: `${profiles}/mhero-message-sent`,
    type: 'Communication',
    example: 'Communication/message-notice',
    update: { at: '/sent', value: '2025-04-07T08:00:12.000Z' },
    searches: [
      byId,
      { parameter: 'recipient', find: { at: '/recipient/0/reference' }, miss: 'Practitioner/no-such-id' },
      { parameter: 'status', find: { at: '/status' }, miss: 'entered-in-error' },
    ],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'delivered' } },
  },
  {
    id: 'message-received',
    profile: `${profiles}/mhero-message-received`,
    type: 'Communication',
    example: 'Communication/message-keyword',
    update: { at: '/received', value: '2025-04-08T14:02:41.000Z' },
    searches: [
      byId,
      { parameter: 'sender', find: { at: '/sender/reference' }, miss: 'Practitioner/no-such-id' },
      { parameter: 'category', find: { at: '/category/0/coding/0/code' }, miss: 'no-such-label' },
    ],
    bad: { title: 'a sender given as a list', change: { at: '/sender', value: [{ display: 'Fatu' }] } },
  },
  {
    id: 'voice-message',
    profile: `${profiles}/mhero-voice-message`,
    type: 'Communication',
    example: 'Communication/message-voice',
    update: { at: '/payload/0/contentString', value: 'How long do you wash your hands?' },
    searches: [
      byId,
      { parameter: 'medium', find: { at: '/medium/0/coding/0/code' }, miss: 'no-such-medium' },
    ],
    bad: { title: 'a payload without a content', change: { at: '/payload/0/contentString' } },
  },
  {
    id: 'media-message',
    profile: `${profiles}/mhero-media-message`,
    type: 'Communication',
    example: 'Communication/message-photo',
    update: { at: '/payload/0/contentString', value: 'The refrigerator is broken.' },
    searches: [byId],
    bad: {
      title: 'an attachment given as a text',
      change: { at: '/payload/1/contentAttachment', value: 'https://media.example.org/in/refrigerator.jpg' },
    },
  },
  {
    id: 'answer',
    profile: `${profiles}/mhero-answer`,
    type: 'Communication',
    example: 'Communication/message-answer',
    update: { at: '/payload/0/contentString', value: 'See table 4 of the malaria guideline.' },
    searches: [byId],
    bad: {
      title: 'a date that there is not',
      change: { at: '/extension/0/extension/2/valueDate', value: '2024-11-31' },
    },
  },
];

const requests: readonly Subject[] = [
  {
    id: 'message-request',
    profile: `${profiles}/mhero-message-request`,
    type: 'CommunicationRequest',
    example: 'CommunicationRequest/request-notice',
    update: { at: '/status', value: 'revoked' },
    searches: [
      byId,
      { parameter: 'recipient', find: { at: '/recipient/0/reference' }, miss: 'Group/no-such-id' },
    ],
    bad: { title: 'a request without the required status', change: { at: '/status' } },
  },
  {
    id: 'flow-start-request',
    profile: `${profiles}/mhero-flow-start-request`,
    type: 'CommunicationRequest',
    example: 'CommunicationRequest/request-flow-start',
    update: { at: '/extension/0/extension/1/valueString', value: '2025-W16' },
    searches: [byId, { parameter: 'status', find: { at: '/status' }, miss: 'entered-in-error' }],
    bad: { title: 'two values of a payload', change: { at: '/payload/0/contentString', value: 'Hello' } },
  },
  {
    id: 'scheduled-request',
    profile: `${profiles}/mhero-scheduled-request`,
    type: 'CommunicationRequest',
    example: 'CommunicationRequest/request-scheduled',
    update: { at: '/occurrenceDateTime', value: '2025-04-21T08:00:00Z' },
    searches: [byId, { parameter: 'status', find: { at: '/status' }, miss: 'entered-in-error' }],
    bad: { title: 'a recipient given as a text', change: { at: '/recipient/0', value: 'Group/1' } },
  },
];

const plans: readonly Subject[] = [
  {
    id: 'campaign-message',
    profile: `${profiles}/mhero-campaign-message`,
    type: 'ActivityDefinition',
    example: 'ActivityDefinition/campaign-message-handwashing',
    update: { at: '/status', value: 'active' },
    searches: [byId, { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' }],
    bad: { title: 'an unknown kind', change: { at: '/kind', value: 'Message' } },
  },
  {
    id: 'campaign',
    profile: `${profiles}/mhero-campaign`,
    type: 'PlanDefinition',
    example: 'PlanDefinition/campaign-child-health',
    update: { at: '/title', value: 'Quizzes on child health' },
    searches: [byId, { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' }],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'running' } },
  },
  {
    id: 'trigger',
    profile: `${profiles}/mhero-trigger`,
    type: 'PlanDefinition',
    example: 'PlanDefinition/trigger-facts',
    update: { at: '/title', value: 'Facts' },
    searches: [byId, { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' }],
    bad: { title: 'an unknown type of trigger', change: { at: '/action/0/trigger/0/type', value: 'word' } },
  },
];

const tickets: readonly Subject[] = [
  {
    id: 'ticket',
    profile: `${profiles}/mhero-ticket`,
    type: 'Task',
    example: 'Task/ticket-refrigerator',
    update: { at: '/status', value: 'on-hold' },
    searches: [
      byId,
      byIdentifier('http://app.rapidpro.io/ticket-uuid', '/identifier/0/value'),
      { parameter: 'status', find: { at: '/status' }, miss: 'entered-in-error' },
    ],
    bad: { title: 'a task without the required intent', change: { at: '/intent' } },
  },
  {
    id: 'subscription',
    profile: `${profiles}/mhero-subscription`,
    type: 'Subscription',
    example: 'Subscription/subscription-messages',
    update: { at: '/reason', value: 'The call centre answers.' },
    searches: [byId],
    bad: { title: 'a subscription without the required criteria', change: { at: '/criteria' } },
  },
];

const bundles: readonly Subject[] = [
  {
    id: 'flow-start',
    profile: `${profiles}/mhero-flow-start`,
    type: 'Bundle',
    example: 'Bundle/flow-start-stock-survey',
    update: { at: '/timestamp', value: '2025-04-07T07:30:00Z' },
    searches: [byId],
    bad: { title: 'an unknown type', change: { at: '/type', value: 'parcel' } },
  },
  {
    id: 'run-bundle',
    profile: `${profiles}/mhero-run`,
    type: 'Bundle',
    example: 'Bundle/run-stock-survey',
    update: { at: '/timestamp', value: '2025-03-03T10:00:00Z' },
    searches: [byId],
    bad: { title: 'an unknown method', change: { at: '/entry/0/request/method', value: 'SEND' } },
  },
];

const flowProfiles: readonly Subject[] = [
  {
    id: 'quiz-flow',
    profile: `${profiles}/mhero-quiz-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30',
    update: { at: '/title', value: 'Quiz on hygiene' },
    searches: [byId, byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value')],
    bad: { title: 'an item without the required type', change: { at: '/item/1/type' } },
  },
  {
    id: 'timeout-flow',
    profile: `${profiles}/mhero-timeout-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/8e2b5f6c-0d4a-4f39-a1c7-3b9d6e5f2a40',
    update: { at: '/title', value: 'How are you?' },
    searches: [byId, byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value')],
    bad: { title: 'an unknown type of item', change: { at: '/item/1/type', value: 'note' } },
  },
];

export const messaging: readonly Subject[] = [
  ...channels,
  ...flowProfiles,
  ...requests,
  ...kindsOfMessages,
  ...plans,
  ...tickets,
  ...bundles,
];
