import type { Finding } from '../../../findings/finding.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { limits } from '../limits.ts';
import { byteLength, firstCharacters } from '../migrations/step.ts';
import { longestCategory } from '../migrations/to-13.6.ts';
import { isBelow, parseSpecVersion } from '../spec-version.ts';

/** Names that the migration to spec 13.6 does not cut. */
export const cutNames: Advice = ({ uuid, at }, { value }) => {
  const version = parseSpecVersion(textOf(value, 'spec_version') ?? '');
  if (version === undefined || !isBelow(version, '13.6.0')) return [];
  const findings: Finding[] = [];
  const see = (part: JsonObject, partAt: JsonPointer, key: string, what: string, limit: number) => {
    const name = textOf(part, key) ?? '';
    const cut = firstCharacters(name, limit).trim();
    if (byteLength(name) <= limit || cut === name) return;
    const args = { what, name: shortened(name, 80), cut };
    findings.push(report('rapidpro.name-cut', args, { pointer: child(partAt, key), flow: uuid }));
  };
  for (const [index, node] of listOf(value, 'nodes').entries()) {
    if (!isObject(node)) continue;
    const nodeAt = child(at, 'nodes', index);
    for (const [position, action] of listOf(node, 'actions').entries()) {
      if (!isObject(action) || textOf(action, 'type') !== 'set_run_result') continue;
      const actionAt = child(nodeAt, 'actions', position);
      see(action, actionAt, 'name', 'result', limits.name);
      see(action, actionAt, 'category', 'category', longestCategory);
    }
    const router = property(node, 'router');
    if (!isObject(router)) continue;
    const routerAt = child(nodeAt, 'router');
    see(router, routerAt, 'result_name', 'result', limits.name);
    for (const [position, category] of listOf(router, 'categories').entries()) {
      if (isObject(category))
        see(category, child(routerAt, 'categories', position), 'name', 'category', longestCategory);
    }
  }
  return findings;
};
