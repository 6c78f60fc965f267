/**
 * What a router's test tells about the answer that its question expects, by the names of RapidPro's tests. The
 * table in docs/flow-to-questionnaire.md says why each is where it is.
 */

/** Tests that recognise one of several expected answers. */
export const choosingTests: ReadonlySet<string> = new Set([
  'has_any_word',
  'has_all_words',
  'has_phrase',
  'has_only_phrase',
  'has_only_text',
  'has_beginning',
  'has_number_eq',
]);

/** Tests that take any number, or any in a range. */
export const numberTests: ReadonlySet<string> = new Set([
  'has_number',
  'has_number_between',
  'has_number_lt',
  'has_number_lte',
  'has_number_gt',
  'has_number_gte',
]);
