import { unreachable } from '../../../flow/graph.ts';
import { nodesByUuid } from '../../../flow/node-order.ts';
import { textOf } from '../../../text/json-value.ts';
import { type FlowAdvice, nameOf, report } from './advice.ts';

/** Blocks that no way leads to; the exit block is where errors lead. */
export const unreachableBlocks: FlowAdvice = ({ scope, flow }) => {
  const exitBlock = textOf(scope.value, 'exit_block_id');
  const afterErrors = new Set(flow.nodes.filter(({ uuid }) => uuid === exitBlock));
  const nodes = nodesByUuid(flow);
  for (const node of afterErrors) {
    for (const { destination } of node.exits) {
      const next = nodes.get(destination ?? '');
      if (next !== undefined) afterErrors.add(next);
    }
  }
  return unreachable(flow)
    .filter((node) => !afterErrors.has(node))
    .map((node) =>
      report('floip.block-unreachable', { name: nameOf(node) }, { pointer: node.at, flow: flow.uuid }),
    );
};
