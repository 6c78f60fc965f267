import type { Flow, FlowNode } from '../model.ts';
import { nodesByUuid } from '../node-order.ts';
import { roleOf } from '../node-role.ts';

/**
 * The flow with each node that only acts put together with the one after it, where nothing else leads there: what
 * one format writes as a node with several actions another one writes as several nodes.
 */
export function mergedSteps(flow: Flow): Flow {
  const nodes = nodesByUuid(flow);
  const incoming = new Map<string, Set<string>>();
  for (const { uuid, exits } of nodes.values()) {
    for (const { destination } of exits) {
      if (destination === undefined) continue;
      const from = incoming.get(destination) ?? new Set();
      incoming.set(destination, from.add(uuid));
    }
  }
  const isStart = (uuid: string) => uuid === (flow.entry ?? flow.nodes[0]?.uuid);
  // Each chain by its last node; a node has at most one that is put before it.
  const before = new Map<string, FlowNode>();
  const after = new Set<string>();
  for (const node of nodes.values()) {
    const next = onlyWay(node);
    if (next === undefined || next === node.uuid || !nodes.has(next) || isStart(next)) continue;
    if (roleOf(node) !== 'acts' || node.wait !== undefined || incoming.get(next)?.size !== 1) continue;
    before.set(next, node);
    after.add(node.uuid);
  }
  const starts = new Map<string, string>();
  const merged = [...nodes.values()].flatMap((node) => {
    if (after.has(node.uuid)) return [];
    const chain = [node];
    const seen = new Set([node.uuid]);
    for (let at = before.get(node.uuid); at !== undefined && !seen.has(at.uuid); at = before.get(at.uuid)) {
      chain.unshift(at);
      seen.add(at.uuid);
    }
    const [first = node] = chain;
    starts.set(first.uuid, node.uuid);
    return [{ ...node, actions: chain.flatMap(({ actions }) => actions) }];
  });
  return {
    ...flow,
    nodes: merged.map((node) => ({
      ...node,
      exits: node.exits.map((exit) =>
        exit.destination === undefined
          ? exit
          : { ...exit, destination: starts.get(exit.destination) ?? exit.destination },
      ),
    })),
    ...(flow.entry === undefined ? {} : { entry: starts.get(flow.entry) ?? flow.entry }),
  };
}

/** Where a node without a choice leads; undefined if there is a choice, or the flow ends. */
function onlyWay({ exits }: FlowNode): string | undefined {
  const ways = new Set(exits.map(({ destination }) => destination));
  return ways.size === 1 ? exits[0]?.destination : undefined;
}
