import {
  isObject,
  type JsonObject,
  type JsonValue,
  property,
  setProperty,
} from '../../../text/json-value.ts';
import type { FlowDraft, HistoryStep } from './draft.ts';
import { languageOf } from './languages.ts';

/** Languages of translations are codes of ISO 639-3. */
export const to11_1: HistoryStep = {
  to: '11.1',
  flow: (draft) => {
    for (const [key, value] of Object.entries(draft.json))
      setProperty(draft.json, key, recoded(draft, value));
  },
};

/** An object of which every key is a language, or `base`, has texts by language. */
function recoded(draft: FlowDraft, value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = recoded(draft, item);
    return value;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  if (entries.every(([key]) => key === 'base' || Array.from(key).length === 3)) {
    const copy: JsonObject = {};
    for (const [key, item] of entries)
      setProperty(copy, key === 'base' ? key : known(draft, key, value), item);
    return draft.origins.made(copy, value);
  }
  const language = property(value, 'lang');
  if (typeof language === 'string' && language !== 'base') {
    setProperty(value, 'lang', known(draft, language, value));
    return value;
  }
  for (const [key, item] of entries) setProperty(value, key, recoded(draft, item));
  return value;
}

/** @throws NotMigrated for what is no language, as RapidPro fails there */
export function known(draft: FlowDraft, code: string, part: JsonObject): string {
  const language = languageOf(code);
  if (language === undefined) throw draft.fault(`${JSON.stringify(code.slice(0, 20))} is no language`, part);
  return language;
}
