import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { filledText, type FlowPart, type FlowRule, nodesOf, partsIn, placeIn, report } from '../flow-part.ts';

/** Nodes, actions and exits share one set of uuids; those of categories and cases are not in it. */
export const uniqueUuids: FlowRule = (flow) => {
  const findings: Finding[] = [];
  const first = new Map<string, { readonly kind: string; readonly part: FlowPart }>();
  const see = (kind: string, part: FlowPart) => {
    const uuid = filledText(part, 'uuid');
    if (uuid === undefined) return;
    const other = first.get(uuid);
    if (other === undefined) first.set(uuid, { kind, part });
    else {
      const args = { part: kind, uuid, first: `the ${other.kind} at ${other.part.at}` };
      findings.push(report('rapidpro.uuid-not-unique', args, placeIn(flow, child(part.at, 'uuid'))));
    }
  };
  for (const node of nodesOf(flow)) {
    see('node', node);
    for (const action of partsIn(node, 'actions')) see('action', action);
    for (const exit of partsIn(node, 'exits')) see('exit', exit);
  }
  return findings;
};
