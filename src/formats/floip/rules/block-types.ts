import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { isOldSelectMany, knowsOldSelectMany, layerOf, meantType, selectMany } from '../block-types.ts';
import { checksOf } from '../schema/checks.ts';
import { floipVersions } from '../version.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

/** A block's type is one of the version's, or a vendor's. */
export const blockTypes: FlowRule = (flow) =>
  flow.blocks.flatMap((block) => {
    const type = textOf(block.value, 'type');
    if (type === undefined) return [];
    const place = placeIn(flow, child(block.pointer, 'type'));
    const { version } = flow;
    if (isOldSelectMany(type) && !knowsOldSelectMany(version))
      return [report('floip.block-type-renamed', { type, version, expected: selectMany }, place)];
    if (checksOf(version).configs.has(type)) return [];
    if (layerOf(type) === undefined) return [report('floip.block-type-vendor', { type }, place)];
    return [report('floip.block-type-unknown', { type, version, hint: hintFor(type) }, place)];
  });

function hintFor(type: string): string {
  const meant = meantType(type);
  const versions = floipVersions.filter((version) => checksOf(version).configs.has(meant));
  if (meant !== type && versions.length > 0) return `; expected "${meant}"`;
  return versions.length > 0 ? `; it belongs to ${versions.join(', ')}` : '';
}
