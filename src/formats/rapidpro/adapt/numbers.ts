import type { Exit, Expectation, FlowNode, Router, Wait } from '../../../flow/model.ts';
import { resultKey } from '../../../flow/model.ts';
import { defaultExit, timeoutCategory } from './choices.ts';
import type { FunctionTest } from './expressions.ts';
import { functionTest, isFunction, type NodeParts } from './node-parts.ts';
import { adaptRouter, adaptWait, answer, type Routing } from './routing.ts';

type NumberExpectation = Extract<Expectation, { kind: 'number' }>;

/**
 * A number question: a number in the range goes on, anything else is asked again. Where the way on depends on
 * the number, a second node decides about the result that the first one has set.
 */
export function adaptNumber(
  parts: NodeParts,
  wait: Wait,
  expects: NumberExpectation,
  router: Router | undefined,
): Routing & { readonly next?: FlowNode } {
  const { context, node } = parts;
  const decides = router?.kind === 'switch' && router.cases.length > 0;
  const resultName = context.cut(router?.resultName ?? '', node.at) || (decides ? 'Number' : '');
  const nextUuid = decides ? context.ids.take('', node.uuid, 'decision') : undefined;
  const onward = decides
    ? parts.newExit('number', nextUuid)
    : parts.exit(defaultExit(router) ?? node.exits[0]?.uuid ?? '');
  const number = parts.category('number', 'Number', onward, node.at);
  const away = context.invalidLeaves ? defaultExit(router) : undefined;
  const leaving = away === undefined ? undefined : node.exits.find(({ uuid }) => uuid === away);
  const other = parts.category('other', 'Other', invalidExit(parts, leaving), node.at);
  const timeout = timeoutCategory(parts, wait, router);
  const test = parts.case('number', rangeTest(expects), number.uuid, node.at);
  const asked: Routing = {
    wait: adaptWait(wait, hint(parts, expects), timeout?.uuid),
    router: {
      kind: 'switch',
      at: router?.at ?? node.at,
      operand: answer,
      cases: test === undefined ? [] : [test],
      categories: [number, other, ...(timeout === undefined ? [] : [timeout])],
      defaultCategory: other.uuid,
      ...(resultName === '' ? {} : { resultName }),
    },
  };
  if (nextUuid === undefined || router === undefined) return asked;
  const made = new Set(parts.exits);
  const decision = adaptRouter(parts, { ...router, resultName }, `@results.${resultKey(resultName)}.value`);
  // The exits of the decision are those of the source, and what it has made; the question keeps its own.
  const own = new Set([onward, other.exit, ...(timeout === undefined ? [] : [timeout.exit])]);
  const exits = parts.exits.filter((exit) => !own.has(exit.uuid) || !made.has(exit));
  const left = parts.exits.filter((exit) => own.has(exit.uuid));
  parts.exits.splice(0, parts.exits.length, ...left);
  return { ...asked, next: { at: node.at, uuid: nextUuid, actions: [], router: decision, exits } };
}

/** Where an answer out of range goes: on its way, by an exit of its own, or to be asked again. */
function invalidExit(parts: NodeParts, leaving: Exit | undefined): string {
  if (leaving === undefined) return parts.newExit('retry', parts.uuid);
  const made = parts.exits.find(({ uuid }) => uuid === parts.exit(leaving.uuid));
  return parts.newExit('invalid', made?.destination);
}

/** True if one of the router's own tests is that of the range: then all other answers have their exit already. */
export function testsItsRange(expects: NumberExpectation, router: Router | undefined): boolean {
  const range = rangeTest(expects);
  return (
    router?.kind === 'switch' &&
    router.cases.some(
      ({ test }) =>
        isFunction(test) &&
        test.name === range.name &&
        test.arguments.join(' ') === range.arguments.join(' '),
    )
  );
}

function rangeTest({ minimum, maximum }: NumberExpectation): FunctionTest {
  if (minimum !== undefined && maximum !== undefined) {
    return functionTest('has_number_between', [String(minimum), String(maximum)]);
  }
  if (minimum !== undefined) return functionTest('has_number_gte', [String(minimum)]);
  if (maximum !== undefined) return functionTest('has_number_lte', [String(maximum)]);
  return functionTest('has_number', []);
}

/** On the phone the digits are typed, up to a number of them or to the # key. */
function hint({ context }: NodeParts, { maxDigits }: NumberExpectation): Expectation {
  if (context.flow.type !== 'voice') return { kind: 'any' };
  return maxDigits === undefined
    ? { kind: 'digits', terminatedBy: '#' }
    : { kind: 'digits', count: maxDigits };
}
