import { isObject, type JsonObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { cleanGroups } from './clean-groups.ts';
import { type FlowDraft, type HistoryStep, isEmpty } from './draft.ts';

/** A webhook's url and method are in its `config`, and it has a rule for success and one for failure. */
export const to10: HistoryStep = {
  to: '10',
  flow: (draft) => {
    const language = property(draft.json, 'base_language') ?? 'base';
    cleanGroups(draft);
    for (const ruleSet of draft.ruleSets) {
      if (textOf(ruleSet, 'ruleset_type') === 'webhook') {
        configure(draft, ruleSet, typeof language === 'string' ? language : 'base');
      } else {
        Reflect.deleteProperty(ruleSet, 'webhook');
        Reflect.deleteProperty(ruleSet, 'webhook_action');
      }
    }
  },
};

function configure(draft: FlowDraft, ruleSet: JsonObject, language: string): void {
  const stated = property(ruleSet, 'config') ?? {};
  const config = isObject(stated) ? stated : {};
  for (const key of ['webhook_action', 'webhook']) {
    const value = property(ruleSet, key);
    if (value === undefined) throw draft.fault(`"${key}" is missing`, ruleSet);
    setProperty(config, key, value);
    Reflect.deleteProperty(ruleSet, key);
  }
  setProperty(ruleSet, 'config', config);
  const [old] = objectsIn(ruleSet, 'rules');
  if (old === undefined) throw draft.fault('the webhook has no rule', ruleSet);
  const rules = [
    { status: 'success', name: 'Success', uuid: property(old, 'uuid') ?? null },
    { status: 'failure', name: 'Failure', uuid: draft.uuid('failure', old) },
  ].map(({ status, name, uuid }) => {
    const category: JsonObject = {};
    setProperty(category, language, name);
    const rule: JsonObject = { test: { status, type: 'webhook_status' }, category, uuid };
    const destination = property(old, 'destination');
    if (destination !== undefined && !isEmpty(destination)) {
      setProperty(rule, 'destination', destination);
      setProperty(rule, 'destination_type', property(old, 'destination_type') ?? null);
    }
    return draft.origins.made(rule, old);
  });
  setProperty(ruleSet, 'rules', rules);
}
