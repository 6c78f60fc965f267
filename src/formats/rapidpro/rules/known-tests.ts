import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import { placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';

/** The tests that the engine has, those of removed parts (`has_intent` ..) included. */
export const routerTests: ReadonlySet<string> = new Set([
  'has_all_words',
  'has_any_word',
  'has_beginning',
  'has_category',
  'has_date',
  'has_date_eq',
  'has_date_gt',
  'has_date_lt',
  'has_district',
  'has_email',
  'has_error',
  'has_group',
  'has_intent',
  'has_number',
  'has_number_between',
  'has_number_eq',
  'has_number_gt',
  'has_number_gte',
  'has_number_lt',
  'has_number_lte',
  'has_only_phrase',
  'has_only_text',
  'has_pattern',
  'has_phone',
  'has_phrase',
  'has_state',
  'has_text',
  'has_time',
  'has_top_intent',
  'has_value',
  'has_ward',
]);

/** A case compares by a test that exists, in small letters. */
export const knownTests: FlowRule = (flow) => {
  const findings: Finding[] = [];
  for (const router of flow.routers) {
    if (router.type !== 'switch') continue;
    for (const item of router.cases) {
      // What is no text is told by the schema.
      if (routerTests.has(item.type) || typeof item.value['type'] !== 'string') continue;
      const place = placeIn(flow, child(item.at, 'type'));
      findings.push(report('rapidpro.test-unknown', { found: shortened(item.type) }, place));
    }
  }
  return findings;
};
