/** Campaigns and triggers of a RapidPro export as PlanDefinitions and ActivityDefinitions (mhero-campaign, mhero-trigger). */
import { guideBase } from '../../fhir/canonicals.ts';
import type { Loss } from '../../flow/loss.ts';
import type { FlowDocument } from '../../flow/model.ts';
import { isObject, type JsonObject, listOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { campaignPlans } from './campaign-plan.ts';
import { triggerPlans } from './trigger-plan.ts';

export type PlanResource = fhir4.PlanDefinition | fhir4.ActivityDefinition;

/** A resource, and the place in the export that it was made of. */
export interface MadePlan {
  readonly resource: PlanResource;
  readonly at: JsonPointer;
}

export interface PlanOptions {
  readonly canonicalBase?: string;
  readonly publisher?: string;
  readonly status?: 'draft' | 'active' | 'retired' | 'unknown';
}

/** What the plans of one export are made with. */
export interface PlanContext extends PlanOptions {
  readonly base: string;
  readonly lost: (at: JsonPointer, what: string, why: string) => void;
}

export interface ExportPlans {
  readonly plans: readonly MadePlan[];
  readonly losses: readonly Loss[];
}

/**
 * Makes the plans of an export: a campaign is a PlanDefinition with an ActivityDefinition for each message that it
 * sends, a trigger is a PlanDefinition for each group that it is for. What FHIR has no place for is a loss; the
 * Library keeps the export as it was.
 */
export function exportPlans(document: FlowDocument, options: PlanOptions = {}): ExportPlans {
  const losses: Loss[] = [];
  if (document.kept?.format !== 'rapidpro') return { plans: [], losses };
  const context: PlanContext = {
    ...options,
    base: options.canonicalBase ?? guideBase,
    lost: (at, what, why) => losses.push({ code: 'loss.property', at, what, why, keptIn: 'the Library' }),
  };
  const { properties } = document.kept;
  const placed = (name: string): { value: JsonObject; at: JsonPointer }[] =>
    listOf(properties, name).flatMap((value, index) =>
      isObject(value) ? [{ value, at: child('', name, index) }] : [],
    );
  const made = [
    ...placed('campaigns').flatMap(({ value, at }) => campaignPlans(value, at, context)),
    ...placed('triggers').flatMap(({ value, at }) => triggerPlans(value, at, context)),
  ];
  // Two triggers that say the same are one.
  const seen = new Set<string>();
  const plans = made.filter(({ resource }) => {
    const key = `${resource.resourceType}/${resource.id ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { plans, losses };
}
