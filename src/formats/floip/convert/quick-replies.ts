/**
 * Quick replies, which the Flow Spec has for the choices of a question only: where each is the button of one choice,
 * the question presents its choices (`question_prompt`), and they say what the buttons said.
 */
import type { Case, Choice, Content, LanguageCode, SwitchRouter, Wait } from '../../../flow/model.ts';
import type { JsonValue } from '../../../text/json-value.ts';
import { testText } from '../expressions.ts';
import { derivedId } from '../ids.ts';
import type { Draft } from './convert-node.ts';
import { anyOf } from './convert-tests.ts';
import { keptInVendorMetadata, type Losses } from './losses.ts';

/** Quick replies by language. */
export type QuickReplies = ReadonlyMap<LanguageCode, readonly string[]>;

/** The draft with its quick replies: as choices that are presented, or told and kept. */
export function withOffers(draft: Draft, base: LanguageCode, losses: Losses): Draft {
  const { replies, wait, actions, ending } = draft;
  if (replies === undefined) return draft;
  const presented =
    wait === undefined || ending?.router === undefined
      ? undefined
      : presenting(draft, wait, ending.router, base);
  if (presented !== undefined) return presented;
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

/**
 * The question with its buttons as choices. A category may have several buttons, each a choice of its own that takes
 * the category's exit; a button of no category is a choice that takes the default exit, as the answer does.
 * Undefined if a category has no button, since all choices are shown.
 */
function presenting(draft: Draft, wait: Wait, router: SwitchRouter, base: LanguageCode): Draft | undefined {
  const { expects } = wait;
  const source = draft.slices.at(-1)?.node.router;
  if (source?.kind !== 'switch') return undefined;
  // Any answer to an open question takes its only exit, as what is no choice does.
  const isOpen = expects.kind === 'text' && source.cases.length === 0;
  if (expects.kind !== 'choice' && !isOpen) return undefined;
  const known = expects.kind === 'choice' ? expects.choices : [];
  const texts = draft.replies?.get(base) ?? [];
  const others = [...(draft.replies ?? [])];
  if (texts.length === 0 || others.some(([, list]) => list.length !== texts.length)) return undefined;
  if (new Set(texts).size < texts.length) return undefined;
  const names = new Set(known.map(({ name }) => name));
  const namesOf = new Map<string, string[]>();
  const choices: Choice[] = [];
  for (const [index, text] of texts.entries()) {
    const category = chosenBy(text, source) ?? '';
    const label = others.map(([language, list]): Content => ({ language, text: list[index] ?? '' }));
    const main = known.find(({ name }) => name === category);
    const isFirst = main !== undefined && !namesOf.has(category);
    if (!isFirst && names.has(text)) return undefined;
    if (!isFirst) names.add(text);
    namesOf.set(category, [...(namesOf.get(category) ?? []), isFirst ? category : text]);
    choices.push(isFirst ? { ...main, label } : extraChoice(draft, wait, text, label));
  }
  if (known.some(({ name }) => !namesOf.has(name))) return undefined;
  const cases = router.cases.map((item): Case => {
    const category = router.categories.find(({ uuid }) => uuid === item.category);
    const taken = namesOf.get(category?.name ?? '') ?? [];
    return taken.length < 2
      ? item
      : { ...item, test: { kind: 'expression', expression: anyOf(taken.map(isChosen)) } };
  });
  return {
    ...draft,
    wait: { ...wait, expects: { kind: 'choice', multiple: false, choices } },
    ending: { exits: draft.ending?.exits ?? [], router: { ...router, cases } },
    isPresenting: true,
  };
}

function isChosen(name: string): string {
  const test = { kind: 'function', name: 'has_only_text', arguments: [name] } as const;
  return testText('block.value', test) ?? '';
}

/** A button beside the first of its category, or of none. */
function extraChoice({ slices }: Draft, { at }: Wait, name: string, label: readonly Content[]): Choice {
  const tests = label.map(({ language, text = '' }) => ({
    ...(label.length < 2 ? {} : { language }),
    test_expression:
      testText('block.response', { kind: 'function', name: 'has_only_text', arguments: [text] }) ?? '',
  }));
  const prompt = derivedId(slices.at(-1)?.node.uuid ?? '', 'button', name);
  return { at, name, label, kept: { format: 'floip', properties: { prompt, text_tests: tests } } };
}

/** The name of the category that a text is taken for; undefined if it is for none. */
function chosenBy(text: string, router: SwitchRouter): string | undefined {
  const found = router.cases.find(
    ({ test }) => test.kind === 'function' && isTaken(test.name, test.arguments[0] ?? '', text),
  );
  return router.categories.find(({ uuid }) => uuid === found?.category)?.name;
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
