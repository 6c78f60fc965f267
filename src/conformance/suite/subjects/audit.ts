/** The audit of exchanges: what is tried with it. */
import type { Subject } from '../../subject.ts';
import { byId, profiles } from './searches.ts';

export const audit: readonly Subject[] = [
  {
    id: 'audit',
    profile: `${profiles}/mhero-audit`,
    type: 'AuditEvent',
    example: 'AuditEvent/audit-message-created',
    update: { at: '/outcomeDesc', value: '201: created' },
    searches: [
      byId,
      { parameter: 'date', find: { at: '/recorded', prefix: 'ge' }, miss: 'lt2025-03-01' },
      { parameter: 'entity', find: { at: '/entity/0/what/reference' }, miss: 'Communication/no-such-id' },
      { parameter: 'outcome', find: { at: '/outcome' }, miss: '12' },
      { parameter: 'subtype', find: { at: '/subtype/0/code' }, miss: 'operation' },
    ],
    bad: { title: 'an outcome that is a number', change: { at: '/outcome', value: 0 } },
  },
];
