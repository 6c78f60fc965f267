/** Runs, and the answers of them: what is tried with each profile. */
import type { Subject } from '../../subject.ts';
import { byId, byIdentifier, profiles } from './searches.ts';

export const runs: readonly Subject[] = [
  {
    id: 'run',
    profile: `${profiles}/mhero-flow-run`,
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
    bad: {
      title: 'a boolean given as a text',
      change: { at: '/extension/0/extension/2/valueBoolean', value: 'Yes' },
    },
  },
  {
    id: 'response',
    profile: `${profiles}/mhero-flow-response`,
    type: 'QuestionnaireResponse',
    example: 'QuestionnaireResponse/c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5',
    update: { at: '/status', value: 'amended' },
    searches: [
      byId,
      byIdentifier('urn:ietf:rfc:3986', '/identifier/value'),
      { parameter: 'questionnaire', find: { at: '/questionnaire' }, miss: 'http://example.org/none' },
    ],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'done' } },
  },
];
