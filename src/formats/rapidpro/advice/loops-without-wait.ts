import { loops } from '../../../flow/graph.ts';
import type { FlowNode } from '../../../flow/model.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** A node goes straight on if it neither waits for the contact nor for another flow, which may do so. */
function goesOn(node: FlowNode): boolean {
  return node.wait === undefined && !node.actions.some((action) => action.kind === 'run-flow');
}

/** Loops in which nobody is waited for, told at their first node. */
export const loopsWithoutWait: Advice = (flow) =>
  loops(flow, goesOn).flatMap(([first]) =>
    first === undefined
      ? []
      : [report('rapidpro.loop-without-wait', {}, { pointer: first.at, flow: flow.uuid })],
  );
