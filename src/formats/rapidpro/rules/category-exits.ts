import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { filledText, placeIn, report } from '../flow-part.ts';
import { type FlowRule, whetherIn } from '../flow-parts.ts';

/** A category leaves by an exit of its own node. */
export const categoryExits: FlowRule = (flow) => {
  const findings: Finding[] = [];
  for (const { exits, router } of flow.nodes) {
    if (router === undefined) continue;
    const isKnown = whetherIn(exits);
    let index = -1;
    for (const category of router.categories) {
      index++;
      const exit = filledText(category, 'exit_uuid');
      // The editor writes categories in the order of their exits.
      if (exit === undefined || exits[index]?.uuid === exit || isKnown(exit)) continue;
      const place = placeIn(flow, child(category.at, 'exit_uuid'));
      findings.push(report('rapidpro.category-exit-missing', { exit }, place));
    }
  }
  return findings;
};
