/** A message in its languages as an item's text, with what belongs to it: media and quick replies. */
import { ours, standardExtension } from '../../fhir/canonicals.ts';
import { fhirString } from '../../fhir/primitives.ts';
import type { LanguageTags } from '../../flow/language-tags.ts';
import type { Loss } from '../../flow/loss.ts';
import type { Content, LanguageCode, Localized } from '../../flow/model.ts';
import type { JsonPointer } from '../../text/pointer.ts';

/** What all parts of one Questionnaire are written with. */
export interface Writing {
  readonly base: LanguageCode;
  readonly tags: LanguageTags;
  readonly losses: Loss[];
}

/** A string with its translations: the value and the element beside it, each missing if there is none. */
export interface Translated {
  readonly value?: string;
  readonly element?: fhir4.Element;
}

/** Texts by language as a FHIR string with translation extensions (http://hl7.org/fhir/StructureDefinition/translation). */
export function translated(
  writing: Writing,
  texts: readonly { readonly language: LanguageCode; readonly text?: string | undefined }[],
  at: JsonPointer,
): Translated {
  let value: string | undefined;
  const translations: fhir4.Extension[] = [];
  const seen = new Set<LanguageCode>();
  for (const { language, text } of texts) {
    if (text === undefined || text === '' || seen.has(language)) continue;
    seen.add(language);
    const clean = stringOf(writing, text, at);
    if (clean === undefined) continue;
    if (language === writing.base) value = clean;
    else translations.push(translation(writing.tags.tag(language), clean));
  }
  return {
    ...(value !== undefined && { value }),
    ...(translations.length > 0 && { element: { extension: translations } }),
  };
}

export function translation(tag: string, content: string): fhir4.Extension {
  return {
    url: standardExtension.translation,
    extension: [
      { url: 'lang', valueCode: tag },
      { url: 'content', valueString: content },
    ],
  };
}

/** The text as a FHIR string; what that can't hold is a loss. */
export function stringOf(writing: Writing, text: string, at: JsonPointer): string | undefined {
  const clean = fhirString(text);
  if (clean !== text) {
    writing.losses.push({
      code: 'loss.text',
      at,
      what: clean === undefined ? 'text of nothing but space' : 'control characters in a text',
      why: 'A FHIR string has a character that can be seen, and no control characters.',
      keptIn: 'the Library',
    });
  }
  return clean;
}

/** Pictures, sound and documents of a message: one extension each, by language. */
export function mediaExtensions(writing: Writing, content: Localized, at: JsonPointer): fhir4.Extension[] {
  return content.flatMap((part) => {
    const attachments = (part.attachments ?? []).map((attachment) => {
      const colon = attachment.indexOf(':');
      return { kind: attachment.slice(0, Math.max(colon, 0)), url: attachment.slice(colon + 1) };
    });
    const recording = part.audio === undefined ? [] : [{ kind: 'voice', url: part.audio }];
    return [...attachments, ...recording].flatMap(({ kind, url }) => media(writing, part, kind, url, at));
  });
}

function media(
  writing: Writing,
  part: Content,
  kind: string,
  url: string,
  at: JsonPointer,
): fhir4.Extension[] {
  if (fhirString(url) !== url || /\s/.test(url)) {
    writing.losses.push({
      code: 'loss.media',
      at,
      what: `attachment ${kind}:${url}`,
      why: 'The address is an expression with spaces in it, or empty; a FHIR url has none.',
      keptIn: 'the Library',
    });
    return [];
  }
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(kind) ? { contentType: kind } : { title: kind };
  return [
    {
      url: ours('mhero-flow-media'),
      valueAttachment: {
        ...(fhirString(kind) === kind && type),
        language: writing.tags.tag(part.language),
        url,
      },
    },
  ];
}

/** Quick replies in the order of the base language; a translation is the reply at the same place. */
export function quickReplyExtensions(
  writing: Writing,
  content: Localized,
  at: JsonPointer,
): fhir4.Extension[] {
  const base = content.find(({ language }) => language === writing.base)?.quickReplies ?? [];
  for (const { language, quickReplies = [] } of content) {
    if (quickReplies.length <= base.length) continue;
    writing.losses.push({
      code: 'loss.quick-reply',
      at,
      what: `quick replies ${quickReplies.slice(base.length).join(', ')} (${language})`,
      why: 'A translated quick reply needs one of the base language at the same place.',
      keptIn: 'the Library',
    });
  }
  return base.flatMap((_, index) => {
    const texts = content.map(({ language, quickReplies }) => ({ language, text: quickReplies?.[index] }));
    const { value, element } = translated(writing, texts, at);
    if (value === undefined) return [];
    return [
      { url: ours('mhero-flow-quick-reply'), valueString: value, ...(element && { _valueString: element }) },
    ];
  });
}
