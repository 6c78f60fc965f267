/** A router that doesn't wait, as a Case block, or as the exits of the block before it. */
import type { Action, Case, Flow, FlowNode, RandomRouter, SwitchRouter } from '../../../flow/model.ts';
import { chanceText } from '../write-exits.ts';
import { anyOf, caseRuns, caseText } from './convert-tests.ts';
import type { Losses } from './losses.ts';
import { categoryOf, type Ending, endingOf, tellLostRoutes, type Way } from './routes.ts';
import { convertOperand } from './templates.ts';

/** Any split, as a Case block. */
export function convertSplit(flow: Flow, node: FlowNode, router: SwitchRouter, losses: Losses): Ending {
  const operand =
    convertOperand(router.operand, losses.scope) ??
    (router.operand.startsWith('@') ? undefined : router.operand);
  const ways =
    operand === undefined
      ? []
      : caseRuns(router).flatMap((run): Way[] => {
          const category = categoryOf(router, run.category);
          const tests = run.cases.map((item) => caseText(operand, item, flow.languages));
          const known = tests.filter((test) => test !== undefined);
          return category === undefined || known.length === 0 ? [] : [{ category, test: anyOf(known) }];
        });
  const byDefault = categoryOf(router, router.defaultCategory);
  const carried = new Set([...ways.map(({ category }) => category.uuid), byDefault?.uuid ?? '']);
  const why =
    operand === undefined
      ? `The Flow Spec has no variable for ${router.operand}.`
      : 'The Flow Spec has no expression for its tests.';
  tellLostRoutes(router, carried, why, losses);
  tellLostCases(operand, flow, router, carried, losses);
  return endingOf(node, ways, byDefault);
}

/** Cases that could not be said, of categories that another case still leads to. */
function tellLostCases(
  operand: string | undefined,
  flow: Flow,
  router: SwitchRouter,
  carried: ReadonlySet<string>,
  losses: Losses,
): void {
  if (operand === undefined) return;
  for (const item of router.cases) {
    if (!carried.has(item.category) || item.category === router.defaultCategory) continue;
    if (caseText(operand, item, flow.languages) !== undefined) continue;
    const name = item.test.kind === 'function' ? item.test.name : item.test.expression;
    const why = 'The Flow Spec has no expression for it.';
    losses.add({ code: 'loss.test', at: item.at, what: `test ${name}`, why });
  }
}

/** Equal chances, as exits with tests of a random number. */
export function convertRandom(node: FlowNode, router: RandomRouter): Ending {
  const ways = router.categories.slice(0, -1).map((category, index) => ({
    category,
    test: chanceText(router.categories.length - index),
  }));
  return endingOf(node, ways, router.categories.at(-1));
}

/**
 * A split on how the webhook before it went, as the exits of its block: success by the status code, and the
 * default exit for failure. Undefined if the router looks at something else.
 */
export function webhookEnding(node: FlowNode, action: Action, router: SwitchRouter): Ending | undefined {
  if (action.kind !== 'webhook') return undefined;
  const result = action.resultName?.trim().toLowerCase().replace(/\W+/g, '_') ?? '';
  const isStatus = /^@(?:webhook\.status|\(\s*default\(webhook\.status, *0\)\s*\))$/.test(router.operand);
  const isCategory = router.operand.toLowerCase() === `@results.${result}.category`;
  const [success, ...others] = router.cases;
  if (success === undefined || others.length > 0 || !(isStatus || isCategory) || !isSuccess(success)) {
    return undefined;
  }
  const category = categoryOf(router, success.category);
  if (category === undefined) return undefined;
  const test = 'AND(block.value >= 200, block.value < 300)';
  return endingOf(node, [{ category, test }], categoryOf(router, router.defaultCategory));
}

function isSuccess({ test }: Case): boolean {
  if (test.kind !== 'function') return false;
  const [first, second] = test.arguments;
  if (test.name === 'has_number_between') return first === '200' && second === '299';
  return (test.name === 'has_only_text' || test.name === 'has_category') && first === 'Success';
}

/**
 * A split on how the flow before it ended: a RunFlow block goes on through its default exit, also after an
 * error, and has nothing to tell the two apart.
 */
export function runFlowEnding(
  node: FlowNode,
  action: Action,
  router: SwitchRouter,
  losses: Losses,
): Ending | undefined {
  if (action.kind !== 'run-flow' || !/^@child\.(?:run\.)?status$/.test(router.operand)) return undefined;
  const completed = router.cases.find(
    ({ test }) => test.kind === 'function' && test.arguments[0] === 'completed',
  );
  const category = categoryOf(router, completed?.category ?? router.defaultCategory);
  const why = 'A RunFlow block has one way on when the other flow has ended.';
  tellLostRoutes(router, new Set([category?.uuid ?? '']), why, losses);
  return endingOf(node, [], category);
}
