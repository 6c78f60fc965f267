import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { responseTypes } from '../block-types.ts';
import { placeIn } from '../rules/rule.ts';
import { typeOf } from '../shape.ts';
import { type FlowAdvice, report } from './advice.ts';

/** Blocks that write a result have names of their own. */
export const sharedResults: FlowAdvice = ({ scope }) => {
  const first = new Map<string, string>();
  return scope.blocks.flatMap((block) => {
    const type = typeOf(block.value);
    const name = textOf(block.value, 'name');
    if (name === undefined || !(responseTypes.has(type) || type === 'Core.Output')) return [];
    const known = first.get(name.toLowerCase());
    if (known === undefined) {
      first.set(name.toLowerCase(), block.pointer);
      return [];
    }
    const place = placeIn(scope, child(block.pointer, 'name'));
    return [report('floip.result-shared', { name, first: known }, place)];
  });
};
