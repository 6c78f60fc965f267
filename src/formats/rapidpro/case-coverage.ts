/** Which tests of a router can't be the first to match, as far as it can be told without running the flow. */
import type { Test } from '../../flow/model.ts';
import { remembering } from '../remembering.ts';

/** A test of RapidPro, as in the model; its translations are asked for last, as they may have to be looked for. */
interface FunctionTest {
  readonly kind: 'function';
  readonly name: string;
  readonly arguments: readonly string[];
  readonly translations?: Extract<Test, { kind: 'function' }>['translations'] | undefined;
}

type AnyTest = FunctionTest | Exclude<Test, { kind: 'function' }>;

/** Tests that only a text with something in it can pass. */
const needsText = new Set([
  ...['has_any_word', 'has_beginning', 'has_text', 'has_value', 'has_time', 'has_phone', 'has_email'],
  ...['has_number', 'has_number_between', 'has_number_lt', 'has_number_lte', 'has_number_eq'],
  ...['has_number_gte', 'has_number_gt', 'has_date', 'has_date_lt', 'has_date_eq', 'has_date_gt'],
  ...['has_state', 'has_district', 'has_ward'],
]);
/** These too, if what they compare with has something in it. */
const needsItsText = new Set(['has_only_text', 'has_phrase', 'has_only_phrase', 'has_all_words']);

/** Whether some text passes the test. */
export function canMatch(test: AnyTest): boolean {
  if (test.kind !== 'function') return true;
  const [first = ''] = test.arguments;
  if (test.name === 'has_any_word' || test.name === 'has_beginning') {
    return first.trim() !== '' || !isFixed(test);
  }
  const range = numbersOf(test);
  return range === undefined || range.from.value <= range.to.value || !isFixed(test);
}

/** A number as the engine reads it (goflow, `excellent/types/number.go`). */
const number = /^\s*-?(?:\d+|\d*\.\d+)\s*$/;

/**
 * Whether the engine fails at what the test compares with, for every contact: a number that is none, or a date
 * without a digit.
 */
export function failsAlways(test: AnyTest): boolean {
  if (test.kind !== 'function') return false;
  const isReadable = test.name.startsWith('has_number_')
    ? number
    : test.name.startsWith('has_date_')
      ? /\d/
      : undefined;
  if (isReadable === undefined || test.arguments.every((text) => isReadable.test(text))) return false;
  return isFixed(test);
}

/** Whether every text that passes the later test passes the earlier one too. */
export function covers(earlier: AnyTest, later: AnyTest): boolean {
  if (earlier.kind !== 'function' || later.kind !== 'function') return false;
  if (isSame(earlier, later)) return true;
  if (alwaysMatches(earlier) || coversByName(earlier.name, later.name)) return isFixed(earlier);
  return (
    (coversText(earlier, later) || coversNumbers(earlier, later) || coversWords(earlier, later)) &&
    isFixed(earlier) &&
    isFixed(later)
  );
}

function isSame(a: FunctionTest, b: FunctionTest): boolean {
  if (a.name !== b.name) return false;
  const key = ({ name, arguments: texts, translations = [] }: FunctionTest) =>
    JSON.stringify([name, texts, [...translations].map((one) => [one.language, one.arguments]).sort()]);
  // A group is told by its uuid, and the name beside it is for people; old files have nothing but the name.
  if (a.name === 'has_group') {
    const [uuid = '', name] = a.arguments;
    return uuid === (b.arguments[0] ?? '') && (uuid !== '' || name === b.arguments[1]);
  }
  if (a.arguments.some((text, index) => text !== b.arguments[index])) return false;
  return key(a) === key(b);
}

/** The same for every contact: no expressions, no translations. */
function isFixed(test: FunctionTest): boolean {
  return !test.arguments.some((text) => text.includes('@')) && (test.translations ?? []).length === 0;
}

function alwaysMatches({ name, arguments: [first = ''] }: FunctionTest): boolean {
  if (name === 'has_phrase' || name === 'has_all_words') return first.trim() === '';
  return name === 'has_pattern' && /^\^?(?:\(?\.\*\)?)?\$?$/.test(first);
}

/** Tests that cover others whatever those compare with. */
function coversByName(earlier: string, later: string): boolean {
  if (earlier === 'has_text' || earlier === 'has_value') return needsText.has(later);
  return (earlier === 'has_number' || earlier === 'has_date') && later.startsWith(`${earlier}_`);
}

function coversText(earlier: FunctionTest, later: FunctionTest): boolean {
  const [first = ''] = later.arguments;
  return earlier.name === 'has_text' && needsItsText.has(later.name) && first.trim() !== '';
}

interface Bound {
  readonly value: number;
  readonly isIn: boolean;
}

interface Range {
  readonly from: Bound;
  readonly to: Bound;
}

const least: Bound = { value: -Infinity, isIn: false };
const most: Bound = { value: Infinity, isIn: false };

/** The numbers that pass a test; undefined if it is none of numbers, or compares with something else. */
function numbersOf({ name, arguments: texts }: FunctionTest): Range | undefined {
  if (!name.startsWith('has_number')) return undefined;
  const [first, second] = texts.map((text) =>
    /^\s*-?\d{1,15}(?:\.\d{1,9})?\s*$/.test(text) ? Number(text) : NaN,
  );
  const bound = (value: number | undefined, isIn: boolean): Bound => ({ value: value ?? NaN, isIn });
  const range = ((): Range | undefined => {
    switch (name) {
      case 'has_number':
        return { from: least, to: most };
      case 'has_number_lt':
        return { from: least, to: bound(first, false) };
      case 'has_number_lte':
        return { from: least, to: bound(first, true) };
      case 'has_number_gt':
        return { from: bound(first, false), to: most };
      case 'has_number_gte':
        return { from: bound(first, true), to: most };
      case 'has_number_eq':
        return { from: bound(first, true), to: bound(first, true) };
      case 'has_number_between':
        return { from: bound(first, true), to: bound(second, true) };
      default:
        return undefined;
    }
  })();
  return range === undefined || Number.isNaN(range.from.value + range.to.value) ? rangeOfAll(name) : range;
}

/** Infinity minus itself is not a number either. */
function rangeOfAll(name: string): Range | undefined {
  return name === 'has_number' ? { from: least, to: most } : undefined;
}

function coversNumbers(earlier: FunctionTest, later: FunctionTest): boolean {
  const wide = numbersOf(earlier);
  if (wide === undefined) return false;
  const narrow = numbersOf(later);
  if (narrow === undefined) return false;
  const { from, to } = narrow;
  const fromIsIn =
    wide.from.value < from.value || (wide.from.value === from.value && (wide.from.isIn || !from.isIn));
  const toIsIn = wide.to.value > to.value || (wide.to.value === to.value && (wide.to.isIn || !to.isIn));
  return fromIsIn && toIsIn;
}

/** Words of a text that is made of nothing else; none of any other, which the engine may cut differently. */
const wordsOf = remembering((text): ReadonlySet<string> => {
  const isPlain = /^[\p{L}\p{N}\s,]+$/u.test(text);
  return new Set(isPlain ? (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : []);
});

function coversWords(earlier: FunctionTest, later: FunctionTest): boolean {
  if (earlier.name !== 'has_any_word') return false;
  const isAny = later.name === 'has_any_word';
  if (!isAny && !['has_all_words', 'has_phrase', 'has_only_phrase'].includes(later.name)) return false;
  const words = wordsOf(earlier.arguments[0] ?? '');
  const wanted = wordsOf(later.arguments[0] ?? '');
  if (words.size === 0 || wanted.size === 0) return false;
  return isAny ? [...wanted].every((word) => words.has(word)) : [...wanted].some((word) => words.has(word));
}
