/**
 * Variables of Turn.io that stand for a part of what a webhook answered, node by node: `message = page.body.messages[0]`.
 * RapidPro cuts a result at 640 characters and the answer of a webhook at none of that, so where such a variable is
 * known to be still what it was assigned, what it stands for is named in its place.
 */
import type { Flow, FlowNode } from '../../../flow/model.ts';

/** By name the path of the webhook's answer that a variable stands for: `page.body.messages[0]`. */
export type KnownPaths = ReadonlyMap<string, string>;

const purePath = /^([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*|\[\d+\])*)$/;
const none: KnownPaths = new Map();

/**
 * What is known when the flow comes to each node, whichever way led there. `assigned` gives the expression that a node
 * assigns to its name.
 */
export function knownPaths(
  flow: Flow,
  assigned: (node: FlowNode) => string | undefined,
): ReadonlyMap<string, KnownPaths> {
  const nodes = new Map(flow.nodes.map((node) => [node.uuid, node]));
  // A name that other blocks have, too, may stand for something else by then.
  const others = new Set(flow.nodes.filter((node) => !isCalling(node)).map(({ name }) => name));
  const called = flow.nodes.filter((node) => isCalling(node) && !others.has(node.name));
  const webhooks = new Set(called.flatMap(({ name }) => name ?? []));
  const before = new Map<string, KnownPaths>();
  const entry = flow.entry ?? flow.nodes[0]?.uuid;
  const waiting: [string, KnownPaths][] = entry === undefined ? [] : [[entry, none]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [uuid, given] = next;
    const node = nodes.get(uuid);
    const known = before.get(uuid);
    const met = known === undefined ? given : shared(known, given);
    // What two ways agree on only becomes less, so this ends.
    if (node === undefined || (known !== undefined && known.size === met.size)) continue;
    before.set(uuid, met);
    const after = pathsAfter(node, met, assigned(node), webhooks);
    for (const { destination } of node.exits)
      if (destination !== undefined) waiting.push([destination, after]);
  }
  return before;
}

function shared(one: KnownPaths, other: KnownPaths): KnownPaths {
  return new Map([...one].filter(([name, path]) => other.get(name) === path));
}

function pathsAfter(
  node: FlowNode,
  before: KnownPaths,
  expression: string | undefined,
  webhooks: ReadonlySet<string>,
): KnownPaths {
  const { name = '' } = node;
  const isCalled = isCalling(node);
  const after = new Map(
    [...before].filter(([known, path]) => known !== name && !(isCalled && rootOf(path) === name)),
  );
  const [, root = '', rest = ''] = purePath.exec(expression?.trim() ?? '') ?? [];
  const path = webhooks.has(root) ? root : before.get(root);
  if (path !== undefined && root !== name) after.set(name, `${path}${rest}`);
  return after;
}

function isCalling({ actions }: FlowNode): boolean {
  return actions.some(({ kind }) => kind === 'webhook');
}

function rootOf(path: string): string {
  return /^\w+/.exec(path)?.[0] ?? '';
}
