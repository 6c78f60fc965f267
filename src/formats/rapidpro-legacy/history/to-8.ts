import { isObject, type JsonValue, property, setProperty } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { cleanGroups } from './clean-groups.ts';
import { type HistoryStep, report, testOf } from './draft.ts';
import { newStyle } from './old-expressions.ts';

/** Expressions are written `@(..)`: those with filters, `@contact.name|upper_case`, and those that start with `=`. */
export const to8: HistoryStep = {
  to: '8',
  flow: (draft) => {
    cleanGroups(draft);
    const parts = [
      ...draft.ruleSets.flatMap((set) =>
        objectsIn(set, 'rules').map((rule) => ({ part: testOf(rule), owner: rule })),
      ),
      ...draft.actions.map((action) => ({ part: action, owner: action })),
    ];
    for (const { part, owner } of parts) {
      const cut: string[] = [];
      inTexts(part, cut);
      for (const lost of cut) {
        draft.tell(report('rapidpro-legacy.text-cut', { lost: lost.slice(0, 60) }, draft.place(owner)));
      }
    }
    for (const set of draft.ruleSets) {
      for (const key of ['operand', 'webhook']) {
        const text = property(set, key);
        if (typeof text !== 'string' || text === '') continue;
        const { text: migrated, lost } = newStyle(text);
        setProperty(set, key, migrated);
        if (lost === '') continue;
        draft.tell(report('rapidpro-legacy.text-cut', { lost: lost.slice(0, 60) }, draft.place(set, key)));
      }
    }
  },
};

/** Every text in a part, however deep, in the new style; `cut` gets what was lost. */
function inTexts(value: JsonValue, cut: string[]): JsonValue {
  if (typeof value === 'string') {
    const { text, lost } = newStyle(value);
    if (lost !== '') cut.push(lost);
    return text;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = inTexts(item, cut);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) setProperty(value, key, inTexts(item, cut));
  }
  return value;
}
