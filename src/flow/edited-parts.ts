/** What an edit changed in a part: the parts that it did not touch stay as the flow has them. */
import type { Category, Content, LanguageCode, Localized } from './model.ts';
import type { Route } from './outline.ts';

/** What was said before an edit, what is said after it, and what the flow has, which may be more. */
export interface Edit<T> {
  readonly before: T;
  readonly after: T;
  readonly kept: T;
}

/** A message after an edit: what differs is taken language by language and part by part. */
export function editedContent({ before, after, kept }: Edit<Localized>, base: LanguageCode): Localized {
  const languages = new Set([base, ...[...kept, ...after].map(({ language }) => language)]);
  return [...languages].flatMap((language): Content[] => {
    const [old, now, own] = [before, after, kept].map((content) => contentIn(content, language));
    const text = pick(old?.text ?? '', now?.text ?? '', own?.text);
    const audio = pick(old?.audio ?? '', now?.audio ?? '', own?.audio);
    const attachments = pickList(old?.attachments, now?.attachments, own?.attachments);
    const quickReplies = pickList(old?.quickReplies, now?.quickReplies, own?.quickReplies);
    const isEmpty = [text, audio, attachments, quickReplies].every((part) => part === undefined);
    if (isEmpty && (own === undefined || language !== base))
      return own === undefined || now === undefined ? [] : [own];
    return [
      {
        language,
        ...(text !== undefined && { text }),
        ...(attachments !== undefined && { attachments }),
        ...(quickReplies !== undefined && { quickReplies }),
        ...(audio !== undefined && { audio }),
      },
    ];
  });
}

function contentIn(content: Localized, language: LanguageCode): Content | undefined {
  return content.find((one) => one.language === language);
}

function pick(before: string, after: string, kept: string | undefined): string | undefined {
  if (before === after) return kept;
  return after === '' ? undefined : after;
}

function pickList(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  kept: readonly string[] | undefined,
): readonly string[] | undefined {
  if (same(before ?? [], after ?? [])) return kept;
  return after === undefined || after.length === 0 ? undefined : after;
}

/** True if two messages say the same, in whatever order their languages are. */
export function sameContent(one: Localized, other: Localized): boolean {
  const sorted = (content: Localized) =>
    content
      .map(({ language, text = '', attachments = [], quickReplies = [], audio = '' }) => [
        language,
        text,
        attachments,
        quickReplies,
        audio,
      ])
      .filter(([, ...parts]) => parts.some((part) => part !== undefined && part.length > 0))
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return same(sorted(one), sorted(other));
}

/** Equal as data. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The name of a category, and its translations, after an edit of a label or an outcome. */
export function editedCategory(
  category: Category,
  before: Pick<Route, 'outcome' | 'translations'>,
  after: Pick<Route, 'outcome' | 'translations'>,
): Category {
  const languages = new Set(
    [...(category.translations ?? []), ...(after.translations ?? [])].map(({ language }) => language),
  );
  const translations = [...languages].flatMap((language) => {
    const [old, now, own] = [before, after, category].map(
      (part) => part.translations?.find((one) => one.language === language)?.name,
    );
    const name = pick(old ?? '', now ?? '', own);
    return name === undefined ? [] : [{ language, name }];
  });
  return {
    ...without(category, 'translations'),
    name: before.outcome === after.outcome ? category.name : (after.outcome ?? category.name),
    ...(translations.length > 0 && { translations }),
  };
}

/** A copy of a part without some of its properties. */
export function without<T extends object, K extends keyof T>(part: T, ...names: readonly K[]): Omit<T, K> {
  const copy = { ...part };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
}
