/** Which containers are of Turn.io, and what its marks say of a block. */
import { isObject, type JsonObject, listOf, property, textOf } from '../../../../src/text/json-value.ts';

/** The expression that a block assigns to its name: a Case block whose exit is called as it is written. */
export function assignedBy(block: JsonObject): string | undefined {
  const [exit, ...more] = listOf(block, 'exits').filter(isObject);
  const isOne = textOf(block, 'type') === 'Core.Case' && more.length === 0;
  return exit !== undefined && isOne && ['expression', 'literal'].includes(markOf(block) ?? '')
    ? textOf(exit, 'name')
    : undefined;
}

export function isOfTurn(container: JsonObject): boolean {
  return blocksOf(container).some((block) => markOf(block) !== undefined);
}

export function blocksOf(container: JsonObject): JsonObject[] {
  return listOf(container, 'flows')
    .filter(isObject)
    .flatMap((flow) => listOf(flow, 'blocks').filter(isObject));
}

function markOf(block: JsonObject): string | undefined {
  const stacks = ['vendor_metadata', 'io', 'turn', 'stacks_dsl'].reduce<JsonObject | undefined>(
    (object, key) => {
      const inside = object === undefined ? undefined : property(object, key);
      return isObject(inside) ? inside : undefined;
    },
    block,
  );
  for (const stack of Object.values(stacks ?? {})) {
    const item = isObject(stack) ? property(stack, 'card_item') : undefined;
    if (isObject(item)) return textOf(item, 'type') ?? '';
  }
  return undefined;
}
