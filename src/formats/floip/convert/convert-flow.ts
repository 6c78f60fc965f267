import { type Exit, type Flow, type FlowNode, resultKey } from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import { asUuid, derivedId } from '../ids.ts';
import { variableName } from '../shape.ts';
import { silenceBlocks } from './convert-timeout.ts';
import { convertNode, type Draft, isMessage, merged, type Slice } from './convert-node.ts';
import { lastAnswers, lastCalls } from './last-answer.ts';
import { type Losses, vendorKept } from './losses.ts';
import { withOffers } from './quick-replies.ts';
import type { EndingExit } from './routes.ts';
import type { TemplateScope } from './templates.ts';

/** The blocks of one node of the source, in order. */
interface Chain {
  readonly node: FlowNode;
  readonly drafts: readonly Draft[];
}

/** What a block was made of. */
export interface BlockSource {
  readonly slices: readonly Slice[];
  /** The exits of the source by the exits of the block that stand for them. */
  readonly exits: ReadonlyMap<string, string>;
  /** The question that stands for the block too; it has no slices of its own. */
  readonly beside?: string;
}

export interface ConvertedFlow {
  readonly flow: Flow;
  readonly sources: ReadonlyMap<string, BlockSource>;
  /** The blocks of each node of the source, in order. */
  readonly blocksOf: ReadonlyMap<string, readonly string[]>;
}

/** A flow of another format in FLOIP's shape: one node a block. The blocks of `fixed` nodes stay their own. */
export function convertFlow(flow: Flow, told: Losses, fixed: ReadonlySet<string> = new Set()): ConvertedFlow {
  const scope = scopeOf(flow);
  const add: Losses['add'] = (loss) => {
    told.add(loss);
  };
  const losses: Losses = { add, scope };
  const answers = lastAnswers(flow, scope.asked);
  const calls = lastCalls(flow, scope.called ?? new Set());
  const lossesAt = ({ uuid: node }: FlowNode): Losses => {
    const key = answers.get(node);
    const call = calls.get(node);
    if (key === undefined && call === undefined) return losses;
    const answer = key === undefined ? {} : { answer: `results.${key}.response` };
    return { add, scope: { ...scope, ...answer, ...(call === undefined ? {} : { call }) } };
  };
  const uuid = asUuid(flow.uuid, 'flow');
  const nodes = uniqueNodes(flow);
  const chains = mergePrompts(
    nodes.map((node) => ({ node, drafts: convertNode(flow, node, lossesAt(node)) })),
    flow.entry,
    fixed,
  ).map(({ node, drafts }) => ({
    node,
    drafts: drafts.map((draft) => withOffers(draft, flow.baseLanguage, losses)),
  }));
  const ids = new Map(chains.map((chain) => [chain.node.uuid, blockIds(uuid, chain)]));
  const entryOf = entries(chains, ids);
  const names = new Namer();
  const sources = new Map<string, BlockSource>();
  const converted = chains.flatMap((chain, index) => {
    const own = ids.get(chain.node.uuid) ?? [];
    const position = { left: chain.node.position?.left ?? 0, top: chain.node.position?.top ?? index * 160 };
    return chain.drafts.flatMap((draft, step) => {
      const name = names.nameFor(draft);
      const uuidOf = (place: number) => derivedId(own[step] ?? '', 'beside', String(place));
      const beside = draft.silence === undefined ? [] : silenceBlocks(chain.node, draft.silence, name);
      const block = blockOf(chain, draft, {
        uuid: own[step] ?? '',
        next: beside.length > 0 ? uuidOf(0) : own[step + 1],
        name,
        entryOf,
        position: { left: position.left, top: position.top + step * 120 },
      });
      sources.set(block.uuid, { slices: draft.slices, exits: exitSources(chain, draft, block) });
      const others = beside.map((one, place) => {
        const bare: Draft = { ...one, told: {}, slices: [] };
        const uuid = uuidOf(place);
        const made = blockOf(chain, bare, {
          uuid,
          next: uuidOf(place + 1),
          name: names.nameFor(bare),
          entryOf,
          position: { left: position.left + 220, top: position.top + (step + place) * 120 },
        });
        sources.set(uuid, { slices: [], exits: exitSources(chain, bare, made), beside: block.uuid });
        return made;
      });
      return [block, ...others];
    });
  });
  // A flow must name a first block, so one without nodes gets a block that ends it.
  const end = emptyBlock(flow, uuid);
  const entry = entryOf(flow.entry ?? nodes[0]?.uuid) ?? converted[0]?.uuid ?? end.uuid;
  if (converted.length === 0) sources.set(end.uuid, { slices: [], exits: new Map() });
  const blocks = converted.length > 0 ? entryFirst(converted, entry) : [end];
  const made: Flow = {
    at: flow.at,
    uuid,
    name: flow.name,
    type: flow.type,
    version: '1.0.0-rc4',
    baseLanguage: flow.baseLanguage,
    languages: flow.languages.length > 0 ? flow.languages : [flow.baseLanguage],
    nodes: blocks,
    entry,
    ...(flow.expireAfterMinutes === undefined ? {} : { expireAfterMinutes: flow.expireAfterMinutes }),
  };
  return { flow: made, sources, blocksOf: ids };
}

function scopeOf({ nodes, languages }: Flow): TemplateScope {
  const asked = new Set<string>();
  const bare = new Set<string>();
  const written = new Set<string>();
  const called = new Set<string>();
  for (const { actions, wait, router } of nodes) {
    for (const action of actions) {
      if (action.kind === 'set-result') bare.add(resultKey(action.name));
      if (action.kind === 'webhook') called.add(resultKey(action.resultName ?? ''));
    }
    const isOutcome = actions.some(({ kind }) => kind === 'run-flow' || kind === 'webhook');
    const keys = wait !== undefined ? asked : isOutcome ? written : bare;
    keys.add(resultKey(router?.resultName ?? ''));
  }
  const others = (...sets: ReadonlySet<string>[]) => new Set(sets.flatMap((set) => [...set]));
  const none = others(written, called);
  return {
    asked: new Set([...asked].filter((key) => !bare.has(key) && !none.has(key))),
    bare: new Set([...bare].filter((key) => !asked.has(key) && !none.has(key))),
    called: new Set([...called].filter((key) => key !== '' && !bare.has(key) && !asked.has(key))),
    hasOneLanguage: languages.length < 2,
  };
}

/** flow-runner 1.0.11 starts with the first block of the list, whatever `first_block_id` says. */
function entryFirst(blocks: readonly FlowNode[], entry: string): FlowNode[] {
  return [...blocks.filter(({ uuid }) => uuid === entry), ...blocks.filter(({ uuid }) => uuid !== entry)];
}

/** The exits of the source by those of the block: of its ending, or the one way on of the node's last block. */
function exitSources({ node }: Chain, { ending, slices }: Draft, block: FlowNode): Map<string, string> {
  if (ending !== undefined) {
    return new Map(
      ending.exits.flatMap(({ uuid, source }) => (source === undefined ? [] : [[uuid, source]])),
    );
  }
  const [way] = block.exits;
  const [source] = node.exits;
  const closes = slices.at(-1)?.closes === true;
  return new Map(closes && way !== undefined && source !== undefined ? [[way.uuid, source.uuid]] : []);
}

function emptyBlock(flow: Flow, uuid: string): FlowNode {
  const id = derivedId(uuid, 'end');
  const exit: Exit = { at: flow.at, uuid: derivedId(id, 'exit'), name: 'Default' };
  return { at: flow.at, uuid: id, name: 'end', actions: [], exits: [exit], position: { left: 0, top: 0 } };
}

/** Of nodes with one uuid the first counts. */
function uniqueNodes(flow: Flow): FlowNode[] {
  const seen = new Set<string>();
  return flow.nodes.filter(({ uuid }) => !seen.has(uuid) && seen.add(uuid));
}

/**
 * Moves a message into the question that follows it, where nothing else leads to the question: then the pair
 * means the same as one block with a prompt. Else the question waits silently, which rc4 allows.
 */
function mergePrompts(
  chains: readonly Chain[],
  entry: string | undefined,
  fixed: ReadonlySet<string>,
): Chain[] {
  const byNode = new Map(chains.map((chain) => [chain.node.uuid, chain]));
  const sources = new Map<string, Set<string>>();
  for (const { node } of chains) {
    for (const { destination } of node.exits) {
      if (destination === undefined) continue;
      sources.set(destination, (sources.get(destination) ?? new Set()).add(node.uuid));
    }
  }
  const result = new Map(chains.map((chain) => [chain.node.uuid, chain.drafts]));
  const first = entry ?? chains[0]?.node.uuid;
  for (const { node } of chains) {
    const [exit, ...others] = node.exits;
    const target = byNode.get(exit?.destination ?? '');
    const prompt = result.get(node.uuid)?.at(-1);
    if (node.router !== undefined || others.length > 0 || target === undefined || prompt === undefined)
      continue;
    if (fixed.has(node.uuid) || fixed.has(target.node.uuid)) continue;
    const [question, ...rest] = result.get(target.node.uuid) ?? [];
    const isOnlyWay =
      sources.get(target.node.uuid)?.size === 1 && target.node.uuid !== first && target.node !== node;
    if (question?.wait === undefined || question.actions.length > 0 || !isOnlyWay || !isMessage(prompt))
      continue;
    result.set(node.uuid, (result.get(node.uuid) ?? []).slice(0, -1));
    result.set(target.node.uuid, [merged(prompt, question), ...rest]);
  }
  return chains.map(({ node }) => ({ node, drafts: result.get(node.uuid) ?? [] }));
}

/** The block that asks or decides, or else that says something, has the node's own uuid. */
function blockIds(flow: string, { node, drafts }: Chain): string[] {
  const deciding = drafts.findLastIndex(({ ending, wait }) => ending !== undefined || wait !== undefined);
  const saying = drafts.findIndex(isMessage);
  const main = deciding >= 0 ? deciding : saying >= 0 ? saying : drafts.length - 1;
  const uuid = asUuid(node.uuid, flow);
  return drafts.map((_, step) => (step === main ? uuid : derivedId(flow, node.uuid, String(step))));
}

/** The first block at or after a node; a node whose only message moved on has none of its own. */
function entries(
  chains: readonly Chain[],
  ids: ReadonlyMap<string, readonly string[]>,
): (node: string | undefined) => string | undefined {
  const byNode = new Map(chains.map((chain) => [chain.node.uuid, chain]));
  return (node) => {
    const passed = new Set<string>();
    let at = node;
    while (at !== undefined && !passed.has(at)) {
      passed.add(at);
      const [first] = ids.get(at) ?? [];
      if (first !== undefined) return first;
      at = byNode.get(at)?.node.exits[0]?.destination;
    }
    return undefined;
  };
}

interface Frame {
  readonly uuid: string;
  readonly next: string | undefined;
  readonly name: string;
  readonly entryOf: (node: string | undefined) => string | undefined;
  readonly position: NonNullable<FlowNode['position']>;
}

function blockOf({ node }: Chain, draft: Draft, { uuid, next, name, entryOf, position }: Frame): FlowNode {
  const leadingTo = (exit: EndingExit): Exit => {
    const destination = exit.isOnward === true ? next : entryOf(exit.destination);
    const { at, uuid: id, name: outcome } = exit;
    return {
      at,
      uuid: id,
      ...(outcome === undefined ? {} : { name: outcome }),
      ...(destination === undefined ? {} : { destination }),
    };
  };
  const { ending } = draft;
  const onwards = draft.isLast === true ? undefined : (next ?? entryOf(node.exits[0]?.destination));
  const exit: Exit = {
    at: node.exits[0]?.at ?? node.at,
    uuid:
      next === undefined && node.exits[0] !== undefined
        ? asUuid(node.exits[0].uuid, uuid)
        : derivedId(uuid, 'exit'),
    name: 'Default',
    ...(onwards === undefined ? {} : { destination: onwards }),
  };
  return {
    at: draft.actions[0]?.at ?? node.at,
    uuid,
    name,
    actions: draft.actions,
    ...(draft.wait === undefined ? {} : { wait: draft.wait }),
    ...(ending?.router === undefined ? {} : { router: ending.router }),
    exits: ending === undefined ? [exit] : ending.exits.map(leadingTo),
    position,
    ...keptOf(draft),
  };
}

/** What the model has no word for: the author's name of the result, and that a question presents its choices. */
function keptOf({ told, result, isPresenting, actions }: Draft): Pick<FlowNode, 'kept'> {
  const properties: JsonObject = {
    ...(result === undefined ? {} : { label: result }),
    ...vendorKept(told).kept?.properties,
    ...(isPresenting === true ? { config: { question_prompt: actions[0]?.uuid ?? '' } } : {}),
  };
  if (Object.keys(properties).length === 0) return {};
  return {
    kept: { format: 'floip', properties, ...(isPresenting === true ? { absent: ['/config/prompt'] } : {}) },
  };
}

/** Block names: the result that the block writes, or what it is with a number. */
class Namer {
  readonly #counts = new Map<string, number>();

  nameFor(draft: Draft): string {
    if (draft.result !== undefined) return variableName(draft.result);
    const count = (this.#counts.get(draft.role) ?? 0) + 1;
    this.#counts.set(draft.role, count);
    return `${draft.role}_${count}`;
  }
}
