import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/text/json-value.ts';
import { type ExchangeCase, runExchange } from './exchange.ts';
import { base, bornProfile, openTestServer } from './test-server.ts';

const ada: JsonObject = {
  resourceType: 'Patient',
  id: 'ada',
  name: [{ family: 'Lovelace' }],
  gender: 'female',
};
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Each story runs on a server of its own. */
const stories: Record<string, ExchangeCase[]> = {
  'create ignores the id of the client and says where the resource is': [
    {
      send: 'POST Patient',
      body: ada,
      status: 201,
      has: {
        location: `${base}/Patient/new-1/_history/1`,
        etag: 'W/"1"',
        'last-modified': /^Thu, 01 Jan 2026/,
        'content-type': 'application/fhir+json; charset=utf-8',
      },
      gives: {
        id: 'new-1',
        'meta.versionId': '1',
        'meta.lastUpdated': '2026-01-01T00:00:00.000Z',
        gender: 'female',
      },
    },
    {
      send: 'GET Patient/new-1',
      status: 200,
      has: { etag: 'W/"1"' },
      gives: { 'name.0.family': 'Lovelace' },
    },
    { send: 'GET Patient/ada', status: 404 },
  ],
  'PUT creates with 201, updates with 200, and every version can be read': [
    { send: 'PUT Patient/ada', body: ada, status: 201, has: { location: `${base}/Patient/ada/_history/1` } },
    { send: 'PUT Patient/ada', body: { ...ada, gender: 'other' }, status: 200, has: { etag: 'W/"2"' } },
    { send: 'GET Patient/ada', status: 200, gives: { gender: 'other', 'meta.versionId': '2' } },
    { send: 'GET Patient/ada/_history/1', status: 200, has: { etag: 'W/"1"' }, gives: { gender: 'female' } },
    { send: 'GET Patient/ada/_history/3', status: 404 },
    { send: 'GET Patient/ada/_history/0x1', status: 404 },
  ],
  'PUT needs the id of the url in the body': [
    { send: 'PUT Patient/bob', body: ada, status: 400, gives: { 'issue.0.expression': ['Patient.id'] } },
    { send: 'PUT Patient/bob', body: { resourceType: 'Patient' }, status: 400 },
    { send: 'PUT Patient/bad_id', body: ada, status: 400, gives: { 'issue.0.code': 'value' } },
    { send: 'PUT Group/ada', body: ada, status: 400, gives: { 'issue.0.expression': ['resourceType'] } },
  ],
  'DELETE answers 204, then 410, and PUT brings the resource back': [
    { send: 'PUT Patient/ada', body: ada, status: 201 },
    { send: 'DELETE Patient/ada', status: 204, has: { etag: 'W/"2"' } },
    { send: 'GET Patient/ada', status: 410, gives: { 'issue.0.code': 'deleted' } },
    { send: 'GET Patient/ada/_history/2', status: 410 },
    { send: 'GET Patient/ada/_history/1', status: 200 },
    { send: 'GET Patient?family=lovelace', status: 200, gives: { total: 0 } },
    { send: 'DELETE Patient/ada', status: 204 },
    { send: 'DELETE Patient/never', status: 204 },
    { send: 'PUT Patient/ada', body: ada, status: 201, has: { etag: 'W/"3"' } },
    { send: 'GET Patient?family=lovelace', status: 200, gives: { total: 1 } },
  ],
  'history is newest first, of a resource, a type and everything, in pages': [
    { send: 'PUT Patient/ada', body: ada, status: 201 },
    { send: 'PUT Patient/ada', body: ada, status: 200 },
    { send: 'POST Group', body: { resourceType: 'Group', type: 'person', actual: true }, status: 201 },
    { send: 'DELETE Patient/ada', status: 204 },
    {
      send: 'GET Patient/ada/_history',
      status: 200,
      gives: {
        type: 'history',
        total: 3,
        'entry.0.request': { method: 'DELETE', url: 'Patient/ada' },
        'entry.0.resource': undefined,
        'entry.0.response.etag': 'W/"3"',
        'entry.1.request.method': 'PUT',
        'entry.2.resource.meta.versionId': '1',
        'entry.2.response.status': '201 Created',
      },
    },
    { send: 'GET Group/_history', status: 200, gives: { total: 1, 'entry.0.request.url': 'Group' } },
    {
      send: 'GET _history?_count=3',
      status: 200,
      gives: {
        total: 4,
        'entry.length': 3,
        'link.1.relation': 'next',
        'link.1.url': `${base}/_history?_count=3&_page=h2`,
      },
    },
    { send: 'GET _history?_count=3&_page=h2', status: 200, gives: { 'entry.length': 1, 'link.length': 1 } },
    { send: 'GET Patient/ada/_history?_since=2026-01-01T00:00:03Z', status: 200, gives: { total: 1 } },
    { send: 'GET Patient/nobody/_history', status: 404 },
    { send: 'GET _history?_page=1', status: 400 },
  ],
  'conditional read answers 304': [
    { send: 'PUT Patient/ada', body: ada, status: 201 },
    { send: 'GET Patient/ada', headers: { 'If-None-Match': 'W/"1"' }, status: 304, has: { etag: 'W/"1"' } },
    { send: 'GET Patient/ada', headers: { 'If-None-Match': 'W/"2"' }, status: 200 },
    {
      send: 'GET Patient/ada',
      headers: { 'If-Modified-Since': 'Fri, 02 Jan 2026 00:00:00 GMT' },
      status: 304,
    },
    {
      send: 'GET Patient/ada',
      headers: { 'If-Modified-Since': 'Wed, 31 Dec 2025 00:00:00 GMT' },
      status: 200,
    },
  ],
  'If-Match guards updates and deletes': [
    { send: 'PUT Patient/ada', headers: { 'If-Match': 'W/"1"' }, body: ada, status: 412 },
    { send: 'PUT Patient/ada', body: ada, status: 201 },
    { send: 'PUT Patient/ada', headers: { 'If-Match': 'W/"1"' }, body: ada, status: 200 },
    { send: 'PUT Patient/ada', headers: { 'If-Match': 'W/"1"' }, body: ada, status: 412 },
    { send: 'PUT Patient/ada', headers: { 'If-None-Match': '*' }, body: ada, status: 412 },
    { send: 'PUT Patient/eva', headers: { 'If-None-Match': '*' }, body: { ...ada, id: 'eva' }, status: 201 },
    { send: 'DELETE Patient/ada', headers: { 'If-Match': 'W/"1"' }, status: 412 },
    { send: 'DELETE Patient/ada', headers: { 'If-Match': 'W/"2"' }, status: 204 },
  ],
  'conditional create makes only one': [
    { send: 'POST Patient', headers: { 'If-None-Exist': 'family=Lovelace' }, body: ada, status: 201 },
    {
      send: 'POST Patient',
      headers: { 'If-None-Exist': 'family=Lovelace' },
      body: ada,
      status: 200,
      has: { location: `${base}/Patient/new-1/_history/1` },
      gives: { id: 'new-1' },
    },
    { send: 'POST Patient', headers: { 'If-None-Exist': 'nonsense=1' }, body: ada, status: 400 },
    { send: 'POST Patient', headers: { 'If-None-Exist': '' }, body: ada, status: 412 },
    { send: 'POST Patient', body: ada, status: 201 },
    {
      send: 'POST Patient',
      headers: { 'If-None-Exist': 'family=Lovelace' },
      body: ada,
      status: 412,
      gives: { 'issue.0.code': 'multiple-matches' },
    },
  ],
  'conditional update': [
    {
      send: 'PUT Patient?family=Lovelace',
      body: { resourceType: 'Patient', name: ada['name'] ?? [] },
      status: 201,
      gives: { id: 'new-1' },
    },
    {
      send: 'PUT Patient?family=Lovelace',
      body: { resourceType: 'Patient', name: ada['name'] ?? [], gender: 'other' },
      status: 200,
      gives: { id: 'new-1', gender: 'other' },
    },
    { send: 'PUT Patient?family=Lovelace', body: ada, status: 400 },
    { send: 'PUT Patient?family=Nobody', body: ada, status: 201, gives: { id: 'ada' } },
    { send: 'PUT Patient?family=Lovelace', body: { resourceType: 'Patient' }, status: 412 },
    { send: 'PUT Patient', body: ada, status: 412 },
  ],
  'conditional delete takes one, and refuses several': [
    { send: 'POST Patient', body: ada, status: 201 },
    { send: 'DELETE Patient?family=Lovelace', status: 204 },
    { send: 'GET Patient/new-1', status: 410 },
    { send: 'DELETE Patient?family=Lovelace', status: 204 },
    { send: 'POST Patient', body: ada, status: 201 },
    { send: 'POST Patient', body: ada, status: 201 },
    { send: 'DELETE Patient?family=Lovelace', status: 412 },
    { send: 'DELETE Patient', status: 412 },
  ],
  'Prefer decides what a write answers with': [
    {
      send: 'POST Patient',
      headers: { Prefer: 'return=minimal' },
      body: ada,
      status: 201,
      has: { 'content-type': null, location: /new-1/ },
    },
    {
      send: 'POST Patient',
      headers: { Prefer: 'return=OperationOutcome' },
      body: ada,
      status: 201,
      gives: { resourceType: 'OperationOutcome', 'issue.0.severity': 'information' },
    },
    {
      send: 'POST Patient',
      headers: { Prefer: 'return=representation' },
      body: ada,
      status: 201,
      gives: { resourceType: 'Patient' },
    },
  ],
  'what breaks its type or a profile that it claims is refused, with the place': [
    {
      send: 'POST Patient',
      body: { ...ada, gender: 'x' },
      status: 422,
      gives: { 'issue.0.expression': ['Patient.gender'], 'issue.0.diagnostics': /stub\.gender/ },
    },
    {
      send: 'POST Patient',
      body: { ...ada, meta: { profile: [bornProfile] } },
      status: 422,
      gives: { 'issue.0.diagnostics': /born/ },
    },
    {
      send: 'POST Patient',
      body: { ...ada, meta: { profile: [bornProfile] }, birthDate: '1815-12-10' },
      status: 201,
    },
    {
      send: 'POST Patient',
      body: { ...ada, meta: 'x' },
      status: 422,
      gives: { 'issue.0.expression': ['Patient.meta'] },
    },
    { send: 'GET Patient', status: 200, gives: { total: 1 } },
  ],
  '$validate stores nothing': [
    { send: 'POST Patient/$validate', body: ada, status: 200, gives: { 'issue.0.severity': 'information' } },
    {
      send: 'POST Patient/$validate',
      body: { ...ada, gender: 'x' },
      status: 200,
      gives: { 'issue.0.severity': 'error' },
    },
    {
      send: `POST Patient/$validate?profile=${bornProfile}`,
      body: ada,
      status: 200,
      gives: { 'issue.0.expression': ['Patient.birthDate'] },
    },
    {
      send: 'POST Patient/$validate',
      body: {
        resourceType: 'Parameters',
        parameter: [
          { name: 'resource', resource: ada },
          { name: 'profile', valueUri: bornProfile },
        ],
      },
      status: 200,
      gives: { 'issue.0.expression': ['Patient.birthDate'] },
    },
    {
      send: 'POST Patient/$validate?profile=http://example.org/unknown',
      body: ada,
      status: 400,
      gives: { 'issue.0.code': 'not-found' },
    },
    { send: 'POST Group/$validate', body: ada, status: 400 },
    { send: 'GET Patient/ada/$validate', status: 404 },
    { send: 'PUT Patient/ada', body: ada, status: 201 },
    { send: 'GET Patient/ada/$validate', status: 200, gives: { 'issue.0.severity': 'information' } },
    { send: 'GET _history', status: 200, gives: { total: 1 } },
  ],
  'every error is an OperationOutcome': [
    {
      send: 'POST Patient',
      body: '{"resourceType": "Patient", ',
      status: 400,
      gives: { 'issue.0.diagnostics': /line 1/i },
    },
    { send: 'POST Patient', body: '[]', status: 400 },
    { send: 'POST Patient', body: '"x"', status: 400 },
    { send: 'POST Patient', status: 400, gives: { 'issue.0.code': 'required' } },
    { send: 'POST Patient', body: '{"resourceType":"Patient","__proto__":{"x":1}}', status: 400 },
    { send: 'POST Patient', body: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, status: 400 },
    { send: 'POST Patient', body: {}, status: 400, gives: { 'issue.0.expression': ['resourceType'] } },
    { send: 'GET Nonsense', status: 404, gives: { 'issue.0.code': 'not-supported' } },
    { send: 'GET Nonsense/1', status: 404 },
    { send: 'GET DomainResource', status: 404 },
    { send: 'GET Patient/a/b/c', status: 404 },
    { send: 'GET constructor', status: 404 },
    { send: 'GET __proto__/x', status: 404 },
    { send: 'GET Patient/../../etc', status: 404 },
    { send: 'GET Patient/%2e%2e%2fetc', status: 400 },
    { send: 'GET Patient/%zz', status: 400 },
    { send: 'GET Patient/%00', status: 400 },
    { send: `GET Patient/${'a'.repeat(65)}`, status: 400 },
    { send: `GET Patient?name=${'a'.repeat(20000)}`, status: 414 },
    { send: 'PATCH Patient/a', body: [], status: 405, has: { allow: 'GET, HEAD, PUT, DELETE' } },
    { send: 'DELETE metadata', status: 405 },
    {
      send: 'POST Patient',
      headers: { 'Content-Type': 'application/fhir+xml' },
      body: '<Patient/>',
      status: 415,
    },
    { send: 'POST Patient', headers: { 'Content-Type': 'text/plain' }, body: ada, status: 415 },
    { send: 'POST Patient', headers: { 'Content-Type': '' }, body: ada, status: 415 },
    {
      send: 'POST Patient',
      headers: { 'Content-Type': 'application/json; charset=latin1' },
      body: ada,
      status: 415,
    },
    { send: 'GET Patient', headers: { Accept: 'application/fhir+xml' }, status: 406 },
    { send: 'GET Patient?_format=xml', status: 406 },
    { send: 'GET Patient?_format=json', headers: { Accept: 'application/fhir+xml' }, status: 200 },
    { send: 'GET Patient?_format=application/fhir+json', status: 200 },
    { send: 'POST Patient/_search', headers: form, body: 'gender=female', status: 200, gives: { total: 0 } },
    { send: 'POST Patient/_search', body: {}, status: 415 },
    {
      send: 'HEAD Patient',
      status: 200,
      has: { 'content-type': /json/ },
      gives: { resourceType: undefined },
    },
  ],
};

describe('interactions', () => {
  it.each(Object.entries(stories))('%s', async (_title, exchanges) => {
    const { handle, faults } = await openTestServer();
    for (const exchange of exchanges) await runExchange(handle, exchange);
    expect(faults).toEqual([]);
  });

  it('keeps decimals, order of elements and unusual texts as they were written', async () => {
    const { handle } = await openTestServer();
    const text =
      '{"resourceType":"Observation","status":"final","code":{"text":"1.50 \\" \\u2028"},"valueQuantity":{"value":1.50,"unit":"mg"},' +
      '"component":[{"code":{"text":"a"},"valueQuantity":{"value":0.00000001}},{"code":{"text":"b"},"valueQuantity":{"value":1.0e3}}]}';
    await handle({
      method: 'POST',
      path: 'Observation',
      headers: { 'content-type': 'application/fhir+json' },
      body: text,
    });
    const read = await handle({ method: 'GET', path: 'Observation/new-1' });
    expect(read.body).toContain('"valueQuantity":{"value":1.50,"unit":"mg"}');
    expect(read.body).toContain('"value":0.00000001');
    expect(read.body).toContain('"value":1.0e3');
    const found = await handle({ method: 'GET', path: 'Observation?value-quantity=1.5' });
    expect(found.body).toContain('"value":1.50,');
  });

  it('answers a fault of its own with 500, tells the client nothing about it, and goes on', async () => {
    const { handle, faults } = await openTestServer();
    const crash = { ...ada, language: 'crash-the-validator' };
    const response = await handle({
      method: 'POST',
      path: 'Patient',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(crash),
    });
    expect(response.status).toBe(500);
    expect(response.body).not.toMatch(/stub|Error:|\.ts/);
    expect(faults).toHaveLength(1);
    await runExchange(handle, { send: 'POST Patient', body: ada, status: 201 });
  });
});
