import type { Finding } from '../../../findings/finding.ts';
import { listOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { limits } from '../limits.ts';

const sends = new Set(['send_msg', 'send_broadcast']);

/** A message has as many quick replies as the engine keeps; newer specs refuse more. */
export const quickReplies: Advice = ({ uuid }, { parts }) => {
  const findings: Finding[] = [];
  for (const action of parts.actions) {
    if (!sends.has(action.type)) continue;
    const found = listOf(action.value, 'quick_replies').length;
    if (found <= limits.quickReplies) continue;
    const place = { pointer: child(action.at, 'quick_replies'), flow: uuid };
    findings.push(report('rapidpro.quick-replies-cut', { found, limit: limits.quickReplies }, place));
  }
  return findings;
};
