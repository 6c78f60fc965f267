import type { ResultState, TestResult, TestRun } from '../../conformance/result.ts';

/** All states, the bad ones first. */
export const states = [
  'error',
  'fail',
  'warning',
  'skip',
  'omit',
  'pass',
] as const satisfies readonly ResultState[];

/** How many results have each state. */
export function countStates(run: TestRun): Record<ResultState, number> {
  const counts: Record<ResultState, number> = { pass: 0, fail: 0, warning: 0, skip: 0, omit: 0, error: 0 };
  for (const { state } of run.results) counts[state]++;
  return counts;
}

/** True if nothing that the server has to do failed; a run without a single pass shows nothing. */
export function conforms(run: TestRun): boolean {
  const counts = countStates(run);
  return counts.fail === 0 && counts.error === 0 && counts.skip === 0 && counts.pass > 0;
}

/** The worst state of the tests of each requirement, by requirement. */
export function byRequirement(
  run: TestRun,
): { requirement: string; state: ResultState; tests: TestResult[] }[] {
  const tests = new Map<string, TestResult[]>();
  for (const result of run.results) {
    for (const requirement of result.requirements) {
      const list = tests.get(requirement) ?? [];
      list.push(result);
      tests.set(requirement, list);
    }
  }
  return [...tests]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([requirement, list]) => ({
      requirement,
      state: states.find((state) => list.some((result) => result.state === state)) ?? 'pass',
      tests: list,
    }));
}
