import type { Localized } from '../model.ts';
import type { Changes, Places } from './change.ts';
import { listWords } from './content.ts';

/** Tells what differs in a message, language by language. `what` names the message. */
export function compareTexts(
  a: Localized,
  b: Localized,
  what: string,
  places: Places,
  changes: Changes,
): void {
  const languages = new Set([...a, ...b].map(({ language }) => language));
  for (const language of languages) {
    const old = a.find((one) => one.language === language);
    const now = b.find((one) => one.language === language);
    const tell = (
      code: Parameters<Changes['values']>[0]['code'],
      part: string,
      before?: string,
      after?: string,
    ) => changes.values({ code, what: part, language }, places, filled(before), filled(after));
    tell('change.text', what, old?.text, now?.text);
    tell(
      'change.attachments',
      `attachments of ${what}`,
      listWords(old?.attachments),
      listWords(now?.attachments),
    );
    tell(
      'change.quick-replies',
      `quick replies of ${what}`,
      listWords(old?.quickReplies),
      listWords(now?.quickReplies),
    );
    tell('change.audio', `recording of ${what}`, old?.audio, now?.audio);
  }
}

/** An empty text is none. */
function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
