import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { type FlowPart, report } from '../flow-part.ts';

/** Categories of one router have different names. */
export const categoryNames: Advice = (flow) => {
  const findings: Finding[] = [];
  for (const { categories } of flow.routers) {
    for (let index = 1; index < categories.length; index++) {
      const category = categories[index];
      const name = nameOf(category);
      let before = 0;
      while (before < index && nameOf(categories[before]) !== name) before++;
      if (category === undefined || before === index) continue;
      const place = { pointer: child(category.at, 'name'), flow: flow.uuid };
      findings.push(report('rapidpro.category-name-repeated', { name }, place));
    }
  }
  return findings;
};

function nameOf(category: FlowPart | undefined): string {
  const name = category?.value['name'];
  return typeof name === 'string' ? name : '';
}
