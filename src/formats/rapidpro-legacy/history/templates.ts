/** The texts of a flow that are templates. */
import { isObject, type JsonObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { objectIn } from '../../rapidpro/migrations/step.ts';
import { type FlowDraft, testOf } from './draft.ts';

type Replace = (template: string) => string;

/** Replaces in what actions say: a text, or texts by language. */
export function inMessages(draft: FlowDraft, replace: Replace): void {
  for (const action of draft.actions) {
    if (!['reply', 'send', 'say', 'email'].includes(textOf(action, 'type') ?? '')) continue;
    inProperty(action, 'msg', replace);
    const texts = objectIn(action, 'msg');
    if (texts !== undefined) inEach(texts, replace);
  }
}

/** Replaces in all templates: messages, values that are saved, operands, tests and urls of webhooks. */
export function inTemplates(draft: FlowDraft, replace: Replace): void {
  inMessages(draft, replace);
  for (const action of draft.actions) {
    if (textOf(action, 'type') === 'save') inProperty(action, 'value', replace);
    if (textOf(action, 'type') === 'api') inProperty(action, 'webhook', replace);
  }
  for (const ruleSet of draft.ruleSets) {
    const operand = textOf(ruleSet, 'operand');
    inProperty(ruleSet, 'operand', replace);
    const isChanged = textOf(ruleSet, 'operand') !== operand;
    if (isChanged && textOf(ruleSet, 'ruleset_type') === 'flow_field') {
      setProperty(ruleSet, 'ruleset_type', 'expression');
    }
    if (property(ruleSet, 'operand') !== undefined) {
      for (const rule of objectsIn(ruleSet, 'rules')) {
        const texts = property(testOf(rule), 'test');
        if (texts !== undefined && isObject(texts)) inEach(texts, replace);
      }
    }
    const config = objectIn(ruleSet, 'config');
    if (config !== undefined) inProperty(config, 'webhook', replace);
  }
}

function inProperty(part: JsonObject, key: string, replace: Replace): void {
  const text = property(part, key);
  if (typeof text === 'string') setProperty(part, key, replace(text));
}

function inEach(texts: JsonObject, replace: Replace): void {
  for (const key of Object.keys(texts)) inProperty(texts, key, replace);
}
