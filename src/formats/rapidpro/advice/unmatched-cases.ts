import type { Case } from '../../../flow/model.ts';
import type { Advice } from './advice.ts';
import { canMatch, covers } from '../case-coverage.ts';
import { report } from '../flow-part.ts';

/** Every case can be the first that matches some answer. */
export const unmatchedCases: Advice = (flow) =>
  flow.nodes.flatMap(({ router }) => {
    if (router?.kind !== 'switch') return [];
    return router.cases.flatMap((one, index) => {
      const place = { pointer: one.at, flow: flow.uuid };
      if (!canMatch(one.test)) return [report('rapidpro.case-impossible', {}, place)];
      const earlier = router.cases.slice(0, index).find((before) => covers(before.test, one.test));
      if (earlier === undefined) return [];
      return [report('rapidpro.case-never-matches', { earlier: nameOf(earlier, router.cases) }, place)];
    });
  });

/** `case 1 (has_text)` */
function nameOf(one: Case, cases: readonly Case[]): string {
  const test = one.test.kind === 'function' ? ` (${one.test.name})` : '';
  return `case ${cases.indexOf(one) + 1}${test}`;
}
