/** Contacts, their roles and groups: what is tried with each profile. */
import type { Subject } from '../../subject.ts';
import { byId, byIdentifier, profiles } from './searches.ts';

export const contacts: readonly Subject[] = [
  {
    id: 'contact',
    profile: `${profiles}/mhero-contact`,
    type: 'Practitioner',
    example: 'Practitioner/contact-fatu-kamara',
    update: { at: '/telecom/0/value', value: '+231770000142' },
    searches: [
      byId,
      byIdentifier('http://app.rapidpro.io/contact-uuid', '/identifier/0/value'),
      { parameter: 'name', find: 'Kamar', miss: 'Xyzzy' },
    ],
    bad: { title: 'a birth date that is no date', change: { at: '/birthDate', value: '1980-13-45' } },
  },
  {
    id: 'contact-role',
    profile: `${profiles}/mhero-contact-role`,
    type: 'PractitionerRole',
    example: 'PractitionerRole/contact-role-fatu-kamara',
    update: { at: '/active', value: false },
    searches: [
      byId,
      { parameter: 'role', find: { at: '/code/0/coding/0/code' }, miss: 'no-such-role' },
      { parameter: 'practitioner', find: { at: '/practitioner/reference' }, miss: 'Practitioner/no-such-id' },
    ],
    bad: { title: 'active that is no boolean', change: { at: '/active', value: 'perhaps' } },
  },
  {
    id: 'contact-group',
    profile: `${profiles}/mhero-contact-group`,
    type: 'Group',
    example: 'Group/contact-group-nurses',
    update: { at: '/name', value: 'Nurses of the Riverside district' },
    searches: [byId, byIdentifier('http://app.rapidpro.io/group-uuid', '/identifier/0/value')],
    bad: { title: 'a group without the required type', change: { at: '/type' } },
  },
  {
    id: 'target-group',
    profile: `${profiles}/mhero-target-group`,
    type: 'Group',
    example: 'Group/target-group-midwives',
    update: { at: '/name', value: 'Midwives who can revive the newborn' },
    searches: [
      byId,
      { parameter: 'characteristic', find: 'cadre', miss: 'pay-grade' },
      { parameter: 'member', find: { at: '/member/0/entity/reference' }, miss: 'Practitioner/no-such-id' },
    ],
    bad: {
      title: 'a trait that does not say whether it excludes',
      change: { at: '/characteristic/0/exclude' },
    },
  },
];
