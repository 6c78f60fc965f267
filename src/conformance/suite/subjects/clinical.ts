/** Stock, cases, laboratory, appointments, referrals, scores, alerts: what is tried with each profile. */
import type { Subject } from '../../subject.ts';
import { byId, byIdentifier, profiles } from './searches.ts';

/** A flow for one of these uses: all are tried alike. */
function flowSubject(id: string, flow: string, newTitle: string): Subject {
  return {
    id,
    profile: `${profiles}/mhero-${id}`,
    type: 'Questionnaire',
    example: `Questionnaire/${flow}`,
    update: { at: '/title', value: newTitle },
    searches: [byId, byIdentifier('urn:ietf:rfc:3986', '/identifier/0/value')],
    bad: { title: 'an item without the required linkId', change: { at: '/item/0/linkId' } },
  };
}

export const clinical: readonly Subject[] = [
  {
    id: 'stock-measure',
    profile: `${profiles}/mhero-stock-measure`,
    type: 'Measure',
    example: 'Measure/stock-tracer-items',
    update: { at: '/title', value: 'Stock of the tracer items' },
    searches: [byId, { parameter: 'url', find: { at: '/url' }, miss: 'http://example.org/none' }],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'counting' } },
  },
  {
    id: 'stock-report',
    profile: `${profiles}/mhero-stock-report`,
    type: 'MeasureReport',
    example: 'MeasureReport/stock-report-week-10',
    update: { at: '/group/0/measureScore/value', value: 11 },
    searches: [
      byId,
      { parameter: 'measure', find: { at: '/measure' }, miss: 'http://example.org/none' },
      { parameter: 'subject', find: { at: '/subject/reference' }, miss: 'Location/no-such-id' },
    ],
    bad: {
      title: 'an amount given as a text',
      change: { at: '/group/0/measureScore/value', value: 'a few' },
    },
  },
  {
    id: 'eidsr-patient',
    profile: `${profiles}/mhero-eidsr-patient`,
    type: 'Patient',
    example: 'Patient/patient-of-case-lb-mnd-014',
    update: { at: '/gender', value: 'unknown' },
    searches: [byId, { parameter: 'gender', find: { at: '/gender' }, miss: 'other' }],
    bad: { title: 'a sex that is no code', change: { at: '/gender', value: 'F' } },
  },
  {
    id: 'suspected-case',
    profile: `${profiles}/mhero-suspected-case`,
    type: 'Condition',
    example: 'Condition/case-lb-mnd-014',
    update: { at: '/recordedDate', value: '2025-03-04T10:20:00Z' },
    searches: [
      byId,
      byIdentifier('http://surveillance.example.org/case', '/identifier/0/value'),
      { parameter: 'code', find: { at: '/code/coding/0/code' }, miss: 'no-such-code' },
      { parameter: 'subject', find: { at: '/subject/reference' }, miss: 'Patient/no-such-id' },
    ],
    bad: { title: 'a case without a subject', change: { at: '/subject' } },
  },
  {
    id: 'case-observation',
    profile: `${profiles}/mhero-case-observation`,
    type: 'Observation',
    example: 'Observation/case-lb-mnd-014-age',
    update: { at: '/valueQuantity/value', value: 35 },
    searches: [
      byId,
      { parameter: 'code', find: { at: '/code/coding/0/code' }, miss: 'no-such-code' },
      { parameter: 'subject', find: { at: '/subject/reference' }, miss: 'Patient/no-such-id' },
    ],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'done' } },
  },
  {
    id: 'lab-observation',
    profile: `${profiles}/mhero-lab-observation`,
    type: 'Observation',
    example: 'Observation/lab-cholera-culture-s-2291',
    update: { at: '/status', value: 'corrected' },
    searches: [byId, { parameter: 'code', find: { at: '/code/coding/0/code' }, miss: 'no-such-code' }],
    bad: { title: 'an observation without a code', change: { at: '/code' } },
  },
  {
    id: 'lab-result',
    profile: `${profiles}/mhero-lab-result`,
    type: 'DiagnosticReport',
    example: 'DiagnosticReport/lab-report-s-2291',
    update: { at: '/status', value: 'amended' },
    searches: [
      byId,
      byIdentifier('http://laboratory.example.org/specimen', '/identifier/0/value'),
      { parameter: 'status', find: { at: '/status' }, miss: 'cancelled' },
    ],
    bad: {
      title: 'a time of release without a zone',
      change: { at: '/issued', value: '2025-03-06T09:30:00' },
    },
  },
  {
    id: 'appointment',
    profile: `${profiles}/mhero-appointment`,
    type: 'Appointment',
    example: 'Appointment/appointment-2207',
    update: { at: '/status', value: 'arrived' },
    searches: [
      byId,
      byIdentifier('http://emr.example.org/appointment', '/identifier/0/value'),
      { parameter: 'status', find: { at: '/status' }, miss: 'noshow' },
    ],
    bad: { title: 'an appointment without participants', change: { at: '/participant' } },
  },
  {
    id: 'appointment-response',
    profile: `${profiles}/mhero-appointment-response`,
    type: 'AppointmentResponse',
    example: 'AppointmentResponse/response-to-appointment-2207',
    update: { at: '/start', value: '2025-03-12T08:30:00Z' },
    searches: [byId, { parameter: 'part-status', find: { at: '/participantStatus' }, miss: 'declined' }],
    bad: { title: 'an unknown answer', change: { at: '/participantStatus', value: 'perhaps' } },
  },
  {
    id: 'referral',
    profile: `${profiles}/mhero-referral`,
    type: 'ServiceRequest',
    example: 'ServiceRequest/referral-2207',
    update: { at: '/status', value: 'completed' },
    searches: [
      byId,
      byIdentifier('http://registry.example.org/referral', '/identifier/0/value'),
      { parameter: 'requester', find: { at: '/requester/reference' }, miss: 'Practitioner/no-such-id' },
    ],
    bad: { title: 'an unknown priority', change: { at: '/priority', value: 'soon' } },
  },
  {
    id: 'quiz-result',
    profile: `${profiles}/mhero-quiz-result`,
    type: 'Observation',
    example: 'Observation/quiz-score-fatu-kamara',
    update: { at: '/valueInteger', value: 3 },
    searches: [byId, { parameter: 'code', find: { at: '/code/coding/0/code' }, miss: 'no-such-code' }],
    bad: { title: 'a score that is no whole number', change: { at: '/valueInteger', value: 1.5 } },
  },
  {
    id: 'alert',
    profile: `${profiles}/mhero-alert`,
    type: 'CommunicationRequest',
    example: 'CommunicationRequest/alert-cholera-riverside',
    update: { at: '/status', value: 'completed' },
    searches: [
      byId,
      byIdentifier('http://alerts.example.org/alert', '/identifier/0/value'),
      { parameter: 'priority', find: { at: '/priority' }, miss: 'stat' },
    ],
    bad: { title: 'an unknown priority', change: { at: '/priority', value: 'high' } },
  },
  {
    id: 'alert-status',
    profile: `${profiles}/mhero-alert-status`,
    type: 'Communication',
    example: 'Communication/alert-cholera-riverside-fatu-kamara',
    update: { at: '/received', value: '2025-03-06T10:00:09Z' },
    searches: [
      byId,
      {
        parameter: 'based-on',
        find: { at: '/basedOn/0/reference' },
        miss: 'CommunicationRequest/no-such-id',
      },
    ],
    bad: { title: 'an unknown status', change: { at: '/status', value: 'delivered' } },
  },
  flowSubject('stock-flow', '4d1c7a52-93be-4f0a-8e61-5b2f0c9d7e31', 'Stock of one item'),
  flowSubject('lab-result-flow', '2a9f6d13-c470-4be8-8d95-61e0f7a3b584', 'Laboratory result'),
  flowSubject('appointment-flow', '98e4b7c0-1f3d-4a52-8c6e-d07a52b9f816', 'Reminder of an appointment'),
  flowSubject('referral-flow', '5c8d21f6-b40e-4793-9ae1-70f3c6d5b928', 'Referral of a client'),
];
