/** Flows, and packages and lists of them: what is tried with each profile. */
import type { Subject } from '../../subject.ts';
import { byId, byIdentifier, profiles } from './searches.ts';

export const flows: readonly Subject[] = [
  {
    id: 'flow',
    profile: `${profiles}/mhero-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10',
    update: { at: '/title', value: 'Stock survey of gloves' },
    searches: [
      byId,
      byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value'),
      { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' },
    ],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'running' } },
  },
  {
    id: 'eidsr-alert-flow',
    profile: `${profiles}/mhero-eidsr-alert-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/b3a5c9d2-0e47-4a1c-8a57-4d1f6f1c9e20',
    update: { at: '/title', value: 'Alert of a suspected case' },
    searches: [byId, byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value')],
    bad: { title: 'an item without the required linkId', change: { at: '/item/0/linkId' } },
  },
  {
    id: 'flow-package',
    profile: `${profiles}/mhero-flow-package`,
    type: 'Library',
    example: 'Library/stock-survey-export',
    update: { at: '/content/0/title', value: 'stock-survey-2.json' },
    searches: [byId, { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' }],
    bad: { title: 'content that is no base64', change: { at: '/content/0/data', value: '{"flows": []}' } },
  },
  {
    id: 'workflow',
    profile: `${profiles}/mhero-workflows`,
    type: 'Basic',
    example: 'Basic/workflow-stock-survey',
    update: { at: '/extension/0/extension/0/valueString', value: 'Stock survey of gloves' },
    searches: [byId, { parameter: 'code', find: { at: '/code/coding/0/code' }, miss: 'no-such-code' }],
    bad: { title: 'a resource without the required code', change: { at: '/code' } },
  },
];
