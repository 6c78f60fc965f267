import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { configOf, typeOf } from '../shape.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

/** A flow that is run is in the container; else the platform must have it already. */
export const flowsToRun: FlowRule = (flow) => {
  const { flows } = flow;
  if (flows === undefined) return [];
  return flow.blocks.flatMap((block) => {
    const id = textOf(configOf(block.value), 'flow_id');
    if (typeOf(block.value) !== 'Core.RunFlow' || id === undefined || flows.has(id)) return [];
    return [
      report('floip.run-flow-missing', { id }, placeIn(flow, child(block.pointer, 'config', 'flow_id'))),
    ];
  });
};
