/**
 * What an expression can name. Both lists are the engine's (goflow 0.293, `flows/run.go`,
 * `excellent/functions/builtin.go`, `flows/routers/cases/tests.go`); names are the same in any case.
 */

/** First names of a path into what a run knows. */
export const topLevelNames: ReadonlySet<string> = new Set([
  'child',
  'contact',
  'fields',
  'globals',
  'input',
  'legacy_extra',
  'locals',
  'node',
  'parent',
  'results',
  'resume',
  'run',
  'ticket',
  'trigger',
  'urns',
  'webhook',
]);

/** How many arguments a function takes. */
export interface Arity {
  readonly least: number;
  /** Infinity for any number. */
  readonly most: number;
  /** Only every so many from the least are possible: has_ward takes one or three, object takes pairs. */
  readonly step?: number;
}

const byArity: readonly (readonly [number, number, string])[] = [
  [0, 0, 'rand now today'],
  [0, Infinity, 'array'],
  [
    1,
    1,
    'text boolean number date datetime time char code title remove_first_word clean lower text_length upper ' +
      'percent url_encode html_decode abs datetime_from_epoch tz tz_offset epoch weekday week_number reverse ' +
      'sort sum unique urn_parts attachment_parts json parse_json format format_location format_urn is_error ' +
      'count read_chars keys has_error has_text has_number has_date has_time has_email has_state has_value',
  ],
  [1, 2, 'split trim trim_left trim_right word_count round round_up round_down format_date format_time'],
  [1, 2, 'has_phone has_district'],
  [1, 3, 'format_datetime format_number'],
  [1, 11, 'prompt'],
  [1, Infinity, 'and or max min mean'],
  [
    2,
    2,
    'text_compare repeat mod rand_between replace_time parse_time contains join concat filter default ' +
      'legacy_add extract has_only_text has_phrase has_only_phrase has_any_word has_all_words has_beginning ' +
      'has_pattern has_number_lt has_number_lte has_number_eq has_number_gte has_number_gt has_date_lt ' +
      'has_date_eq has_date_gt',
  ],
  [2, 3, 'word regex_match parse_datetime slice has_group'],
  [2, 4, 'word_slice text_slice'],
  [2, Infinity, 'extract_object foreach foreach_value has_category'],
  [
    3,
    3,
    'field if datetime_diff datetime_add date_from_parts time_from_parts has_number_between has_intent ' +
      'has_top_intent',
  ],
  [3, 4, 'replace'],
];

/** Every function of expressions, the tests of routers included, by its name in small letters. */
export const functions: ReadonlyMap<string, Arity> = new Map<string, Arity>([
  ...byArity.flatMap(([least, most, names]) =>
    names.split(' ').map((name): [string, Arity] => [name, { least, most }]),
  ),
  ['object', { least: 0, most: Infinity, step: 2 }],
  ['has_ward', { least: 1, most: 3, step: 2 }],
]);

/**
 * Functions that call the function which is their second argument, and with how many arguments they do so when
 * they themselves have `count`.
 */
export const callsWith: ReadonlyMap<string, (count: number) => number> = new Map([
  ['filter', () => 1],
  ['foreach', (count: number) => count - 1],
  ['foreach_value', (count: number) => count - 1],
]);

/** Whether a function takes so many arguments. */
export function takes({ least, most, step = 1 }: Arity, count: number): boolean {
  return count >= least && count <= most && (count - least) % step === 0;
}

/** `exactly 2`, `1 or 3`, `at least 1`: for a sentence. */
export function arityInWords({ least, most, step }: Arity): string {
  if (step === 2) return most === Infinity ? 'an even number of' : `${least} or ${most}`;
  if (most === Infinity) return `at least ${least}`;
  return least === most ? `${least}` : `${least} to ${most}`;
}
