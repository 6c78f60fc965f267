/** A flow as emNutt lists it: Basic of profile mhero-workflows, with the faults of emNutt's own mended. */
import { ourCodes, ours, uriSystem } from '../fhir/canonicals.ts';
import { narrative } from '../fhir/narrative.ts';
import { fhirId, fhirString, uuidUrn } from '../fhir/primitives.ts';
import type { Flow, FlowType } from '../flow/model.ts';
import type { ApiFlow } from '../formats/rapidpro-api/answers.ts';

/** RapidPro's API names the types of flows by other words than its exports. */
const apiTypes: Readonly<Record<FlowType, string>> = {
  messaging: 'message',
  background: 'background',
  offline: 'survey',
  voice: 'voice',
};

/** A flow of an export as the API would list it. An export says neither when the flow was made nor how its runs went. */
export function listedFlow({ uuid, name, type, expireAfterMinutes: expires }: Flow): ListedFlow {
  return { uuid, name, type: apiTypes[type], ...(expires !== undefined && { expires }), runs: new Map() };
}

/** Counts that the run summary has to have, and those that it may. */
const needed = ['active', 'completed', 'interrupted', 'expired'] as const;
const optional = ['waiting', 'failed'] as const;
const kinds: readonly string[] = [...needed, ...optional];

/** What a list of flows says of one. */
export type ListedFlow = Omit<ApiFlow, 'file' | 'at'>;

/** Makes the Basic of a flow that a platform lists; `lost` is told what has no place in it. */
export function workflowBasic(flow: ListedFlow, lost: (what: string, why: string) => void): fhir4.Basic {
  const id = fhirId(flow.uuid);
  const name = fhirString(flow.name ?? '') ?? id;
  const { runs, type, archived, expires, createdOn, modifiedOn } = flow;
  for (const [kind, count] of runs)
    if (!kinds.includes(kind) || !isFhirInteger(count))
      lost(`${count} runs that are ${kind}`, 'The run summary has no place for them.');
  return {
    resourceType: 'Basic',
    id,
    meta: { profile: [ours('mhero-workflows')] },
    text: narrative({ title: name, sentence: type === undefined ? 'A flow.' : `A ${type} flow.` }),
    extension: [
      {
        url: ours('mhero-workflows-details'),
        extension: [
          { url: 'name', valueString: name },
          { url: 'uuid', valueString: fhirString(flow.uuid) ?? id },
          ...(type === undefined ? [] : [{ url: 'flow_type', valueString: type }]),
          ...(archived === undefined ? [] : [{ url: 'archived', valueBoolean: archived }]),
          ...(expires !== undefined && isFhirInteger(expires)
            ? [{ url: 'expires', valueInteger: expires }]
            : []),
          ...(createdOn === undefined ? [] : [{ url: 'created_on', valueDateTime: createdOn }]),
          ...(modifiedOn === undefined ? [] : [{ url: 'modified_on', valueDateTime: modifiedOn }]),
          ...(runs.size === 0 ? [] : [{ url: ours('mhero-run-summary'), extension: runSummary(runs) }]),
        ],
      },
    ],
    identifier: [{ system: uriSystem, value: uuidUrn(flow.uuid) }],
    code: { coding: [{ system: ourCodes('mhero-resource'), code: 'mHeroWorkflows' }] },
  };
}

/** A platform that does not count a needed kind has none of it. */
function runSummary(runs: ListedFlow['runs']): fhir4.Extension[] {
  return kinds.flatMap((url) => {
    const count = runs.get(url);
    if (count !== undefined && isFhirInteger(count)) return [{ url, valueInteger: count }];
    return needed.some((kind) => kind === url) ? [{ url, valueInteger: 0 }] : [];
  });
}

function isFhirInteger(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31;
}
