import { textOf } from '../../../text/json-value.ts';
import type { HistoryStep } from './draft.ts';
import { resultSlug } from './result-slug.ts';
import { inMessages } from './templates.ts';

/** The text of a result that no answer gave, `@flow.x.text`, is that of the last message: `@step.value`. */
export const to11_4: HistoryStep = {
  to: '11.4',
  flow: (draft) => {
    const slugs = draft.ruleSets
      .filter((set) => !(textOf(set, 'ruleset_type') ?? '').startsWith('wait_'))
      .map(resultSlug);
    if (slugs.length === 0) return;
    const known = new Set(slugs);
    inMessages(draft, (text) =>
      text.replace(/flow\.([a-z0-9_]*)\.text/giu, (whole, slug: string) =>
        known.has(slug.toLowerCase()) ? 'step.value' : whole,
      ),
    );
  },
};
