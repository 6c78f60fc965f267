import type { Finding } from '../../../findings/finding.ts';
import { property } from '../../../text/json-value.ts';
import { type ContainerRule, type FlowScope, placeIn, report } from './rule.ts';

/**
 * Keys that a table lists as required while an example or a later version goes without: a warning, told once
 * a flow. `vendor_metadata` became "optional" in rc3 without an entry in the changelog.
 */
export const recommendedKeys: ContainerRule = (container) => {
  const early = container.version === '1.0.0-rc1' || container.version === '1.0.0-rc2';
  const findings: Finding[] = container.flows.flatMap((flow) => inFlow(flow, early));
  const isContainer = container.flows.some((flow) => flow.flows !== undefined);
  if (early && isContainer && property(container.value, 'vendor_metadata') === undefined) {
    const args = { key: 'vendor_metadata', what: 'a container', count: 1 };
    findings.unshift(report('floip.key-recommended', args, { pointer: container.pointer }));
  }
  return findings;
};

function inFlow(flow: FlowScope, early: boolean): Finding[] {
  const findings: Finding[] = [];
  const missing = (key: string, what: string, count: number) => {
    if (count === 0) return;
    findings.push(report('floip.key-recommended', { key, what, count }, placeIn(flow, flow.pointer)));
  };
  const blocksWithout = (key: string) =>
    flow.blocks.filter((block) => property(block.value, key) === undefined).length;
  if (early) {
    missing('vendor_metadata', 'a flow', property(flow.value, 'vendor_metadata') === undefined ? 1 : 0);
    missing('vendor_metadata', 'a block', blocksWithout('vendor_metadata'));
  }
  // Only the table of rc1 does not call them optional; its own example has none.
  if (flow.version === '1.0.0-rc1') missing('tags', 'a block', blocksWithout('tags'));
  missing('ui_metadata', 'a block', blocksWithout('ui_metadata'));
  return findings;
}
