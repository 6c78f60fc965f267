/** What a block says: texts by channel and language, and recordings. */
import type { Content, Localized } from '../../flow/model.ts';
import { isObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import { readText } from './expressions.ts';
import type { TreeLanguages } from './languages.ts';
import { objectIn, type TreeBlock } from './tree.ts';

/** Channels with texts, the first of them whose text is there gives the message. */
export const textChannels = [
  { key: 'smsContent', flag: 'hasSms', name: 'SMS' },
  { key: 'socialContent', flag: 'hasSocial', name: 'social media' },
  { key: 'ussdContent', flag: 'hasUssd', name: 'USSD' },
  { key: 'clipboardContent', flag: 'hasClipboard', name: 'Clipboard' },
] as const;

export type TextChannel = (typeof textChannels)[number];

/** The text of a channel in a language; undefined if there is none. */
export function textIn(block: TreeBlock, { key }: TextChannel, language: string): string | undefined {
  const value = property(objectIn(block.value, key), language);
  const text = isObject(value) ? textOf(value, 'text') : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** The file of a recording: an address where there is one, else its name. */
export function audioIn(block: TreeBlock, language: string): string | undefined {
  const recording: JsonValue | undefined = property(objectIn(block.value, 'audioFiles'), language);
  if (typeof recording === 'string') return recording === '' ? undefined : recording;
  if (!isObject(recording)) return undefined;
  return [textOf(recording, 'url'), textOf(recording, 'filename')].find(
    (name) => name !== undefined && name !== '',
  );
}

/** The file that goes with a message in social media, as `type:url`. */
function attachmentIn(block: TreeBlock, language: string): string | undefined {
  const social = property(objectIn(block.value, 'socialContent'), language);
  if (!isObject(social)) return undefined;
  const url = textOf(social, 'allLanguagesFileUrl');
  if (url === undefined || url === '') return undefined;
  const type = textOf(social, 'allLanguagesFileType') ?? '';
  const kind = ['image', 'audio', 'video'].find((one) => type.toLowerCase().includes(one)) ?? 'application';
  return `${type.includes('/') ? type : kind}:${url}`;
}

/** What the block says in each language that has something. */
export function contentOf(block: TreeBlock, languages: TreeLanguages): Localized {
  return languages.ids.flatMap((id): Content[] => {
    const text = textChannels
      .map((channel) => textIn(block, channel, id))
      .find((found) => found !== undefined);
    const audio = audioIn(block, id);
    const attachment = attachmentIn(block, id);
    if (text === undefined && audio === undefined && attachment === undefined) return [];
    return [
      {
        language: languages.codeOf(id),
        ...(text === undefined ? {} : { text: readText(text).text }),
        ...(attachment === undefined ? {} : { attachments: [attachment] }),
        ...(audio === undefined ? {} : { audio }),
      },
    ];
  });
}
