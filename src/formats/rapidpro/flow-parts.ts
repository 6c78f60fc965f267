/** A flow taken apart once, for all rules, advice and migrations that go through it. */
import type { Finding } from '../../findings/finding.ts';
import { FlowGraph } from '../../flow/graph.ts';
import { isObject, type JsonObject, type JsonValue, property } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { FlowPart, partIn, partsIn } from './flow-part.ts';
import type { SpecVersion } from './spec-version.ts';

/** A router with the parts that rules look at; of a type that has none of them the lists are empty. */
export class RouterPart extends FlowPart {
  declare readonly categories: readonly FlowPart[];
  declare readonly cases: readonly FlowPart[];
  declare readonly wait: FlowPart | undefined;

  constructor(value: JsonObject, node: FlowPart) {
    super(value, node, 'router');
    this.categories = partsIn(this, 'categories');
    this.cases = partsIn(this, 'cases');
    this.wait = partIn(this, 'wait');
  }
}

export class ExitPart extends FlowPart {
  /** The uuid of the node that it leads to; undefined if it leads nowhere. */
  get destination(): string | undefined {
    const destination = this.value['destination_uuid'];
    return typeof destination === 'string' && destination !== '' ? destination : undefined;
  }
}

export class NodePart extends FlowPart {
  declare readonly actions: readonly FlowPart[];
  declare readonly exits: readonly ExitPart[];
  declare readonly router: RouterPart | undefined;

  constructor(value: JsonObject, flow: FlowPart, index: number) {
    super(value, flow, 'nodes', index);
    const router = value['router'];
    this.actions = partsIn(this, 'actions');
    this.exits = partsIn(this, 'exits', ExitPart);
    this.router = isObject(router) ? new RouterPart(router, this) : undefined;
  }
}

/** What stands under a uuid in a language of the localization: an object, if it is as it should be. */
export class Translation {
  declare readonly language: string;
  /** Of what it is a translation. */
  declare readonly uuid: string;
  declare readonly value: JsonValue;
  declare private readonly flow: FlowPart;

  constructor(flow: FlowPart, language: string, uuid: string, value: JsonValue) {
    this.language = language;
    this.uuid = uuid;
    this.value = value;
    this.flow = flow;
  }

  get at(): JsonPointer {
    return child(this.flow.at, 'localization', this.language, this.uuid);
  }
}

const none: readonly never[] = [];

/** A flow of any shape and its parts, each where a flow should have it; what stands there and is no object is passed over. */
export class FlowParts extends FlowPart {
  /** What is told of the nodes alone; it is shared by all that have these nodes. */
  readonly #ofNodes: NodesOfFlow;
  readonly #like: FlowParts | undefined;
  #translations: readonly Translation[] | undefined;
  #translationsByItem: ReadonlyMap<string, readonly Translation[]> | undefined;

  /** `like` is the same flow at the same place with other properties, whose nodes are those of this one. */
  constructor(value: JsonObject, at: JsonPointer, like?: FlowParts) {
    super(value, at);
    this.#ofNodes = like === undefined ? new NodesOfFlow(nodesIn(this)) : like.#ofNodes;
    this.#like = like?.value['localization'] === value['localization'] ? like : undefined;
  }

  get nodes(): readonly NodePart[] {
    return this.#ofNodes.nodes;
  }

  /** The actions of all nodes. */
  get actions(): readonly FlowPart[] {
    return this.#ofNodes.actions;
  }

  /** The routers of all nodes that have one. */
  get routers(): readonly RouterPart[] {
    return this.#ofNodes.routers;
  }

  /** The place in `nodes` of the node with a uuid; of two with one uuid the first. */
  get nodeIndex(): ReadonlyMap<string, number> {
    return this.#ofNodes.index;
  }

  get graph(): FlowGraph<NodePart> {
    return this.#ofNodes.graph;
  }

  /** What the localization has of each language, if that is an object. */
  get languages(): readonly string[] {
    const localization = property(this.value, 'localization');
    return isObject(localization) ? Object.keys(localization) : none;
  }

  /** What the languages have under each uuid, in the order of the file. */
  get translations(): readonly Translation[] {
    this.#translations ??= this.#like?.translations ?? translationsIn(this);
    return this.#translations;
  }

  /** The translations of the item with a uuid. */
  translationsOf(uuid: string): readonly Translation[] {
    this.#translationsByItem ??= byItem(this.translations);
    return this.#translationsByItem.get(uuid) ?? none;
  }
}

/** The nodes of a flow, and what is asked of all of them; found out when it is asked first. */
class NodesOfFlow {
  readonly nodes: readonly NodePart[];
  #actions: readonly FlowPart[] | undefined;
  #routers: readonly RouterPart[] | undefined;
  #index: ReadonlyMap<string, number> | undefined;
  #graph: FlowGraph<NodePart> | undefined;

  constructor(nodes: readonly NodePart[]) {
    this.nodes = nodes;
  }

  get actions(): readonly FlowPart[] {
    this.#actions ??= actionsOf(this.nodes);
    return this.#actions;
  }

  get routers(): readonly RouterPart[] {
    this.#routers ??= routersOf(this.nodes);
    return this.#routers;
  }

  get index(): ReadonlyMap<string, number> {
    if (this.#index !== undefined) return this.#index;
    const places = new Map<string, number>();
    for (let index = 0; index < this.nodes.length; index++) {
      const uuid = this.nodes[index]?.uuid ?? '';
      if (!places.has(uuid)) places.set(uuid, index);
    }
    this.#index = places;
    return places;
  }

  get graph(): FlowGraph<NodePart> {
    this.#graph ??= new FlowGraph(this, this.index);
    return this.#graph;
  }
}

/** A flow to be checked, as the engine has it after its migrations (`migrations/`). */
export class CheckedFlow extends FlowParts {
  /** The flow's uuid, for findings. */
  readonly flow: string | undefined;
  readonly version: SpecVersion;
  /** The most characters that it is written in. */
  readonly length: number;

  constructor(parts: FlowParts, version: SpecVersion, flow: string | undefined, length = Infinity) {
    super(parts.value, parts.at, parts);
    this.flow = flow;
    this.version = version;
    this.length = length;
  }
}

/** A rule: what the schema can't say of a flow. It takes flows of any shape, as others tell of the shape. */
export type FlowRule = (flow: CheckedFlow) => Finding[];

/** So many are looked through faster than a set of them is made. */
const few = 12;

/** Whether a uuid is that of one of the parts. */
export function whetherIn(parts: readonly FlowPart[]): (uuid: string) => boolean {
  if (parts.length > few) {
    const known = new Set(parts.map(({ uuid }) => uuid));
    return (uuid) => known.has(uuid);
  }
  return (uuid) => {
    for (const part of parts) if (part.uuid === uuid) return true;
    return false;
  };
}

function nodesIn(flow: FlowPart): readonly NodePart[] {
  const values = property(flow.value, 'nodes');
  if (!Array.isArray(values)) return none;
  const nodes: NodePart[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (isObject(value)) nodes.push(new NodePart(value, flow, index));
  }
  return nodes;
}

function actionsOf(nodes: readonly NodePart[]): readonly FlowPart[] {
  const all: FlowPart[] = [];
  for (const { actions } of nodes) for (const action of actions) all.push(action);
  return all;
}

function routersOf(nodes: readonly NodePart[]): readonly RouterPart[] {
  const all: RouterPart[] = [];
  for (const { router } of nodes) if (router !== undefined) all.push(router);
  return all;
}

function translationsIn(flow: FlowPart): readonly Translation[] {
  const localization = property(flow.value, 'localization');
  if (!isObject(localization)) return none;
  const found: Translation[] = [];
  for (const language in localization) {
    const items = localization[language];
    if (!isObject(items)) continue;
    for (const uuid in items) found.push(new Translation(flow, language, uuid, items[uuid] ?? null));
  }
  return found;
}

function byItem(translations: readonly Translation[]): ReadonlyMap<string, readonly Translation[]> {
  const found = new Map<string, Translation[]>();
  for (const translation of translations) {
    const known = found.get(translation.uuid);
    if (known === undefined) found.set(translation.uuid, [translation]);
    else known.push(translation);
  }
  return found;
}
