import type { Exit, Flow, FlowNode } from './model.ts';

/**
 * The nodes of a flow in the order of a walk through it: a node comes after all nodes that lead to it, unless
 * they are part of a loop, and the way through the first exit comes before the one through the second. In
 * graph terms it is the reverse postorder of the depth-first search from the entry. Nodes that no way leads to
 * come last. Of two nodes with one uuid the first counts.
 */
export function nodesInOrder(flow: Flow): FlowNode[] {
  const byUuid = nodesByUuid(flow);
  const done = new Set<string>();
  const ordered: FlowNode[] = [];
  const entry = flow.entry === undefined ? flow.nodes[0] : byUuid.get(flow.entry);
  for (const start of [...(entry === undefined ? [] : [entry]), ...flow.nodes]) {
    if (byUuid.get(start.uuid) === start) ordered.push(...reversePostorder(start, byUuid, done));
  }
  return ordered;
}

/** The nodes by uuid; of two with one uuid the first. */
export function nodesByUuid(flow: Flow): ReadonlyMap<string, FlowNode> {
  const nodes = new Map<string, FlowNode>();
  for (const node of flow.nodes) if (!nodes.has(node.uuid)) nodes.set(node.uuid, node);
  return nodes;
}

/** The exits of a node in the order of its router's categories, the others after them. */
function exitsInOrder(node: FlowNode): Exit[] {
  const byUuid = new Map(node.exits.map((exit) => [exit.uuid, exit]));
  const named = (node.router?.categories ?? []).flatMap(({ exit }) => byUuid.get(exit) ?? []);
  return [...new Set([...named, ...node.exits])];
}

/** Written as a loop, because a flow may be a chain of any length. */
function reversePostorder(
  start: FlowNode,
  byUuid: ReadonlyMap<string, FlowNode>,
  done: Set<string>,
): FlowNode[] {
  if (done.has(start.uuid)) return [];
  done.add(start.uuid);
  const finished: FlowNode[] = [];
  const open = [{ node: start, exits: exitsInOrder(start).reverse(), next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const exit = top.exits[top.next++];
    if (exit === undefined) {
      finished.push(top.node);
      open.pop();
      continue;
    }
    const node = exit.destination === undefined ? undefined : byUuid.get(exit.destination);
    if (node === undefined || done.has(node.uuid)) continue;
    done.add(node.uuid);
    open.push({ node, exits: exitsInOrder(node).reverse(), next: 0 });
  }
  return finished.reverse();
}
