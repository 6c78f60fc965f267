/** Languages of a tree, which it knows by numbers of its organisation. */
import type { LanguageCode } from '../../flow/model.ts';
import { listOf } from '../../text/json-value.ts';
import { idText, objectIn, type Tree } from './tree.ts';

export interface TreeLanguages {
  /** In the tree's order, the base language first. */
  readonly ids: readonly string[];
  readonly codeOf: (id: string) => LanguageCode;
}

/** What holds the texts of the channels, plainest first, and recordings. */
export const contentKeys = [
  'smsContent',
  'socialContent',
  'ussdContent',
  'clipboardContent',
  'audioFiles',
] as const;

/** Codes for own use (ISO 639-2, "qaa-qtz"). */
const ownCodes = Array.from('abcdefghijklmnopqrst').flatMap((second) =>
  Array.from('abcdefghijklmnopqrstuvwxyz', (third) => `q${second}${third}`),
);

/**
 * A tree of one language has it as `und`; where there are more, each gets a code for own use, by its place.
 * Languages that only contents name come after those enabled.
 */
export function languagesOf(tree: Tree): TreeLanguages {
  const enabled = listOf(tree.details, 'enabledLanguages').flatMap((id) => idText(id) ?? []);
  const used = tree.blocks.flatMap(({ value }) =>
    contentKeys.flatMap((key) => Object.keys(objectIn(value, key))),
  );
  const ids = [...new Set([...enabled, ...used])].slice(0, ownCodes.length);
  const codes = new Map(ids.map((id, index) => [id, ids.length === 1 ? 'und' : (ownCodes[index] ?? 'und')]));
  return { ids, codeOf: (id) => codes.get(id) ?? 'und' };
}
