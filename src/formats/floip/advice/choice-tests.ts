import { isObject, property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import { placeIn } from '../rules/rule.ts';
import { configOf, isSelect, placedItems, typeOf } from '../shape.ts';
import { type FlowAdvice, report } from './advice.ts';

/** No two choices of a question have the same test in the same language. */
export const choiceTests: FlowAdvice = ({ scope }) =>
  scope.blocks
    .filter(({ value }) => isSelect(typeOf(value)))
    .flatMap((block) => {
      const config = { value: configOf(block.value), pointer: child(block.pointer, 'config') };
      const seen = new Map<string, { readonly choice: number; readonly name: string }>();
      return placedItems(config, 'choices').flatMap((choice, index) =>
        testsOf(choice).flatMap(({ test, key, pointer }) => {
          const known = seen.get(key);
          if (known === undefined) {
            seen.set(key, { choice: index, name: textOf(choice.value, 'name') ?? '' });
            return [];
          }
          if (known.choice === index) return [];
          const args = { name: known.name, test: shortened(test) };
          return [report('floip.choice-test-repeated', args, placeIn(scope, pointer))];
        }),
      );
    });

interface ChoiceTest {
  readonly test: string;
  /** The test with what it is for: voice, or a language. */
  readonly key: string;
  readonly pointer: string;
}

function testsOf(choice: Parameters<typeof placedItems>[0]): ChoiceTest[] {
  const tests: ChoiceTest[] = [];
  const add = (test: string | undefined, use: string, ...path: (string | number)[]) => {
    if (test === undefined || test.trim() === '') return;
    tests.push({ test, key: `${use} ${test.trim()}`, pointer: child(choice.pointer, ...path) });
  };
  add(textOf(choice.value, 'test'), 'any', 'test');
  const voice = property(choice.value, 'ivr_test');
  if (isObject(voice)) add(textOf(voice, 'test_expression'), 'voice', 'ivr_test', 'test_expression');
  placedItems(choice, 'text_tests').forEach(({ value }, index) => {
    const language = textOf(value, 'language') ?? '';
    add(textOf(value, 'test_expression'), `text ${language}`, 'text_tests', index, 'test_expression');
  });
  return tests;
}
