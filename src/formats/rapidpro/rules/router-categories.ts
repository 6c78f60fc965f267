import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { filledText, type FlowPart, partIn, placeIn, report } from '../flow-part.ts';
import { type FlowRule, whetherIn } from '../flow-parts.ts';

/** The default, the timeout and the cases of a router name categories that it has. */
export const routerCategories: FlowRule = (flow) => {
  const findings: Finding[] = [];
  for (const router of flow.routers) {
    const isKnown = whetherIn(router.categories);
    const see = (use: string, part: FlowPart, key: string) => {
      const category = filledText(part, key);
      if (category === undefined || isKnown(category)) return;
      const place = placeIn(flow, child(part.at, key));
      findings.push(report('rapidpro.category-missing', { use, category }, place));
    };
    const timeout = router.wait === undefined ? undefined : partIn(router.wait, 'timeout');
    if (timeout !== undefined) see('timeout', timeout, 'category_uuid');
    if (router.type !== 'switch') continue;
    see('default', router, 'default_category_uuid');
    for (const item of router.cases) {
      if (item.value['category_uuid'] === '') {
        const place = placeIn(flow, child(item.at, 'category_uuid'));
        findings.push(report('rapidpro.category-missing', { use: 'case', category: '""' }, place));
      } else see('case', item, 'category_uuid');
    }
  }
  return findings;
};
