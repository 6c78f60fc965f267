import { describe, expect, test } from 'vitest';
import type { FhirClient } from '../../src/fhir/client.ts';
import { Failure } from '../../src/findings/failure.ts';
import { roundTrip, type RoundTripOptions } from '../../src/roundtrip/round-trip.ts';
import type { JsonObject } from '../../src/text/json-value.ts';
import { answer, fakeServer, type Quirk, unreachable } from './fake-server.ts';
import { flowUuid, sampleBytes, sampleDocument } from './sample-export.ts';

const patience = { deadlineMs: 3, pauseMs: 1, sleep: () => Promise.resolve() };
const run = (client: FhirClient, options: Partial<RoundTripOptions> = {}) =>
  roundTrip({
    file: 'stock.json',
    bytes: sampleBytes,
    document: sampleDocument(),
    client,
    patience,
    ...options,
  });

describe('the round trip', () => {
  test('brings the export back equal, the flow whole but for what is named, and leaves nothing', async () => {
    const server = fakeServer();
    const result = await run(server);
    expect(result).toMatchObject({
      file: 'stock.json',
      server: 'http://fake/fhir',
      ok: true,
      export: { sameBytes: true, equal: true, differences: [] },
      flows: [{ uuid: flowUuid, name: 'Stock', pointer: '/flows/0', found: true, whole: false }],
      lossCounts: { 'loss.action': 1, 'loss.expiry': 1, 'loss.media': 1 },
      problems: [],
    });
    expect(result.flows[0]?.differences.map(({ code, loss }) => [code, loss])).toEqual([
      ['difference.media', 'loss.media'],
    ]);
    expect(
      result.resources.map(({ reference, before, after }) => [reference.split('/')[0], before, after]),
    ).toEqual([
      ['Questionnaire', 'absent', 'removed'],
      ['Basic', 'absent', 'removed'],
      ['Library', 'absent', 'removed'],
    ]);
    expect([...server.rows.keys()]).toEqual([]);
  });

  test('keeps the resources on the server if asked', async () => {
    const server = fakeServer();
    const result = await run(server, { keep: true });
    expect(result.resources.map(({ after }) => after)).toEqual(['kept', 'kept', 'kept']);
    expect(server.rows.size).toBe(3);
  });

  test('puts back what was there before, without the version that the server gave', async () => {
    const reference = `Questionnaire/${flowUuid}`;
    const earlier: JsonObject = { resourceType: 'Questionnaire', id: flowUuid, status: 'active' };
    const meta = { versionId: '4', lastUpdated: '2026-01-01T00:00:00Z', tag: [{ code: 'mine' }] };
    const server = fakeServer({ [reference]: { ...earlier, meta } });
    const result = await run(server);
    expect(result.resources[0]).toEqual({ reference, before: 'present', after: 'restored' });
    expect([...server.rows]).toEqual([[reference, { ...earlier, meta: { tag: [{ code: 'mine' }] } }]]);
  });

  const drop =
    (extension: string): Quirk =>
    (request, server) => {
      if (request.method === 'GET' && request.path.includes('?')) {
        for (const [key, row] of server.rows) {
          const text = JSON.stringify(row).replaceAll(extension, 'dropped');
          server.rows.set(key, JSON.parse(text) as JsonObject);
        }
      }
      return undefined;
    };

  test.each<{ name: string; quirk: Quirk; problems: string[]; left?: number }>([
    {
      name: 'a server that can’t say what is there is not written to',
      quirk: ({ method }) => (method === 'GET' ? answer(403) : undefined),
      problems: ['roundtrip.not-readable'],
    },
    {
      name: 'nor is one that answers with something else than a resource',
      quirk: ({ method }) => (method === 'GET' ? answer(200) : undefined),
      problems: ['roundtrip.not-readable'],
    },
    {
      name: 'a transaction that is refused',
      quirk: ({ method }) =>
        method === 'POST'
          ? answer(422, { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'no such profile' }] })
          : undefined,
      problems: ['roundtrip.transaction-refused'],
    },
    {
      name: 'a search that finds nothing',
      quirk: ({ path }) => (path.includes('?') ? answer(200, { resourceType: 'Bundle' }) : undefined),
      problems: ['roundtrip.not-found', 'roundtrip.not-found', 'roundtrip.not-found'],
    },
    {
      name: 'a Basic without its details',
      quirk: drop('mhero-workflows-details'),
      problems: ['roundtrip.changed'],
    },
    {
      name: 'a resource that can’t be deleted',
      quirk: ({ method, path }) =>
        method === 'DELETE' && path.startsWith('Basic') ? answer(409) : undefined,
      problems: ['roundtrip.not-restored'],
      left: 1,
    },
  ])('says what went wrong: $name', async ({ quirk, problems, left = 0 }) => {
    const server = fakeServer({}, quirk);
    const result = await run(server);
    expect(result.ok).toBe(false);
    expect(result.problems.map(({ code }) => code)).toEqual(problems);
    expect(server.rows.size).toBe(left);
  });

  test('a difference that no loss had named is not ok', async () => {
    const result = await run(fakeServer({}, drop('mhero-flow-route')));
    expect(result.ok).toBe(false);
    expect(result.flows[0]?.differences.map(({ code, loss }) => [code, loss])).toContainEqual([
      'difference.route',
      undefined,
    ]);
  });

  test('an export that the server changed is told by the first places', async () => {
    const changed = Buffer.from(Buffer.from(sampleBytes).toString().replace('Thanks', 'Thank you')).toString(
      'base64',
    );
    const result = await run(
      fakeServer({}, (request, server) => {
        for (const row of request.path.startsWith('Library?') ? server.rows.values() : []) {
          if (row['resourceType'] === 'Library')
            row['content'] = [{ contentType: 'application/json', data: changed }];
        }
        return undefined;
      }),
    );
    expect(result.ok).toBe(false);
    expect(result.export).toEqual({
      sameBytes: false,
      equal: false,
      differences: [{ pointer: '/flows/0/nodes/1/actions/0/text', before: '"Thanks"', after: '"Thank you"' }],
    });
  });

  test('waits for a server that indexes late, and follows its next links', async () => {
    let asked = 0;
    const server = fakeServer({}, ({ path }) => {
      if (!path.startsWith('Library?')) return undefined;
      asked++;
      if (asked === 1) return answer(200, { resourceType: 'Bundle' });
      if (path.endsWith('&page=2')) return undefined;
      return answer(200, { resourceType: 'Bundle', link: [{ relation: 'next', url: `${path}&page=2` }] });
    });
    const { ok } = await run(server);
    expect([ok, asked]).toEqual([true, 3]);
  });

  test('takes back what was sent when it is interrupted', async () => {
    const stop = new AbortController();
    const server = fakeServer({}, ({ method }) => {
      if (method === 'POST') stop.abort();
      return undefined;
    });
    const result = await run(server, { signal: stop.signal });
    expect(result.problems.map(({ code }) => code)).toEqual(['roundtrip.interrupted']);
    expect(server.rows.size).toBe(0);
    expect(server.log.filter((line) => line.includes('?'))).toEqual([]);
  });

  test('sends nothing if it was interrupted before', async () => {
    const server = fakeServer();
    const result = await run(server, { signal: AbortSignal.abort() });
    expect(result.ok).toBe(false);
    expect(server.log).toEqual([]);
  });

  test('a server that goes away ends in a failure that names what may be left there', async () => {
    let sent = false;
    const server = fakeServer({}, ({ method }) => {
      if (sent) unreachable();
      sent = method === 'POST';
      return undefined;
    });
    const failure = await run(server).catch((error: unknown) => error);
    if (!(failure instanceof Failure)) throw new Error('expected a Failure');
    expect(failure.exit).toBe(3);
    expect(failure.hint).toContain(`Questionnaire/${flowUuid}`);
  });

  test('takes back what was sent when the search fails', async () => {
    const server = fakeServer({}, ({ path }) => (path.includes('?') ? unreachable() : undefined));
    await expect(run(server)).rejects.toThrow(Failure);
    expect(server.rows.size).toBe(0);
  });
});
