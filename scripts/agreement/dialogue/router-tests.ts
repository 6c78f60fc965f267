/**
 * The tests that the Flow Spec takes from RapidPro ("Functions for use within Tests" in expressions.md) and that
 * FLOIP's expression evaluator 2.1.3 has no handlers for: they are put in where it has a place for more.
 */
import { BasicNodeHandlers } from './node-handlers.ts';

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).map((word) => word.normalize('NFC'));

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

const numberIn = (value: unknown): number | undefined => {
  const text = textOf(value)
    .replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0')
    .replaceAll(',', '');
  const found = /(?<![\w.-])[$+]?(-?\d+(?:\.\d+)?)(?!\w)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

const compares =
  (test: (found: number, given: number) => boolean) =>
  (value: unknown, given: unknown): boolean => {
    const found = numberIn(value);
    return found !== undefined && test(found, Number(textOf(given)));
  };

const tests: Readonly<Record<string, (value: unknown, ...given: unknown[]) => boolean>> = {
  has_text: (value) => textOf(value).trim() !== '',
  has_any_word: (value, given) => {
    const words = new Set(wordsOf(textOf(value)));
    return wordsOf(textOf(given)).some((word) => words.has(word));
  },
  has_all_words: (value, given) => {
    const words = new Set(wordsOf(textOf(value)));
    return wordsOf(textOf(given)).every((word) => words.has(word));
  },
  has_phrase: (value, given) => {
    const phrase = wordsOf(textOf(given));
    return phrase.length === 0 || ` ${wordsOf(textOf(value)).join(' ')} `.includes(` ${phrase.join(' ')} `);
  },
  has_only_phrase: (value, given) => wordsOf(textOf(value)).join(' ') === wordsOf(textOf(given)).join(' '),
  has_only_text: (value, given) => textOf(value) === textOf(given),
  has_beginning: (value, given) =>
    textOf(given).trim() !== '' &&
    textOf(value).trim().toLowerCase().startsWith(textOf(given).trim().toLowerCase()),
  has_number: (value) => numberIn(value) !== undefined,
  has_number_eq: compares((found, given) => found === given),
  has_number_lt: compares((found, given) => found < given),
  has_number_lte: compares((found, given) => found <= given),
  has_number_gt: compares((found, given) => found > given),
  has_number_gte: compares((found, given) => found >= given),
  has_number_between: (value, from, to) => {
    const found = numberIn(value);
    return found !== undefined && found >= Number(textOf(from)) && found <= Number(textOf(to));
  },
  has_pattern: (value, given) => new RegExp(textOf(given).trim(), 'imu').test(textOf(value).trim()),
  has_email: (value) => /[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}/i.test(textOf(value)),
  has_phone: (value) => /^\+\d{8,15}$/.test(textOf(value).replace(/[\s()-]/g, '')),
  has_date: (value) => /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/.test(textOf(value)),
  has_group: isInGroup,
  has_time: (value) => /\b\d{1,2}:\d{2}\b/.test(textOf(value)),
};

/** The key of a group that the contact is in: groups are objects with an id. */
function isInGroup(groups: unknown, given: unknown): boolean {
  if (!Array.isArray(groups)) return false;
  return groups.some(
    (group: unknown) => typeof group === 'object' && group !== null && 'id' in group && group.id === given,
  );
}

/** The tests as a handler for the evaluator of method calls. */
export const routerTests = new BasicNodeHandlers(tests);
