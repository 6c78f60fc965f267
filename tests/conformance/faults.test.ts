import { describe, expect, it } from 'vitest';
import { readCounterExamples } from '../../src/conformance/counter-example.ts';
import { runConformance } from '../../src/conformance/run.ts';
import type { TestRun } from '../../src/conformance/result.ts';
import { guideCounterExamples, guideExamples } from '../../src/fhir/guide-examples.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { type FaultName, faults, withFault } from '../../src/server/faults.ts';
import { openReferenceServer } from '../../src/server/reference-server.ts';
import { Validator } from '../../src/validation/validator.ts';

const definitions = openPackagedDefinitions();
const validator = new Validator({ definitions });

async function run(fault?: FaultName, only?: readonly string[]): Promise<TestRun> {
  let ids = 0;
  const server = await openReferenceServer({
    definitions,
    validator,
    ...(fault === undefined ? {} : { wrap: (handle) => withFault(handle, fault) }),
  });
  try {
    return await runConformance({
      client: server.client,
      examples: guideExamples(),
      counterExamples: readCounterExamples(guideCounterExamples()),
      sleep: () => Promise.resolve(),
      newId: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
      searchAttempts: 2,
      ...(only === undefined ? {} : { only }),
    });
  } finally {
    await server.close();
  }
}

/** What each planted fault must turn red (or, for a SHOULD, yellow), by the requirement that it breaks. */
const expected: Record<
  FaultName,
  { readonly state: 'fail' | 'warning'; readonly tests: readonly string[]; readonly requirement: string }
> = {
  'ignores-meta-profile': {
    state: 'fail',
    tests: ['contact.refuses-no-telecom', 'eidsr-alert-flow.refuses-no-age'],
    requirement: 'MH-SRV-09',
  },
  'accepts-anything': {
    state: 'fail',
    tests: ['server.not-json', 'contact.refuses-bad-value'],
    requirement: 'MH-SRV-06',
  },
  'drops-a-field': { state: 'fail', tests: ['contact.read'], requirement: 'MH-SRV-03' },
  'drops-extensions': { state: 'fail', tests: ['workflow.read'], requirement: 'MH-SRV-03' },
  'search-ignores-parameter': {
    state: 'fail',
    tests: ['contact.search-identifier', 'flow.search-url'],
    requirement: 'MH-SRV-05',
  },
  'search-finds-nothing': { state: 'fail', tests: ['contact.search-_id'], requirement: 'MH-SRV-05' },
  'update-keeps-old': {
    state: 'fail',
    tests: ['contact.update', 'response.update'],
    requirement: 'MH-SRV-04',
  },
  'delete-does-nothing': { state: 'fail', tests: ['contact.delete'], requirement: 'MH-SRV-08' },
  'read-after-delete': { state: 'fail', tests: ['contact.delete'], requirement: 'MH-SRV-08' },
  'wrong-status-on-create': { state: 'fail', tests: ['contact.create'], requirement: 'MH-SRV-02' },
  'no-location': { state: 'fail', tests: ['contact.create'], requirement: 'MH-SRV-02' },
  'no-capability': { state: 'fail', tests: ['server.capability'], requirement: 'MH-SRV-01' },
  'capability-without-profiles': { state: 'warning', tests: ['contact.profile'], requirement: 'MH-SRV-11' },
  'transaction-without-rollback': {
    state: 'fail',
    tests: ['server.transaction-rollback'],
    requirement: 'MH-SRV-07',
  },
  'transaction-keeps-urns': { state: 'fail', tests: ['server.transaction'], requirement: 'MH-SRV-07' },
  'no-version-bump': { state: 'fail', tests: ['contact.update'], requirement: 'MH-SRV-04' },
  'errors-without-outcome': {
    state: 'fail',
    tests: ['server.not-found', 'contact.refuses-bad-value'],
    requirement: 'MH-SRV-06',
  },
  'validate-finds-nothing': {
    state: 'fail',
    tests: ['sync-request.validate-refuses-kind-missing', 'outcome.validate-refuses-two-findings'],
    requirement: 'MH-SRV-12',
  },
  'validate-lacks-profiles': {
    state: 'fail',
    tests: ['sync-request.validates', 'outcome.validates'],
    requirement: 'MH-SRV-12',
  },
};

describe('the kit against the reference server', () => {
  it('passes everything and leaves nothing behind', async () => {
    const { results, left } = await run();
    expect(results.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect(results.length).toBeGreaterThan(100);
    expect(left).toEqual([]);
  });

  it.each(Object.keys(faults) as FaultName[])('finds the planted fault %s', async (fault) => {
    const { state, tests, requirement } = expected[fault];
    const { results } = await run(fault);
    const states = Object.fromEntries(results.map((result) => [result.id, result.state]));
    expect(Object.fromEntries(tests.map((id) => [id, states[id]]))).toEqual(
      Object.fromEntries(tests.map((id) => [id, state])),
    );
    expect(
      results.filter((result) => result.state === state).flatMap((result) => result.requirements),
    ).toContain(requirement);
  });

  it('takes no error for a finding from a server that finds one in everything', async () => {
    const { results } = await run('validate-lacks-profiles', ['sync-request']);
    const refusals = results.filter(({ id }) => id.includes('.validate-refuses-'));
    expect(refusals.length).toBeGreaterThan(5);
    expect(refusals.filter(({ state }) => state !== 'skip')).toEqual([]);
  });

  it('runs one group alone, with what its examples refer to', async () => {
    const { results } = await run(undefined, ['message']);
    expect(new Set(results.map(({ id }) => id.split('.')[0]))).toEqual(new Set(['message']));
    expect(results.filter(({ state }) => state !== 'pass')).toEqual([]);
  });

  it('refuses a test that there is not', async () => {
    await expect(run(undefined, ['nothing'])).rejects.toMatchObject({ code: 'test.unknown', exit: 2 });
  });
});
