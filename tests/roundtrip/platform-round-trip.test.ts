import { describe, expect, it } from 'vitest';
import type { FhirClient } from '../../src/fhir/client.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { platformRoundTrip } from '../../src/roundtrip/platform-round-trip.ts';
import { openReferenceServer } from '../../src/server/reference-server.ts';
import { isObject, type JsonObject } from '../../src/text/json-value.ts';

const contact = 'urn:uuid:3c0d7c5e-7b8a-4d54-9b1e-000000000001';
const put = (resource: JsonObject & { readonly resourceType: string; readonly id: string }): JsonObject => {
  const url = `${resource.resourceType}/${resource.id}`;
  return { fullUrl: `http://mhero.org/fhir/${url}`, resource, request: { method: 'PUT', url } };
};
const transaction: JsonObject = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      fullUrl: contact,
      resource: {
        resourceType: 'Practitioner',
        identifier: [{ system: 'urn:x', value: '1' }],
        name: [{ text: 'Ama' }],
      },
      request: { method: 'POST', url: 'Practitioner', ifNoneExist: 'identifier=urn:x|1' },
    },
    put({ resourceType: 'Patient', id: 'p-1', gender: 'female' }),
    put({
      resourceType: 'Condition',
      id: 'c-1',
      subject: { reference: 'Patient/p-1' },
      recorder: { reference: contact },
      code: { text: 'Cholera' },
    }),
  ],
};

async function withServer(work: (client: FhirClient) => Promise<void>): Promise<void> {
  const server = await openReferenceServer({ definitions: openPackagedDefinitions() });
  try {
    await work(server.client);
  } finally {
    await server.close();
  }
}

const count = async (client: FhirClient, type: string) => {
  const { body } = await client.request({ method: 'GET', path: `${type}?_summary=count` });
  return isObject(body) ? body['total'] : undefined;
};

describe('the round trip of what a platform told', () => {
  it('brings every resource back, with references to where contacts were created, and leaves nothing', () =>
    withServer(async (client) => {
      const result = await platformRoundTrip({ file: 'platform.json', transaction, client });
      expect(result).toMatchObject({
        ok: true,
        sent: 3,
        kinds: { Condition: 1, Patient: 1, Practitioner: 1 },
        problems: [],
      });
      expect(result.resources.map(({ after }) => after)).toEqual(['removed', 'removed', 'removed']);
      for (const type of ['Condition', 'Patient', 'Practitioner']) expect(await count(client, type)).toBe(0);
    }));

  it('neither compares nor removes a contact that was there, and puts back what was changed', () =>
    withServer(async (client) => {
      const ama = { resourceType: 'Practitioner', id: 'ama', identifier: [{ system: 'urn:x', value: '1' }] };
      await client.request({ method: 'PUT', path: 'Practitioner/ama', body: ama });
      const before = { resourceType: 'Patient', id: 'p-1', gender: 'male' };
      await client.request({ method: 'PUT', path: 'Patient/p-1', body: before });
      const result = await platformRoundTrip({ file: 'platform.json', transaction, client });
      expect(result).toMatchObject({ ok: true, sent: 2, problems: [] });
      expect(await count(client, 'Practitioner')).toBe(1);
      const { body } = await client.request({ method: 'GET', path: 'Patient/p-1' });
      expect(body).toMatchObject({ gender: 'male' });
    }));

  it('keeps what was sent if asked', () =>
    withServer(async (client) => {
      const result = await platformRoundTrip({ file: 'platform.json', transaction, client, keep: true });
      expect(result.ok).toBe(true);
      expect(await count(client, 'Condition')).toBe(1);
    }));

  it('names what the server drops', () =>
    withServer(async (client) => {
      const forgetful: FhirClient = {
        base: client.base,
        request: async (request) => {
          const answer = await client.request(request);
          if (request.method !== 'GET' || request.path !== 'Condition/c-1' || !isObject(answer.body))
            return answer;
          const { code: dropped, ...rest } = answer.body;
          if (dropped === undefined) return answer;
          return { ...answer, body: rest };
        },
      };
      const { ok, problems } = await platformRoundTrip({
        file: 'platform.json',
        transaction,
        client: forgetful,
      });
      expect(ok).toBe(false);
      expect(problems).toEqual([
        {
          code: 'roundtrip.changed',
          message:
            'Expected Condition/c-1 to come back as it was sent; /code was {"text":"Cholera"}, and is gone.',
        },
      ]);
    }));

  it('says why the server refused', () =>
    withServer(async (client) => {
      const broken = {
        ...transaction,
        entry: [put({ resourceType: 'Patient', id: 'p-1', gender: 'x' }), { request: {} }],
      };
      const result = await platformRoundTrip({ file: 'platform.json', transaction: broken, client });
      expect(result.ok).toBe(false);
      expect(result.problems.map(({ code }) => code)).toEqual(['roundtrip.transaction-refused']);
      expect(await count(client, 'Patient')).toBe(0);
    }));

  it('stops when it is told to, and says so', () =>
    withServer(async (client) => {
      const signal = AbortSignal.abort();
      const result = await platformRoundTrip({ file: 'platform.json', transaction, client, signal });
      expect(result.problems.map(({ code }) => code)).toEqual(['roundtrip.interrupted']);
      expect(await count(client, 'Patient')).toBe(0);
    }));
});
