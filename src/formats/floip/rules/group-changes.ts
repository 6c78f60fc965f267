import { property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { configOf, hasConfig, typeOf } from '../shape.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

/** From rc4 on a group block changes given groups, or clears all. */
export const groupChanges: FlowRule = (flow) => {
  if (flow.version !== '1.0.0-rc4') return [];
  return flow.blocks.flatMap((block) => {
    if (typeOf(block.value) !== 'Core.SetGroupMembership' || !hasConfig(block.value)) return [];
    const config = configOf(block.value);
    const changes =
      Array.isArray(property(config, 'groups')) && typeof property(config, 'is_member') === 'boolean';
    if (changes || property(config, 'clear') === true) return [];
    return [report('floip.group-change-missing', {}, placeIn(flow, child(block.pointer, 'config')))];
  });
};
