import type { LanguageCode } from '../../../flow/model.ts';
import { isObject, type JsonValue, listOf, property, textOf } from '../../../text/json-value.ts';
import type { FlowParts } from '../flow-parts.ts';

/** One translated property of one item. */
export interface TranslatedProperty {
  readonly language: LanguageCode;
  readonly values: readonly string[];
}

const none: readonly never[] = [];

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}

/** The translations of a flow: what its `localization` has that the engine would use. */
export class Translations {
  readonly #flow: FlowParts;
  readonly base: LanguageCode;

  constructor(flow: FlowParts) {
    this.#flow = flow;
    this.base = textOf(flow.value, 'language') ?? '';
  }

  /** All languages of the flow, its own first. */
  get languages(): readonly LanguageCode[] {
    const localization = property(this.#flow.value, 'localization');
    const languages = isObject(localization) ? Object.entries(localization) : none;
    const others = languages.filter(([language, items]) => language !== this.base && isObject(items));
    return [this.base, ...others.map(([language]) => language)];
  }

  /** Whether anything of the item with this uuid is translated. */
  has(uuid: string): boolean {
    return this.#flow.translationsOf(uuid).some(({ language }) => language !== this.base);
  }

  /**
   * The translations of a property of the item with this uuid; an empty list or text is none. Texts in the flow's own
   * language are those of its parts; a translation into it is never looked up.
   */
  of(uuid: string, key: string): readonly TranslatedProperty[] {
    let found: TranslatedProperty[] | undefined;
    for (const { language, value } of this.#flow.translationsOf(uuid)) {
      if (language === this.base || !isObject(value)) continue;
      const values = listOf(value, key);
      if (values.length === 0 || (values.length === 1 && values[0] === '') || !values.every(isText)) continue;
      found ??= [];
      found.push({ language, values });
    }
    return found ?? none;
  }
}
