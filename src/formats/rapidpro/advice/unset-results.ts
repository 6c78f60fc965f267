import type { Finding } from '../../../findings/finding.ts';
import { dialects } from '../dialects/recognise.ts';
import { knownResultKey } from '../known-result-key.ts';
import type { Advice } from './advice.ts';
import { filledText, report } from '../flow-part.ts';
import type { FlowParts } from '../flow-parts.ts';

/** `@results.age` and `@(run.results.age)` name a result that some node of the flow sets. */
export const unsetResults: Advice = ({ uuid }, { parts, expressions }) => {
  const findings: Finding[] = [];
  let keys: ReadonlySet<string> | undefined;
  let hasKeys = false;
  for (const template of expressions) {
    let missing: Set<string> | undefined;
    for (const { path } of template.analysis.paths) {
      const start = path[0] === 'run' ? 1 : 0;
      const second = path[start + 1];
      if (path[start] !== 'results' || second === undefined || second.startsWith('__')) continue;
      if (!hasKeys) keys = resultKeysOf(parts);
      hasKeys = true;
      if (keys === undefined) return [];
      if (!keys.has(second)) (missing ??= new Set()).add(second);
    }
    for (const key of missing ?? []) {
      findings.push(report('rapidpro.result-unset', { key }, { pointer: template.at, flow: uuid }));
    }
  }
  return findings;
};

/** Actions of other programs after which a flow has results that nothing in it names. */
const givesResults = new Set(dialects.flatMap((dialect) => [...dialect.givesResults]));

/**
 * The keys of the results that are set: by `result_name` of routers and actions, by `name` of set_run_result.
 * Undefined if there may be others.
 */
function resultKeysOf(flow: FlowParts): ReadonlySet<string> | undefined {
  if (flow.actions.some(({ type }) => givesResults.has(type))) return undefined;
  const keys = new Set<string>();
  const see = (name: string | undefined) => {
    if (name !== undefined) keys.add(knownResultKey(name));
  };
  for (const action of flow.actions) {
    if (action.type === 'set_run_result') see(filledText(action, 'name'));
    see(filledText(action, 'result_name'));
  }
  for (const router of flow.routers) see(filledText(router, 'result_name'));
  return keys;
}
