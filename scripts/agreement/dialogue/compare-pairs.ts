/** Plays pairs of documents on both engines and compares. */
import type { Loss } from '../../../src/flow/loss.ts';
import { type Flow, resultKey } from '../../../src/flow/model.ts';
import { type Difference, differenceOf } from './compare.ts';
import { explain, type Explained } from './differences.ts';
import type { ConvertedPair } from './pairs.ts';
import { runFloip } from './run-floip.ts';
import { turnAnswers } from './turn/turn-answers.ts';
import { isOfTurn } from './turn/turn-blocks.ts';
import { questionCategories, type Walk, walksOf } from './walks.ts';

export interface Compared {
  readonly pair: ConvertedPair;
  readonly walk: Walk;
  readonly difference: Difference | undefined;
  /** The losses that the conversion told of the nodes on the way. */
  readonly losses: readonly Loss[];
  /** Why they differ; missing if they do not. */
  readonly explained?: Explained;
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
  const flows = pairs.flatMap(({ rapidpro, container }, document) => {
    const webhook = isOfTurn(container) ? turnAnswers(container) : undefined;
    return rapidpro.flows.map((flow) => ({ document, flow, webhook }));
  });
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
    const chances = chancesOf(pair, walk);
    const floip = await runFloip(pair.container, floipUuid(pair, walk.flow), walk.answers, chances);
    if (/^Unable to find factory for block type/.test(floip.error ?? '')) {
      unknown.push(walk);
      continue;
    }
    const difference = differenceOf(walk.dialogue, floip);
    const losses = difference === undefined ? [] : lossesOnTheWay(pair, walk);
    const explained =
      difference === undefined
        ? {}
        : {
            explained: explain(difference, walk.answers, losses, openQuestion(pair, walk)),
          };
    compared.push({ pair, walk, difference, losses, ...explained });
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

/** The key of the result that the question has at which RapidPro waits. */
function openQuestion({ rapidpro }: ConvertedPair, { dialogue }: Walk): string | undefined {
  const at = dialogue.isWaiting ? dialogue.waitsAt?.node : undefined;
  const node = rapidpro.flows.flatMap(({ nodes }) => nodes).find(({ uuid }) => uuid === at);
  return node?.router?.resultName === undefined ? undefined : resultKey(node.router.resultName);
}

/** True if something other than a fault of the conversion makes the difference. */
export function isExplained({ explained }: Compared): boolean {
  return explained !== undefined && explained.class !== 'fault';
}

/**
 * By the block of a split by chance the random numbers that take the ways which goflow took there, in their order:
 * `RAND() * n < 1` of each exit but the last. The block that decides has the uuid of its node.
 */
function chancesOf({ rapidpro }: ConvertedPair, { dialogue }: Walk): Map<string, number[]> {
  const nodes = new Map(
    rapidpro.flows.flatMap((flow) => flow.nodes.map((node) => [node.uuid, node] as const)),
  );
  const chances = new Map<string, number[]>();
  for (const { node, exit } of dialogue.left) {
    const router = nodes.get(node)?.router;
    if (router?.kind !== 'random') continue;
    const index = router.categories.findIndex((category) => category.exit === exit);
    const missed = Array.from({ length: index }, () => 0.999);
    const taken = index < router.categories.length - 1 ? [...missed, 0] : missed;
    chances.set(node, [...(chances.get(node) ?? []), ...taken]);
  }
  return chances;
}

function lossesOnTheWay({ source, rapidpro, losses }: ConvertedPair, { flow, dialogue }: Walk): Loss[] {
  const index = rapidpro.flows.findIndex(({ uuid }) => uuid === flow);
  const passed = new Set(dialogue.passed);
  const own: Flow | undefined = source.flows[index];
  const places = [
    own?.at ?? '-',
    ...source.flows.flatMap(({ nodes }) => nodes.filter(({ uuid }) => passed.has(uuid)).map(({ at }) => at)),
  ];
  return losses.filter(({ at }) =>
    places.some((place, order) => at === place || (order > 0 && at.startsWith(`${place}/`))),
  );
}
