import type { Case, FlowNode, SwitchRouter, Test } from '../../../flow/model.ts';
import { canMatch, covers } from '../../rapidpro/case-coverage.ts';
import { type FlowAdvice, report } from './advice.ts';

/** Far above any real block; each test is held against those before it. */
const maxCases = 100;

/** Every test of an exit can be the first that is true. */
export const exits: FlowAdvice = ({ flow }) =>
  flow.nodes.flatMap((node) => {
    const { router } = node;
    if (router?.kind !== 'switch') return [];
    const offered = choicesOf(node);
    return router.cases.slice(0, maxCases).flatMap((one, index) => {
      const place = { pointer: one.at, flow: flow.uuid };
      if (!canMatch(one.test)) return [report('floip.test-impossible', {}, place)];
      const earlier = router.cases.slice(0, index).find((before) => isCovered(before.test, one.test));
      if (earlier !== undefined)
        return [report('floip.exit-never-taken', { earlier: exitOf(earlier, router) }, place)];
      const name = offered === undefined ? undefined : nameIn(one.test);
      if (offered === undefined || name === undefined || offered.includes(name.toLowerCase())) return [];
      return [report('floip.test-of-no-choice', { name, known: offered.join(', ') }, place)];
    });
  });

function isCovered(earlier: Test, later: Test): boolean {
  if (earlier.kind !== 'expression' || later.kind !== 'expression') return covers(earlier, later);
  return earlier.expression.trim() === later.expression.trim();
}

/** The names of the choices where one is the value of the block; texts are compared in any case. */
function choicesOf({ wait }: FlowNode): string[] | undefined {
  if (wait?.expects.kind !== 'choice' || wait.expects.multiple || wait.expects.choices.length === 0)
    return undefined;
  return wait.expects.choices.map(({ name }) => name.toLowerCase());
}

/** The text that a test compares the value of the block with. */
function nameIn(test: Test): string | undefined {
  if (test.kind !== 'function' || test.name !== 'has_only_text') return undefined;
  const [name = ''] = test.arguments;
  return name.includes('@') ? undefined : name;
}

function exitOf({ category }: Case, { categories }: SwitchRouter): string {
  return categories.find(({ uuid }) => uuid === category)?.name ?? '';
}
