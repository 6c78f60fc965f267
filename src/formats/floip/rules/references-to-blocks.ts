import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { exitsOf } from '../shape.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

/** first_block_id, exit_block_id and every destination_block name a block of the flow. */
export const referencesToBlocks: FlowRule = (flow) => {
  const findings: Finding[] = [];
  const blocks = new Set(flow.blocks.map((block) => textOf(block.value, 'uuid')));
  const first = textOf(flow.value, 'first_block_id');
  if (first !== undefined && !blocks.has(first)) {
    findings.push(
      report(
        'floip.first-block-missing',
        { id: first },
        placeIn(flow, child(flow.pointer, 'first_block_id')),
      ),
    );
  }
  const exit = textOf(flow.value, 'exit_block_id');
  if (exit !== undefined && exit !== '' && !blocks.has(exit)) {
    findings.push(
      report('floip.exit-block-missing', { id: exit }, placeIn(flow, child(flow.pointer, 'exit_block_id'))),
    );
  }
  for (const { value, pointer } of flow.blocks.flatMap(exitsOf)) {
    const destination = textOf(value, 'destination_block');
    if (destination === undefined || destination === '' || blocks.has(destination)) continue;
    const place = placeIn(flow, child(pointer, 'destination_block'));
    findings.push(report('floip.destination-missing', { id: destination }, place));
  }
  return findings;
};
