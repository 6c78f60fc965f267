/** What a round trip sends, and by which searches it is found again. */
import { fhirId } from '../fhir/primitives.ts';
import { resourceJson } from '../fhir/resource-json.ts';
import type { FlowDocument } from '../flow/model.ts';
import {
  type BundledResource,
  flowBundle,
  type FlowBundle,
  type FlowBundleOptions,
} from '../mapping/flow-bundle.ts';
import type { JsonObject } from '../text/json-value.ts';

export interface Planned {
  readonly bundled: BundledResource;
  readonly id: string;
  /** `Questionnaire/6d3a9c1e-..`. */
  readonly reference: string;
  /** The search that finds it. */
  readonly query: string;
}

export interface RoundTripPlan {
  readonly transaction: JsonObject;
  readonly resources: readonly Planned[];
  readonly losses: FlowBundle['losses'];
}

/** Plans the round trip of one export. */
export function planRoundTrip(
  document: FlowDocument,
  bytes: Uint8Array,
  options: FlowBundleOptions,
): RoundTripPlan {
  const { bundle, resources, losses } = flowBundle(document, bytes, options);
  return {
    transaction: resourceJson(bundle),
    resources: resources.map((bundled) => {
      const { resource } = bundled;
      const id = resource.id ?? fhirId('');
      return {
        bundled,
        id,
        reference: `${resource.resourceType}/${id}`,
        query: `${resource.resourceType}?${searchOf(bundled)}`,
      };
    }),
    losses,
  };
}

/** The Library and plans by their urls, all else by the flow's uuid. */
function searchOf({ resource }: BundledResource): string {
  const isByUrl = resource.resourceType !== 'Questionnaire' && resource.resourceType !== 'Basic';
  if (isByUrl) return `url=${encodeURIComponent(resource.url ?? '')}`;
  const [identifier] = resource.identifier ?? [];
  return `identifier=${encodeURIComponent(`${identifier?.system ?? ''}|${identifier?.value ?? ''}`)}`;
}
