/**
 * Runs a flow of a container on FLOIP's flow-runner as it is published: with its own block runners, prompts,
 * resources and context of expressions. What it shows is that the container runs there, not that the contact sees
 * the same: its runners (1.0.11) are of rc1 to rc3, where a number and a text take the first exit.
 */
import { createRequire } from 'node:module';
import type * as Runner from '@floip/flow-runner';
import { isObject, type JsonObject, listOf, textOf } from '../../../src/text/json-value.ts';
import { configOf } from './block-run.ts';
import { flowsOf } from './playable-flows.ts';

const load = createRequire(import.meta.url);
const limits = { plays: 12, prompts: 60, blocks: 300 };

/** A loop without a question, which flow-runner itself follows without an end. */
const endless = 'a loop without a question';

export interface StockRun {
  /** Types of blocks that may come in the flow and that flow-runner has no runner for. */
  readonly unknown: readonly string[];
  /** What it throws, in its own words; undefined where all plays end or wait. */
  readonly error?: string;
  /** The type of the block that it threw at. */
  readonly at?: string;
}

/** The types of blocks that flow-runner itself has runners for. */
export function stockTypes(): ReadonlySet<string> {
  load('reflect-metadata');
  const engine = load('@floip/flow-runner') as typeof Runner;
  return new Set([...engine.createDefaultBlockRunnerStore().keys()]);
}

/** The flow and those that it runs, in their order. */
function reached(flows: readonly JsonObject[], first: string): JsonObject[] {
  const found = new Map<string, JsonObject>();
  const open = [first];
  for (let uuid = open.pop(); uuid !== undefined; uuid = open.pop()) {
    const flow = flows.find((one) => textOf(one, 'uuid') === uuid);
    if (flow === undefined || found.has(uuid)) continue;
    found.set(uuid, flow);
    for (const block of listOf(flow, 'blocks').filter(isObject))
      if (textOf(block, 'type') === 'Core.RunFlow') open.push(textOf(configOf(block), 'flow_id') ?? '');
  }
  return [...found.values()];
}

/** Plays a flow several times, each time with other choices, numbers and texts. */
export async function runStock(container: JsonObject, flowUuid: string): Promise<StockRun> {
  const known = stockTypes();
  const own = reached(flowsOf(container, flowUuid), flowUuid);
  const types = own.flatMap((flow) =>
    listOf(flow, 'blocks')
      .filter(isObject)
      .map((block) => textOf(block, 'type') ?? ''),
  );
  const unknown = [...new Set(types.filter((type) => !known.has(type)))].sort();
  if (unknown.length > 0) return { unknown };
  for (let play = 0; play < limits.plays; play++) {
    const failed = await playOnce(container, own, play);
    if (failed !== undefined) return { unknown, ...failed };
  }
  return { unknown };
}

async function playOnce(
  container: JsonObject,
  flows: readonly JsonObject[],
  play: number,
): Promise<{ error: string; at: string } | undefined> {
  const engine = load('@floip/flow-runner') as typeof Runner;
  const [flow = {}] = flows;
  const contact = new engine.Contact();
  contact.id = '1';
  const resources = [container, ...flows].flatMap((owner) => listOf(owner, 'resources').filter(isObject));
  const languages = listOf(flow, 'languages').filter(isObject);
  const isVoice = listOf(flow, 'supported_modes').every((mode) => mode === 'IVR');
  const groups = groupsIn(flows);
  const quiet = { info: console.info, warn: console.warn };
  console.info = console.warn = () => undefined;
  let context: Runner.IContext | undefined;
  try {
    context = await engine.createContextDataObjectFor(
      contact,
      groups as never,
      'u',
      'o',
      structuredClone(flows) as never,
      textOf(languages[0] ?? {}, 'id') ?? 'eng',
      (isVoice ? 'IVR' : 'TEXT') as never,
      resources as never,
    );
    // Each block that it comes to gets an id, so this is where it can be stopped.
    let blocks = 0;
    const ids = {
      generate: () =>
        ++blocks > limits.blocks ? Promise.reject(new Error(endless)) : Promise.resolve(`id-${blocks}`),
    };
    const runner = new engine.FlowRunner(context, undefined, ids);
    let cursor = await runner.run();
    for (let step = 0; cursor?.prompt !== undefined && step < limits.prompts; step++) {
      cursor = await cursor.prompt.fulfill(answerTo(cursor.prompt.config, play, step));
    }
    return undefined;
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    if (error === endless) return undefined;
    return { error, at: lastBlock(context, flows) };
  } finally {
    Object.assign(console, quiet);
  }
}

/** The groups that a platform has: those that the blocks name. */
function groupsIn(flows: readonly JsonObject[]): { group_key: string; label: string }[] {
  const configs = flows.flatMap((flow) => listOf(flow, 'blocks').filter(isObject)).map(configOf);
  const named = configs.flatMap((config) => [config, ...listOf(config, 'groups').filter(isObject)]);
  return named.flatMap((group) => {
    const key = textOf(group, 'group_key');
    return key === undefined ? [] : [{ group_key: key, label: textOf(group, 'group_name') ?? key }];
  });
}

/** An answer that the prompt takes: another choice, number or text from play to play. */
function answerTo(config: object, play: number, step: number): unknown {
  const { kind, choices, min, max } = config as {
    kind: string;
    choices?: { key: string }[];
    min?: number;
    max?: number;
  };
  const turn = play + step * (1 + (play % 3));
  switch (kind) {
    case 'SelectOne':
      return choices?.[turn % Math.max(choices.length, 1)]?.key ?? null;
    case 'SelectMany':
      return choices === undefined || choices.length === 0 ? [] : [choices[turn % choices.length]?.key];
    case 'Numeric': {
      const low = min ?? 0;
      return Math.min(low + turn, max ?? Infinity);
    }
    case 'Open':
      return ['yes', 'no', 'some words', '3', '2024-03-02'][turn % 5];
    default:
      return null;
  }
}

function lastBlock(context: Runner.IContext | undefined, flows: readonly JsonObject[]): string {
  const id = context?.interactions.at(-1)?.block_id;
  const block = flows
    .flatMap((flow) => listOf(flow, 'blocks').filter(isObject))
    .find((one) => textOf(one, 'uuid') === id);
  return block === undefined ? 'before the first block' : (textOf(block, 'type') ?? '');
}
