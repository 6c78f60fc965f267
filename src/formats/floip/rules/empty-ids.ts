import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { exitsOf } from '../shape.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

/**
 * An optional id given as an empty text: it names nothing, as if it were not given, but it is no UUID either.
 */
export const emptyIds: FlowRule = (flow) =>
  [
    ...[flow].filter(({ value }) => textOf(value, 'exit_block_id') === '').map(at('exit_block_id')),
    ...flow.blocks
      .flatMap(exitsOf)
      .filter(({ value }) => textOf(value, 'destination_block') === '')
      .map(at('destination_block')),
  ].map(({ key, pointer }) => report('floip.id-empty', { key }, placeIn(flow, pointer)));

function at(key: string) {
  return ({ pointer }: { pointer: string }) => ({ key, pointer: child(pointer, key) });
}
