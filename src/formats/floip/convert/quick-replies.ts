/**
 * Quick replies, which the Flow Spec has for the choices of a question only: where each is the button of one choice,
 * the question presents its choices (`question_prompt`), and they say what the buttons said.
 */
import type { Choice, Content, LanguageCode, SwitchRouter } from '../../../flow/model.ts';
import type { JsonValue } from '../../../text/json-value.ts';
import type { Draft } from './convert-node.ts';
import { keptInVendorMetadata, type Losses } from './losses.ts';

/** Quick replies by language. */
export type QuickReplies = ReadonlyMap<LanguageCode, readonly string[]>;

/** The draft with its quick replies: as choices that are presented, or told and kept. */
export function withOffers(draft: Draft, base: LanguageCode, losses: Losses): Draft {
  const { replies, wait, actions } = draft;
  if (replies === undefined) return draft;
  const router = draft.slices.at(-1)?.node.router;
  if (wait?.expects.kind === 'choice' && router?.kind === 'switch') {
    const choices = offered(wait.expects.choices, replies, base, router);
    if (choices !== undefined)
      return { ...draft, wait: { ...wait, expects: { ...wait.expects, choices } }, isPresenting: true };
  }
  losses.add({
    code: 'loss.quick-reply',
    at: actions[0]?.at ?? '',
    what: 'quick replies',
    why: 'The Flow Spec shows buttons for all the choices of a question, and for nothing else.',
    keptIn: keptInVendorMetadata,
  });
  const kept = Object.fromEntries(
    [...replies].map(([language, texts]): [string, JsonValue] => [language, [...texts]]),
  );
  return { ...draft, told: { ...draft.told, quick_replies: kept } };
}

/** The choices in the order of the buttons, each with the button's text; undefined if the two do not fit. */
function offered(
  choices: readonly Choice[],
  replies: QuickReplies,
  base: LanguageCode,
  router: SwitchRouter,
): Choice[] | undefined {
  const texts = replies.get(base) ?? [];
  if (texts.length !== choices.length) return undefined;
  if ([...replies.values()].some((others) => others.length !== texts.length)) return undefined;
  const found = texts.map((text) => {
    const names = chosenBy(text, router);
    return names.length === 1 ? choices.find(({ name }) => name === names[0]) : undefined;
  });
  const known = found.filter((choice) => choice !== undefined);
  if (known.length < texts.length || new Set(known).size < texts.length) return undefined;
  return known.map((choice, index) => {
    const label = [...replies].map(([language, list]): Content => ({ language, text: list[index] ?? '' }));
    return { ...choice, label };
  });
}

/** The names of the categories that a text would be taken for, whichever comes first. */
function chosenBy(text: string, router: SwitchRouter): string[] {
  const categories = router.cases
    .filter(({ test }) => test.kind === 'function' && isTaken(test.name, test.arguments[0] ?? '', text))
    .map(({ category }) => router.categories.find(({ uuid }) => uuid === category)?.name ?? '');
  return [...new Set(categories)];
}

function isTaken(test: string, given: string, text: string): boolean {
  const [words, wanted] = [wordsOf(text), wordsOf(given)];
  switch (test) {
    case 'has_any_word':
      return wanted.some((word) => words.includes(word));
    case 'has_all_words':
      return wanted.length > 0 && wanted.every((word) => words.includes(word));
    case 'has_phrase':
      return ` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `);
    case 'has_only_phrase':
      return wanted.length > 0 && words.join(' ') === wanted.join(' ');
    case 'has_only_text':
      return text === given;
    case 'has_beginning':
      return given.trim() !== '' && text.trim().toLowerCase().startsWith(given.trim().toLowerCase());
    case 'has_number_eq':
      return given.trim() !== '' && words.some((word) => Number(word) === Number(given));
    default:
      return false;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}
