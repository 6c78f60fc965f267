/** Questions about the ways through a flow. All are asked of the model, whatever format it came from. */
import type { Flow, FlowNode } from './model.ts';
import { nodesByUuid } from './node-order.ts';

/** The nodes that a node's exits lead to, each once, in the order of its exits. */
export function successors(flow: Flow, node: FlowNode): FlowNode[] {
  return successorsIn(nodesByUuid(flow), node);
}

function successorsIn(nodes: ReadonlyMap<string, FlowNode>, node: FlowNode): FlowNode[] {
  const next = new Set<FlowNode>();
  for (const { destination } of node.exits) {
    const found = destination === undefined ? undefined : nodes.get(destination);
    if (found !== undefined) next.add(found);
  }
  return [...next];
}

/** The node where the flow starts; undefined in a flow without nodes. */
export function entryOf(flow: Flow): FlowNode | undefined {
  return flow.entry === undefined ? flow.nodes[0] : nodesByUuid(flow).get(flow.entry);
}

/** The nodes that some way leads to from the entry, which is one of them. */
export function reachable(flow: Flow): ReadonlySet<FlowNode> {
  const entry = entryOf(flow);
  return entry === undefined ? new Set() : reachableFrom(nodesByUuid(flow), entry);
}

function reachableFrom(nodes: ReadonlyMap<string, FlowNode>, start: FlowNode): ReadonlySet<FlowNode> {
  const found = new Set([start]);
  // A set is walked in the order in which it grows.
  for (const node of found) for (const next of successorsIn(nodes, node)) found.add(next);
  return found;
}

/** The nodes that no way leads to, in the order of the file. */
export function unreachable(flow: Flow): FlowNode[] {
  const found = reachable(flow);
  return flow.nodes.filter((node) => !found.has(node));
}

/**
 * The loops of a flow: each a set of nodes from any of which every other can be reached, in the order of the
 * file (strongly connected components with a way back; Tarjan's algorithm, without recursion). `through` says
 * which nodes are looked at: without the waiting ones, the loops are those that never wait.
 */
export function loops(flow: Flow, through: (node: FlowNode) => boolean = () => true): FlowNode[][] {
  const nodes = nodesByUuid(flow);
  const next = (node: FlowNode) => successorsIn(nodes, node).filter(through);
  const order = new Map<FlowNode, number>();
  const lowest = new Map<FlowNode, number>();
  const open = new Set<FlowNode>();
  const found: FlowNode[][] = [];
  for (const start of nodes.values()) {
    if (!through(start) || order.has(start)) continue;
    const path: { node: FlowNode; rest: FlowNode[] }[] = [];
    const enter = (node: FlowNode) => {
      lowest.set(node, order.size);
      order.set(node, order.size);
      open.add(node);
      path.push({ node, rest: next(node) });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, rest } = top;
      const to = rest.shift();
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (open.has(to)) lower(lowest, node, order.get(to));
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) lower(lowest, before.node, lowest.get(node));
      if (lowest.get(node) !== order.get(node)) continue;
      const members = takeFrom(open, node);
      if (members.size > 1 || next(node).includes(node)) {
        found.push(flow.nodes.filter((one) => members.has(one)));
      }
    }
  }
  return found;
}

function lower(lowest: Map<FlowNode, number>, node: FlowNode, value: number | undefined): void {
  lowest.set(node, Math.min(lowest.get(node) ?? Infinity, value ?? Infinity));
}

/** Removes the node and all that were opened after it. */
function takeFrom(open: Set<FlowNode>, node: FlowNode): Set<FlowNode> {
  const all = [...open];
  const taken = new Set(all.slice(all.indexOf(node)));
  for (const one of taken) open.delete(one);
  return taken;
}
