import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import type { Advice } from './advice.ts';
import { type FlowPart, report } from '../flow-part.ts';
import { limits } from '../limits.ts';
import { firstCharacters, hasMoreBytes } from '../migrations/step.ts';
import { longestCategory } from '../migrations/to-13.6.ts';
import { isBelow, parseSpecVersion } from '../spec-version.ts';

/** Names that the migration to spec 13.6 does not cut. */
export const cutNames: Advice = ({ uuid }, { parts }) => {
  const version = parseSpecVersion(textOf(parts.value, 'spec_version') ?? '');
  if (version === undefined || !isBelow(version, '13.6.0')) return [];
  const findings: Finding[] = [];
  const see = (part: FlowPart, key: string, what: string, limit: number) => {
    const name = textOf(part.value, key) ?? '';
    if (!hasMoreBytes(name, limit)) return;
    const cut = firstCharacters(name, limit).trim();
    if (cut === name) return;
    const args = { what, name: shortened(name, 80), cut };
    findings.push(report('rapidpro.name-cut', args, { pointer: child(part.at, key), flow: uuid }));
  };
  for (const { actions, router } of parts.nodes) {
    for (const action of actions) {
      if (action.type !== 'set_run_result') continue;
      see(action, 'name', 'result', limits.name);
      see(action, 'category', 'category', longestCategory);
    }
    if (router === undefined) continue;
    see(router, 'result_name', 'result', limits.name);
    for (const category of router.categories) see(category, 'name', 'category', longestCategory);
  }
  return findings;
};
