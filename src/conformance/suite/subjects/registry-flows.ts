/** Flows that register people and keep registries up to date: what is tried with each profile. */
import type { Subject } from '../../subject.ts';
import { byId, byIdentifier, profiles } from './searches.ts';

const byUuid = byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value');

export const registryFlows: readonly Subject[] = [
  {
    id: 'consent-flow',
    profile: `${profiles}/mhero-consent-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/26fa12bb-3090-48fe-87db-366d7087727d',
    update: { at: '/title', value: 'Registration' },
    searches: [byId, byUuid],
    bad: { title: 'an item of an unknown type', change: { at: '/item/0/type', value: 'question' } },
  },
  {
    id: 'opt-out-flow',
    profile: `${profiles}/mhero-opt-out-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/34b732dc-272e-4149-8360-264f4b9752f8',
    update: { at: '/title', value: 'Stop' },
    searches: [byId, byUuid],
    bad: { title: 'an item without the required linkId', change: { at: '/item/0/linkId' } },
  },
  {
    id: 'hr-validation-flow',
    profile: `${profiles}/mhero-hr-validation-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/190d44d3-5187-4fe9-987c-6d02b8bada13',
    update: { at: '/title', value: 'Staff records' },
    searches: [byId, byUuid],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'running' } },
  },
  {
    id: 'facility-validation-flow',
    profile: `${profiles}/mhero-facility-validation-flow`,
    type: 'Questionnaire',
    example: 'Questionnaire/65d83f0f-55c7-4f08-b438-0fcbc0c48db1',
    update: { at: '/title', value: 'Facility records' },
    searches: [byId, byUuid],
    bad: { title: 'an answer without its coding', change: { at: '/item/0/answerOption/0/valueCoding' } },
  },
];
