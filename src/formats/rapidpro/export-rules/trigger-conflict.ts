import { isObject, type JsonObject, property, textOf } from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { objectsIn } from '../../detect/properties.ts';
import { objectIn } from '../migrations/step.ts';
import { type ExportRule, isImported, keywordsOf, report } from './export-parts.ts';

/**
 * No two triggers answer to the same. Those that do are of one kind and channel, share a group or have none, and if
 * they are of keywords share one.
 */
export const triggerConflict: ExportRule = function* ({ triggers }) {
  const seen = new Map<string, readonly Answering[]>();
  for (const trigger of triggers) {
    const { value, at } = trigger;
    if (!isImported(value)) continue;
    const type = textOf(value, 'trigger_type') ?? '';
    const answers = type === 'K' ? keywordsOf(trigger).slice(0, mostKeywords) : [{ keyword: '', at }];
    const flow = textOf(objectIn(value, 'flow') ?? {}, 'uuid') ?? '';
    for (const { keyword, at: place } of answers) {
      if (typeof keyword !== 'string') continue;
      const keys = groupsOf(value).map((group) =>
        JSON.stringify([type, channelOf(value), keyword.toLowerCase(), group]),
      );
      const others = keys.flatMap((key) => seen.get(key) ?? []).filter((one) => one.at !== at);
      for (const key of keys)
        seen.set(key, [...(seen.get(key) ?? []), { at, flow, keyword }].slice(-mostAlike));
      const other = others.findLast((one) => one.keyword === keyword);
      if (other === undefined) {
        const [alike] = others;
        if (alike !== undefined) {
          const args = { keyword: keyword.slice(0, 40), same: alike.keyword.slice(0, 40), other: alike.at };
          yield report('rapidpro.trigger-ambiguous', args, { pointer: place });
        }
        continue;
      }
      const what = type === 'K' ? `the keyword ${JSON.stringify(keyword.slice(0, 40))}` : 'the same';
      const code = other.flow === flow ? 'rapidpro.trigger-doubled' : 'rapidpro.trigger-conflict';
      yield report(code, { what, other: other.at }, { pointer: place });
    }
  }
};

/** A trigger that was met, and a keyword of it. */
interface Answering {
  readonly at: JsonPointer;
  readonly flow: string;
  readonly keyword: string;
}

/** Triggers of one keyword, in one case or another, that are remembered: the last ones. */
const mostAlike = 8;

/** Keywords and groups of one trigger that are compared. */
const mostKeywords = 200;
const mostGroups = 20;

/** A name a group, or one for all contacts. */
function groupsOf(trigger: JsonObject): string[] {
  const groups = objectsIn(trigger, 'groups')
    .slice(0, mostGroups)
    .map((group) => (textOf(group, 'name') ?? '').toLowerCase());
  return groups.length === 0 ? [''] : groups.map((name) => `group ${name}`);
}

function channelOf(trigger: JsonObject): string {
  const channel = property(trigger, 'channel') ?? '';
  return isObject(channel) ? (textOf(channel, 'uuid') ?? '') : typeof channel === 'string' ? channel : '';
}
