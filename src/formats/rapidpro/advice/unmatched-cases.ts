import type { Finding } from '../../../findings/finding.ts';
import type { Advice } from './advice.ts';
import { canMatch, covers, failsAlways } from '../case-coverage.ts';
import { report } from '../flow-part.ts';
import { CaseTest } from '../read/case-test.ts';
import { Translations } from '../read/translations.ts';

/** Every case can be the first that matches some answer. */
export const unmatchedCases: Advice = (flow) => {
  const findings: Finding[] = [];
  const translations = new Translations(flow);
  for (const router of flow.routers) {
    if (router.type === 'random') continue;
    const tests = router.cases.map((item) => new CaseTest(item, translations));
    for (let index = 0; index < tests.length; index++) {
      const item = router.cases[index];
      const test = tests[index];
      if (item === undefined || test === undefined) continue;
      const place = () => ({ pointer: item.at, flow: flow.uuid });
      if (!canMatch(test) || failsAlways(test)) {
        findings.push(report('rapidpro.case-impossible', {}, place()));
        continue;
      }
      const earlier = firstThatCovers(tests, index);
      const name = tests[earlier]?.name;
      if (name === undefined) continue;
      const args = { earlier: `case ${earlier + 1} (${name})` };
      findings.push(report('rapidpro.case-never-matches', args, place()));
    }
  }
  return findings;
};

/** The place of the first test that passes whatever a later one passes; -1 if there is none. */
function firstThatCovers(tests: readonly CaseTest[], index: number): number {
  const test = tests[index];
  for (let earlier = 0; earlier < index; earlier++) {
    const before = tests[earlier];
    if (before !== undefined && test !== undefined && covers(before, test)) return earlier;
  }
  return -1;
}
