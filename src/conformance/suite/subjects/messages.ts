/** Messages, and requests to send them: what is tried with each profile. */
import type { Subject } from '../../subject.ts';
import { byId, profiles } from './searches.ts';

export const messages: readonly Subject[] = [
  {
    id: 'request',
    profile: `${profiles}/mhero-communication-request`,
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
    bad: {
      title: 'a time without a zone',
      change: { at: '/occurrenceDateTime', value: '2025-03-03T09:00:00' },
    },
  },
  {
    id: 'message',
    profile: `${profiles}/mhero-communication`,
    type: 'Communication',
    example: 'Communication/message-sent',
    update: { at: '/payload/0/contentString', value: 'How many boxes of gloves do you have?' },
    searches: [
      byId,
      { parameter: 'recipient', find: { at: '/recipient/0/reference' }, miss: 'Practitioner/no-such-id' },
    ],
    bad: { title: 'basedOn given as a text', change: { at: '/basedOn/0', value: 'CommunicationRequest/1' } },
  },
];
