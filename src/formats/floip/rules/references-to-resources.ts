import { property } from '../../../text/json-value.ts';
import { resourceReferences } from '../shape.ts';
import { resourcesInFlow } from '../version.ts';
import { type FlowRule, placeIn, report } from './rule.ts';

/** Every prompt names a resource of the container, or from rc4 on of the flow. */
export const referencesToResources: FlowRule = (flow) => {
  // Without any `resources` the schema has told already that they are missing.
  const where = resourcesInFlow(flow.version) ? 'flow' : 'container';
  if (where === 'flow' && property(flow.value, 'resources') === undefined) return [];
  if (where === 'container' && flow.flows === undefined && flow.resources.size === 0) return [];
  return flow.blocks
    .flatMap(resourceReferences)
    .filter(({ id }) => !flow.resources.has(id))
    .map(({ id, pointer }) => report('floip.resource-missing', { id, where }, placeIn(flow, pointer)));
};
