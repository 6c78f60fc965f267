/** Routine reports of facilities: what is tried with the profile. */
import type { Subject } from '../../subject.ts';
import { byId, profiles } from './searches.ts';

export const routine: readonly Subject[] = [
  {
    id: 'service-report',
    profile: `${profiles}/mhero-service-report`,
    type: 'MeasureReport',
    example: 'MeasureReport/service-report-week-10',
    update: { at: '/group/0/population/0/count', value: 8 },
    searches: [
      byId,
      { parameter: 'measure', find: { at: '/measure' }, miss: 'http://example.org/none' },
      { parameter: 'subject', find: { at: '/subject/reference' }, miss: 'Location/no-such-id' },
      { parameter: 'period', find: '2025-03', miss: '2025-04' },
    ],
    bad: { title: 'a count with a fraction', change: { at: '/group/0/population/0/count', value: 7.5 } },
  },
];
