/** Clients, persons, organizations, places, services and their synchronization: what is tried with each profile. */
import type { Subject } from '../../subject.ts';
import { byId, byIdentifier, profiles } from './searches.ts';

const byPlatformUuid = byIdentifier('http://app.rapidpro.io/contact-uuid', '/identifier/0/value');
const ofRegistry = (kind: string) =>
  byIdentifier(`http://registry.example.org/${kind}`, '/identifier/0/value');

export const registry: readonly Subject[] = [
  {
    id: 'organization',
    profile: `${profiles}/mhero-organization`,
    type: 'Organization',
    example: 'Organization/organization-riverside-clinic',
    update: { at: '/telecom/0/value', value: '+231770000121' },
    searches: [
      byId,
      ofRegistry('organization'),
      { parameter: 'partof', find: { at: '/partOf/reference' }, miss: 'Organization/no-such-id' },
    ],
    bad: { title: 'active that is no boolean', change: { at: '/active', value: 'open' } },
  },
  {
    id: 'location',
    profile: `${profiles}/mhero-location`,
    type: 'Location',
    example: 'Location/location-riverside-clinic',
    update: { at: '/position/latitude', value: 6.9872 },
    searches: [
      byId,
      ofRegistry('facility'),
      { parameter: 'partof', find: { at: '/partOf/reference' }, miss: 'Location/no-such-id' },
    ],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'open' } },
  },
  {
    id: 'healthcare-service',
    profile: `${profiles}/mhero-healthcare-service`,
    type: 'HealthcareService',
    example: 'HealthcareService/service-riverside-vaccination',
    update: { at: '/availableTime/0/availableEndTime', value: '13:00:00' },
    searches: [
      byId,
      ofRegistry('service'),
      { parameter: 'organization', find: { at: '/providedBy/reference' }, miss: 'Organization/no-such-id' },
    ],
    bad: { title: 'a time that is none', change: { at: '/availableTime/0/availableEndTime', value: 'noon' } },
  },
  {
    id: 'client',
    profile: `${profiles}/mhero-client`,
    type: 'Patient',
    example: 'Patient/client-comfort-toe',
    update: { at: '/telecom/0/value', value: '+231770000211' },
    searches: [byId, byPlatformUuid, { parameter: 'family', find: 'Toe', miss: 'Xyzzy' }],
    bad: { title: 'an unknown gender', change: { at: '/gender', value: 'woman' } },
  },
  {
    id: 'person',
    profile: `${profiles}/mhero-person`,
    type: 'Person',
    example: 'Person/person-joseph-tamba',
    update: { at: '/link/0/assurance', value: 'level3' },
    searches: [byId, byPlatformUuid, { parameter: 'name', find: 'Joseph', miss: 'Xyzzy' }],
    bad: { title: 'an unknown assurance', change: { at: '/link/0/assurance', value: 'sure' } },
  },
  {
    id: 'related-person',
    profile: `${profiles}/mhero-related-person`,
    type: 'RelatedPerson',
    example: 'RelatedPerson/related-person-hawa-toe',
    update: { at: '/telecom/0/value', value: '+231770000213' },
    searches: [
      byId,
      byPlatformUuid,
      { parameter: 'patient', find: { at: '/patient/reference' }, miss: 'Patient/no-such-id' },
    ],
    bad: { title: 'somebody related to nobody', change: { at: '/patient' } },
  },
  {
    id: 'opt-out',
    profile: `${profiles}/mhero-opt-out`,
    type: 'Consent',
    example: 'Consent/opt-out-comfort-toe',
    update: { at: '/status', value: 'inactive' },
    searches: [
      byId,
      { parameter: 'patient', find: { at: '/patient/reference' }, miss: 'Patient/no-such-id' },
      { parameter: 'status', find: { at: '/status' }, miss: 'proposed' },
    ],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'stopped' } },
  },
  {
    id: 'sync-provenance',
    profile: `${profiles}/mhero-sync-provenance`,
    type: 'Provenance',
    example: 'Provenance/sync-provenance-fatu-kamara',
    update: { at: '/recorded', value: '2025-03-03T02:00:06Z' },
    searches: [
      byId,
      { parameter: 'target', find: { at: '/target/0/reference' }, miss: 'Practitioner/no-such-id' },
    ],
    bad: { title: 'provenance that was never recorded', change: { at: '/recorded' } },
  },
  {
    id: 'record-update',
    profile: `${profiles}/mhero-record-update`,
    type: 'Provenance',
    example: 'Provenance/update-hilltop-facility',
    update: { at: '/recorded', value: '2025-03-04T10:16:00Z' },
    searches: [
      byId,
      { parameter: 'target', find: { at: '/target/0/reference' }, miss: 'Location/no-such-id' },
    ],
    bad: { title: 'an unknown role of a source', change: { at: '/entity/0/role', value: 'answer' } },
  },
  {
    id: 'contact-sync',
    profile: `${profiles}/mhero-contact-sync`,
    type: 'Bundle',
    example: 'Bundle/contact-sync-example',
    update: { at: '/timestamp', value: '2025-03-03T02:00:06Z' },
    searches: [byId, byIdentifier('http://registry.example.org/sync', '/identifier/value')],
    bad: { title: 'an unknown kind of Bundle', change: { at: '/type', value: 'sync' } },
  },
];
