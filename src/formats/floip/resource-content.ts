/** Resources to what the model says in each language, and back ("Resources" in flows.md). */
import type { Content, FlowType, LanguageCode, Localized } from '../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import type { FlowLanguages } from './languages.ts';

/** Which mode's text stands for the message, first found first: the plainest. */
const textModes = ['TEXT', 'SMS', 'RICH_MESSAGING', 'USSD', 'OFFLINE', 'IVR'];

interface Value {
  readonly language: LanguageCode;
  readonly type: string;
  readonly modes: readonly string[];
  readonly value: string;
  readonly mimeType: string | undefined;
}

/** What a resource says: texts of all modes, sound of IVR as `audio`, other media as attachments. */
export function contentOf(resource: JsonObject, languages: FlowLanguages): Localized {
  const values = listOf(resource, 'values').flatMap((value) => valueOf(value, languages));
  const byLanguage = new Map(languages.codes.map((code): [LanguageCode, Value[]] => [code, []]));
  for (const value of values) {
    const others = byLanguage.get(value.language);
    if (others === undefined) byLanguage.set(value.language, [value]);
    else others.push(value);
  }
  return [...byLanguage].flatMap(([language, said]) => contentIn(language, said) ?? []);
}

function valueOf(value: JsonValue, languages: FlowLanguages): Value[] {
  if (!isObject(value)) return [];
  const content = textOf(value, 'value');
  if (content === undefined || content === '') return [];
  const id = textOf(value, 'language_id') ?? languages.idOf(languages.codes[0] ?? 'und');
  return [
    {
      language: languages.codeOf(id),
      type: (textOf(value, 'content_type') ?? 'TEXT').toUpperCase(),
      modes: listOf(value, 'modes').map(upperCase),
      value: content,
      mimeType: textOf(value, 'mime_type'),
    },
  ];
}

/** A mode as the specification writes it; older tools wrote small letters. */
export function upperCase(mode: JsonValue): string {
  return typeof mode === 'string' ? mode.toUpperCase() : '';
}

function contentIn(language: LanguageCode, values: readonly Value[]): Content | undefined {
  const texts = values.filter((value) => value.type === 'TEXT' && !isDocument(value));
  const text = textModes
    .map((mode) => texts.find(({ modes }) => modes.includes(mode)))
    .find((found) => found !== undefined);
  const spoken = values.find(({ type, modes }) => type === 'AUDIO' && modes.includes('IVR'));
  const attachments = values
    .filter(
      (value) => (value !== spoken && ['AUDIO', 'IMAGE', 'VIDEO'].includes(value.type)) || isDocument(value),
    )
    .map((one) => {
      const { type, mimeType, value } = one;
      if (mimeType !== undefined && isDocument(one)) return `${mimeType}:${value}`;
      const half = type.toLowerCase();
      return `${mimeType?.startsWith(`${half}/`) === true ? mimeType : half}:${value}`;
    });
  const said = text ?? texts[0];
  if (said === undefined && spoken === undefined && attachments.length === 0) return undefined;
  return {
    language,
    ...(said === undefined ? {} : { text: said.value }),
    ...(attachments.length === 0 ? {} : { attachments: [...new Set(attachments)] }),
    ...(spoken === undefined ? {} : { audio: spoken.value }),
  };
}

/** There is no kind of content for documents, so Turn.io writes them as a TEXT whose `mime_type` is no text's. */
function isDocument({ type, mimeType }: Value): boolean {
  return type === 'TEXT' && mimeType !== undefined && /^application\/[\w.+-]+$/.test(mimeType);
}

/** Modes that the contents of a flow of a type are for. */
export function modesOf(type: FlowType): string[] {
  if (type === 'voice') return ['IVR'];
  if (type === 'offline') return ['OFFLINE'];
  return ['TEXT', 'SMS', 'USSD', 'RICH_MESSAGING'];
}

/** A resource that says the content: each text for all modes of the flow, media where they can be shown. */
export function resourceOf(
  id: string,
  content: Localized,
  type: FlowType,
  languages: FlowLanguages,
): JsonObject {
  const values = content.flatMap((part) => {
    const language = languages.idOf(part.language);
    const value = (
      contentType: string,
      modes: string[],
      text: string,
      mime: string | undefined,
    ): JsonObject => ({
      language_id: language,
      content_type: contentType,
      modes,
      value: text,
      ...(mime === undefined ? {} : { mime_type: mime }),
    });
    return [
      ...(part.text === undefined ? [] : [value('TEXT', modesOf(type), part.text, 'text/plain')]),
      ...(part.audio === undefined
        ? []
        : [value('AUDIO', ['IVR'], part.audio, mimeTypeOf(part.audio, 'audio'))]),
      ...(part.attachments ?? []).flatMap((attachment) => {
        const { kind, mime, url } = partsOf(attachment);
        if (!mediaKinds.has(kind)) return [];
        return [value(kind.toUpperCase(), [type === 'offline' ? 'OFFLINE' : 'RICH_MESSAGING'], url, mime)];
      }),
    ];
  });
  return { uuid: id, values };
}

/** The kinds of media that a resource can hold ("SupportedContentType"). */
export const mediaKinds: ReadonlySet<string> = new Set(['audio', 'image', 'video']);

/** `image/png:https://..` or `image:https://..` in its parts. */
export function partsOf(attachment: string): { kind: string; mime: string | undefined; url: string } {
  const colon = attachment.indexOf(':');
  const type = attachment.slice(0, Math.max(colon, 0));
  const url = attachment.slice(colon + 1);
  const [kind = ''] = type.split('/', 1);
  return { kind, mime: type.includes('/') ? type : mimeTypeOf(url, kind), url };
}

const mimeTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** The media type that the url's ending tells, if it is of that kind. */
function mimeTypeOf(url: string, kind: string): string | undefined {
  const ending = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(mimeTypes, ending) ? mimeTypes[ending] : undefined;
  return type?.startsWith(`${kind}/`) === true ? type : undefined;
}
