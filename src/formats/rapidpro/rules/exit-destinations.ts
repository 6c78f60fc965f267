import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';

/** An exit leads to a node of the flow, be it its own, or nowhere. */
export const exitDestinations: FlowRule = (flow) => {
  const findings: Finding[] = [];
  for (const { exits } of flow.nodes) {
    for (const exit of exits) {
      const { destination } = exit;
      if (destination === undefined || flow.nodeIndex.has(destination)) continue;
      const place = placeIn(flow, child(exit.at, 'destination_uuid'));
      findings.push(report('rapidpro.exit-destination-missing', { destination }, place));
    }
  }
  return findings;
};
