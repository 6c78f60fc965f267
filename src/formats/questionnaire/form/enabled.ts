/** enableWhen as it stands (R4, Questionnaire.item.enableWhen). */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { extensionValue } from '../extensions.ts';
import type { Enabled, FormTest, TestValue } from './form.ts';
import { sdc } from './item-signs.ts';
import { type FormReading, lose } from './reading.ts';

const operators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;

/** When an item is enabled; undefined if it always is. An expression in place of tests is a loss. */
export function readEnabled(reading: FormReading, item: JsonObject, at: JsonPointer): Enabled | undefined {
  if (extensionValue(item, `${sdc}enableWhenExpression`, 'valueExpression') !== undefined) {
    const why = 'A flow can not evaluate FHIRPath or CQL; the item is reached always.';
    lose(reading, 'loss.condition', at, 'enableWhenExpression', why);
  }
  const tests = listOf(item, 'enableWhen').flatMap((value, index) =>
    isObject(value) ? (readTest(value, child(at, 'enableWhen', index)) ?? []) : [],
  );
  if (tests.length === 0) return undefined;
  // R4 asks for a behaviour where there are several; STU3's default was any.
  return { behavior: textOf(item, 'enableBehavior') === 'all' ? 'all' : 'any', tests };
}

function readTest(value: JsonObject, at: JsonPointer): FormTest | undefined {
  const question = textOf(value, 'question');
  if (question === undefined) return undefined;
  const [key, answer] = Object.entries(value).find(([name]) => /^answer[A-Z]/.test(name)) ?? [];
  const stated = operators.find((operator) => operator === textOf(value, 'operator'));
  // STU3 had hasAnswer, and equality without an operator.
  const hasAnswer = property(value, 'hasAnswer');
  if (typeof hasAnswer === 'boolean')
    return { question, operator: 'exists', value: { kind: 'boolean', value: hasAnswer }, at };
  if (key === undefined || answer === undefined) return undefined;
  return { question, operator: stated ?? '=', value: testValue(key.slice('answer'.length), answer), at };
}

function testValue(type: string, value: JsonValue): TestValue {
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'string') {
    if (type === 'Date' || type === 'DateTime') return { kind: 'date', value };
    return { kind: type === 'Time' ? 'time' : 'text', value };
  }
  if (isObject(value)) {
    const code = textOf(value, 'code');
    const amount = property(value, 'value');
    if (type === 'Quantity' && typeof amount === 'number') return { kind: 'number', value: amount };
    if (type === 'Coding' && code !== undefined) {
      const [system, display] = [textOf(value, 'system'), textOf(value, 'display')];
      return {
        kind: 'code',
        code,
        ...(system !== undefined && { system }),
        ...(display !== undefined && { display }),
      };
    }
  }
  return { kind: 'other', type };
}
