import { isObject, type JsonObject, listOf, property, setProperty } from '../../../text/json-value.ts';
import { type Migration, nodesOf } from './step.ts';

/** Messages no longer go to all addresses of a contact: `all_urns` is dropped. */
export const to14_4: Migration = {
  to: '14.4.0',
  concerns: ({ parts }) => parts.actions.some(({ value }) => goesToAll(value)),
  copy: (flow) => ({ ...flow, nodes: listOf(flow, 'nodes').map(withOwnActions) }),
  change: (flow) => {
    for (const node of nodesOf(flow)) {
      const actions = listOf(node, 'actions');
      for (const [index, action] of actions.entries()) {
        if (isObject(action) && goesToAll(action)) actions[index] = withoutAll(action);
      }
    }
  },
};

function goesToAll(action: JsonObject): boolean {
  return action['type'] === 'send_msg' && Object.hasOwn(action, 'all_urns');
}

function withOwnActions<T>(node: T): T {
  if (!isObject(node)) return node;
  const actions = property(node, 'actions');
  return Array.isArray(actions) ? { ...node, actions: [...actions] } : node;
}

/** Made anew, as an object that a property is taken from is slow for all that comes after. */
function withoutAll(action: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const name in action) if (name !== 'all_urns') setProperty(copy, name, action[name] ?? null);
  return copy;
}
