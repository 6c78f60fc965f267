/** How many decimal places a number may have (the extension maxDecimalPlaces), by how it is written. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, type JsonValue } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import type { ElementCheck, ElementSource } from '../compile.ts';
import { type Node, pointerOf } from '../node.ts';
import type { Run } from '../run.ts';

export const decimalPlacesMessages = catalogue({
  'profile.decimal-places': {
    severity: 'error',
    title: 'Too many decimal places',
    text: ({ element, limit, found }: { element: string; limit: number; found: string }) =>
      `${element} may have at most ${limit} decimal places, found ${found}.`,
    why: 'The definition bounds the precision (the extension maxDecimalPlaces); zeros at the end count, as they say how exact a number is.',
    fix: 'Round the number.',
  },
});

const report = reporter(decimalPlacesMessages);

/** A number of a decimal or of a Quantity, as it is written; undefined for anything else. */
export function writtenNumber(node: Node, run: Run): string | undefined {
  const isQuantity = isObject(node.value);
  const value: JsonValue | undefined = isObject(node.value) ? node.value['value'] : node.value;
  if (typeof value !== 'number') return undefined;
  const { numberText } = run.options;
  if (numberText === undefined) return String(value);
  const pointer = pointerOf(node);
  return numberText(isQuantity ? child(pointer, 'value') : pointer) ?? String(value);
}

/** Places behind the point: 2 of `1.50`, 3 of `1e-3`, none of `1.5e3`. */
export function decimalPlaces(written: string): number {
  const [, places = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  return Math.max(0, places.length - Number(exponent));
}

export function decimalPlacesCheck({
  definition,
  base,
  structure,
  tree,
}: ElementSource): ElementCheck | undefined {
  const limit = definition.maxDecimalPlaces;
  if (limit === undefined || limit === base?.maxDecimalPlaces) return undefined;
  return (node, run) => {
    const found = writtenNumber(node, run);
    if (found === undefined || decimalPlaces(found) <= limit) return;
    const args = { element: definition.id, limit, found };
    run.add(node, report('profile.decimal-places', args, {}), structure.rulesOf(tree));
  };
}
