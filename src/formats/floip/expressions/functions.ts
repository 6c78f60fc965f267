/**
 * The functions of expressions.md ("Function Reference"), by name in small letters: names are not case-sensitive.
 * Arguments in square brackets there are optional.
 */
import { type Arity, functions as rapidproFunctions } from '../../rapidpro/expressions/names.ts';
import { routerTests } from '../../rapidpro/rules/known-tests.ts';
import type { FloipVersion } from '../version.ts';

interface Known extends Arity {
  /** The first version that has it; missing for those of rc1. */
  readonly since?: FloipVersion;
}

const byArity: readonly (readonly [number, number, string])[] = [
  // "Date and time functions"
  [0, 0, 'now today'],
  [1, 1, 'datevalue day hour minute month second timevalue weekday year'],
  [2, 2, 'edate'],
  [3, 3, 'date time'],
  // "Logical functions"
  [1, Infinity, 'and or'],
  [1, 3, 'if'],
  // "Math functions"
  [1, 1, 'abs'],
  [1, Infinity, 'max min sum'],
  [2, 2, 'power'],
  // "Text functions"
  [1, 1, 'char clean code len lower proper unichar unicode upper'],
  [1, 3, 'fixed'],
  [1, Infinity, 'concatenate'],
  [2, 2, 'left rept right'],
  [3, 4, 'substitute'],
  // "Excellent Specific Functions"
  [1, 1, 'first_word percent read_digits remove_first_word'],
  [1, 2, 'word_count'],
  [2, 3, 'word'],
  [2, 4, 'word_slice'],
  // "Type Checking Functions"
  [1, 1, 'isnumber isbool isstring'],
];

/** "Random Number Generation Functions" and "Array Functions", which came with rc4. */
const ofRc4: readonly (readonly [string, Arity])[] = [
  ['rand', { least: 0, most: 0 }],
  ['randbetween', { least: 2, most: 2 }],
  ['array', { least: 0, most: Infinity }],
  ['count', { least: 1, most: 1 }],
];

/** RapidPro's tests that "Functions for use within Tests" leaves out. */
const otherTests: ReadonlySet<string> = new Set([
  'has_category',
  'has_district',
  'has_error',
  'has_intent',
  'has_number_between',
  'has_state',
  'has_top_intent',
  'has_value',
  'has_ward',
]);

/** "Functions for use within Tests", which the specification includes by reference to RapidPro from rc3 on. */
export const testFunctions: ReadonlySet<string> = new Set(
  [...routerTests].filter((name) => !otherTests.has(name)),
);

const anyNumber: Arity = { least: 1, most: Infinity };

/** Every function, with the version that it came with. */
export const functions: ReadonlyMap<string, Known> = new Map<string, Known>([
  ...byArity.flatMap(([least, most, names]) =>
    names.split(' ').map((name): [string, Known] => [name, { least, most }]),
  ),
  ...[...testFunctions].map((name): [string, Known] => [
    name,
    { ...(rapidproFunctions.get(name) ?? anyNumber), since: '1.0.0-rc3' },
  ]),
  ...ofRc4.map(([name, arity]): [string, Known] => [name, { ...arity, since: '1.0.0-rc4' }]),
]);

/**
 * First names of a path into the context: those of context.md, which rc4 added, and those that the examples of
 * expressions.md and of the blocks use in every version.
 */
export const contextNames: ReadonlySet<string> = new Set([
  'block',
  'channel',
  'child',
  'contact',
  'date',
  'flow',
  'parent',
  'results',
  'run',
  'session',
  'step',
]);
