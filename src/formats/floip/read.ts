import type { Finding } from '../../findings/finding.ts';
import type { Flow, FlowDocument, FlowNode, FlowType } from '../../flow/model.ts';
import type { JsonDocument } from '../../text/json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { describeValue } from '../describe-value.ts';
import type { Detected, FlowVerdict, Read } from '../format.ts';
import { adviseOn } from './advice.ts';
import { checkContainer, checkFlow } from './check.ts';
import { keptIn, without } from './kept.ts';
import { languagesOf } from './languages.ts';
import { readBlock } from './read-block.ts';
import { contentOf, upperCase } from './resource-content.ts';
import { type Placed, report } from './rules/rule.ts';
import { scopeOfContainer, scopeOfFlow } from './scope.ts';
import { quoteSections } from './sections.ts';
import { placedItems, resourcesOf } from './shape.ts';
import { type FloipVersion, versionByContent, versionNamed } from './version.ts';
import { bareContainer, bareFlow } from './write-container.ts';

/**
 * A Flow Spec container, or a flow alone, as a document of the model, with all findings. Flows that break the
 * specification but have blocks that can be told apart are read too, so that other checks can speak of them.
 * Never throws on outside data.
 */
export function readFloip({ value }: JsonDocument, detected: Detected): Read {
  if (!isObject(value)) {
    const args = { what: 'a container', found: describeValue(value) };
    return { flows: [], findings: [report('floip.not-an-object', args, { pointer: '' })] };
  }
  const isAlone = !Object.hasOwn(value, 'flows') && Object.hasOwn(value, 'blocks');
  return isAlone ? readFlowAlone(value, detected) : readContainer(value, detected);
}

function readFlowAlone(value: JsonObject, detected: Detected): Read {
  const version = versionByContent({ flows: [value] });
  const scope = scopeOfFlow(value, version);
  const findings = quoteSections(checkFlow(scope), { value, version });
  const verdicts = [verdictOf({ value, pointer: '' }, null, errorPlaces(findings))];
  const flow = readFlow({ value, pointer: '' }, { value: {}, pointer: '' }, version, () => undefined);
  if (flow === undefined) return { flows: verdicts, findings };
  const document: FlowDocument = { at: '', format: 'floip', kind: detected.kind, version, flows: [flow] };
  const advice = adviseOn(scope, [flow].filter(isValidIn(verdicts)));
  return {
    document: { ...document, kind: 'floip-flow' },
    flows: verdicts,
    findings: [...findings, ...advice],
  };
}

function readContainer(value: JsonObject, detected: Detected): Read {
  const { version, stated, findings: aboutVersion } = statedVersion(value);
  const scope = scopeOfContainer(value, version);
  const findings = quoteSections([...aboutVersion, ...checkContainer(scope)], {
    value,
    version,
  });
  const container: Placed = { value, pointer: '' };
  const placed = placedItems(container, 'flows');
  const errors = errorPlaces(findings);
  const verdicts = placed.map((flow) => verdictOf(flow, stated ?? version, errors));
  const names = new Map(placed.map((flow) => [textOf(flow.value, 'uuid') ?? '', textOf(flow.value, 'name')]));
  const entries = listOf(value, 'flows').map((flow, index) =>
    isObject(flow)
      ? readFlow({ value: flow, pointer: child('', 'flows', index) }, container, version, (id) =>
          names.get(id),
        )
      : undefined,
  );
  const flows = entries.filter((flow) => flow !== undefined);
  const uuid = textOf(value, 'uuid');
  const name = textOf(value, 'name');
  const document: FlowDocument = {
    at: '',
    format: 'floip',
    kind: detected.kind,
    version,
    flows,
    ...(uuid === undefined ? {} : { uuid }),
    ...(name === undefined ? {} : { name }),
  };
  const advice = adviseOn(scope, flows.filter(isValidIn(verdicts)));
  return {
    document: keepContainer(document, value, entries),
    flows: verdicts,
    findings: [...findings, ...advice],
  };
}

/** What the container has beyond the model: all but the flows that were read. */
function keepContainer(
  document: FlowDocument,
  value: JsonObject,
  entries: readonly (Flow | undefined)[],
): FlowDocument {
  const isList = Array.isArray(property(value, 'flows'));
  const original = isList ? without(value, ['flows']) : value;
  const written = isList ? bareContainer(document) : { ...bareContainer(document), flows: [] };
  const { kept } = keptIn(original, written);
  // Even without a difference the container is known to come from a file, so that nothing is added to it.
  const properties: JsonObject = { ...kept?.properties };
  if (entries.includes(undefined)) {
    const all = listOf(value, 'flows');
    const places = entries.map((flow, index): JsonValue =>
      flow === undefined ? { flow: all[index] ?? null } : null,
    );
    setProperty(properties, 'flows', places);
  }
  return { ...document, kept: { ...kept, format: 'floip', properties } };
}

interface StatedVersion {
  readonly version: FloipVersion;
  /** The text of the file. */
  readonly stated?: string;
  readonly findings: readonly Finding[];
}

function statedVersion(container: JsonObject): StatedVersion {
  const stated = property(container, 'specification_version');
  const nearest = versionByContent(container);
  if (stated === undefined || stated === null) {
    return {
      version: nearest,
      findings: [report('floip.version-missing', { version: nearest }, { pointer: '' })],
    };
  }
  const place = { pointer: child('', 'specification_version') };
  const version = typeof stated === 'string' ? versionNamed(stated) : undefined;
  if (typeof stated !== 'string' || version === undefined) {
    const args = { found: describeValue(stated), version: nearest };
    const findings = [report('floip.version-unknown', args, place)];
    return { version: nearest, findings, ...(typeof stated === 'string' ? { stated } : {}) };
  }
  const findings =
    stated === version ? [] : [report('floip.version-spelling', { found: stated, version }, place)];
  return { version, stated, findings };
}

/** Where errors are: in single flows, by pointer, or in what all flows of the container share. */
interface ErrorPlaces {
  readonly flows: ReadonlySet<JsonPointer>;
  readonly shared: boolean;
}

function errorPlaces(findings: readonly Finding[]): ErrorPlaces {
  const pointers = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer }) => pointer ?? '');
  const inFlow = (pointer: JsonPointer) => /^\/flows\/\d+/.exec(pointer)?.[0];
  return {
    flows: new Set(pointers.flatMap((pointer) => inFlow(pointer) ?? [])),
    shared: pointers.some((pointer) => inFlow(pointer) === undefined),
  };
}

/** A flow is valid if no error is in it, nor in what all flows of the container share. */
function verdictOf(flow: Placed, version: string | null, { flows, shared }: ErrorPlaces): FlowVerdict {
  const uuid = textOf(flow.value, 'uuid') ?? null;
  const valid = !shared && !flows.has(flow.pointer);
  return { uuid, name: textOf(flow.value, 'name') ?? null, version, pointer: flow.pointer, valid };
}

function isValidIn(verdicts: readonly FlowVerdict[]): (flow: Flow) => boolean {
  const valid = new Set(verdicts.filter((one) => one.valid === true).map(({ pointer }) => pointer));
  return ({ at }) => valid.has(at);
}

/** Undefined for a flow without identity, or whose blocks can't be told apart. */
function readFlow(
  flow: Placed,
  container: Placed,
  version: FloipVersion,
  flowName: (uuid: string) => string | undefined,
): Flow | undefined {
  const { value, pointer } = flow;
  const uuid = textOf(value, 'uuid');
  const name = textOf(value, 'name');
  const blocks = property(value, 'blocks');
  if (uuid === undefined || name === undefined || !Array.isArray(blocks) || !blocks.every(isReadable)) {
    return undefined;
  }
  const resources = new Map([
    ...resourcesOf(container).map(({ id, resource }) => [id, resource.value] as const),
    ...resourcesOf(flow).map(({ id, resource }) => [id, resource.value] as const),
  ]);
  const used = Array.isArray(property(value, 'languages')) ? [] : languagesUsed(resources.values());
  const languages = languagesOf(value, used);
  const base = languages.codes[0] ?? 'und';
  const type = typeOfFlow(value);
  const nodes = placedItems(flow, 'blocks').map((block): FlowNode =>
    readBlock(block, {
      version,
      type,
      base,
      put: () => undefined,
      content: (id) => {
        const resource = resources.get(id);
        return resource === undefined ? [] : contentOf(resource, languages);
      },
      languageCode: languages.codeOf,
      languageId: languages.idOf,
      flowName,
    }),
  );
  const first = textOf(value, 'first_block_id');
  const entry = nodes.some((node) => node.uuid === first) ? first : nodes[0]?.uuid;
  const timeout = property(value, 'interaction_timeout');
  const read: Flow = {
    at: pointer,
    uuid,
    name,
    type,
    version,
    baseLanguage: base,
    languages: languages.codes,
    nodes,
    ...(entry === undefined ? {} : { entry }),
    ...(typeof timeout === 'number' ? { expireAfterMinutes: timeout / 60 } : {}),
  };
  const { kept } = keptIn(without(value, ['blocks']), bareFlow(read));
  return { ...read, kept: kept ?? { format: 'floip', properties: {} } };
}

function isReadable(block: JsonValue): boolean {
  if (!isObject(block)) return false;
  const exits = property(block, 'exits');
  return !Array.isArray(exits) || exits.every(isObject);
}

function languagesUsed(resources: Iterable<JsonObject>): string[] {
  return [...resources]
    .flatMap((resource) => listOf(resource, 'values'))
    .flatMap((value) => (isObject(value) ? (textOf(value, 'language_id') ?? []) : []));
}

/** Flows for voice alone, or for devices without a line alone, are of that type. */
function typeOfFlow(flow: JsonObject): FlowType {
  const modes = new Set(listOf(flow, 'supported_modes').map(upperCase));
  if (modes.size !== 1) return 'messaging';
  if (modes.has('IVR')) return 'voice';
  return modes.has('OFFLINE') ? 'offline' : 'messaging';
}
