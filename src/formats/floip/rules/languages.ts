import type { Finding } from '../../../findings/finding.ts';
import { isObject, listOf, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { placedItems } from '../shape.ts';
import { type ContainerRule, type FlowScope, placeIn, report } from './rule.ts';

/** Language ids are unique in a flow, and values of resources name one of them. */
export const languages: ContainerRule = (container) => [
  ...container.flows.flatMap(uniqueIds),
  ...container.resources.flatMap(({ items, languages: known, flow }) =>
    items
      .flatMap((item) => placedItems(item, 'values'))
      .flatMap(({ value, pointer }) => {
        const id = textOf(value, 'language_id');
        if (id === undefined || known.has(id)) return [];
        const place = { pointer: child(pointer, 'language_id'), ...(flow === undefined ? {} : { flow }) };
        const args = { id, known: known.size === 0 ? 'it has none' : [...known].join(', ') };
        return [report('floip.resource-language-unknown', args, place)];
      }),
  ),
];

function uniqueIds(flow: FlowScope): Finding[] {
  const seen = new Set<string>();
  return listOf(flow.value, 'languages').flatMap((language, index) => {
    const id = isObject(language) ? textOf(language, 'id') : undefined;
    if (id === undefined) return [];
    const isRepeated = seen.has(id);
    seen.add(id);
    const pointer = child(flow.pointer, 'languages', index, 'id');
    return isRepeated ? [report('floip.language-repeated', { id }, placeIn(flow, pointer))] : [];
  });
}
