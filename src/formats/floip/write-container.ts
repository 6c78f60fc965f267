import type { Flow, FlowDocument, Kept } from '../../flow/model.ts';
import { restore } from '../../text/json-change.ts';
import { isObject, type JsonObject, type JsonValue, property, setProperty } from '../../text/json-value.ts';
import { keptBy, without } from './kept.ts';
import { type FlowLanguages, languagesOf, writeLanguages } from './languages.ts';
import { modesOf } from './resource-content.ts';
import { resourceList, type ResourceList } from './resource-list.ts';
import { type FloipVersion, resourcesInFlow, versionNamed } from './version.ts';
import { writeBlock } from './write-block.ts';

/** The version that a document of this format is written in: its own, or the one it was read as. */
function versionOf(document: FlowDocument): FloipVersion {
  return versionNamed(document.version) ?? '1.0.0-rc4';
}

/** A document of this format and shape as a container, or as the flow alone that it was read from. */
export function writeContainer(document: FlowDocument): JsonValue {
  const version = versionOf(document);
  const kept = keptBy(document);
  const shared = resourceList(kept === undefined ? undefined : property(kept.properties, 'resources'));
  const flows = document.flows.map((flow) => writeFlow(flow, version, shared));
  const [alone] = flows;
  if (document.kind === 'floip-flow' && alone !== undefined) return alone;
  const unread = unreadFlows(kept);
  const bare = {
    ...bareContainer(document),
    flows: unread === undefined ? flows : withUnread(flows, unread),
  };
  const container = withHeader(bare, kept, unread === undefined ? ['resources'] : ['resources', 'flows']);
  const resources = shared.write() ?? (kept === undefined && !resourcesInFlow(version) ? [] : undefined);
  if (resources !== undefined) setProperty(container, 'resources', resources);
  return container;
}

/** The container without flows and resources, as it is made of the model alone. */
export function bareContainer(document: FlowDocument): JsonObject {
  const container: JsonObject = { specification_version: document.version };
  if (document.uuid !== undefined) setProperty(container, 'uuid', document.uuid);
  if (document.name !== undefined) {
    setProperty(container, 'name', document.name);
    setProperty(container, 'description', document.name);
  }
  return container;
}

/** A container or a flow with what it keeps, but for the parts that are written on their own. */
function withHeader(bare: JsonObject, kept: Kept | undefined, others: readonly string[]): JsonObject {
  return kept === undefined ? bare : restore(bare, { ...kept, properties: without(kept.properties, others) });
}

/**
 * The flows that the reader could not read. It keeps them as a list `flows`, one entry a flow of the file, null
 * for one that it has read; `flows` that is no list is kept as it was.
 */
function unreadFlows(kept: Kept | undefined): readonly JsonValue[] | undefined {
  const places = kept === undefined ? undefined : property(kept.properties, 'flows');
  return Array.isArray(places) ? places : undefined;
}

function withUnread(flows: readonly JsonValue[], places: readonly JsonValue[]): JsonValue[] {
  const read = [...flows];
  const all = places.flatMap((place) =>
    isObject(place) ? [property(place, 'flow') ?? null] : read.splice(0, 1),
  );
  return [...all, ...read];
}

function writeFlow(flow: Flow, version: FloipVersion, shared: ResourceList): JsonObject {
  const kept = keptBy(flow);
  const header = withHeader(bareFlow(flow), kept, ['resources']);
  const languages = flowLanguages(flow, header);
  const own = resourceList(kept === undefined ? undefined : property(kept.properties, 'resources'));
  const ownIsPreferred =
    resourcesInFlow(version) || (kept !== undefined && Object.hasOwn(kept.properties, 'resources'));
  const blocks = flow.nodes.map((node) =>
    writeBlock(node, {
      version,
      languageId: languages.idOf,
      put: (id, content) => {
        const list = own.has(id) || (!shared.has(id) && ownIsPreferred) ? own : shared;
        list.put(id, { content, type: flow.type, languages });
      },
    }),
  );
  const written = { ...header, blocks };
  const resources = own.write() ?? (kept === undefined && resourcesInFlow(version) ? [] : undefined);
  if (resources !== undefined) setProperty(written, 'resources', resources);
  return written;
}

/** The languages by the identifiers of the file; of a flow without a list, by their codes. */
function flowLanguages(flow: Flow, written: JsonObject): FlowLanguages {
  return languagesOf(written, flow.languages);
}

/** The flow without blocks and resources, as it is made of the model alone. */
export function bareFlow(flow: Flow): JsonObject {
  const written: JsonObject = { uuid: flow.uuid, name: flow.name };
  // The model has no time of change; a fixed one keeps the output the same for the same input.
  setProperty(written, 'last_modified', '1970-01-01 00:00:00.000000');
  setProperty(written, 'interaction_timeout', Math.round((flow.expireAfterMinutes ?? 7 * 24 * 60) * 60));
  setProperty(written, 'supported_modes', modesOf(flow.type));
  setProperty(written, 'languages', writeLanguages(flow.languages));
  if (flow.entry !== undefined) setProperty(written, 'first_block_id', flow.entry);
  return written;
}
