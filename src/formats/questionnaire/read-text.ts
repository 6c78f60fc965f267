import { ours, standardExtension } from '../../fhir/canonicals.ts';
import { languageCodeOf } from '../../flow/language-tags.ts';
import type { Content, LanguageCode, Localized } from '../../flow/model.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { besideOf, extensionsOf, extensionText } from './extensions.ts';

/** The languages of a Questionnaire: the flow's own codes by their tag. */
export interface Languages {
  readonly base: LanguageCode;
  readonly all: readonly LanguageCode[];
  readonly codeOf: (tag: string) => LanguageCode;
}

/** Reads `language` and mhero-flow-language; without them the language is not known (`und`). */
export function readLanguages(resource: JsonObject): Languages {
  const codes = new Map<string, LanguageCode>();
  for (const { value } of extensionsOf(resource, '', ours('mhero-flow-language'))) {
    const tag = extensionText(value, 'language', 'valueCode');
    if (tag === undefined || codes.has(tag)) continue;
    codes.set(tag, extensionText(value, 'source', 'valueString') ?? languageCodeOf(tag));
  }
  const codeOf = (tag: string): LanguageCode => codes.get(tag) ?? languageCodeOf(tag);
  const base = codeOf(textOf(resource, 'language') ?? [...codes.keys()][0] ?? 'und');
  return { base, all: [...new Set([base, ...codes.values()])], codeOf };
}

/** A text by language, the base language first. */
export interface LanguageText {
  readonly language: LanguageCode;
  readonly text: string;
}

/** A primitive string of an element with its translation extensions. */
export function readTranslated(element: JsonObject, name: string, languages: Languages): LanguageText[] {
  const value = textOf(element, name);
  const beside = besideOf(element, name);
  const texts: LanguageText[] = value === undefined ? [] : [{ language: languages.base, text: value }];
  for (const { value: found } of extensionsOf(beside ?? {}, '', standardExtension.translation)) {
    const tag = extensionText(found, 'lang', 'valueCode');
    const text =
      extensionText(found, 'content', 'valueString') ?? extensionText(found, 'content', 'valueMarkdown');
    if (tag !== undefined && text !== undefined) texts.push({ language: languages.codeOf(tag), text });
  }
  return texts;
}

/** An item's text with its media and quick replies, as the message that it was. */
export function readMessage(item: JsonObject, languages: Languages): Localized {
  const parts = new Map<
    LanguageCode,
    { text?: string; audio?: string; attachments: string[]; quickReplies: string[] }
  >();
  const partOf = (language: LanguageCode) => {
    const part = parts.get(language) ?? { attachments: [], quickReplies: [] };
    parts.set(language, part);
    return part;
  };
  for (const { language, text } of readTranslated(item, 'text', languages)) partOf(language).text = text;
  for (const { value } of extensionsOf(item, '', ours('mhero-flow-media'))) {
    const attachment = property(value, 'valueAttachment');
    if (!isObject(attachment)) continue;
    const url = textOf(attachment, 'url') ?? '';
    const kind = textOf(attachment, 'contentType') ?? textOf(attachment, 'title') ?? '';
    const tag = textOf(attachment, 'language');
    const part = partOf(tag === undefined ? languages.base : languages.codeOf(tag));
    if (kind === 'voice') part.audio = url;
    else part.attachments.push(`${kind}:${url}`);
  }
  for (const { value } of extensionsOf(item, '', ours('mhero-flow-quick-reply'))) {
    for (const { language, text } of readTranslated(value, 'valueString', languages)) {
      partOf(language).quickReplies.push(text);
    }
  }
  return [...parts]
    .sort(([a], [b]) => orderOf(languages, a) - orderOf(languages, b))
    .map(([language, part]): Content => ({
      language,
      ...(part.text !== undefined && { text: part.text }),
      ...(part.attachments.length > 0 && { attachments: part.attachments }),
      ...(part.quickReplies.length > 0 && { quickReplies: part.quickReplies }),
      ...(part.audio !== undefined && { audio: part.audio }),
    }));
}

function orderOf(languages: Languages, code: LanguageCode): number {
  const place = languages.all.indexOf(code);
  return place === -1 ? languages.all.length : place;
}
