import { isObject, listOf, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { limits } from '../limits.ts';

const sends = new Set(['send_msg', 'send_broadcast']);

/** A message has as many quick replies as the engine keeps; newer specs refuse more. */
export const quickReplies: Advice = ({ uuid, at }, { value }) =>
  listOf(value, 'nodes').flatMap((node, index) =>
    listOf(isObject(node) ? node : {}, 'actions').flatMap((action, position) => {
      if (!isObject(action) || !sends.has(textOf(action, 'type') ?? '')) return [];
      const found = listOf(action, 'quick_replies').length;
      if (found <= limits.quickReplies) return [];
      const pointer = child(at, 'nodes', index, 'actions', position, 'quick_replies');
      return [
        report('rapidpro.quick-replies-cut', { found, limit: limits.quickReplies }, { pointer, flow: uuid }),
      ];
    }),
  );
