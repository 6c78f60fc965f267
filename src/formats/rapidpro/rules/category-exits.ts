import { child } from '../../../text/pointer.ts';
import { filledText, type FlowRule, nodesOf, partIn, partsIn, placeIn, report } from '../flow-part.ts';

/** A category leaves by an exit of its own node. */
export const categoryExits: FlowRule = (flow) =>
  nodesOf(flow).flatMap((node) => {
    const router = partIn(node, 'router');
    if (router === undefined) return [];
    const exits = new Set(partsIn(node, 'exits').map((exit) => filledText(exit, 'uuid')));
    return partsIn(router, 'categories').flatMap((category) => {
      const exit = filledText(category, 'exit_uuid');
      if (exit === undefined || exits.has(exit)) return [];
      return [
        report('rapidpro.category-exit-missing', { exit }, placeIn(flow, child(category.at, 'exit_uuid'))),
      ];
    });
  });
