import { expect, it } from 'vitest';
import { Session } from '../../src/conformance/session.ts';
import type { FhirResponse } from '../../src/fhir/client.ts';

it('records an answer without its body and with its text cut, but gives it whole', async () => {
  const answer: FhirResponse = { status: 200, headers: {}, body: ['x'], text: 'x'.repeat(1_000_000) };
  const client = { base: 'http://localhost/fhir', request: () => Promise.resolve(answer) };
  const surroundings = { client, sleep: () => Promise.resolve(), newId: () => 'id', searchAttempts: 1 };
  const session = new Session(surroundings, new Map());

  expect(await session.send({ method: 'GET', path: 'metadata' })).toBe(answer);

  const [exchange] = session.takeExchanges();
  expect(exchange?.response).toEqual({ ...answer, body: undefined, text: 'x'.repeat(20_000) });
});
