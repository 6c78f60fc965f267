import type { Content, LanguageCode, MessageAction } from '../../../flow/model.ts';
import type { JsonValue } from '../../../text/json-value.ts';
import { asUuid } from '../ids.ts';
import { mediaKinds, partsOf } from '../resource-content.ts';
import type { Losses } from './losses.ts';
import type { QuickReplies } from './quick-replies.ts';
import { type ConvertedTemplate, convertTemplate, convertValue } from './templates.ts';

export interface ConvertedMessage {
  readonly action: MessageAction;
  readonly replies?: QuickReplies;
}

/** A message as the content of a resource. */
export function convertMessage(message: MessageAction, flow: string, losses: Losses): ConvertedMessage {
  const replies = new Map<LanguageCode, readonly string[]>();
  const content = message.content.map((part): Content => {
    const { language, text, attachments = [], audio } = part;
    if (part.quickReplies !== undefined && part.quickReplies.length > 0) {
      replies.set(
        language,
        part.quickReplies.map((reply) => convertedText(reply, message.at, losses)),
      );
    }
    const carried = attachments.filter((attachment) => {
      const { kind } = partsOf(attachment);
      if (mediaKinds.has(kind)) return true;
      losses.add({
        code: 'loss.attachment',
        at: message.at,
        what: `attachment of type "${kind}" (${language})`,
        why: 'A resource holds text, sound, pictures and film only.',
      });
      return false;
    });
    return {
      language,
      ...(text === undefined ? {} : { text: convertedText(text, message.at, losses) }),
      ...(carried.length === 0 ? {} : { attachments: carried }),
      ...(audio === undefined ? {} : { audio }),
    };
  });
  for (const [property, value] of Object.entries(message.kept?.properties ?? {})) {
    if (saysNothing(value)) continue;
    losses.add({
      code: 'loss.property',
      at: message.at,
      what: `"${property}" of a message`,
      why: 'A message of the Flow Spec has its contents only.',
    });
  }
  return {
    action: {
      kind: 'message',
      mode: message.mode,
      at: message.at,
      uuid: asUuid(message.uuid, flow),
      content,
    },
    ...(replies.size === 0 ? {} : { replies }),
  };
}

/** Empty lists, null and the like are kept for the way back only. */
function saysNothing(value: JsonValue): boolean {
  if (value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The text with converted expressions; those without a counterpart are told and left as they are. */
export function convertedText(text: string, at: string, losses: Losses): string {
  return told(convertTemplate(text, losses.scope), at, losses);
}

/** The same for the value of a block, which is an expression. */
export function convertedValue(text: string, at: string, losses: Losses): string {
  return told(convertValue(text, losses.scope), at, losses);
}

function told({ text, unknown }: ConvertedTemplate, at: string, losses: Losses): string {
  for (const expression of new Set(unknown)) {
    losses.add({
      code: 'loss.expression',
      at,
      what: `expression ${expression}`,
      why: "It names a variable or a function that the Flow Spec's context and expressions don't have.",
    });
  }
  return text;
}
