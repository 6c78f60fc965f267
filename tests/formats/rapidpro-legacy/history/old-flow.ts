import { ageFlows } from '../../../../src/formats/rapidpro-legacy/history/migrate-history.ts';
import type { JsonObject, JsonValue } from '../../../../src/text/json-value.ts';

/** A flow as one version before a step has it, taken over that step alone. */
export function age(flow: JsonObject, from: string, to: string, around: Record<string, JsonValue> = {}) {
  const { flows, rest } = ageFlows([flow], from, around, to);
  const [aged] = flows;
  if (aged === undefined) throw new Error('no flow');
  return { ...aged, rest, codes: aged.findings.map(({ code }) => code) };
}

/** A flow of one action set that does these actions. */
export function doing(...actions: JsonObject[]): JsonObject {
  return {
    base_language: 'eng',
    flow_type: 'F',
    metadata: { uuid: 'f-1', name: 'Stock' },
    action_sets: [{ uuid: 'a-1', x: 10, y: 0, destination: null, actions }],
    rule_sets: [],
  };
}

/** A flow of one rule set. */
export function asking(ruleSet: JsonObject, ...rules: JsonObject[]): JsonObject {
  return {
    base_language: 'eng',
    flow_type: 'F',
    metadata: { uuid: 'f-1', name: 'Stock' },
    action_sets: [],
    rule_sets: [{ uuid: 'r-1', x: 10, y: 0, label: 'Stock', rules, ...ruleSet }],
  };
}

export const otherwise: JsonObject = {
  uuid: 'rule-1',
  category: { eng: 'All' },
  destination: 'a-9',
  test: { type: 'true' },
};
