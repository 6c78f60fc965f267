/**
 * Runs a flow of a container on FLOIP's flow-runner. flow-runner navigates, nests flows, keeps interactions and asks;
 * its store of block runners gets runners that do what rc4 says, since its own (1.0.11) are of rc1 to rc3: exits of
 * numeric and open questions are not tested, choices are a map, groups one by one, and there is no webhook.
 */
import { createRequire } from 'node:module';
import type * as Runner from '@floip/flow-runner';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../../src/text/json-value.ts';
import type { Answer, Dialogue, Result } from './dialogue.ts';
import { BlockRun, configOf } from './block-run.ts';
import type { FloipState } from './floip-context.ts';
import { flowsOf } from './playable-flows.ts';
import { choicesOf, valueOf } from './question-value.ts';
import { Speech } from './speech.ts';
import { TurnState } from './turn/turn-state.ts';

const load = createRequire(import.meta.url);

/** How flow-runner asks by type of block; others do not ask. */
const promptKinds: Readonly<Record<string, string>> = {
  'MobilePrimitives.Message': 'Message',
  'MobilePrimitives.SelectOneResponse': 'Open',
  'MobilePrimitives.SelectManyResponse': 'Open',
  'MobilePrimitives.NumericResponse': 'Open',
  'MobilePrimitives.OpenResponse': 'Open',
  'SmartDevices.LocationResponse': 'Open',
  'SmartDevices.PhotoResponse': 'Open',
};

const quietTypes = ['Core.Case', 'Core.Output', 'Core.Log', 'Core.RunFlow', 'Core.SetContactProperty'].concat(
  // What Turn.io does beside the conversation: a start at another time, a label on a message.
  [
    'Core.SetGroupMembership',
    'Core.Webhook',
    'Io.Turn.Webhook',
    'Io.Turn.ScheduleFlow',
    'Io.Turn.SetMessageProperty',
  ],
);

interface OpenTurn {
  readonly says: string[];
  offers: string[];
  mayOffer?: string[];
}

/**
 * Plays the answers to a flow; stops at the first that the engine can't take. @param fields what else is known of the
 * contact, by key
 */
export async function runFloip(
  container: JsonObject,
  flowUuid: string,
  answers: readonly Answer[],
  chances: ReadonlyMap<string, number[]> = new Map(),
  fields: Readonly<Record<string, string>> = {},
): Promise<Dialogue> {
  load('reflect-metadata');
  const engine = load('@floip/flow-runner') as typeof Runner;
  const flows = flowsOf(container, flowUuid);
  const [flow = {}] = flows;
  const languagesOf = new Map(
    flows.map((one) => [
      textOf(one, 'uuid') ?? '',
      listOf(one, 'languages').flatMap((item) => (isObject(item) ? (textOf(item, 'id') ?? []) : [])),
    ]),
  );
  const languages = languagesOf.get(textOf(flow, 'uuid') ?? '') ?? [];
  const language = languages[0] ?? 'eng';
  const isVoice = listOf(flow, 'supported_modes').every((mode) => mode === 'IVR');
  const turn = TurnState.of(container);
  const state: FloipState = {
    ...(turn === undefined ? {} : { turn }),
    contact: { ...fields, name: 'Ann Tester', first_name: 'Ann', language, groups: [] },
    language,
    languages,
    flow: flowUuid,
    block: { value: undefined, response: undefined },
    recorded: [],
    chances,
    running: '',
  };
  const resources = [container, ...flows].flatMap((owner) => listOf(owner, 'resources').filter(isObject));
  const speech = new Speech(resources);
  const turns: OpenTurn[] = [{ says: [], offers: [] }];
  let steps = 0;
  const homes = new Map(
    flows.flatMap((one) =>
      listOf(one, 'blocks').flatMap((block) =>
        isObject(block) ? [[textOf(block, 'uuid') ?? '', textOf(one, 'uuid') ?? ''] as const] : [],
      ),
    ),
  );
  const store = new engine.BlockRunnerFactoryStore();
  for (const type of [...quietTypes, ...Object.keys(promptKinds)]) {
    store.set(type, (block: unknown) => {
      if (++steps > 500) throw new Error('more than 500 blocks without an end');
      const own = block as JsonObject;
      return new BlockRun(own, homes.get(textOf(own, 'uuid') ?? '') ?? '', state, promptKinds[type]) as never;
    });
  }
  const contact = new engine.Contact();
  contact.id = '1';
  const isKnown = (block: JsonObject) => store.has(textOf(block, 'type') ?? '');
  const playable = flows.map((one) => ({
    ...one,
    blocks: listOf(one, 'blocks')
      .filter(isObject)
      .map((block) => (isKnown(block) ? withoutPrompt(block) : block)),
  }));
  const blocks = new Map(
    flows.flatMap((one) =>
      listOf(one, 'blocks').flatMap((block) =>
        isObject(block) ? [[textOf(block, 'uuid') ?? '', block] as const] : [],
      ),
    ),
  );
  const quiet = { info: console.info, warn: console.warn };
  console.info = console.warn = () => undefined;
  let error: string | undefined;
  let isWaiting = false;
  try {
    const context = await engine.createContextDataObjectFor(
      contact,
      [],
      'u',
      'o',
      playable as never,
      language,
      (isVoice ? 'IVR' : 'TEXT') as never,
      [],
    );
    const runner = new engine.FlowRunner(context, store);
    let cursor = await runner.run();
    const left = [...answers];
    while (cursor?.prompt !== undefined) {
      const block = blocks.get(cursor.interaction.block_id) ?? {};
      const type = textOf(block, 'type') ?? '';
      state.flow = homes.get(textOf(block, 'uuid') ?? '') ?? flowUuid;
      state.languages = languagesOf.get(state.flow) ?? languages;
      const config = configOf(block);
      const turn = turns.at(-1);
      const said = speech.text(
        ['prompt', 'question_prompt', 'message'].flatMap((key) => textOf(config, key) ?? []),
        state,
      );
      if (said !== undefined) turn?.says.push(said);
      if (type === 'MobilePrimitives.Message') {
        cursor = await cursor.prompt.fulfill(null);
        continue;
      }
      const shown = /Select/.test(type)
        ? choicesOf(config).map(
            (choice) => speech.text([textOf(choice, 'prompt') ?? ''], state) ?? textOf(choice, 'name') ?? '',
          )
        : [];
      if (shown.length > 0 && turn !== undefined) {
        if (textOf(config, 'prompt') === undefined && textOf(config, 'question_prompt') !== undefined)
          turn.offers = shown;
        else turn.mayOffer = shown;
      }
      const answer = left.shift();
      if (answer === undefined) {
        isWaiting = true;
        break;
      }
      turns.push({ says: [], offers: [] });
      if ('silence' in answer) state.block = { value: undefined, response: undefined };
      else {
        const typed = 'dial' in answer ? answer.dial : answer.text;
        const value = valueOf({ block, type, shown }, typed, state, isVoice);
        const at = choicesOf(config).findIndex((choice) => textOf(choice, 'name') === value);
        state.block = { value, response: typed, label: shown[at] };
        // Nothing to go on by: flow-runner's own prompts refuse such an answer, and the question stands.
        if (value === undefined && !hasWayOut(block)) continue;
      }
      cursor = await cursor.prompt.fulfill(state.block.value ?? null);
    }
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  } finally {
    Object.assign(console, quiet);
  }
  return {
    turns,
    results: resultsOf(state, flowUuid),
    isWaiting,
    ...(error === undefined ? {} : { error }),
  };
}

/** True if an invalid answer leaves the block. */
function hasWayOut(block: JsonObject): boolean {
  return listOf(block, 'exits')
    .filter(isObject)
    .some((exit) => exit['default'] === true || /^@?\(?true\)?$/i.test(textOf(exit, 'test') ?? ''));
}

/** flow-runner looks the prompt up itself, in its own context; this program does so in rc4's. */
function withoutPrompt(block: JsonObject): JsonObject {
  const config: Record<string, JsonValue> = { ...configOf(block) };
  delete config['prompt'];
  return { ...block, config };
}

function resultsOf({ recorded }: FloipState, first: string): Map<string, Result> {
  const own = recorded.filter(({ flow }) => flow === first);
  return new Map(
    own.map(({ name, value, response, exit }) => [
      name,
      { value: textIn(value ?? response), category: exit ?? '' },
    ]),
  );
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
