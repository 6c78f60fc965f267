/** What a look over a flow tells of the steps that its migration needs; of most flows few of them change anything. */
import { isObject, type JsonValue } from '../../../text/json-value.ts';
import type { FlowParts } from '../flow-parts.ts';
import { limits } from '../limits.ts';

/** Names of results that were longer are cut, also where an expression looks them up. */
const longName = new RegExp(`[^\\s.]{${limits.name + 1}}`);
/** A Kelvin sign is a letter k, too, where names are put in small letters. */
const webhook = /webhoo[k\u212a]/i;
const results = /results/i;

/** A flow as the steps see it before anything of it is copied. What takes a walk over its texts waits for a question. */
export class FlowTraits {
  readonly parts: FlowParts;
  #actionTypes: ReadonlySet<string> | undefined;
  #hasWalked = false;
  #mentionsWebhook = false;
  #looksUpLongNames = false;
  #hasOddTranslations = false;

  constructor(parts: FlowParts) {
    this.parts = parts;
  }

  hasAction(...types: readonly string[]): boolean {
    this.#actionTypes ??= new Set(this.parts.actions.map(({ type }) => type));
    const known = this.#actionTypes;
    return types.some((type) => known.has(type));
  }

  /** Whether a message has templating, which older specs have. */
  get hasTemplating(): boolean {
    return this.parts.actions.some(({ type, value }) => type === 'send_msg' && isObject(value['templating']));
  }

  /** Whether an expression may name the webhook. */
  get mentionsWebhook(): boolean {
    this.#walk();
    return this.#mentionsWebhook;
  }

  /** Whether an expression may look up a result whose name is too long. */
  get looksUpLongNames(): boolean {
    this.#walk();
    return this.#looksUpLongNames;
  }

  /** Whether a translation has something in its list that is no text; a step that rewrites translations mends it. */
  get hasOddTranslations(): boolean {
    this.#walk();
    return this.#hasOddTranslations;
  }

  /** Whether some translation has more than one argument for a test. */
  get hasListsOfArguments(): boolean {
    return this.parts.translations.some(({ value }) => isObject(value) && isLong(value['arguments']));
  }

  #walk(): void {
    if (this.#hasWalked) return;
    this.#hasWalked = true;
    for (const { value } of this.parts.actions) this.#see(value);
    for (const { value } of this.parts.routers) this.#see(value);
    for (const { value } of this.parts.translations) {
      this.#see(value);
      if (isObject(value) && Object.values(value).some(hasOddItem)) this.#hasOddTranslations = true;
    }
  }

  #see(value: JsonValue): void {
    if (typeof value === 'string') this.#seeText(value);
    else if (Array.isArray(value)) for (const item of value) this.#see(item);
    else if (value !== null && typeof value === 'object') {
      for (const name in value) {
        const inner = value[name];
        if (typeof inner === 'string') this.#seeText(inner);
        else if (typeof inner === 'object' && inner !== null) this.#see(inner);
      }
    }
  }

  #seeText(text: string): void {
    if (!text.includes('@')) return;
    this.#mentionsWebhook ||= webhook.test(text);
    this.#looksUpLongNames ||= text.length > limits.name && results.test(text) && longName.test(text);
  }
}

/** True for a list of more than one. */
export function isLong(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.length > 1;
}

function hasOddItem(value: JsonValue): boolean {
  return Array.isArray(value) && value.some((item) => typeof item !== 'string');
}
