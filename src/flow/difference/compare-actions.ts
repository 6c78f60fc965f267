import { canonicalJson } from '../../text/canonical-json.ts';
import { partsOfAction } from '../chart-words.ts';
import type { Action } from '../model.ts';
import type { Changes } from './change.ts';
import { compareTexts } from './compare-texts.ts';
import { contentOfAction } from './content.ts';
import { moved, pairUp } from './pair-up.ts';

/** Tells what differs in the actions of a node; `language` is that of the flow. */
export function compareActions(
  a: readonly Action[],
  b: readonly Action[],
  language: string,
  changes: Changes,
): void {
  const pairs = pairUp(a, b, [
    ({ uuid, kind }) => (uuid === '' ? undefined : `${kind} ${uuid}`),
    wholeOf,
    // What is left of one kind: the first of each belong together, as an editor gave a changed one a new uuid.
    ({ kind, ...action }) => ('type' in action ? `${kind} ${action.type}` : kind),
  ]);
  for (const action of pairs.removed) {
    changes.add('removed', {
      code: 'change.action',
      what: kindOf(action),
      a: action.at,
      old: words(action, language),
    });
  }
  for (const [old, now] of pairs.both) compareAction(old, now, language, changes);
  for (const action of pairs.added) {
    changes.add('added', {
      code: 'change.action',
      what: kindOf(action),
      b: action.at,
      new: words(action, language),
    });
  }
  for (const [old, now] of moved(pairs.both, b)) {
    changes.add('changed', {
      code: 'change.action-order',
      what: `place of ${kindOf(old)}`,
      a: old.at,
      b: now.at,
      old: String(a.indexOf(old) + 1),
      new: String(b.indexOf(now) + 1),
    });
  }
}

function compareAction(old: Action, now: Action, language: string, changes: Changes): void {
  const places = { a: old.at, b: now.at };
  if (old.kind === 'message' && now.kind === 'message') {
    compareTexts(old.content, now.content, 'message', places, changes);
    return;
  }
  if (canonicalJson(contentOfAction(old)) === canonicalJson(contentOfAction(now))) return;
  const before = words(old, language);
  const after = words(now, language);
  // Words leave things out that a picture has no room for.
  const [shownOld, shownNow] =
    before === after
      ? [canonicalJson(contentOfAction(old)), canonicalJson(contentOfAction(now))]
      : [before, after];
  changes.add('changed', {
    code: 'change.action',
    what: kindOf(old),
    ...places,
    old: shownOld,
    new: shownNow,
  });
}

function wholeOf(action: Action): string {
  const said =
    action.kind === 'message' ? action.content.map(({ language, text = '' }) => [language, text]) : [];
  return canonicalJson([action.kind, contentOfAction(action), said]);
}

function kindOf(action: Action): string {
  return action.kind === 'other' ? `action ${action.type}` : `action ${action.kind}`;
}

function words(action: Action, language: string): string {
  return partsOfAction(action, language)
    .map(({ text }) => text)
    .join('\n');
}
