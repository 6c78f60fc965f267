/** What a response block makes of what the contact types. */
import { isObject, type JsonObject, listOf, property, textOf } from '../../../src/text/json-value.ts';
import { configOf } from './block-run.ts';
import { type FloipState, isTrue } from './floip-context.ts';

export interface Question {
  readonly block: JsonObject;
  readonly type: string;
  /** What the menu of the choices says, in their order. */
  readonly shown: readonly string[];
}

/** The value that a channel makes of an answer ("Detailed behaviour by mode" of the response blocks). */
export function valueOf(
  { block, type, shown }: Question,
  text: string,
  state: FloipState,
  isVoice: boolean,
): unknown {
  const config = configOf(block);
  if (/^MobilePrimitives\.Select/.test(type)) {
    state.block = { value: undefined, response: text };
    // A menu item is a choice, whatever the tests for what is typed.
    const item = isVoice ? -1 : shown.findIndex((label) => isSameText(label, text));
    const choice =
      choicesOf(config)[item] ?? choicesOf(config).find((one) => isChosen(one, text, state, isVoice));
    return choice === undefined ? undefined : textOf(choice, 'name');
  }
  if (type !== 'MobilePrimitives.NumericResponse') return text;
  const number = Number(text.trim() === '' ? NaN : text.trim());
  const minimum = property(config, 'validation_minimum');
  const maximum = property(config, 'validation_maximum');
  const isIn =
    !Number.isNaN(number) &&
    !(typeof minimum === 'number' && number < minimum) &&
    !(typeof maximum === 'number' && number > maximum);
  return isIn ? number : undefined;
}

function isSameText(one: string, other: string): boolean {
  return one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A list from rc3 on, before that a map of names to resources. */
export function choicesOf(config: JsonObject): JsonObject[] {
  const choices = property(config, 'choices');
  if (!isObject(choices)) return listOf(config, 'choices').filter(isObject);
  return Object.entries(choices).map(([name, prompt]) => ({ name, prompt }));
}

function isChosen(choice: JsonObject, text: string, state: FloipState, isVoice: boolean): boolean {
  const tests: string[] = [];
  const byVoice = property(choice, 'ivr_test');
  if (isVoice && isObject(byVoice)) tests.push(textOf(byVoice, 'test_expression') ?? '');
  for (const test of isVoice ? [] : listOf(choice, 'text_tests')) {
    if (!isObject(test) || (textOf(test, 'language') ?? state.language) !== state.language) continue;
    tests.push(textOf(test, 'test_expression') ?? '');
  }
  const alone = textOf(choice, 'test');
  if (alone !== undefined) tests.push(alone);
  if (tests.length === 0) return (textOf(choice, 'name') ?? '').toLowerCase() === text.trim().toLowerCase();
  return tests.some((test) => test !== '' && isTrue(test, state));
}
