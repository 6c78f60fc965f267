import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Categories of one router have different names. */
export const categoryNames: Advice = (flow) =>
  flow.nodes.flatMap(({ router }) => {
    const seen = new Set<string>();
    const findings: Finding[] = [];
    for (const { name, at } of router?.categories ?? []) {
      const place = { pointer: child(at, 'name'), flow: flow.uuid };
      if (seen.has(name)) findings.push(report('rapidpro.category-name-repeated', { name }, place));
      seen.add(name);
    }
    return findings;
  });
