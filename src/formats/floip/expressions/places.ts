/** Where a flow has expressions: tests, values, and texts with expressions in them. */
import { isObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { isWebhook } from '../block-types.ts';
import type { FlowScope, Placed } from '../rules/rule.ts';
import { configOf, exitsOf, isSelect, placedItems, typeOf } from '../shape.ts';

export interface PlacedText {
  readonly text: string;
  readonly pointer: JsonPointer;
  /** `expression`: it stands bare; `template`: in a text, after an @. */
  readonly as: 'expression' | 'template';
}

/** Every expression and template of the blocks of a flow. */
export function textsOfBlocks(flow: FlowScope): PlacedText[] {
  return flow.blocks.flatMap(ofBlock);
}

/** Every text of a list of resources. */
export function textsOfResources(resources: readonly Placed[]): PlacedText[] {
  return resources
    .flatMap((resource) => placedItems(resource, 'values'))
    .filter(({ value }) => textOf(value, 'content_type') === 'TEXT')
    .flatMap((value) => at(value, 'value', 'template'));
}

function ofBlock(block: Placed): PlacedText[] {
  const config: Placed = { value: configOf(block.value), pointer: child(block.pointer, 'config') };
  const type = typeOf(block.value);
  return [
    ...exitsOf(block).flatMap((exit) => at(exit, 'test', 'expression')),
    ...(isSelect(type) ? ofChoices(config) : []),
    ...contactProperties(config).flatMap((one) => valueAt(one, 'property_value')),
    ...(type === 'Core.Output' ? valueAt(config, 'value') : []),
    ...(type === 'Core.SetGroupMembership' ? valueAt(config, 'is_member') : []),
    ...(type === 'Core.Log' ? at(config, 'message', 'template') : []),
    ...(isWebhook(type) ? ofWebhook(config) : []),
  ];
}

function ofChoices(config: Placed): PlacedText[] {
  return placedItems(config, 'choices').flatMap((choice) => {
    const voice = property(choice.value, 'ivr_test');
    return [
      ...at(choice, 'test', 'expression'),
      ...(isObject(voice)
        ? at({ value: voice, pointer: child(choice.pointer, 'ivr_test') }, 'test_expression', 'expression')
        : []),
      ...placedItems(choice, 'text_tests').flatMap((test) => at(test, 'test_expression', 'expression')),
    ];
  });
}

function contactProperties(config: Placed): Placed[] {
  const given = property(config.value, 'set_contact_property');
  if (isObject(given)) return [{ value: given, pointer: child(config.pointer, 'set_contact_property') }];
  return placedItems(config, 'set_contact_property');
}

function ofWebhook(config: Placed): PlacedText[] {
  return [
    ...at(config, 'url', 'template'),
    ...at(config, 'body', 'template'),
    ...['query_params', 'headers', 'auth'].flatMap((key) => {
      const values = property(config.value, key);
      if (!isObject(values)) return [];
      const placed = { value: values, pointer: child(config.pointer, key) };
      return Object.keys(values).flatMap((name) => at(placed, name, 'template'));
    }),
  ];
}

function at({ value, pointer }: Placed, key: string, as: PlacedText['as']): PlacedText[] {
  const text: JsonValue | undefined = property(value, key);
  if (typeof text !== 'string' || text.trim() === '') return [];
  // Tests are also met as templates: `@(contact.age < 18)`.
  return [{ text, pointer: child(pointer, key), as: text.trimStart().startsWith('@') ? 'template' : as }];
}

/**
 * A value "expression": the examples write `block.value` and also plain texts such as `18_to_30`, so it is looked
 * at as an expression only where it calls a function, and else as a text.
 */
function valueAt(placed: Placed, key: string): PlacedText[] {
  return at(placed, key, 'template').map((one) =>
    !one.text.includes('@') && /^\s*[A-Za-z_]+\(.*\)\s*$/s.test(one.text)
      ? { ...one, as: 'expression' }
      : one,
  );
}
