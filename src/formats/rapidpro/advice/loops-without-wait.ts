import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import type { NodePart } from '../flow-parts.ts';

/** A node goes straight on if it neither waits for the contact nor for another flow, which may do so. */
function goesOn({ router, actions }: NodePart): boolean {
  return router?.wait === undefined && !actions.some(({ type }) => type === 'enter_flow');
}

/** Loops in which nobody is waited for, told at their first node. */
export const loopsWithoutWait: Advice = (flow) =>
  flow.graph
    .loops(goesOn)
    .flatMap(([first]) =>
      first === undefined
        ? []
        : [report('rapidpro.loop-without-wait', {}, { pointer: first.at, flow: flow.uuid })],
    );
