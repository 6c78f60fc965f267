import { describe, expect, it } from 'vitest';
import type { FhirClient, FhirRequest, FhirResponse } from '../../src/fhir/client.ts';
import { type FaultName, faults, withFault } from '../../src/server/faults.ts';
import { inProcessClient } from '../../src/server/in-process-client.ts';
import type { JsonObject } from '../../src/text/json-value.ts';
import { at, textAt } from './exchange.ts';
import { base, bornProfile, openTestServer } from './test-server.ts';

const patient: JsonObject = {
  resourceType: 'Patient',
  id: 'a',
  identifier: [{ value: '1' }],
  extension: [{ url: 'http://x/e', valueString: 'x' }],
  gender: 'female',
};
const urn = 'urn:uuid:11111111-1111-4111-8111-111111111111';
const group: JsonObject = {
  resourceType: 'Group',
  type: 'person',
  actual: true,
  member: [{ entity: { reference: urn } }],
};

/** What shows a fault: the last answer of a few requests, as one value that a sound server gives otherwise. */
interface Symptom {
  readonly requests: readonly FhirRequest[];
  readonly look: (last: FhirResponse) => unknown;
  readonly sound: unknown;
}

const put = (body: JsonObject): FhirRequest => ({ method: 'PUT', path: 'Patient/a', body });
const get = (path: string): FhirRequest => ({ method: 'GET', path });
const remove: FhirRequest = { method: 'DELETE', path: 'Patient/a' };
const transaction = (...resources: JsonObject[]): FhirRequest => ({
  method: 'POST',
  path: '',
  body: {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource, n) => ({
      fullUrl: n === 0 ? urn : 'urn:uuid:2',
      resource,
      request: { method: 'POST', url: textAt(resource, 'resourceType') },
    })),
  },
});
const status = (last: FhirResponse) => last.status;
const body = (path: string) => (last: FhirResponse) => at(last.body, path);

const symptoms: Record<FaultName, Symptom> = {
  'ignores-meta-profile': {
    requests: [put({ ...patient, meta: { profile: [bornProfile] } })],
    look: status,
    sound: 422,
  },
  'accepts-anything': { requests: [put({ ...patient, gender: 'x' })], look: status, sound: 422 },
  'drops-a-field': {
    requests: [put(patient), get('Patient/a')],
    look: body('identifier.0.value'),
    sound: '1',
  },
  'drops-extensions': {
    requests: [put(patient), get('Patient/a')],
    look: body('extension.length'),
    sound: 1,
  },
  'search-ignores-parameter': {
    requests: [put(patient), get('Patient?gender=male')],
    look: body('total'),
    sound: 0,
  },
  'search-finds-nothing': {
    requests: [put(patient), get('Patient?gender=female')],
    look: body('entry.length'),
    sound: 1,
  },
  'update-keeps-old': {
    requests: [put(patient), put({ ...patient, gender: 'other' }), get('Patient/a')],
    look: body('gender'),
    sound: 'other',
  },
  'delete-does-nothing': { requests: [put(patient), remove, get('Patient/a')], look: status, sound: 410 },
  'read-after-delete': { requests: [put(patient), remove, get('Patient/a')], look: status, sound: 410 },
  'wrong-status-on-create': {
    requests: [{ method: 'POST', path: 'Patient', body: patient }],
    look: status,
    sound: 201,
  },
  'no-location': {
    requests: [{ method: 'POST', path: 'Patient', body: patient }],
    look: (last) => last.headers['location'],
    sound: `${base}/Patient/new-1/_history/1`,
  },
  'no-capability': { requests: [get('metadata')], look: status, sound: 200 },
  'capability-without-profiles': {
    requests: [get('metadata')],
    look: (last) => last.text.includes('supportedProfile'),
    sound: true,
  },
  'transaction-without-rollback': {
    requests: [transaction(patient, { ...patient, gender: 'x' }), get('Patient')],
    look: body('total'),
    sound: 0,
  },
  'transaction-keeps-urns': {
    requests: [transaction(patient, group), get('Group')],
    look: body('entry.0.resource.member.0.entity.reference'),
    sound: 'Patient/new-1',
  },
  'no-version-bump': {
    requests: [put(patient), put(patient), get('Patient/a')],
    look: (last) => [at(last.body, 'meta.versionId'), last.headers['etag']],
    sound: ['2', 'W/"2"'],
  },
  'errors-without-outcome': {
    requests: [get('Patient/nobody')],
    look: (last) => last.text.includes('OperationOutcome'),
    sound: true,
  },
  'validate-finds-nothing': {
    requests: [{ method: 'POST', path: 'Patient/$validate', body: { ...patient, gender: 'x' } }],
    look: body('issue.0.severity'),
    sound: 'error',
  },
  'validate-lacks-profiles': {
    requests: [{ method: 'POST', path: 'Patient/$validate', body: patient }],
    look: (last) => last.text.includes('"error"'),
    sound: false,
  },
};

async function lookAt(client: FhirClient, { requests, look }: Symptom): Promise<unknown> {
  let last: FhirResponse | undefined;
  for (const request of requests) last = await client.request(request);
  if (last === undefined) throw new Error('A symptom needs a request');
  return look(last);
}

describe('planted faults', () => {
  it.each(Object.entries(symptoms))('%s shows', async (name, symptom) => {
    const sound = await openTestServer();
    const healthy = inProcessClient({ handle: sound.handle, base: () => base });
    expect(await lookAt(healthy, symptom)).toEqual(symptom.sound);

    const faulty = await openTestServer();
    const handle = withFault(faulty.handle, name as FaultName);
    const sick = inProcessClient({ handle, base: () => base });
    expect(await lookAt(sick, symptom)).not.toEqual(symptom.sound);
  });

  it('are all described and tried here', () => {
    expect(Object.keys(faults).sort()).toEqual(Object.keys(symptoms).sort());
    expect(Object.values(faults).every(({ title }) => title.length > 10)).toBe(true);
  });
});
