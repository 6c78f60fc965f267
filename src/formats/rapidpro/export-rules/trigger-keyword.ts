import { property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { describeValue } from '../../describe-value.ts';
import { type ExportRule, keywordsOf, report } from './export-parts.ts';

const longestKeyword = 16;

/** One word, or one emoji, which the engine takes for a word. */
const form =
  /^(?:[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]+|[\u{1F600}-\u{1F64F}\u{1F300}-\u{1F5FF}\u{1F680}-\u{1F6FF}\u{1F1E0}-\u{1F1FF}])$/u;

/** A keyword trigger has keywords, each of them a word. */
export const triggerKeyword: ExportRule = function* ({ triggers }) {
  for (const trigger of triggers) {
    if (textOf(trigger.value, 'trigger_type') !== 'K') continue;
    const keywords = keywordsOf(trigger);
    if (keywords.length === 0) yield report('rapidpro.trigger-keyword-missing', {}, { pointer: trigger.at });
    for (const { keyword, at } of keywords) {
      if (typeof keyword === 'string' && form.test(keyword) && Array.from(keyword).length <= longestKeyword)
        continue;
      yield report('rapidpro.trigger-keyword', { found: describeValue(keyword) }, { pointer: at });
    }
    const match = property(trigger.value, 'match_type') ?? 'F';
    if (match === 'F' || match === 'O') continue;
    const place = { pointer: child(trigger.at, 'match_type') };
    yield report('rapidpro.trigger-match', { found: describeValue(match) }, place);
  }
};
