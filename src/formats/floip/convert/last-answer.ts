/**
 * Which question the contact has answered last when a flow comes to a node, and which webhook was called last: what
 * RapidPro calls `input` and `webhook`.
 */
import { type Flow, type FlowNode, resultKey } from '../../../flow/model.ts';

/** More than one question, one of another flow, or none at all. */
const open = Symbol('open');
type Last = string | typeof open;

/**
 * By node the key of the result that has the last answer, where it is one and the same whichever way led there.
 * `asked` are the keys that only questions write.
 */
export function lastAnswers(flow: Flow, asked: ReadonlySet<string>): ReadonlyMap<string, string> {
  return lastAt(flow, (node, before) => answerAfter(node, before, asked));
}

/** By node the key of the result of the last webhook; `called` are the keys that only webhooks write. */
export function lastCalls(flow: Flow, called: ReadonlySet<string>): ReadonlyMap<string, string> {
  const last = lastAt(flow, (node, before) => callAfter(node, before, called));
  // What stands in the node of another webhook may mean the one or the other.
  const calling = new Set(flow.nodes.filter(isCalling).map(({ uuid }) => uuid));
  return new Map([...last].filter(([uuid]) => !calling.has(uuid)));
}

function lastAt(flow: Flow, lastAfter: (node: FlowNode, before: Last) => Last): ReadonlyMap<string, string> {
  const nodes = new Map(flow.nodes.map((node) => [node.uuid, node]));
  const entry = flow.entry ?? flow.nodes[0]?.uuid;
  const before = new Map<string, Last>();
  const waiting: [string, Last][] = entry === undefined ? [] : [[entry, open]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [uuid, last] = next;
    const node = nodes.get(uuid);
    const known = before.get(uuid);
    const met = known === undefined || known === last ? last : open;
    if (node === undefined || (known !== undefined && known === met)) continue;
    before.set(uuid, met);
    const after = lastAfter(node, met);
    for (const { destination } of node.exits)
      if (destination !== undefined) waiting.push([destination, after]);
  }
  return new Map([...before].flatMap(([uuid, last]) => (last === open ? [] : [[uuid, last] as const])));
}

function answerAfter({ actions, wait, router }: FlowNode, before: Last, asked: ReadonlySet<string>): Last {
  const key = resultKey(router?.resultName ?? '');
  if (wait !== undefined) return wait.expects.kind !== 'dial' && asked.has(key) ? key : open;
  return actions.some(({ kind }) => kind === 'run-flow') ? open : before;
}

function isCalling({ actions }: FlowNode): boolean {
  return actions.some(({ kind }) => kind === 'webhook');
}

function callAfter({ actions }: FlowNode, before: Last, called: ReadonlySet<string>): Last {
  const last = actions.findLast(({ kind }) => kind === 'webhook');
  if (last?.kind !== 'webhook') return before;
  const key = resultKey(last.resultName ?? '');
  return called.has(key) ? key : open;
}
