import type { LanguageCode } from '../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';

/** The languages of a flow: their identifiers in the file, and the codes that the model calls them by. */
export interface FlowLanguages {
  /** In the file's order, the base language first. */
  readonly codes: readonly LanguageCode[];
  readonly codeOf: (id: string) => LanguageCode;
  readonly idOf: (code: LanguageCode) => string;
}

/**
 * A language is called by its ISO 639-3 code, unless two variants share it: then, and when there is none, by
 * its identifier ("Language Identifiers" in flows.md). Without a list of languages the identifiers that the
 * contents use are taken.
 */
export function languagesOf(flow: JsonObject, used: readonly string[] = []): FlowLanguages {
  const listed = listOf(flow, 'languages').flatMap((language) => {
    if (!isObject(language)) return [];
    const id = textOf(language, 'id');
    const iso = textOf(language, 'iso_639_3');
    return id === undefined ? [] : [{ id, iso: iso !== undefined && /^[a-z]{3}$/.test(iso) ? iso : id }];
  });
  const known = listed.length > 0 ? listed : [...new Set(used)].map((id) => ({ id, iso: id }));
  const variants = new Map<string, number>();
  for (const { iso } of known) variants.set(iso, (variants.get(iso) ?? 0) + 1);
  const pairs = known.map(({ id, iso }) => ({ id, code: (variants.get(iso) ?? 0) > 1 ? id : iso }));
  const codes = new Map(pairs.map(({ id, code }) => [id, code]));
  const ids = new Map(pairs.map(({ id, code }) => [code, id]));
  return {
    codes: [...new Set(codes.values())],
    codeOf: (id) => codes.get(id) ?? id,
    idOf: (code) => ids.get(code) ?? code,
  };
}

/** The list of languages as the writer makes it; base language first. */
export function writeLanguages(codes: readonly LanguageCode[]): JsonValue[] {
  return codes.map((code) => ({ id: code, iso_639_3: /^[a-z]{3}$/.test(code) ? code : 'mis' }));
}
