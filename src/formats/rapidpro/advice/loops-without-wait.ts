import { dialects } from '../dialects/recognise.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import type { NodePart } from '../flow-parts.ts';

/** Actions at which a flow stops: another flow, which may wait, and those of other programs that do. */
const stops = new Set(['enter_flow', ...dialects.flatMap(({ waits }) => [...waits])]);

/** A node goes straight on if it waits neither for the contact nor for anything else. */
function goesOn({ router, actions }: NodePart): boolean {
  return router?.wait === undefined && !actions.some(({ type }) => stops.has(type));
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
