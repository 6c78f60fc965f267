import { loops } from '../../../flow/graph.ts';
import type { FlowNode } from '../../../flow/model.ts';
import { type FlowAdvice, nameOf, report } from './advice.ts';

/** A block goes straight on if it waits for nobody. Of other flows and of vendors' blocks that is not known. */
function goesOn({ wait, actions }: FlowNode): boolean {
  return wait === undefined && !actions.some(({ kind }) => kind === 'run-flow' || kind === 'other');
}

/** Loops in which nobody is waited for, told at their first block. */
export const loopsWithoutWait: FlowAdvice = ({ flow }) =>
  loops(flow, goesOn).flatMap(([first]) =>
    first === undefined
      ? []
      : [report('floip.loop-without-wait', { name: nameOf(first) }, { pointer: first.at, flow: flow.uuid })],
  );
