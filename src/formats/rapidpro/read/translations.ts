import type { LanguageCode } from '../../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, listOf, property } from '../../../text/json-value.ts';

/** One translated property of one item. */
export interface Translation {
  readonly language: LanguageCode;
  readonly values: readonly string[];
}

/** The translations of a flow: what its `localization` has that the engine would use. */
export class Translations {
  readonly #languages: readonly (readonly [LanguageCode, JsonObject])[];
  readonly base: LanguageCode;

  constructor(localization: JsonValue | undefined, base: LanguageCode) {
    this.base = base;
    // Texts in the flow's own language are those of its parts; a translation into it is never looked up.
    this.#languages = Object.entries(isObject(localization) ? localization : {}).flatMap(
      ([language, items]) => (language !== base && isObject(items) ? [[language, items] as const] : []),
    );
  }

  /** All languages of the flow, its own first. */
  get languages(): readonly LanguageCode[] {
    return [this.base, ...this.#languages.map(([language]) => language)];
  }

  /** The translations of a property of the item with this uuid; an empty list or text is none. */
  of(uuid: string, key: string): Translation[] {
    const found: Translation[] = [];
    for (const [language, items] of this.#languages) {
      const item = property(items, uuid);
      const values = isObject(item) ? listOf(item, key) : [];
      const texts = values.filter((value) => typeof value === 'string');
      if (texts.length !== values.length || texts.length === 0 || (texts.length === 1 && texts[0] === ''))
        continue;
      found.push({ language, values: texts });
    }
    return found;
  }
}
