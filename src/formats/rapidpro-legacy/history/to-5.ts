import { isObject, type JsonObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { cleanGroups } from './clean-groups.ts';
import { type FlowDraft, type HistoryStep, isEmpty, testOf } from './draft.ts';
import { insertBefore } from './layout.ts';

/**
 * Rule sets say of what kind they are. Until then each of them waited for an answer, split on whatever its operand
 * said and called a webhook besides; now each of these is a rule set of its own.
 */
export const to5: HistoryStep = {
  to: '5',
  flow: (draft) => {
    draft.requireWrapper();
    cleanGroups(draft);
    for (const ruleSet of draft.ruleSets) {
      const responseType = textOf(ruleSet, 'response_type') ?? '';
      Reflect.deleteProperty(ruleSet, 'response_type');
      for (const rule of objectsIn(ruleSet, 'rules')) Reflect.deleteProperty(rule, 'config');
      if (responseType !== '' && isEmpty(property(ruleSet, 'ruleset_type'))) {
        sayKind(draft, ruleSet, responseType);
      }
    }
  },
};

const response = '@step.value';
const waits = new Map([
  ['K', 'wait_digits'],
  ['M', 'wait_digit'],
  ['R', 'wait_recording'],
]);

function sayKind(draft: FlowDraft, ruleSet: JsonObject, responseType: string): void {
  const webhook = property(ruleSet, 'webhook');
  const method = property(ruleSet, 'webhook_action') ?? null;
  Reflect.deleteProperty(ruleSet, 'webhook');
  Reflect.deleteProperty(ruleSet, 'webhook_action');
  const stated = textOf(ruleSet, 'operand') ?? '';
  const operand = (stated === '' ? response : stated).trim();
  const setKind = (kind: string) => {
    setProperty(ruleSet, 'ruleset_type', kind);
  };
  if (needsResponse(operand)) {
    const wait = waits.get(responseType);
    if (wait !== undefined) setKind(wait);
    else if (operand === response) setKind('wait_message');
    else {
      setKind('expression');
      insertWait(draft, ruleSet);
    }
  } else {
    setKind(splitKind(operand));
    if (!isEmpty(webhook)) insertWait(draft, ruleSet);
  }
  if (webhook !== undefined && !isEmpty(webhook)) {
    const call = before(draft, ruleSet, 'webhook', 'Webhook');
    setProperty(call, 'webhook', webhook);
    setProperty(call, 'webhook_action', method);
    insertBefore(draft, call, ruleSet);
  }
}

function needsResponse(operand: string): boolean {
  return operand.includes('@step') || (operand.startsWith('=(') && operand.includes('step'));
}

function splitKind(operand: string): string {
  if (operand.includes(' ') || operand.includes('|') || operand === '@contact.groups') return 'expression';
  if (operand.startsWith('@contact.')) return 'contact_field';
  return operand.startsWith('@flow.') ? 'flow_field' : 'expression';
}

function insertWait(draft: FlowDraft, ruleSet: JsonObject): void {
  insertBefore(draft, before(draft, ruleSet, 'wait_message', 'Response'), ruleSet);
}

/** A copy of a rule set of another kind, of whose rules only the one for all else is left. */
function before(draft: FlowDraft, ruleSet: JsonObject, kind: string, label: string): JsonObject {
  const copy = draft.origins.copy(ruleSet);
  setProperty(copy, 'ruleset_type', kind);
  setProperty(copy, 'operand', response);
  setProperty(copy, 'label', `${textOf(ruleSet, 'label') ?? ''} ${label}`);
  const rules = objectsIn(copy, 'rules').filter((rule) => textOf(testOf(rule), 'type') === 'true');
  const language = property(draft.definition, 'base_language');
  for (const rule of rules) {
    const category = property(rule, 'category');
    if (typeof language !== 'string') setProperty(rule, 'category', 'All Responses');
    else if (category !== undefined && isObject(category)) setProperty(category, language, 'All Responses');
    else setProperty(rule, 'category', { [language]: 'All Responses' });
  }
  setProperty(copy, 'rules', rules);
  return copy;
}
