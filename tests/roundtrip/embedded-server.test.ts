import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpClient } from '../../src/fhir/http-client.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { roundTrip } from '../../src/roundtrip/round-trip.ts';
import { openReferenceServer, type ReferenceServer } from '../../src/server/reference-server.ts';
import { sampleBytes, sampleDocument } from './sample-export.ts';

describe('the round trip through the embedded server', () => {
  let server: ReferenceServer;
  beforeAll(async () => {
    server = await openReferenceServer({ definitions: openPackagedDefinitions() });
  });
  afterAll(() => server.close());

  const trip = { file: 'stock.json', bytes: sampleBytes, document: sampleDocument() };

  test('in the process', async () => {
    const result = await roundTrip({ ...trip, client: server.client });
    expect(result).toMatchObject({ ok: true, problems: [], export: { equal: true, sameBytes: true } });
    expect(result.resources.map(({ after }) => after)).toEqual(['removed', 'removed', 'removed']);
  });

  test('over the network, over what an earlier round trip kept', async () => {
    const { url } = await server.listen(0);
    const client = httpClient(url);
    const kept = await roundTrip({ ...trip, client, keep: true });
    expect(kept.resources.map(({ after }) => after)).toEqual(['kept', 'kept', 'kept']);
    const again = await roundTrip({ ...trip, client });
    expect(again).toMatchObject({ ok: true, problems: [] });
    expect(again.resources.map(({ before, after }) => [before, after])).toEqual([
      ['present', 'restored'],
      ['present', 'restored'],
      ['present', 'restored'],
    ]);
  });
});
