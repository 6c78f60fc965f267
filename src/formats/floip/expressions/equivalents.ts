/**
 * Functions of RapidPro and of FLOIP by each other: what one calls otherwise, counts from another number or writes
 * with an operator (goflow, `excellent/functions/builtin.go`; "Function Reference" in expressions.md). What is in
 * neither table and in both languages means the same.
 */
import { type Arity, functions as rapidproFunctions } from '../../rapidpro/expressions/names.ts';
import type { Expression } from '../../rapidpro/expressions/syntax-tree.ts';
import { functions as floipFunctions, testFunctions } from './functions.ts';

/** A call in the other language; undefined if these arguments have none. */
type Rewriting = (given: readonly string[], parts: readonly Expression[], name: string) => string | undefined;

/** The function under another name, with no more than so many arguments. */
const as =
  (name: string, most = Infinity): Rewriting =>
  (given) =>
    given.length > most ? undefined : `${name}(${given.join(', ')})`;

const literal = (part: Expression | undefined): string | number | boolean | null | undefined => {
  if (part?.kind === 'literal') return part.value;
  return part?.kind === 'negation' && part.of.kind === 'literal' && typeof part.of.value === 'number'
    ? -part.of.value
    : undefined;
};

/** A place in a text that one language counts from 0 and the other from 1. */
function moved(part: Expression | undefined, by: number, least = 0): string | undefined {
  const place = literal(part);
  if (typeof place !== 'number' || !Number.isInteger(place)) return undefined;
  return place < least ? undefined : String(place + by);
}

/** The same of a word, which both languages also count from the end, from -1. */
function movedWord(part: Expression | undefined, by: number, least = 0): string | undefined {
  const place = literal(part);
  return typeof place === 'number' && Number.isInteger(place) && place < 0
    ? String(place)
    : moved(part, by, least);
}

/** RapidPro's characters between words: FLOIP can say that these are spaces, or leave it. */
function bySpaces(part: Expression | undefined): string[] | undefined {
  if (part === undefined) return [];
  return literal(part) === ' ' ? ['TRUE'] : undefined;
}

function call(name: string, ...given: readonly (string | undefined)[]): string | undefined {
  const known = given.filter((text) => text !== undefined);
  return known.length < given.length ? undefined : `${name}(${known.join(', ')})`;
}

function withSpaces(name: string, given: readonly (string | undefined)[], part: Expression | undefined) {
  const spaces = bySpaces(part);
  return spaces === undefined ? undefined : call(name, ...given, ...spaces);
}

const fromRapidPro: ReadonlyMap<string, Rewriting> = new Map<string, Rewriting>([
  ['title', as('PROPER')],
  ['text_length', as('LEN')],
  ['repeat', as('REPT')],
  ['replace', as('SUBSTITUTE', 3)],
  ['rand_between', as('RANDBETWEEN')],
  ['date_from_parts', as('DATE')],
  ['time_from_parts', as('TIME')],
  ['read_chars', as('READ_DIGITS')],
  ['text', ([text]) => text],
  ['number', ([text]) => text],
  ['weekday', ([date = '']) => `(WEEKDAY(${date}) - 1)`],
  ['default', ([value = '', other = '']) => `IF(LEN(${value}) = 0, ${other}, ${value})`],
  ['word', ([text], [, place, delimiters]) => withSpaces('WORD', [text, movedWord(place, 1)], delimiters)],
  [
    'field',
    ([text], [, place, delimiter]) =>
      literal(delimiter) === ' ' ? call('WORD', text, moved(place, 1), 'TRUE') : undefined,
  ],
  ['word_count', ([text], [, delimiters]) => withSpaces('WORD_COUNT', [text], delimiters)],
  [
    'word_slice',
    ([text], [, start, end, delimiters]) =>
      end === undefined || isNegative(end)
        ? delimiters === undefined
          ? call('WORD_SLICE', text, moved(start, 1))
          : undefined
        : withSpaces('WORD_SLICE', [text, moved(start, 1), moved(end, 1, 1)], delimiters),
  ],
  ['text_slice', ([text, , end], [, start, , more]) => sliced(text, start, end, more)],
  // FLOIP's are texts and tests, not dates and numbers.
  ...['date', 'time', 'count', 'array', 'sum', 'is_error', 'code', 'clean'].map(
    (name): [string, Rewriting] => [name, sameOrNone],
  ),
]);

function sameOrNone(
  given: readonly string[],
  _parts: readonly Expression[],
  name: string,
): string | undefined {
  return ['code', 'clean', 'count', 'array'].includes(name.toLowerCase()) ? call(name, ...given) : undefined;
}

function isNegative(part: Expression): boolean {
  const place = literal(part);
  return typeof place === 'number' && place < 0;
}

/** The first or the last characters. */
function sliced(
  text: string | undefined,
  start: Expression | undefined,
  end: string | undefined,
  more: Expression | undefined,
): string | undefined {
  const from = literal(start);
  if (typeof from !== 'number' || more !== undefined) return undefined;
  if (from === 0 && end !== undefined) return call('LEFT', text, end);
  return from < 0 && end === undefined ? call('RIGHT', text, String(-from)) : undefined;
}

/** A value of dates by its format, as a number. */
const formatted =
  (format: string): Rewriting =>
  ([date = '']) =>
    `number(format_datetime(${date}, "${format}"))`;

const joined =
  (operator: string): Rewriting =>
  (given) =>
    given.length === 0 ? undefined : `(${given.join(` ${operator} `)})`;

/** RapidPro's characters between words, of FLOIP's say that these are spaces. */
function delimiters(part: Expression | undefined): string[] | undefined {
  if (part === undefined || literal(part) === false) return [];
  return literal(part) === true ? ['" "'] : undefined;
}

function withDelimiters(name: string, given: readonly (string | undefined)[], part: Expression | undefined) {
  const more = delimiters(part);
  return more === undefined ? undefined : call(name, ...given, ...more);
}

const toRapidPro: ReadonlyMap<string, Rewriting> = new Map<string, Rewriting>([
  ['proper', as('title')],
  ['len', as('text_length')],
  ['rept', as('repeat')],
  ['substitute', as('replace', 3)],
  ['randbetween', as('rand_between')],
  ['read_digits', as('read_chars')],
  ['unichar', as('char')],
  ['unicode', as('code')],
  ['timevalue', as('time')],
  ['datevalue', as('date')],
  ['concatenate', joined('&')],
  ['sum', joined('+')],
  ['power', joined('^')],
  ['first_word', ([text]) => call('word', text, '0')],
  ['left', ([text, count]) => call('text_slice', text, '0', count)],
  ['right', ([text, count = '']) => call('text_slice', text, `-${count}`)],
  ['date', as('date_from_parts')],
  ['time', as('time_from_parts')],
  ['edate', ([date, months]) => call('datetime_add', date, months, '"M"')],
  ['year', formatted('YYYY')],
  ['month', formatted('M')],
  ['day', formatted('D')],
  ['hour', formatted('h')],
  ['minute', formatted('m')],
  ['second', formatted('s')],
  ['weekday', ([date = '']) => `(weekday(${date}) + 1)`],
  ['isnumber', ([value = '']) => `(is_error(number(${value})) = false)`],
  [
    'fixed',
    ([number, places = '2', bare]) =>
      call('format_number', number, places, bare === undefined ? 'true' : undefined),
  ],
  ['if', ([test = '', yes = 'true', no = 'false']) => `if(${test}, ${yes}, ${no})`],
  ['word', ([text], [, place, spaces]) => withDelimiters('word', [text, movedWord(place, -1, 1)], spaces)],
  ['word_count', ([text], [, spaces]) => withDelimiters('word_count', [text], spaces)],
  [
    'word_slice',
    ([text], [, start, stop, spaces]) =>
      stop === undefined
        ? call('word_slice', text, moved(start, -1, 1))
        : withDelimiters('word_slice', [text, moved(start, -1, 1), moved(stop, -1, 1)], spaces),
  ],
  ['isbool', () => undefined],
  ['isstring', () => undefined],
]);

function rewritten(
  own: ReadonlyMap<string, Arity>,
  other: ReadonlyMap<string, Arity>,
  rewritings: ReadonlyMap<string, Rewriting>,
) {
  return (name: string, given: readonly string[], parts: readonly Expression[]): string | undefined => {
    const key = name.toLowerCase();
    const rewriting = own.has(key) ? rewritings.get(key) : undefined;
    if (rewriting !== undefined) return rewriting(given, parts, name);
    return other.has(key) && !testFunctions.has(key) ? call(name, ...given) : undefined;
  };
}

/** A call of RapidPro in FLOIP's words; one that is FLOIP's own already stays as it is. */
export const floipCall = rewritten(rapidproFunctions, floipFunctions, fromRapidPro);

/** A call of FLOIP in RapidPro's words; one that is RapidPro's own already stays as it is. */
export const rapidproCall = rewritten(floipFunctions, rapidproFunctions, toRapidPro);
