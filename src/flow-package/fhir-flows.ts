/** The flows in a FHIR file: a Questionnaire, a Library of mHero, or a Bundle of them. */
import type { Definitions } from '../fhir/definitions.ts';
import { ours } from '../fhir/canonicals.ts';
import type { Loss } from '../flow/loss.ts';
import type { Flow, FlowDocument } from '../flow/model.ts';
import {
  type AnsweredForm,
  answeredForm,
  flowOfForm,
  type Lookup,
} from '../formats/questionnaire/form/index.ts';
import { extensionsOf } from '../formats/questionnaire/extensions.ts';
import { readQuestionnaire } from '../formats/questionnaire/read.ts';
import { keptSource } from '../formats/questionnaire/source.ts';
import { flowOfOutline } from '../flow/outline-to-flow.ts';
import { withPlans } from '../mapping/plans/read-plans.ts';
import { isObject, type JsonObject, type JsonValue, listOf, property, textOf } from '../text/json-value.ts';
import { child, type JsonPointer } from '../text/pointer.ts';
import { applyEdits } from './fhir-edits.ts';
import { type KeptExport, readKeptExport, withNodes } from './kept-export.ts';

/** The flows of a FHIR file, as one document. */
export interface FhirFlows {
  readonly document: FlowDocument;
  /** The export in the Library, byte for byte, if nothing was edited since. */
  readonly original?: { readonly format: FlowDocument['format']; readonly text: string };
  readonly losses: readonly Loss[];
  /** Where in the file a part of the document is told, as its own places may be in an export kept inside. */
  readonly placeOf: (flow: Flow | undefined, at: JsonPointer) => JsonPointer;
}

interface Placed {
  readonly value: JsonObject;
  readonly at: JsonPointer;
}

/** A resource whose flow has been read. */
interface ReadFlow {
  readonly flow: Flow;
  /** The export that was kept with it. */
  readonly kept?: KeptExport;
  /** The document that it came from, without its flows. */
  readonly document: FlowDocument;
  readonly losses: readonly Loss[];
  readonly placeOf: (at: JsonPointer) => JsonPointer;
}

/** More resources than this in a Bundle are not looked at. */
const mostResources = 20_000;

/** Reads the flows of a FHIR resource; undefined if it has none. Never throws on outside data. */
export function fhirFlows(
  resource: JsonValue,
  file: string,
  definitions: Definitions,
): FhirFlows | undefined {
  const resources = resourcesIn(resource);
  const found = flowsIn(resources, file, definitions);
  if (found === undefined) return undefined;
  const planned = withPlans(
    found.document,
    resources.map(({ value }) => value),
  );
  if (planned === undefined) return found;
  const { losses, placeOf } = found;
  return { document: planned, losses, placeOf };
}

function flowsIn(
  resources: readonly Placed[],
  file: string,
  definitions: Definitions,
): FhirFlows | undefined {
  const ofType = (type: string) => resources.filter(({ value }) => textOf(value, 'resourceType') === type);
  const questionnaires = ofType('Questionnaire');
  const [library] = ofType('Library').flatMap((one) => readLibrary(one, file) ?? []);
  if (library !== undefined) return libraryFlows(library, questionnaires);
  const lookup = lookupIn(resources, definitions);
  const read = questionnaires.map((one) => readOne(one, file, lookup));
  const [first] = read;
  if (first === undefined) return undefined;
  const { format } = first.document;
  const together = inOneForm(read.filter(({ document }) => document.format === format));
  const losses: Loss[] = read.flatMap((one) => {
    if (one.document.format === format) return one.losses;
    const why = `The first flow is of format ${format}; flows of another one are converted on their own.`;
    return [{ code: 'loss.flow', at: one.placeOf(''), what: `flow ${one.flow.name}`, why }];
  });
  const places = new Map(together.map(({ flow, placeOf }) => [flow.uuid, placeOf]));
  return {
    document: { ...(together[0] ?? first).document, flows: together.map(({ flow }) => flow) },
    losses,
    placeOf: (flow, at) => (places.get(flow?.uuid ?? '') ?? first.placeOf)(at),
  };
}

/** Of an edited legacy export all flows are migrated: one file has one version. */
function inOneForm(read: readonly ReadFlow[]): readonly ReadFlow[] {
  if (new Set(read.map(({ document }) => document.version)).size < 2) return read;
  return read.map((one) => {
    const kept = one.kept === undefined ? undefined : withNodes(one.kept);
    const flow = kept?.document.flows.find(({ uuid }) => uuid === one.flow.uuid);
    return kept === undefined || kept === one.kept || flow === undefined
      ? one
      : { ...one, kept, flow, document: kept.document };
  });
}

function resourcesIn(resource: JsonValue): Placed[] {
  if (!isObject(resource)) return [];
  if (textOf(resource, 'resourceType') !== 'Bundle') return [{ value: resource, at: '' }];
  return listOf(resource, 'entry')
    .slice(0, mostResources)
    .flatMap((entry, index) => {
      const value = isObject(entry) ? property(entry, 'resource') : undefined;
      return isObject(value) ? [{ value, at: child('/entry', index, 'resource') }] : [];
    });
}

/** The Questionnaires in a FHIR file, for answers to them: those of flows, and forms. */
export function answeredQuestionnaires(
  resource: JsonValue,
  definitions: Definitions,
): { readonly ofFlows: readonly (readonly [string, JsonObject])[]; readonly forms: readonly AnsweredForm[] } {
  const resources = resourcesIn(resource);
  const lookup = lookupIn(resources, definitions);
  const questionnaires = resources
    .map(({ value }) => value)
    .filter((value) => textOf(value, 'resourceType') === 'Questionnaire');
  return {
    ofFlows: questionnaires.filter(isOfFlow).flatMap((value) => {
      const uuid = readQuestionnaire(value).outline?.uuid;
      return uuid === undefined ? [] : [[uuid, value] as const];
    }),
    forms: questionnaires.filter((value) => !isOfFlow(value)).map((value) => answeredForm(value, lookup)),
  };
}

/** Value sets and code systems beside the Questionnaires, then those that ship with the program. */
function lookupIn(resources: readonly Placed[], definitions: Definitions): Lookup {
  const beside = new Map<string, JsonObject>();
  for (const { value } of resources) {
    const url = textOf(value, 'url');
    if (url !== undefined) beside.set(`${textOf(value, 'resourceType') ?? ''} ${url}`, value);
  }
  return (type, canonical) =>
    beside.get(`${type} ${canonical.replace(/\|.*$/, '')}`) ??
    definitions.get(type, canonical) ??
    definitions.get(type, canonical.replace(/\|.*$/, ''));
}

interface ReadLibrary {
  readonly kept: KeptExport;
  readonly at: JsonPointer;
}

function readLibrary({ value, at }: Placed, file: string): ReadLibrary | undefined {
  for (const item of listOf(value, 'content')) {
    if (!isObject(item) || textOf(item, 'contentType')?.startsWith('application/json') !== true) continue;
    const data = textOf(item, 'data');
    const kept = data === undefined ? undefined : readKeptExport(Buffer.from(data, 'base64'), file);
    if (kept !== undefined) return { kept, at };
  }
  return undefined;
}

/** The export in a Library, with what was edited in the Questionnaires beside it. */
function libraryFlows({ kept, at }: ReadLibrary, questionnaires: readonly Placed[]): FhirFlows {
  const losses: Loss[] = [];
  let current = kept;
  const byUuid = new Map<string, Placed>();
  for (const one of questionnaires) {
    const uuid = readQuestionnaire(one.value).outline?.uuid;
    if (uuid !== undefined && kept.document.flows.some((flow) => flow.uuid === uuid)) {
      byUuid.set(uuid, one);
      continue;
    }
    const what = `Questionnaire ${textOf(one.value, 'title') ?? textOf(one.value, 'id') ?? ''}`;
    const why = 'It is no flow of the export in the Library; convert it on its own.';
    losses.push({ code: 'loss.flow', at: one.at, what, why });
  }
  for (const [uuid, { value, at: place }] of byUuid) {
    const edited = applyEdits(current, uuid, value);
    losses.push(...edited.losses.map((loss) => ({ ...loss, at: `${place}${loss.at}` })));
    current = edited.kept;
  }
  const { document } = current;
  return {
    document,
    ...(current === kept && { original: { format: document.format, text: kept.text } }),
    losses,
    placeOf: (flow) => byUuid.get(flow?.uuid ?? '')?.at ?? at,
  };
}

/** The flow of one Questionnaire: the one kept on it, or the one that its routes tell, or a form's. */
function readOne({ value, at }: Placed, file: string, lookup: Lookup): ReadFlow {
  const source = keptSource(value);
  const kept = source === undefined ? undefined : readKeptExport(source, file);
  const uuid = kept?.document.flows[0]?.uuid;
  if (kept !== undefined && uuid !== undefined) {
    const { kept: edited, losses, placeOf } = applyEdits(kept, uuid, value);
    const { document } = edited;
    const [flow] = document.flows;
    if (flow !== undefined)
      return {
        flow,
        kept: edited,
        document,
        losses: losses.map((loss) => ({ ...loss, at: `${at}${loss.at}` })),
        placeOf: (place) => `${at}${placeOf(place)}`,
      };
  }
  const placeOf = (place: JsonPointer) => `${at}${place}`;
  const moved = (losses: readonly Loss[]) => losses.map((loss) => ({ ...loss, at: placeOf(loss.at) }));
  const { outline } = isOfFlow(value) ? readQuestionnaire(value) : {};
  if (outline !== undefined) {
    const flow = flowOfOutline(outline, '4.0.1');
    const losses: Loss[] = source === undefined ? [] : [unreadableSource];
    return { flow, document: documentOf(flow), losses: moved(losses), placeOf };
  }
  const { flow, losses } = flowOfForm(value, lookup);
  return { flow, document: documentOf(flow), losses: moved(losses), placeOf };
}

const unreadableSource: Loss = {
  code: 'loss.property',
  at: '',
  what: 'mhero-flow-source',
  why: 'What the Questionnaire keeps of its flow can not be read, or is no valid flow.',
};

/** True for the Questionnaire of a flow: its items say where they lead. */
function isOfFlow(resource: JsonObject): boolean {
  if (extensionsOf(resource, '', ours('mhero-flow-type')).length > 0) return true;
  return listOf(resource, 'item').some(
    (item) => isObject(item) && extensionsOf(item, '', ours('mhero-flow-route')).length > 0,
  );
}

function documentOf(flow: Flow): FlowDocument {
  return { at: '', format: 'questionnaire', version: '4.0.1', kind: 'fhir-resource', flows: [flow] };
}
