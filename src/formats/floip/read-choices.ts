import type { Choice, LanguageCode } from '../../flow/model.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { keptIn } from './kept.ts';
import type { ReadContext } from './read-context.ts';
import type { Placed } from './rules/rule.ts';
import { configOf, placedItems } from './shape.ts';
import { bareChoice } from './write-block.ts';

/** The choices of a select block: a list of objects from rc3 on, before that a map of names to resources. */
export function readChoices(block: Placed, context: ReadContext): Choice[] {
  const config: Placed = { value: configOf(block.value), pointer: child(block.pointer, 'config') };
  const map = property(config.value, 'choices');
  const listed: readonly Placed[] = isObject(map)
    ? Object.entries(map).map(([name, prompt]) => ({
        value: { name, prompt },
        pointer: child(config.pointer, 'choices', name),
      }))
    : placedItems(config, 'choices');
  const uuid = textOf(block.value, 'uuid') ?? '';
  return listed.map((placed) => {
    const choice = readChoice(placed, context);
    return { ...choice, ...keptIn(placed.value, bareChoice(uuid, choice, context)) };
  });
}

function readChoice({ value, pointer }: Placed, context: ReadContext): Choice {
  const prompt = textOf(value, 'prompt');
  const words = wordsOf({ value, pointer }, context);
  return {
    at: pointer,
    name: textOf(value, 'name') ?? '',
    label: prompt === undefined ? [] : context.content(prompt),
    ...(words.length === 0 ? {} : { words }),
  };
}

/** The words of simple tests, by language; a test without language counts for the base language. */
function wordsOf(choice: Placed, context: ReadContext): { language: LanguageCode; words: string[] }[] {
  const tests: JsonObject[] = placedItems(choice, 'text_tests').map(({ value }) => value);
  const alone = textOf(choice.value, 'test');
  if (alone !== undefined) tests.push({ test_expression: alone });
  const words = new Map<LanguageCode, string[]>();
  for (const test of tests) {
    const id = textOf(test, 'language');
    const language = id === undefined ? context.base : context.languageCode(id);
    const found = wordsIn(textOf(test, 'test_expression') ?? '');
    const others = words.get(language);
    if (others !== undefined) others.push(...found);
    else if (found.length > 0) words.set(language, found);
  }
  return [...words].map(([language, list]) => ({ language, words: [...new Set(list)] }));
}

/** Words that a test compares the answer with: `block.response = "a"`, a list of words, or several in OR. */
function wordsIn(expression: string): string[] {
  const alternatives = /^OR\((.*)\)$/s.exec(expression)?.[1] ?? expression;
  if (alternatives.length > 2000) return [];
  const single = /block\.response (?:=|==) (?:"([^"@]*)"|'([^'@]*)'|(-?\d+(?:\.\d+)?))/gy;
  const words: string[] = [];
  let end = 0;
  for (let match = single.exec(alternatives); match !== null; match = single.exec(alternatives)) {
    words.push(match[1] ?? match[2] ?? match[3] ?? '');
    end = single.lastIndex;
    const comma = /, */y;
    comma.lastIndex = end;
    if (comma.test(alternatives)) single.lastIndex = comma.lastIndex;
  }
  if (end === alternatives.length && words.length > 0) return words;
  const listed = /^has_any_word\(block\.response, "([^"@]*)"\)$/.exec(expression)?.[1];
  return listed === undefined ? [] : listed.split(/\s+/).filter((word) => word !== '');
}
