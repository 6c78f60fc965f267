import { textOf } from '../../../text/json-value.ts';
import type { HistoryStep } from './draft.ts';
import { resultSlug } from './result-slug.ts';
import { inTemplates } from './templates.ts';

/** What a webhook answered is no longer the value of its result, `@flow.x`: it is `@extra.x`. */
export const to11_5: HistoryStep = {
  to: '11.5',
  flow: (draft) => {
    const calls = new Set<string>();
    const others = new Set<string>();
    for (const set of draft.ruleSets) {
      const isCall = ['webhook', 'resthook'].includes(textOf(set, 'ruleset_type') ?? '');
      (isCall ? calls : others).add(resultSlug(set));
    }
    const slugs = [...calls].filter((slug) => slug !== '' && !others.has(slug));
    if (slugs.length === 0) return;
    const known = new Set(slugs);
    inTemplates(draft, (template) =>
      template.replace(reference, (whole, name: string, value = '', dotted: string | undefined) => {
        const slug = name.toLowerCase();
        if (known.has(slug) && (value !== '' || dotted === undefined)) return `extra.${name}`;
        return beginsWith(slug, known) ? `extra.${name}${value}` : whole;
      }),
    );
  },
};

const word = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]';
const reference = new RegExp(`flow\\.([a-z0-9_]+)(\\.value(?!\\.${word}))?(?=(\\.${word})?)`, 'giu');

/** Names are compared with their beginnings up to this length. */
const longestName = 100;

/** RapidPro replaces by a pattern that takes a name for a longer one that begins with it too. */
function beginsWith(name: string, known: ReadonlySet<string>): boolean {
  for (let length = 1; length < Math.min(name.length, longestName); length++) {
    if (known.has(name.slice(0, length))) return true;
  }
  return false;
}
