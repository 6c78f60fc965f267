/** All that an export becomes in FHIR, as one transaction: its flows as Questionnaires and Basics, and itself. */
import { guideBase } from '../fhir/canonicals.ts';
import { fhirId } from '../fhir/primitives.ts';
import type { Loss } from '../flow/loss.ts';
import type { Flow, FlowDocument } from '../flow/model.ts';
import { outlineOf } from '../flow/outline-of.ts';
import type { Outline } from '../flow/outline.ts';
import { formats } from '../formats/formats.ts';
import type { QuizScore } from '../formats/questionnaire/quiz.ts';
import { withFlowAlone } from '../formats/questionnaire/source.ts';
import { type Meanings, type Origins, writeQuestionnaire } from '../formats/questionnaire/write.ts';
import { libraryOf } from './library-of.ts';
import { exportPlans, type PlanResource } from './plans/export-plans.ts';
import { listedFlow, workflowBasic } from './workflow-basic.ts';

export interface FlowBundleOptions {
  /** Name of the export's file. */
  readonly file: string;
  readonly canonicalBase?: string;
  readonly publisher?: string;
  readonly status?: 'draft' | 'active' | 'retired' | 'unknown';
  /** What the manifest says of a flow. */
  readonly manifestOf?: (flow: Flow) => {
    readonly profile?: string;
    readonly meanings?: Meanings;
    readonly keywords?: readonly string[];
    readonly quiz?: QuizScore;
  };
}

/** A resource of the bundle, with what it was made from. */
export interface BundledResource {
  readonly resource: fhir4.Questionnaire | fhir4.Basic | fhir4.Library | PlanResource;
  /** Pointer in the resource to pointer in the export. */
  readonly origins: Origins;
  /** uuid of the flow; missing for the Library and for plans. */
  readonly flow?: string;
  /** The outline that a Questionnaire was written from. */
  readonly outline?: Outline;
}

export interface FlowBundle {
  readonly bundle: fhir4.Bundle;
  /** In the order of the bundle's entries. */
  readonly resources: readonly BundledResource[];
  readonly losses: readonly Loss[];
}

/**
 * Makes the transaction of a document. Ids are the flows' own, so that sending it again updates what is there;
 * the same document gives the same bundle. Of two flows with one uuid the first counts. A document without
 * flows gives an empty bundle: there is nothing that a Library would be composed of.
 */
export function flowBundle(
  document: FlowDocument,
  bytes: Uint8Array,
  options: FlowBundleOptions,
): FlowBundle {
  const { canonicalBase = guideBase, publisher, status } = options;
  const common = { canonicalBase, ...(publisher && { publisher }), ...(status && { status }) };
  const questionnaires: BundledResource[] = [];
  const basics: BundledResource[] = [];
  const losses: Loss[] = [];
  // Of flows with one uuid RapidPro's import takes the last one.
  const lastOf = new Map(document.flows.map(({ uuid }, index) => [fhirId(uuid), index] as const));
  const shellBytes = JSON.stringify(document.kept?.properties ?? {}).length;
  for (const [index, flow] of document.flows.entries()) {
    const id = fhirId(flow.uuid);
    if (lastOf.get(id) !== index) {
      losses.push({
        code: 'loss.flow',
        at: flow.at,
        what: `flow ${flow.name} (${flow.uuid})`,
        why: "A later flow of the file has the same uuid, and so the same resource: RapidPro's import takes that one.",
        keptIn: 'the Library',
      });
      continue;
    }
    const { outline, losses: passedOver } = outlineOf(flow);
    const written = writeQuestionnaire(outline, {
      ...common,
      ...options.manifestOf?.(flow),
      ...sourceOf(withFlowAlone(document, index, shellBytes)),
    });
    for (const loss of [...passedOver, ...written.losses]) losses.push(loss);
    questionnaires.push({
      resource: written.resource,
      origins: written.origins,
      flow: flow.uuid,
      outline,
    });
    basics.push({
      resource: workflowBasic(listedFlow(flow), (what, why) =>
        losses.push({ code: 'loss.property', at: flow.at, what: `flow ${flow.name}: ${what}`, why }),
      ),
      origins: new Map([['', flow.at]]),
      flow: flow.uuid,
    });
  }
  const { plans, losses: unplanned } = exportPlans(document, common);
  for (const loss of unplanned) losses.push(loss);
  const planned = plans.map(({ resource, at }) => ({ resource, origins: new Map([['', at]]) }));
  const resources: BundledResource[] = [...questionnaires, ...basics, ...planned];
  if (document.flows.length > 0) {
    const library = libraryOf(document, bytes, { file: options.file, ...common });
    resources.push({ resource: library, origins: new Map([['', document.at]]) });
  }
  return { bundle: transaction(resources, canonicalBase), resources, losses };
}

/** The document of one flow, written as its file was, if its format can be written. */
function sourceOf(document: FlowDocument): { readonly source?: string } {
  if (document.format !== 'rapidpro' && document.format !== 'floip') return {};
  return { source: JSON.stringify(formats[document.format].write(document).value) };
}

function transaction(resources: readonly BundledResource[], base: string): fhir4.Bundle {
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    ...(resources.length > 0 && {
      entry: resources.map(({ resource }) => {
        const url = `${resource.resourceType}/${resource.id ?? ''}`;
        return { fullUrl: `${base}/${url}`, resource, request: { method: 'PUT', url } };
      }),
    }),
  };
}
