import { isObject, type JsonObject } from '../../text/json-value.ts';
import type { Detector } from './detector.ts';
import type { FileKind } from '../file-kinds.ts';
import { hasAll, hasAny, objectsOf } from './properties.ts';

interface Cases {
  readonly kind: FileKind;
  readonly title: string;
  readonly matches: (item: JsonObject) => boolean;
}

/** The lists of test cases of goflow and of tools like it: pieces of flows, no flows to be used. */
const cases: readonly Cases[] = [
  {
    kind: 'rapidpro-action-cases',
    title: "Test cases of goflow's actions",
    matches: (item) => hasAll(item, ['action', 'description']),
  },
  {
    kind: 'rapidpro-router-cases',
    title: "Test cases of goflow's routers",
    matches: (item) => hasAll(item, ['router', 'description']),
  },
  {
    kind: 'rapidpro-migration-cases',
    title: "Test cases of goflow's migrations",
    matches: (item) => hasAll(item, ['original', 'migrated']),
  },
  {
    kind: 'rapidpro-legacy-cases',
    title: "Test cases of goflow's legacy migration",
    matches: (item) =>
      hasAny(item, ['legacy_action', 'legacy_test', 'legacy_ruleset']) ||
      hasAll(item, ['legacy', 'expected']),
  },
];

/** Test cases as lists, and what goflow answers when it inspects a flow. */
export const detectRapidProCases: Detector = (value) => {
  if (Array.isArray(value)) {
    const items = objectsOf(value);
    if (items.length === 0 || items.length < value.length) return undefined;
    const found = cases.find(({ matches }) => items.every(matches));
    return found && { format: 'none', kind: found.kind, title: found.title };
  }
  if (isObject(value) && hasAll(value, ['dependencies', 'issues', 'results', 'parent_refs'])) {
    return { format: 'none', kind: 'rapidpro-inspection', title: "Inspection of a flow, goflow's answer" };
  }
  return undefined;
};
