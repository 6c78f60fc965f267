import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { knownResultKey } from '../known-result-key.ts';
import type { Advice } from './advice.ts';
import { filledText, type FlowPart, report } from '../flow-part.ts';

/** Results of different names have different keys. */
export const sharedResults: Advice = (flow) => {
  const names = new Map<string, string>();
  const findings: Finding[] = [];
  const see = (name: string | undefined, part: FlowPart, property: string) => {
    if (name === undefined) return;
    const key = knownResultKey(name);
    const other = names.get(key);
    if (other === undefined) names.set(key, name);
    else if (other !== name) {
      const place = { pointer: child(part.at, property), flow: flow.uuid };
      findings.push(report('rapidpro.result-shared', { key, other }, place));
    }
  };
  for (const { actions, router } of flow.nodes) {
    for (const action of actions) {
      if (action.type === 'set_run_result') see(filledText(action, 'name') ?? '', action, 'name');
      if (action.type === 'call_webhook') see(filledText(action, 'result_name'), action, 'result_name');
    }
    if (router !== undefined) see(filledText(router, 'result_name'), router, 'result_name');
  }
  return findings;
};
