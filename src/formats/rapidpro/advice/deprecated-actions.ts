import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

const deprecated = new Set(['call_classifier', 'request_optin']);

/** Actions that are read but do nothing any more. */
export const deprecatedActions: Advice = (flow) => {
  const findings: Finding[] = [];
  for (const action of flow.actions) {
    if (!deprecated.has(action.type)) continue;
    const place = { pointer: child(action.at, 'type'), flow: flow.uuid };
    findings.push(report('rapidpro.action-deprecated', { action: action.type }, place));
  }
  return findings;
};
