import type { FlowNode } from './model.ts';

/** What a node is to the contact: it asks, decides without asking, or only acts. */
export type NodeRole = 'asks' | 'decides' | 'acts';

/** What a node is to the contact. A forwarded call waits too, but for the telephone, not for an answer. */
export function roleOf(node: FlowNode): NodeRole {
  if (node.wait !== undefined && node.wait.expects.kind !== 'dial') return 'asks';
  const { router } = node;
  if (router === undefined) return 'acts';
  return router.kind === 'random' || router.categories.length > 1 || router.cases.length > 0
    ? 'decides'
    : 'acts';
}
