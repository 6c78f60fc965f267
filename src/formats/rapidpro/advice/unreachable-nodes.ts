import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Nodes that no way through the flow leads to. */
export const unreachableNodes: Advice = (flow) =>
  flow.graph
    .unreachable()
    .map((node) => report('rapidpro.node-unreachable', {}, { pointer: node.at, flow: flow.uuid }));
