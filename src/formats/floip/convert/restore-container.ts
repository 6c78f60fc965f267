/** A container that was a container before it was RapidPro's: what nobody has changed is what it was. */
import type { FlowDocument } from '../../../flow/model.ts';
import { canonicalJson } from '../../../text/canonical-json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { rapidproHeaderKeys } from '../../rapidpro/adapt/keep-container.ts';
import { objectIn } from '../../rapidpro/adapt/kept-part.ts';
import { flowJson } from '../../rapidpro/write/flow.ts';
import { derivedId } from '../ids.ts';
import { without } from '../kept.ts';
import { resourceReferences } from '../shape.ts';
import type { ConvertedFlow } from './convert-flow.ts';
import { type KeptFlow, keptFlow } from './kept-container.ts';

/** What each flow of a document of RapidPro keeps of a container; undefined for a document that keeps nothing. */
export function keptFlowsOf(document: FlowDocument): (KeptFlow | undefined)[] | undefined {
  if (document.format !== 'rapidpro') return undefined;
  const kept = document.flows.map((flow) => keptFlow(flowJson(flow)));
  return kept.some((flow) => flow !== undefined) ? kept : undefined;
}

/** The version that the flows were in. */
export function keptVersion(kept: readonly (KeptFlow | undefined)[]): string | undefined {
  const container = containerOf(kept);
  return container === undefined ? undefined : textOf(container, 'version');
}

function containerOf(kept: readonly (KeptFlow | undefined)[]): JsonObject | undefined {
  return kept.find((flow) => flow?.container !== undefined)?.container;
}

/** Puts kept blocks, headers and resources in the place of those that were written of RapidPro's flows. */
export function restoreContainer(
  written: JsonObject,
  document: FlowDocument,
  converted: readonly ConvertedFlow[],
  kept: readonly (KeptFlow | undefined)[],
): JsonValue {
  const container = containerOf(kept);
  const header = container === undefined ? without(written, ['flows']) : objectIn(container, 'header');
  const shared = new Resources(property(header, 'resources'));
  for (const resource of listOf(written, 'resources')) shared.offer(resource);
  const flows = listOf(written, 'flows').map((flow, index): JsonValue => {
    const [source, made, own] = [document.flows[index], converted[index], kept[index]];
    if (!isObject(flow) || source === undefined || made === undefined || own === undefined) return flow;
    return restoreFlow(flow, flowJson(source), made, own, shared);
  });
  const unread = container === undefined ? {} : objectIn(container, 'unread');
  for (const [index, flow] of Object.entries(unread)) flows.splice(Number(index), 0, flow);
  const [alone] = flows;
  if (container !== undefined && textOf(container, 'kind') === 'floip-flow' && flows.length === 1) {
    return alone ?? null;
  }
  return { ...shared.laidOver(header), flows };
}

function restoreFlow(
  flow: JsonObject,
  source: JsonObject,
  { blocksOf }: ConvertedFlow,
  { header, as, order, entry, nodes }: KeptFlow,
  shared: Resources,
): JsonObject {
  const written = new Map(
    listOf(flow, 'blocks').flatMap((block) =>
      isObject(block) ? [[textOf(block, 'uuid') ?? '', block] as const] : [],
    ),
  );
  // Of each block of a kept node, the kept block; it also stands where the node's blocks were led to.
  const replaced = new Map<string, string>();
  for (const kept of nodes.values()) {
    const uuid = textOf(kept.block, 'uuid') ?? '';
    for (const node of kept.nodes) for (const id of blocksOf.get(node) ?? []) replaced.set(id, uuid);
  }
  const entryOf = (node: JsonValue): string | null => {
    const [first] = typeof node === 'string' ? (blocksOf.get(node) ?? []) : [];
    return first === undefined ? null : (replaced.get(first) ?? first);
  };
  const own = new Resources(property(header, 'resources'));
  const blocks = new Map<string, JsonObject>();
  for (const { block, moved } of nodes.values()) {
    const exits = listOf(block, 'exits').map((exit): JsonValue => {
      const to = isObject(exit) ? moved.get(textOf(exit, 'uuid') ?? '') : undefined;
      return !isObject(exit) || to === undefined ? exit : { ...exit, destination_block: entryOf(to) };
    });
    blocks.set(textOf(block, 'uuid') ?? '', moved.size === 0 ? block : { ...block, exits });
    for (const { id } of resourceReferences({ value: block, pointer: '' })) own.use(id, shared);
  }
  const added: string[] = [];
  const resources = new Map(
    listOf(flow, 'resources').flatMap((one) =>
      isObject(one) ? [[textOf(one, 'uuid') ?? '', one] as const] : [],
    ),
  );
  for (const [id, block] of written) {
    if (replaced.has(id)) continue;
    const exits = listOf(block, 'exits').map((exit): JsonValue => {
      const to = isObject(exit) ? textOf(exit, 'destination_block') : undefined;
      return !isObject(exit) || to === undefined
        ? exit
        : { ...exit, destination_block: replaced.get(to) ?? to };
    });
    added.push(id);
    blocks.set(id, own.taking({ ...block, exits }, resources, shared));
  }
  const places = new Map(order.map((id, index) => [id, index] as const));
  const place = (id: string) => places.get(id) ?? order.length;
  const sorted = [...blocks.keys()].sort((a, b) => place(a) - place(b));
  const [start] = listOf(source, 'nodes');
  const startsAt = isObject(start) ? (textOf(start, 'uuid') ?? null) : null;
  const now = startsAt === (entry ?? null) ? {} : { first_block_id: entryOf(startsAt) };
  return {
    ...own.laidOver(headerOf(flow, source, header, as)),
    ...now,
    blocks: sorted.map((id) => blocks.get(id) ?? null),
  };
}

/** The header as it was, with what RapidPro's header says otherwise now. */
function headerOf(flow: JsonObject, source: JsonObject, header: JsonObject, as: JsonObject): JsonObject {
  const counterparts = {
    uuid: 'uuid',
    name: 'name',
    expire_after_minutes: 'interaction_timeout',
    type: 'supported_modes',
    language: 'languages',
  } as const;
  const made = { ...header };
  for (const key of rapidproHeaderKeys) {
    const isSame = canonicalJson(property(source, key) ?? null) === canonicalJson(property(as, key) ?? null);
    const counterpart = counterparts[key];
    if (!isSame) setProperty(made, counterpart, property(flow, counterpart) ?? null);
  }
  return made;
}

/** Resources as they were, and those of blocks that were written anew. */
class Resources {
  readonly #original: JsonValue | undefined;
  readonly #known: ReadonlyMap<string, JsonValue>;
  readonly #used = new Set<string>();
  readonly #offered = new Map<string, JsonObject>();
  readonly #added = new Map<string, JsonObject>();

  constructor(original: JsonValue | undefined) {
    this.#original = original;
    const listed = isObject(original) ? Object.entries(original) : entriesOf(original);
    this.#known = new Map(listed);
  }

  /** A resource that was written anew and can be taken by a block. */
  offer(resource: JsonValue): void {
    if (isObject(resource)) this.#offered.set(textOf(resource, 'uuid') ?? '', resource);
  }

  /** A kept block names the resource, here or in what the flows share. */
  use(id: string, shared: Resources): void {
    (this.#known.has(id) ? this : shared).#used.add(id);
  }

  /** A block that was written anew, with its resources; one that a kept block also names gets another uuid. */
  taking(block: JsonObject, written: ReadonlyMap<string, JsonObject>, shared: Resources): JsonObject {
    const renamed = new Map<string, string>();
    for (const { id } of resourceReferences({ value: block, pointer: '' })) {
      const resource = written.get(id) ?? shared.#offered.get(id);
      const home = this.#known.has(id) || this.#original !== undefined ? this : shared;
      if (resource === undefined) continue;
      const uuid = home.#used.has(id) ? derivedId(textOf(block, 'uuid') ?? '', id) : id;
      if (uuid !== id) renamed.set(id, uuid);
      home.#added.set(uuid, { ...resource, uuid });
    }
    return renamed.size === 0
      ? block
      : { ...block, config: named(property(block, 'config') ?? null, renamed) };
  }

  /** The header with the resources in the shape that it had them in. */
  laidOver(header: JsonObject): JsonObject {
    if (this.#added.size === 0) return header;
    const others = [...this.#added].filter(([id]) => !this.#known.has(id));
    const original = this.#original;
    if (isObject(original)) {
      const kept = Object.entries(original).map(([id, value]) => [id, this.#added.get(id) ?? value] as const);
      return { ...header, resources: Object.fromEntries([...kept, ...others]) };
    }
    const list = Array.isArray(original) ? original : [];
    const kept = list.map((value) => {
      const id = isObject(value) ? (textOf(value, 'uuid') ?? '') : '';
      return this.#added.get(id) ?? value;
    });
    return { ...header, resources: [...kept, ...others.map(([, value]) => value)] };
  }
}

function entriesOf(original: JsonValue | undefined): (readonly [string, JsonValue])[] {
  if (!Array.isArray(original)) return [];
  return original.flatMap((value) =>
    isObject(value) ? [[textOf(value, 'uuid') ?? '', value] as const] : [],
  );
}

/** The value with other uuids in the place of some, wherever they stand as a text of their own. */
function named(value: JsonValue, uuids: ReadonlyMap<string, string>): JsonValue {
  if (typeof value === 'string') return uuids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => named(item, uuids));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, uuids)]));
}
