/** Names of results: readable, unique, and with keys that expressions of all engines can name. */
import { ours } from '../../../fhir/canonicals.ts';
import { resultKey } from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import { extensionText } from '../extensions.ts';
import { sdc } from './item-signs.ts';
import type { FormReading } from './reading.ts';
import { inLanguage, wordsOf } from './words.ts';

/** RapidPro's limit on the name of a result. */
const longest = 64;

export class ResultNames {
  readonly #keys = new Set<string>();

  /** The name of an item's result: that of the flow it came from, its short text, its text, or else its linkId. */
  of({ languages }: FormReading, item: JsonObject, linkId: string): string {
    const candidates = [
      extensionText(item, ours('mhero-flow-result'), 'valueString'),
      extensionText(item, `${sdc}shortText`, 'valueString'),
      inLanguage(wordsOf(item, 'text', languages), languages.base, languages.base),
      linkId,
      `Item ${linkId}`,
    ].map((text) => plainName(text ?? ''));
    const plain = candidates.find((text) => /[a-z]{2}/i.test(text)) ?? 'Answer';
    let name = cut(plain, longest);
    for (let number = 2; this.#keys.has(resultKey(name)); number++) {
      name = `${cut(plain, longest - String(number).length - 1)} ${number}`;
    }
    this.#keys.add(resultKey(name));
    return name;
  }
}

/** The ASCII letters and digits of a text, from its first letter: what a key can have in every engine. */
function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^A-Za-z0-9_]+/g, ' ')
    .replace(/^[^A-Za-z]+/, '')
    .trim();
}

function cut(text: string, limit: number): string {
  return text.slice(0, limit).trim();
}
