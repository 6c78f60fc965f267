import type { Finding } from '../../../findings/finding.ts';
import { property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { exitsOf, isDefaultExit, testOf, typeOf } from '../shape.ts';
import { type FlowRule, type FlowScope, type Placed, placeIn, report } from './rule.ts';

/** Exactly one default exit, as the last one; every other exit has a test. */
export const exits: FlowRule = (flow) => flow.blocks.flatMap((block) => exitsOfBlock(flow, block));

function exitsOfBlock(flow: FlowScope, block: Placed): Finding[] {
  const all = exitsOf(block);
  if (!Array.isArray(property(block.value, 'exits'))) return [];
  const name = textOf(block.value, 'name') ?? textOf(block.value, 'uuid') ?? '';
  const findings: Finding[] = [];
  for (const { value, pointer } of all) {
    const hasTest = testOf(value) !== undefined;
    if (
      flow.version === '1.0.0-rc1' &&
      textOf(value, 'name') === undefined &&
      textOf(value, 'tag') === undefined
    )
      findings.push(report('floip.exit-name-missing', {}, placeIn(flow, pointer)));
    if (isDefaultExit(value) && hasTest)
      findings.push(report('floip.exit-test-and-default', {}, placeIn(flow, child(pointer, 'test'))));
    if (!isDefaultExit(value) && !hasTest)
      findings.push(report('floip.exit-without-test', {}, placeIn(flow, pointer)));
  }
  const [first, ...others] = all.filter(({ value }) => isDefaultExit(value));
  if (first === undefined) {
    findings.push(
      report('floip.default-exit-missing', { name }, placeIn(flow, child(block.pointer, 'exits'))),
    );
  } else if (others.length > 0) {
    for (const { pointer } of others)
      findings.push(
        report('floip.default-exit-repeated', { name }, placeIn(flow, child(pointer, 'default'))),
      );
  } else if (first !== all.at(-1)) {
    const code = isByConvention(flow, block) ? 'floip.default-exit-early' : 'floip.default-exit-not-last';
    findings.push(report(code, { name }, placeIn(flow, child(first.pointer, 'default'))));
  }
  return findings;
}

/** rc1, and "Case Block" in every version, say that the default exit is listed last "conventionally". */
function isByConvention(flow: FlowScope, block: Placed): boolean {
  return flow.version === '1.0.0-rc1' || typeOf(block.value) === 'Core.Case';
}
