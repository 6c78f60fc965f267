/** Ids of elements: each names one element of its resource (FHIR R4 section 2.24.0.3). */
import { catalogue, reporter } from '../../findings/message.ts';
import type { JsonValue } from '../../text/json-value.ts';
import type { Node, Scope } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const elementIdMessages = catalogue({
  'profile.element-id-repeated': {
    severity: 'error',
    title: 'Element id given twice',
    text: ({ id }: { id: string }) => `Another element of the resource has the id ${id}.`,
    why: 'The id of an element is unique within its resource, so that links lead to one element.',
    fix: 'Give each element an id of its own.',
  },
});

const report = reporter(elementIdMessages);
const seen = new WeakMap<Scope, Set<string>>();

/** Notes the id of an element; the second one of an id is told. Each element is noted once. */
export function noteElementId(node: Node, id: JsonValue | undefined, run: Run): void {
  // Elements of a snapshot and of its differential have the same ids.
  if (typeof id !== 'string' || node.type === 'ElementDefinition') return;
  const ids = seen.get(node.scope);
  if (ids === undefined) seen.set(node.scope, new Set([id]));
  else if (ids.has(id)) run.add(node, report('profile.element-id-repeated', { id: show(id) }, {}));
  else ids.add(id);
}
