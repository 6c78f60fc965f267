/** Texts by language, put together piece by piece. */
import type { LanguageCode, Localized } from '../../../flow/model.ts';
import { languageCodeOf } from '../../../flow/language-tags.ts';
import { type JsonObject, textOf } from '../../../text/json-value.ts';
import { type Languages, readLanguages, readTranslated } from '../read-text.ts';
import type { Words } from './form.ts';

/**
 * The languages of a form: those that a flow named keep their code, of others (`en-AU`) the language alone
 * counts, since flows know no regions.
 */
export function formLanguages(resource: JsonObject): Languages {
  const known = readLanguages(resource);
  const codeOf = (tag: string): LanguageCode => {
    const code = known.codeOf(tag);
    return code === tag ? languageCodeOf((tag.split(/[-_]/)[0] ?? tag).toLowerCase()) : code;
  };
  const tag = textOf(resource, 'language');
  const base = tag === undefined ? known.base : codeOf(tag);
  return { base, all: [...new Set([base, ...known.all])], codeOf };
}

/** A string of an element with its translations; of two in one language the first counts. Empty if there is none. */
export function wordsOf(element: JsonObject, name: string, languages: Languages): Words {
  const words = new Map<LanguageCode, string>();
  for (const { language, text } of readTranslated(element, name, languages)) {
    const clean = text.trim();
    if (clean !== '' && !words.has(language)) words.set(language, clean);
  }
  return words;
}

/** The same text in every language. */
export function plainWords(text: string, base: LanguageCode): Words {
  return new Map(text === '' ? [] : [[base, text]]);
}

/** A text in a language, or else in the base language, or else in the first that there is. */
export function inLanguage(words: Words, language: LanguageCode, base: LanguageCode): string {
  return words.get(language) ?? words.get(base) ?? [...words.values()][0] ?? '';
}

/**
 * Pieces one after the other, in every language that one of them has. A piece that a language lacks is said in
 * the base language; empty pieces are left out.
 */
export function joined(pieces: readonly Words[], between: string, base: LanguageCode): Words {
  const filled = pieces.filter(({ size }) => size > 0);
  const languages = new Set([base, ...filled.flatMap((piece) => [...piece.keys()])]);
  if (filled.length === 0) return new Map();
  return new Map(
    [...languages].map((language) => [
      language,
      filled.map((piece) => inLanguage(piece, language, base)).join(between),
    ]),
  );
}

/** Each text changed. */
export function mapped(words: Words, change: (text: string) => string): Words {
  return new Map([...words].map(([language, text]) => [language, change(text)]));
}

/** Only the languages that the form has texts in. */
export function onlyIn(words: Words, languages: ReadonlySet<LanguageCode>): Words {
  return new Map([...words].filter(([language]) => languages.has(language)));
}

/** As a message's content: the base language first. `@` is doubled, as it starts an expression in a flow. */
export function contentOf(words: Words, base: LanguageCode): Localized {
  const languages = [base, ...[...words.keys()].filter((language) => language !== base)];
  return languages.map((language) => ({ language, text: template(inLanguage(words, language, base)) }));
}

/** A text as a template that says it: in RapidPro and FLOIP `@` starts an expression, and `@@` is an `@`. */
export function template(text: string): string {
  return text.replaceAll('@', '@@');
}
