import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { type FlowPart, placeIn, report } from '../flow-part.ts';
import type { CheckedFlow, FlowRule } from '../flow-parts.ts';

/** Nodes, actions and exits share one set of uuids; those of categories and cases are not in it. */
export const uniqueUuids: FlowRule = (flow) => {
  if (areUnique(flow)) return [];
  const findings: Finding[] = [];
  const first = new Map<string, { readonly kind: string; readonly part: FlowPart }>();
  const see = (kind: string, part: FlowPart) => {
    const { uuid } = part;
    if (uuid === '') return;
    const other = first.get(uuid);
    if (other === undefined) first.set(uuid, { kind, part });
    else {
      const args = { part: kind, uuid, first: `the ${other.kind} at ${other.part.at}` };
      findings.push(report('rapidpro.uuid-not-unique', args, placeIn(flow, child(part.at, 'uuid'))));
    }
  };
  for (const node of flow.nodes) {
    see('node', node);
    for (const action of node.actions) see('action', action);
    for (const exit of node.exits) see('exit', exit);
  }
  return findings;
};

/** Whether all are different: a quick look, as they hardly ever are not. */
function areUnique(flow: CheckedFlow): boolean {
  const seen = new Set<string>();
  let parts = flow.nodes.length;
  for (const node of flow.nodes) {
    seen.add(node.uuid);
    for (const { uuid } of node.actions) seen.add(uuid);
    for (const { uuid } of node.exits) seen.add(uuid);
    parts += node.actions.length + node.exits.length;
  }
  return seen.size === parts;
}
