import { property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { configOf } from '../shape.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

const bounds = [
  ['validation_minimum', 'validation_maximum'],
  ['minimum_choices', 'maximum_choices'],
] as const;

/** A range of numbers or of choices holds at least one value. */
export const ranges: FlowRule = (flow) =>
  flow.blocks.flatMap((block) =>
    bounds.flatMap(([minimum, maximum]) => {
      const config = configOf(block.value);
      const low = property(config, minimum);
      const high = property(config, maximum);
      if (typeof low !== 'number' || typeof high !== 'number' || low <= high) return [];
      const place = placeIn(flow, child(block.pointer, 'config', minimum));
      return [report('floip.range-empty', { minimum, maximum, low, high }, place)];
    }),
  );
