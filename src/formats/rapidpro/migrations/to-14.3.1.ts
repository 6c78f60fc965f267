import { type JsonObject, listOf, setProperty, textOf } from '../../../text/json-value.ts';
import { isLong } from './traits.ts';
import { casesOf, type Migration, textsIn, translatedItems, translationsOf } from './step.ts';

const testsOfOneText = new Set([
  'has_only_text',
  'has_phrase',
  'has_only_phrase',
  'has_any_word',
  'has_all_words',
  'has_beginning',
  'has_pattern',
]);

/** Tests that take one text, but were written with many, get them joined; what is no text counts as empty. */
export const to14_3_1: Migration = {
  to: '14.3.1',
  concerns: ({ parts, hasListsOfArguments }) =>
    hasListsOfArguments ||
    parts.routers.some(({ cases }) =>
      cases.some(({ type, value }) => testsOfOneText.has(type) && isLong(value['arguments'])),
    ),
  change: (flow) => {
    const cases = casesOf(flow).filter((item) => testsOfOneText.has(textOf(item, 'type') ?? ''));
    for (const item of cases) join(item);
    const uuids = new Set(cases.map((item) => textOf(item, 'uuid') ?? ''));
    for (const translation of translationsOf(flow)) {
      for (const { item } of translatedItems(translation, uuids)) join(item);
    }
  },
};

function join(object: JsonObject): void {
  const values = listOf(object, 'arguments');
  if (values.length > 1) setProperty(object, 'arguments', [textsIn(values).join(' ')]);
}
