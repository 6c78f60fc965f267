import { child } from '../../../text/pointer.ts';
import { filledText, type FlowRule, nodesOf, partsIn, placeIn, report } from '../flow-part.ts';

/** An exit leads to a node of the flow, be it its own, or nowhere. */
export const exitDestinations: FlowRule = (flow) => {
  const nodes = nodesOf(flow);
  const known = new Set(nodes.map((node) => filledText(node, 'uuid')));
  return nodes
    .flatMap((node) => partsIn(node, 'exits'))
    .flatMap((exit) => {
      const destination = filledText(exit, 'destination_uuid');
      if (destination === undefined || known.has(destination)) return [];
      const place = placeIn(flow, child(exit.at, 'destination_uuid'));
      return [report('rapidpro.exit-destination-missing', { destination }, place)];
    });
};
