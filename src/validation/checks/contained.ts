/** Contained resources: what their ids must be (FHIR R4 section 2.3.0.4). */
import { catalogue, reporter } from '../../findings/message.ts';
import { textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const containedMessages = catalogue({
  'profile.contained-id-repeated': {
    severity: 'error',
    title: 'Contained id given twice',
    text: ({ id }: { id: string }) => `Another contained resource has the id ${id} too.`,
    why: 'A reference to a contained resource names it by its id, which is unique in the resource.',
    fix: 'Give each contained resource an id of its own.',
  },
});

const report = reporter(containedMessages);

export function checkContained(node: Node, run: Run): void {
  const seen = new Set<string>();
  for (const contained of childNodes(node, 'contained', false)) {
    const id = textOf(contained.scope.resource, 'id');
    if (id === undefined) continue;
    if (seen.has(id)) run.add(contained, report('profile.contained-id-repeated', { id: show(id) }, {}));
    seen.add(id);
  }
}
