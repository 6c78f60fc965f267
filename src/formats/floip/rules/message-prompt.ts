import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { configOf, hasConfig, typeOf } from '../shape.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

/** A message block names what it says, as `prompt` or, in rc1, as `message`. */
export const messagePrompt: FlowRule = (flow) =>
  flow.blocks
    .filter(({ value }) => typeOf(value) === 'MobilePrimitives.Message' && hasConfig(value))
    .filter(({ value }) => {
      const config = configOf(value);
      return textOf(config, 'prompt') === undefined && textOf(config, 'message') === undefined;
    })
    .map(({ pointer }) => {
      const key = flow.version === '1.0.0-rc1' ? 'message' : 'prompt';
      return report('floip.message-missing', { key }, placeIn(flow, child(pointer, 'config')));
    });
