import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { at, type ExchangeCase, runExchange, textAt } from './exchange.ts';
import { base, bornProfile, openTestServer } from './test-server.ts';

function bundle(type: string, ...entry: JsonObject[]): JsonObject {
  return { resourceType: 'Bundle', type, entry };
}

function post(resource: JsonObject, more: { fullUrl?: string; ifNoneExist?: string } = {}): JsonObject {
  const { fullUrl, ifNoneExist } = more;
  return {
    ...(fullUrl === undefined ? {} : { fullUrl }),
    resource,
    request: {
      method: 'POST',
      url: textAt(resource, 'resourceType'),
      ...(ifNoneExist === undefined ? {} : { ifNoneExist }),
    },
  };
}

function put(resource: JsonObject, url?: string): JsonObject {
  const own = () => `${textAt(resource, 'resourceType')}/${textAt(resource, 'id')}`;
  return { resource, request: { method: 'PUT', url: url ?? own() } };
}

function request(method: string, url: string): JsonObject {
  return { request: { method, url } };
}

const patient: JsonObject = { resourceType: 'Patient', name: [{ family: 'Doe' }] };
const urn = 'urn:uuid:11111111-1111-4111-8111-111111111111';
const observation: JsonObject = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  subject: { reference: urn },
  identifier: [{ system: 'urn:ietf:rfc:3986', value: urn }],
  note: [{ text: urn }],
  text: { status: 'generated', div: `<div><a href="${urn}">who</a></div>` },
  extension: [
    { url: 'http://x/uri', valueUri: urn },
    { url: 'http://x/canonical', valueCanonical: urn },
    { url: 'http://x/string', valueString: urn },
    { url: 'http://x/reference', valueReference: { reference: urn } },
  ],
  contained: [{ resourceType: 'Specimen', id: 's', subject: { reference: urn } }],
};

const stories: Record<string, ExchangeCase[]> = {
  'links between entries become links to what the entries become, and nothing else changes': [
    {
      send: 'POST ',
      body: bundle('transaction', post(observation), post(patient, { fullUrl: urn })),
      status: 200,
      gives: {
        type: 'transaction-response',
        'entry.0.response.status': '201 Created',
        'entry.0.response.location': 'Observation/new-1/_history/1',
        'entry.0.response.etag': 'W/"1"',
        'entry.0.resource': undefined,
        'entry.1.response.location': 'Patient/new-2/_history/1',
        'entry.1.fullUrl': `${base}/Patient/new-2`,
      },
    },
    {
      send: 'GET Observation/new-1',
      status: 200,
      gives: {
        'subject.reference': 'Patient/new-2',
        'identifier.0.value': urn,
        'note.0.text': urn,
        'text.div': '<div><a href="Patient/new-2">who</a></div>',
        'extension.0.valueUri': 'Patient/new-2',
        'extension.1.valueCanonical': urn,
        'extension.2.valueString': urn,
        'extension.3.valueReference.reference': 'Patient/new-2',
        'contained.0.subject.reference': 'Patient/new-2',
      },
    },
    { send: 'GET Observation?patient.family=doe', status: 200, gives: { total: 1 } },
  ],
  'entries are worked off as DELETE, POST, PUT, GET, whatever their order': [
    { send: 'PUT Patient/old', body: { ...patient, id: 'old' }, status: 201 },
    {
      send: 'POST ',
      headers: { Prefer: 'return=representation' },
      body: bundle(
        'transaction',
        request('GET', 'Patient?family=doe'),
        put({ ...patient, id: 'mine' }),
        post(patient, { ifNoneExist: 'family=Doe' }),
        request('DELETE', 'Patient/old'),
      ),
      status: 200,
      gives: {
        'entry.0.resource.total': 2,
        'entry.1.response.status': '201 Created',
        'entry.1.resource.id': 'mine',
        'entry.2.response.status': '201 Created',
        'entry.3.response.status': '204 No Content',
      },
    },
  ],
  'a conditional create that matches is linked to the match': [
    { send: 'PUT Patient/old', body: { ...patient, id: 'old' }, status: 201 },
    {
      send: 'POST ',
      body: bundle(
        'transaction',
        post(patient, { fullUrl: urn, ifNoneExist: 'family=Doe' }),
        post(observation),
      ),
      status: 200,
      gives: { 'entry.0.response.status': '200 OK', 'entry.0.response.location': 'Patient/old/_history/1' },
    },
    { send: 'GET Observation?subject=Patient/old', status: 200, gives: { total: 1 } },
  ],
  'conditional references, updates and deletes': [
    { send: 'PUT Patient/old', body: { ...patient, id: 'old' }, status: 201 },
    {
      send: 'POST ',
      body: bundle(
        'transaction',
        post({ ...observation, subject: { reference: 'Patient?family=doe' } }),
        put({ ...patient, gender: 'male' }, 'Patient?family=doe'),
        request('DELETE', 'Group?type=person'),
      ),
      status: 200,
      gives: { 'entry.1.response.location': 'Patient/old/_history/2' },
    },
    { send: 'GET Observation?subject=Patient/old', status: 200, gives: { total: 1 } },
    {
      send: 'POST ',
      body: bundle('transaction', post({ ...observation, subject: { reference: 'Patient?family=nobody' } })),
      status: 412,
      gives: { 'issue.0.expression': ['Bundle.entry[0]'] },
    },
  ],
  'an error in one entry undoes all of them and names the entry': [
    { send: 'PUT Patient/old', body: { ...patient, id: 'old' }, status: 201 },
    {
      send: 'POST ',
      body: bundle(
        'transaction',
        request('DELETE', 'Patient/old'),
        post(patient),
        put({ ...patient, id: 'mine', gender: 'x' }),
      ),
      status: 422,
      gives: { 'issue.0.expression': ['Bundle.entry[2].resource.ofType(Patient).gender'] },
    },
    {
      send: 'POST ',
      body: bundle('transaction', post(patient), request('GET', 'Patient/nobody')),
      status: 404,
      gives: { 'issue.0.expression': ['Bundle.entry[1]'] },
    },
    {
      send: 'POST ',
      body: bundle('transaction', post(patient), {
        resource: { ...patient, id: 'old' },
        request: { method: 'PUT', url: 'Patient/old', ifMatch: 'W/"7"' },
      }),
      status: 412,
    },
    { send: 'GET _history', status: 200, gives: { total: 1 } },
    { send: 'GET Patient?family=doe', status: 200, gives: { total: 1, 'entry.0.resource.id': 'old' } },
  ],
  'one resource may be changed only once': [
    {
      send: 'POST ',
      body: bundle('transaction', put({ ...patient, id: 'a' }), put({ ...patient, id: 'a' })),
      status: 400,
      gives: { 'issue.0.code': 'duplicate', 'issue.0.expression': ['Bundle.entry[1]'] },
    },
    { send: 'GET _history', status: 200, gives: { total: 0 } },
  ],
  'a batch answers each entry for itself': [
    {
      send: 'POST ',
      body: bundle(
        'batch',
        post(patient),
        post({ ...patient, meta: { profile: [bornProfile] } }),
        request('GET', 'Patient/nobody'),
        request('GET', 'metadata'),
        request('GET', 'Patient?family=doe'),
        put({ ...patient, id: 'a' }, 'Patient/b'),
        request('DELETE', 'Patient/nobody'),
        post(patient, { ifNoneExist: 'family=Doe' }),
      ),
      status: 200,
      gives: {
        type: 'batch-response',
        'entry.0.response.status': '201 Created',
        'entry.1.response.status': '422 Unprocessable Content',
        'entry.1.response.outcome.issue.0.diagnostics': /born/,
        'entry.2.response.status': '404 Not Found',
        'entry.3.resource.resourceType': 'CapabilityStatement',
        'entry.4.resource.total': 1,
        'entry.5.response.status': '400 Bad Request',
        'entry.6.response.status': '204 No Content',
        'entry.7.response.status': '200 OK',
      },
    },
  ],
  'what is no batch or transaction is refused': [
    {
      send: 'POST ',
      body: bundle('collection', post(patient)),
      status: 400,
      gives: { 'issue.0.expression': ['Bundle.type'] },
    },
    { send: 'POST ', body: { resourceType: 'Bundle' }, status: 400 },
    { send: 'POST ', body: patient, status: 400 },
    { send: 'POST ', body: { resourceType: 'Bundle', type: 'batch', entry: {} }, status: 400 },
    {
      send: 'POST ',
      body: bundle('transaction', { resource: patient }),
      status: 400,
      gives: { 'issue.0.expression': ['Bundle.entry[0].request'] },
    },
    { send: 'POST ', body: bundle('transaction', request('PATCH', 'Patient/a')), status: 400 },
    { send: 'POST ', body: bundle('transaction', request('PUT', 'Patient/a')), status: 400 },
    { send: 'POST ', body: bundle('transaction', request('DELETE', 'Nonsense/a')), status: 400 },
    {
      send: 'POST ',
      body: bundle('transaction', post(patient), put({ ...patient, id: 'a' }, 'Patient/b')),
      status: 400,
    },
    { send: 'POST ', body: bundle('transaction'), status: 200 },
    { send: 'POST ', body: { resourceType: 'Bundle', type: 'transaction' }, status: 200 },
    { send: 'GET _history', status: 200, gives: { total: 0 } },
  ],
};

describe('batch and transaction', () => {
  it.each(Object.entries(stories))('%s', async (_title, exchanges) => {
    const { handle, faults } = await openTestServer();
    for (const exchange of exchanges) await runExchange(handle, exchange);
    expect(faults).toEqual([]);
  });
});

describe('search parameters of the server', () => {
  const extension = 'http://example.org/StructureDefinition/shoe';
  const parameter: JsonObject = {
    resourceType: 'SearchParameter',
    id: 'shoe',
    url: 'http://example.org/SearchParameter/shoe',
    name: 'Shoe',
    status: 'active',
    code: 'shoe',
    base: ['Patient'],
    type: 'string',
    expression: `Patient.extension('${extension}').value`,
  };
  const shod = { ...patient, extension: [{ url: extension, valueString: 'Sandal' }] };

  it('take effect when posted, also for older resources, and end when deleted', async () => {
    const { handle } = await openTestServer();
    const send = 'GET Patient?shoe=sandal';
    const strict = { Prefer: 'handling=strict' };
    await runExchange(handle, { send: 'POST Patient', body: shod, status: 201 });
    await runExchange(handle, { send, headers: strict, status: 400 });
    await runExchange(handle, {
      send: 'PUT SearchParameter/shoe',
      body: { ...parameter, status: 'draft' },
      status: 201,
    });
    await runExchange(handle, { send, headers: strict, status: 400 });
    await runExchange(handle, { send: 'PUT SearchParameter/shoe', body: parameter, status: 200 });
    await runExchange(handle, { send, headers: strict, status: 200, gives: { total: 1 } });
    await runExchange(handle, { send: 'POST Patient', body: shod, status: 201 });
    await runExchange(handle, { send, headers: strict, status: 200, gives: { total: 2 } });
    const listed = async () => {
      const metadata = await runExchange(handle, { send: 'GET metadata', status: 200 });
      const types = at(metadata, 'rest.0.resource');
      const found = (Array.isArray(types) ? types : []).find(
        (type: JsonValue) => at(type, 'type') === 'Patient',
      );
      return JSON.stringify(at(found, 'searchParam')).includes('"shoe"');
    };
    expect(await listed()).toBe(true);
    await runExchange(handle, { send: 'DELETE SearchParameter/shoe', status: 204 });
    await runExchange(handle, { send, headers: strict, status: 400 });
    expect(await listed()).toBe(false);
  });

  it('are gone again when their transaction is rolled back', async () => {
    const { handle } = await openTestServer();
    await runExchange(handle, { send: 'POST Patient', body: shod, status: 201 });
    await runExchange(handle, {
      send: 'POST ',
      body: bundle('transaction', put(parameter), put({ ...patient, id: 'x', gender: 'x' })),
      status: 422,
    });
    await runExchange(handle, {
      send: 'GET Patient?shoe=sandal',
      headers: { Prefer: 'handling=strict' },
      status: 400,
    });
    await runExchange(handle, { send: 'PUT SearchParameter/shoe', body: parameter, status: 201 });
    await runExchange(handle, { send: 'GET Patient?shoe=sandal', status: 200, gives: { total: 1 } });
    await runExchange(handle, { send: 'GET Patient?family=doe', status: 200, gives: { total: 1 } });
  });

  it('are refused if they could never find anything', async () => {
    const { handle } = await openTestServer();
    const broken = { ...parameter, expression: 'Patient.(' };
    await runExchange(handle, {
      send: 'PUT SearchParameter/shoe',
      body: broken,
      status: 422,
      gives: { 'issue.0.expression': ['SearchParameter.expression'] },
    });
  });

  it('come from the definitions, too', async () => {
    const { handle } = await openTestServer([parameter]);
    await runExchange(handle, { send: 'POST Patient', body: shod, status: 201 });
    await runExchange(handle, { send: 'GET Patient?shoe=sandal', status: 200, gives: { total: 1 } });
  });
});

describe('/metadata', () => {
  it('says what is true', async () => {
    const { handle } = await openTestServer();
    const statement = await runExchange(handle, {
      send: 'GET metadata',
      status: 200,
      gives: {
        resourceType: 'CapabilityStatement',
        kind: 'instance',
        fhirVersion: '4.0.1',
        format: ['application/fhir+json'],
        'rest.0.mode': 'server',
        'implementation.url': base,
      },
    });
    const types = at(statement, 'rest.0.resource');
    expect(Array.isArray(types) && types.length).toBe(146);
    const patientType = (Array.isArray(types) ? types : []).find((type) => at(type, 'type') === 'Patient');
    expect(at(patientType, 'supportedProfile')).toEqual([bornProfile]);
    const parameters = at(patientType, 'searchParam');
    for (const listed of Array.isArray(parameters) ? parameters : []) {
      const name = textAt(listed, 'name');
      const type = textAt(listed, 'type');
      const value = type === 'date' ? '2026' : type === 'number' || type === 'quantity' ? '1' : 'x';
      await runExchange(handle, {
        send: `GET Patient?${name}=${value}`,
        headers: { Prefer: 'handling=strict' },
        status: 200,
      });
    }
    for (const include of Array.isArray(at(patientType, 'searchInclude'))
      ? (at(patientType, 'searchInclude') as string[])
      : []) {
      await runExchange(handle, { send: `GET Patient?_include=${include}`, status: 200 });
    }
  });
});
