import type { LanguageCode } from '../../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, listOf, property } from '../../../text/json-value.ts';

/** One translated property of one item. */
export interface Translation {
  readonly language: LanguageCode;
  readonly values: readonly string[];
}

const none: readonly never[] = [];

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
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

  /** Whether anything of the item with this uuid is translated. */
  has(uuid: string): boolean {
    return this.#languages.some(([, items]) => property(items, uuid) !== undefined);
  }

  /** The translations of a property of the item with this uuid; an empty list or text is none. */
  of(uuid: string, key: string): readonly Translation[] {
    let found: Translation[] | undefined;
    for (const [language, items] of this.#languages) {
      const item = property(items, uuid);
      if (item === undefined || !isObject(item)) continue;
      const values = listOf(item, key);
      if (values.length === 0 || (values.length === 1 && values[0] === '') || !values.every(isText)) continue;
      found ??= [];
      found.push({ language, values });
    }
    return found ?? none;
  }
}
