import type { Finding } from '../../../findings/finding.ts';
import type { Loss } from '../../../flow/loss.ts';
import type { Action, Flow, FlowDocument, FlowNode } from '../../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { Positions } from '../../../text/positions.ts';
import { detect } from '../../detect.ts';
import { sourceIn } from '../../floip/convert/digest.ts';
import { without } from '../../floip/kept.ts';
import { writeContainer } from '../../floip/write-container.ts';
import { readRapidPro } from '../read.ts';
import { flowJson } from '../write/flow.ts';
import { adaptFlow } from './flow.ts';
import { keepContainer } from './keep-container.ts';
import { objectIn } from './kept-part.ts';
import { Losses } from './losses.ts';
import { floipKey } from './node-digest.ts';
import { restoreDocument } from './restore-document.ts';
import { restoreFlow, type RestoredFlow } from './restore-flow.ts';

/**
 * A document of another format as an export of RapidPro, and what it could not take along. What a container keeps
 * of an export that it was made of comes back, but for what was changed since.
 */
export function foreignDocumentJson(document: FlowDocument): { value: JsonValue; losses: readonly Loss[] } {
  const losses = new Losses();
  const restored = documentWith(document, losses, true);
  if (!restored.mayBeUnfit || isValid(restored.value)) return { value: restored.value, losses: losses.all };
  // What was kept no longer fits what is around it: a damaged file, or one that was put together of several.
  const others = new Losses();
  const { value } = documentWith(document, others, false);
  others.add(
    'loss.kept-unfit',
    document.at,
    'what is kept of the export that the container was made of',
    'Put back, it would make an export that RapidPro refuses.',
  );
  return { value, losses: others.all };
}

/** True for a file without a fault that RapidPro minds, but for those that the export had already. */
function isValid(value: JsonValue): boolean {
  const read = readRapidPro({ value, positions: nowhere }, detect(value));
  return read.findings.every((finding) => finding.severity !== 'error' || isOfExport(finding));
}

/** Faults beside the flows that depend on the flows. */
const ofBoth = ['rapidpro.trigger-flow-missing', 'rapidpro.trigger-flow-offline'];

/** True for a fault of a trigger, a field and the like that no change of the flows can make. */
function isOfExport({ code, pointer = '' }: Finding): boolean {
  return /^\/(?:campaigns|triggers|fields|groups)\//.test(pointer) && !ofBoth.includes(code);
}

/** Nobody asks for the places of a file that is being made. */
const nowhere: Positions = { at: () => ({ line: 1, column: 1 }) };

/** The export with what the container keeps of one put back, or made anew of the container alone. */
function documentWith(
  document: FlowDocument,
  losses: Losses,
  restore: boolean,
): { readonly value: JsonValue; readonly mayBeUnfit: boolean } {
  const container = document.format === 'floip' ? containerJson(document) : {};
  const source = sourceIn(container);
  const written = listOf(container, 'flows').filter(isObject);
  const actions: Action[] = [];
  const flows = document.flows.map((flow) => {
    const adapted = adaptFlow(flow, document.format === 'questionnaire', losses);
    const json = completeFlow(adapted.flow);
    const original = written.find((one) => textOf(one, 'uuid') === flow.uuid);
    const made = { ...adapted, json, editorType };
    const back = original === undefined || !restore ? undefined : restoreFlow(original, container, made);
    actions.push(
      ...flow.nodes.flatMap(({ uuid }, index) =>
        back?.restored.has(index) === true
          ? []
          : (adapted.nodesOf.get(uuid) ?? []).flatMap((node) => node.actions),
      ),
    );
    if (back === undefined) {
      if (original === undefined) return json;
      const header = flow === document.flows[0] ? containerHeader(container, document) : undefined;
      const kept = keepContainer(json, original, header, adapted);
      if (kept !== undefined) {
        losses.keep((loss) => inPart(loss.at, flow.at), keptInUi);
        return kept;
      }
      losses.add(
        'loss.kept',
        flow.at,
        'what is kept for the way back',
        'RapidPro takes 256 KiB of it in a flow.',
      );
      return json;
    }
    losses.forget((loss) => isMended(loss, flow, back));
    const wrapper = original === undefined ? undefined : property(sourceIn(original) ?? {}, 'wrapper');
    return source !== undefined && wrapper !== undefined && isObject(wrapper)
      ? { ...wrapper, definition: back.json }
      : back.json;
  });
  const made: JsonObject = {
    version: '13',
    site: 'http://mhero.org',
    flows,
    campaigns: [],
    triggers: [],
    fields: fieldsOf(actions),
    groups: groupsOf(actions),
  };
  if (document.format === 'floip' && document.flows.length === 0 && source === undefined) {
    const why = 'Flows keep it, and there is none.';
    losses.add('loss.kept', document.at, 'what the container says of itself', why);
  }
  if (!restore || source === undefined) return { value: made, mayBeUnfit: false };
  // Flows that could not be read, and legacy ones without the version of their export, are faults that it had already.
  const hadFaults =
    Object.keys(objectIn(source, 'unread')).length > 0 ||
    (textOf(source, 'kind') === 'rapidpro-legacy-export' &&
      !Object.hasOwn(objectIn(source, 'document'), 'version'));
  return { value: restoreDocument(container, made), mayBeUnfit: !hadFaults };
}

/** A container in the shape that has flows, also of a flow that stood alone. */
function containerJson(document: FlowDocument): JsonObject {
  const written = writeContainer({ ...document, kind: 'floip-container' });
  return isObject(written) ? written : {};
}

/** True for a loss of a part that came back from what was kept of it. */
function isMended({ at }: Loss, flow: Flow, { restored, isHeaderRestored }: RestoredFlow): boolean {
  if (at === flow.at) return isHeaderRestored;
  return flow.nodes.some((node, index) => restored.has(index) && inPart(at, node.at));
}

function inPart(at: JsonPointer, part: JsonPointer): boolean {
  return at === part || at.startsWith(`${part}/`);
}

/** Where what RapidPro can't say is kept. */
const keptInUi = `_ui.${floipKey}, _ui.nodes.*.${floipKey}`;

/** The container around the flows; its version is that of the model, which knows it where the file does not tell. */
function containerHeader(container: JsonObject, { version, kind, flows }: FlowDocument): JsonObject {
  const read = new Set<JsonValue>(flows.map(({ uuid }) => uuid));
  const unread: JsonObject = {};
  for (const [index, flow] of listOf(container, 'flows').entries()) {
    if (!isObject(flow) || !read.has(textOf(flow, 'uuid') ?? null)) unread[String(index)] = flow;
  }
  const others = Object.keys(unread).length === 0 ? {} : { unread };
  return { kind, version, header: without(container, ['flows']), ...others };
}

/** The flow with what RapidPro's editor writes beside what the engine needs. */
function completeFlow(flow: Flow): JsonObject {
  const json = flowJson(flow);
  setProperty(json, 'revision', 1);
  if (!Object.hasOwn(json, 'localization')) setProperty(json, 'localization', {});
  const nodes: JsonObject = {};
  for (const [index, node] of flow.nodes.entries()) {
    const { left, top } = node.position ?? { left: 100, top: 100 + 200 * index };
    setProperty(nodes, node.uuid, { position: { left, top }, type: editorType(node) });
  }
  setProperty(json, '_ui', { nodes });
  return json;
}

/** What the editor draws the node as. */
function editorType(node: FlowNode): string {
  if (node.wait !== undefined) return 'wait_for_response';
  if (node.router === undefined) return 'execute_actions';
  if (node.actions.some((action) => action.kind === 'webhook')) return 'split_by_webhook';
  return node.router.kind === 'random' ? 'split_by_random' : 'split_by_expression';
}

function fieldsOf(actions: readonly Action[]): JsonObject[] {
  const fields = new Map<string, string>();
  for (const action of actions) {
    if (action.kind === 'set-contact' && action.field !== undefined)
      fields.set(action.field.key, action.field.name);
  }
  return sorted(fields).map(([key, name]) => ({ key, name, type: 'text' }));
}

function groupsOf(actions: readonly Action[]): JsonObject[] {
  const groups = new Map<string, string>();
  for (const action of actions) {
    if (action.kind !== 'add-to-groups' && action.kind !== 'remove-from-groups') continue;
    for (const { uuid, name } of action.groups) if (uuid !== undefined) groups.set(uuid, name);
  }
  return sorted(groups).map(([uuid, name]) => ({ uuid, name, query: null }));
}

function sorted(map: ReadonlyMap<string, string>): [string, string][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
