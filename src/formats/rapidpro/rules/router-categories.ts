import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import {
  filledText,
  type FlowPart,
  type FlowRule,
  partIn,
  partsIn,
  placeIn,
  report,
  routersOf,
} from '../flow-part.ts';

/** The default, the timeout and the cases of a router name categories that it has. */
export const routerCategories: FlowRule = (flow) =>
  routersOf(flow).flatMap((router) => {
    const known = new Set(partsIn(router, 'categories').map((category) => filledText(category, 'uuid')));
    const findings: Finding[] = [];
    const see = (use: string, part: FlowPart, key: string) => {
      const category = filledText(part, key);
      if (category === undefined || known.has(category)) return;
      findings.push(
        report('rapidpro.category-missing', { use, category }, placeIn(flow, child(part.at, key))),
      );
    };
    const wait = partIn(router, 'wait');
    const timeout = wait === undefined ? undefined : partIn(wait, 'timeout');
    if (timeout !== undefined) see('timeout', timeout, 'category_uuid');
    if (textOf(router.value, 'type') !== 'switch') return findings;
    see('default', router, 'default_category_uuid');
    for (const item of partsIn(router, 'cases')) {
      if (textOf(item.value, 'category_uuid') === '') {
        const place = placeIn(flow, child(item.at, 'category_uuid'));
        findings.push(report('rapidpro.category-missing', { use: 'case', category: '""' }, place));
      } else see('case', item, 'category_uuid');
    }
    return findings;
  });
