import { isObject, type JsonObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { cleanGroups } from './clean-groups.ts';
import { type FlowDraft, type HistoryStep, testOf } from './draft.ts';

const textTests = ['contains', 'contains_any', 'starts', 'regex'];

/** All texts are texts by language; a flow that has none is of the language `base`. */
export const to6: HistoryStep = {
  to: '6',
  flow: (draft) => {
    draft.requireWrapper();
    cleanGroups(draft);
    const flow = draft.definition;
    if (property(flow, 'base_language') !== undefined) return;
    setProperty(flow, 'base_language', 'base');
    for (const rule of draft.ruleSets.flatMap((set) => objectsIn(set, 'rules'))) {
      const test = testOf(rule);
      const type = textOf(test, 'type') ?? '';
      if (type === 'between' && property(rule, 'category') === undefined) {
        setProperty(rule, 'category', `${bound(test, 'min')}-${bound(test, 'max')}`);
      }
      byLanguage(draft, rule, 'category');
      if (textTests.includes(type)) byLanguage(draft, test, 'test');
    }
    for (const action of draft.actions) {
      const type = textOf(action, 'type') ?? '';
      if (['send', 'reply', 'say'].includes(type)) byLanguage(draft, action, 'msg');
      if (type === 'say' && property(action, 'recording') !== undefined)
        byLanguage(draft, action, 'recording');
    }
  },
};

function bound(test: JsonObject, key: 'min' | 'max'): string {
  const value = property(test, key) ?? '';
  return typeof value === 'object' ? '' : String(value);
}

function byLanguage(draft: FlowDraft, part: JsonObject, key: string): void {
  const value = property(part, key);
  if (value === undefined) throw draft.fault(`"${key}" is missing`, part);
  if (!isObject(value)) setProperty(part, key, { base: value });
}
