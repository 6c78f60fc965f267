import type { Finding } from '../../../findings/finding.ts';
import { resultKey } from '../../../flow/model.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Results of different names have different keys. */
export const sharedResults: Advice = (flow) => {
  const names = new Map<string, string>();
  const findings: Finding[] = [];
  const see = (name: string | undefined, pointer: string) => {
    if (name === undefined) return;
    const key = resultKey(name);
    const other = names.get(key);
    if (other === undefined) names.set(key, name);
    else if (other !== name)
      findings.push(report('rapidpro.result-shared', { key, other }, { pointer, flow: flow.uuid }));
  };
  for (const { actions, router } of flow.nodes) {
    for (const action of actions) {
      if (action.kind === 'set-result') see(action.name, child(action.at, 'name'));
      if (action.kind === 'webhook') see(action.resultName, child(action.at, 'result_name'));
    }
    if (router !== undefined) see(router.resultName, child(router.at, 'result_name'));
  }
  return findings;
};
