/** Plays pairs of documents on both engines and compares. */
import type { Flow } from '../../../src/flow/model.ts';
import { type Difference, differenceOf } from './compare.ts';
import type { ConvertedPair } from './pairs.ts';
import { runFloip } from './run-floip.ts';
import { questionCategories, type Walk, walksOf } from './walks.ts';

export interface Compared {
  readonly pair: ConvertedPair;
  readonly walk: Walk;
  readonly difference: Difference | undefined;
  /** Kinds of losses that the conversion told of the nodes on the way. */
  readonly losses: readonly string[];
}

export interface Comparison {
  readonly compared: readonly Compared[];
  readonly walkable: number;
  readonly categories: number;
  /** Flows that goflow 0.250 does not read, or of a type that it can not start. */
  readonly refused: readonly Walk[];
  /** Walks that come to a block of a vendor, which no runner of FLOIP knows. */
  readonly unknown: readonly Walk[];
  /** Categories that an answer was given for. */
  readonly taken: number;
}

export async function comparePairs(oracle: string, pairs: readonly ConvertedPair[]): Promise<Comparison> {
  const flows = pairs.flatMap(({ rapidpro }, document) => rapidpro.flows.map((flow) => ({ document, flow })));
  const walks = walksOf(
    oracle,
    pairs.map(({ rapidproJson }) => rapidproJson),
    flows,
  );
  const compared: Compared[] = [];
  const refused: Walk[] = [];
  const unknown: Walk[] = [];
  for (const walk of walks) {
    const pair = pairs[walk.document];
    if (pair === undefined) continue;
    if (walk.dialogue.turns.length === 0) {
      refused.push(walk);
      continue;
    }
    const floip = await runFloip(pair.container, floipUuid(pair, walk.flow), walk.answers);
    if (/^Unable to find factory for block type/.test(floip.error ?? '')) {
      unknown.push(walk);
      continue;
    }
    const difference = differenceOf(walk.dialogue, floip);
    const losses = difference === undefined ? [] : lossesOnTheWay(pair, walk);
    compared.push({ pair, walk, difference, losses });
  }
  const taken = new Set(
    walks.flatMap(({ document, flow, answers }) =>
      answers.map((_, index) => `${document} ${flow} ${JSON.stringify(answers.slice(0, index + 1))}`),
    ),
  );
  return {
    compared,
    refused,
    unknown,
    walkable: flows.length,
    categories: questionCategories(flows),
    taken: taken.size,
  };
}

/** The flow of the container by the place of RapidPro's among those of its document. */
function floipUuid({ rapidpro, container }: ConvertedPair, uuid: string): string {
  const index = rapidpro.flows.findIndex((flow) => flow.uuid === uuid);
  const flows = container['flows'];
  const flow = Array.isArray(flows) ? flows[index] : undefined;
  return typeof flow === 'object' && flow !== null && !Array.isArray(flow) && typeof flow['uuid'] === 'string'
    ? flow['uuid']
    : uuid;
}

/** True if a loss on the way is of a kind that can make such a difference. */
export function isExplained({ difference, losses }: Compared): boolean {
  return difference !== undefined && losses.length > 0;
}

function lossesOnTheWay({ source, rapidpro, losses }: ConvertedPair, { flow, dialogue }: Walk): string[] {
  const index = rapidpro.flows.findIndex(({ uuid }) => uuid === flow);
  const passed = new Set(dialogue.passed);
  const own: Flow | undefined = source.flows[index];
  const places = [
    own?.at ?? '-',
    ...source.flows.flatMap(({ nodes }) => nodes.filter(({ uuid }) => passed.has(uuid)).map(({ at }) => at)),
  ];
  const found = losses.filter(({ at }) =>
    places.some((place, order) => at === place || (order > 0 && at.startsWith(`${place}/`))),
  );
  return [...new Set(found.map(({ code }) => code))].sort();
}
