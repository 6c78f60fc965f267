/**
 * Walks through flows of RapidPro that take every category of every question at least once, as far as an answer can
 * be made for it and the engine comes there. The engine itself says where it waits, so a walk goes on from there.
 */
import type { Flow, FlowNode } from '../../../src/flow/model.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { answersFor } from './answers.ts';
import type { Answer } from './dialogue.ts';
import { type GoflowCase, type GoflowDialogue, runGoflow } from './run-goflow.ts';

const limits = { answers: 25, walksPerFlow: 60, rounds: 25 };

export interface Walk {
  readonly document: number;
  readonly flow: string;
  readonly answers: readonly Answer[];
  readonly dialogue: GoflowDialogue;
}

export interface WalkableFlow {
  readonly document: number;
  readonly flow: Flow;
  /** What its webhooks answer. */
  readonly webhook?: JsonValue | undefined;
}

/** The walks of each flow that lead furthest: none is the beginning of another one. */
export function walksOf(
  oracle: string,
  documents: readonly JsonValue[],
  flows: readonly WalkableFlow[],
): Walk[] {
  const nodes = new Map<string, { node: FlowNode; isVoice: boolean }>();
  for (const { document, flow } of flows)
    for (const node of flow.nodes)
      nodes.set(`${document} ${flow.uuid} ${node.uuid}`, { node, isVoice: flow.type === 'voice' });
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const done: Walk[] = [];
  let open: GoflowCase[] = flows.map(({ document, flow, webhook }) => ({
    document,
    flow: flow.uuid,
    answers: [],
    webhook,
  }));
  for (let round = 0; open.length > 0 && round < limits.rounds; round++) {
    const dialogues = runGoflow(oracle, documents, open);
    const next: GoflowCase[] = [];
    for (const [index, item] of open.entries()) {
      const dialogue = dialogues[index];
      if (dialogue === undefined) continue;
      const onwards = furtherAnswers(item, dialogue, nodes, taken, round);
      const start = `${item.document} ${item.flow}`;
      const room = limits.walksPerFlow - (counts.get(start) ?? 1);
      const going = onwards.slice(0, Math.max(room + 1, 0));
      counts.set(start, (counts.get(start) ?? 1) + Math.max(going.length - 1, 0));
      if (going.length === 0) done.push({ ...item, dialogue });
      for (const answer of going) next.push({ ...item, answers: [...item.answers, answer] });
    }
    open = next;
  }
  return done;
}

/** The answers that take what this flow has not taken yet from where the engine waits. */
function furtherAnswers(
  { document, flow, answers }: GoflowCase,
  { waitsAt, isWaiting, error, turns }: GoflowDialogue,
  nodes: ReadonlyMap<string, { readonly node: FlowNode; readonly isVoice: boolean }>,
  taken: Set<string>,
  round: number,
): Answer[] {
  if (!isWaiting || error !== undefined || waitsAt === undefined || answers.length >= limits.answers)
    return [];
  if (round >= limits.rounds - 1) return [];
  const found = nodes.get(`${document} ${waitsAt.flow} ${waitsAt.node}`);
  if (found === undefined) return [];
  const { node, isVoice } = found;
  const offers = turns.at(-1)?.offers ?? [];
  return answersAt(node, isVoice, offers).flatMap(({ category, answer }) => {
    const key = `${document} ${flow} ${waitsAt.flow} ${node.uuid} ${category}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return [answer];
  });
}

/**
 * Answers for a question; where its tests are made from what the flow has learnt, they are the buttons that it shows,
 * and one that is none of them.
 */
function answersAt(
  node: FlowNode,
  isVoice: boolean,
  offers: readonly string[],
): { category: string; answer: Answer }[] {
  const { router } = node;
  const made = answersFor(node, isVoice);
  if (router?.kind !== 'switch' || offers.length === 0) return made;
  const isComputed = router.cases.some(
    ({ test }) => test.kind === 'function' && test.arguments.some((text) => text.includes('@')),
  );
  if (!isComputed) return made;
  return [
    ...offers.map((text) => ({ category: `button ${text}`, answer: { text } })),
    ...made.filter(({ category }) => category === router.defaultCategory),
  ];
}

/** How many categories of questions there are, for the share that walks take. */
export function questionCategories(flows: readonly WalkableFlow[]): number {
  return flows
    .flatMap(({ flow }) => flow.nodes)
    .filter(({ wait }) => wait !== undefined)
    .reduce((sum, { router }) => sum + (router?.categories.length ?? 0), 0);
}
