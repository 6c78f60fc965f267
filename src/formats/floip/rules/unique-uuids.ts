import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { exitsOf } from '../shape.ts';
import { type ContainerRule, type FlowScope, type Placed, placeIn, report } from './rule.ts';

/** Flows, resources, blocks and exits have a uuid of their own: in the container, in its list, in the flow. */
export const uniqueUuids: ContainerRule = (container) => [
  ...repeated(container.flows, 'flow uuid', undefined),
  ...container.resources.flatMap(({ items, flow }) => repeated(items, 'resource uuid', flow)),
  ...container.flows.flatMap(inFlow),
];

function inFlow(flow: FlowScope): Finding[] {
  return [
    ...repeated(flow.blocks, 'block uuid', flow.uuid),
    ...repeated(flow.blocks.flatMap(exitsOf), 'exit uuid', flow.uuid),
  ].map((finding) => ({ ...finding, ...placeIn(flow, finding.pointer ?? flow.pointer) }));
}

function repeated(items: readonly Placed[], what: string, flow: string | undefined): Finding[] {
  const seen = new Map<string, JsonPointer>();
  const findings: Finding[] = [];
  for (const { value, pointer } of items) {
    const uuid = textOf(value, 'uuid');
    if (uuid === undefined) continue;
    const first = seen.get(uuid);
    if (first === undefined) seen.set(uuid, pointer);
    else {
      const place = { pointer: child(pointer, 'uuid'), ...(flow === undefined ? {} : { flow }) };
      findings.push(report('floip.uuid-repeated', { uuid, what, first }, place));
    }
  }
  return findings;
}
