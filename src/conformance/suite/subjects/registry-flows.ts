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
];
