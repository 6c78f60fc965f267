import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import { partIn, placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';

/** A token (RFC 9110 section 5.6.2). */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Webhooks send headers whose names HTTP allows. */
export const headerNames: FlowRule = (flow) => {
  const findings: Finding[] = [];
  for (const action of flow.actions) {
    if (action.type !== 'call_webhook') continue;
    for (const name of Object.keys(partIn(action, 'headers')?.value ?? {})) {
      if (token.test(name)) continue;
      const place = placeIn(flow, child(action.at, 'headers', name));
      findings.push(report('rapidpro.header-name', { found: shortened(name) }, place));
    }
  }
  return findings;
};
