/** A flow as emNutt lists it: Basic of profile mhero-workflows, with the faults of emNutt's own mended. */
import { ourCodes, ours, uriSystem } from '../fhir/canonicals.ts';
import { narrative } from '../fhir/narrative.ts';
import { fhirId, fhirString, uuidUrn } from '../fhir/primitives.ts';
import type { Flow, FlowType } from '../flow/model.ts';

/** RapidPro's API names the types of flows by other words than its exports. */
const apiTypes: Readonly<Record<FlowType, string>> = {
  messaging: 'message',
  background: 'background',
  offline: 'survey',
  voice: 'voice',
};

/** Makes the Basic of a flow. An export says neither when the flow was made nor how its runs went. */
export function workflowBasic(flow: Flow): fhir4.Basic {
  const id = fhirId(flow.uuid);
  const name = fhirString(flow.name) ?? id;
  const expires = flow.expireAfterMinutes;
  return {
    resourceType: 'Basic',
    id,
    meta: { profile: [ours('mhero-workflows')] },
    text: narrative({ title: name, sentence: `A ${apiTypes[flow.type]} flow.` }),
    extension: [
      {
        url: ours('mhero-workflows-details'),
        extension: [
          { url: 'name', valueString: name },
          { url: 'uuid', valueString: fhirString(flow.uuid) ?? id },
          { url: 'flow_type', valueString: apiTypes[flow.type] },
          ...(expires !== undefined && Number.isInteger(expires) && Math.abs(expires) < 2 ** 31
            ? [{ url: 'expires', valueInteger: expires }]
            : []),
        ],
      },
    ],
    identifier: [{ system: uriSystem, value: uuidUrn(flow.uuid) }],
    code: { coding: [{ system: ourCodes('mhero-resource'), code: 'mHeroWorkflows' }] },
  };
}
