/**
 * Runs a flow of a container on FLOIP's flow-runner. flow-runner navigates, nests flows, keeps interactions and asks;
 * its store of block runners gets runners that do what rc4 says, since its own (1.0.11) are of rc1 to rc3: exits of
 * numeric and open questions are not tested, choices are a map, groups one by one, and there is no webhook.
 */
import { createRequire } from 'node:module';
import type * as Runner from '@floip/flow-runner';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../src/text/json-value.ts';
import type { Answer, Dialogue, Result } from './dialogue.ts';
import { evaluated, evaluatedExpression, type FloipState, isTrue } from './floip-context.ts';

const load = createRequire(import.meta.url);

interface Exit {
  readonly uuid: string;
}

/** What rc4 says a block does once it has its answer. */
class BlockRun {
  readonly #block: JsonObject;
  readonly #state: FloipState;
  readonly #kind: string | undefined;
  readonly #flow: string;

  constructor(block: JsonObject, flow: string, state: FloipState, kind: string | undefined) {
    this.#flow = flow;
    this.#block = block;
    this.#state = state;
    this.#kind = kind;
  }

  /** flow-runner asks with what this gives; without a `kind` it goes on at once. */
  initialize(): Promise<object | undefined> {
    if (this.#kind === undefined) return Promise.resolve(undefined);
    const prompt = {
      kind: this.#kind,
      prompt: '',
      isResponseRequired: this.#kind !== 'Message',
      choices: [],
    };
    return Promise.resolve(prompt);
  }

  run(cursor: { interaction: { value?: unknown } }): Promise<Exit> {
    const state = this.#state;
    state.flow = this.#flow;
    const config = configOf(this.#block);
    const type = textOf(this.#block, 'type') ?? '';
    if (type === 'Core.Output') {
      state.block = { value: evaluatedExpression(textOf(config, 'value') ?? '', state), response: undefined };
      cursor.interaction.value = state.block.value;
    } else if (type === 'Core.Webhook') state.block = { value: 200, response: '{}' };
    else if (this.#kind === undefined) state.block = { value: undefined, response: undefined };
    else cursor.interaction.value = state.block.value;
    const exit = this.#exit();
    const name = textOf(this.#block, 'name') ?? '';
    if (
      type === 'Core.Output' ||
      type === 'Core.Webhook' ||
      (this.#kind !== undefined && this.#kind !== 'Message')
    ) {
      const { value, response } = state.block;
      const outcome = textOf(exit, 'name') ?? textOf(exit, 'tag') ?? textOf(exit, 'label');
      state.recorded.push({ flow: state.flow, name, value, response, exit: outcome });
    }
    this.#change(config);
    return Promise.resolve({ uuid: textOf(exit, 'uuid') ?? '' });
  }

  /** The first exit whose test is true, else the default ("Exit node specification"). */
  #exit(): JsonObject {
    const exits = listOf(this.#block, 'exits').filter(isObject);
    const byDefault = exits.find((exit) => property(exit, 'default') === true);
    // "Lack of a response, or an invalid response: proceed through the default exit."
    const asks = this.#kind !== undefined && this.#kind !== 'Message';
    if (asks && this.#state.block.value === undefined) return byDefault ?? exits.at(-1) ?? {};
    const taken = exits.find((exit) => {
      const test = textOf(exit, 'test');
      return (
        property(exit, 'default') !== true && test !== undefined && test !== '' && isTrue(test, this.#state)
      );
    });
    return taken ?? byDefault ?? exits.at(-1) ?? {};
  }

  #change(config: JsonObject): void {
    const { contact } = this.#state;
    const given = property(config, 'set_contact_property');
    for (const change of Array.isArray(given) ? given : [given]) {
      if (!isObject(change)) continue;
      const key = textOf(change, 'property_key') ?? '';
      const value = evaluatedExpression(textOf(change, 'property_value') ?? '', this.#state);
      contact[key] = value;
      // The contact's preferred language is that of the texts from here on, where the flow has it.
      if (key === 'language' && this.#state.languages.includes(value)) this.#state.language = value;
    }
  }
}

function configOf(block: JsonObject): JsonObject {
  const config = property(block, 'config');
  return isObject(config) ? config : {};
}

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
  ['Core.SetGroupMembership', 'Core.Webhook'],
);

/** What is said in the contact's language, or else the flow's own, on a channel for text, or by phone. */
class Speech {
  readonly #resources: readonly JsonObject[];

  constructor(resources: readonly JsonObject[]) {
    this.#resources = resources;
  }

  /** What the first of some resources says that says anything. */
  text(ids: readonly string[], state: FloipState): string | undefined {
    return ids.map((id) => this.#said(id, state)).find((said) => said !== undefined);
  }

  #said(id: string, state: FloipState): string | undefined {
    return this.#saidIn(id, state.language, state) ?? this.#saidIn(id, state.languages[0] ?? '', state);
  }

  #saidIn(id: string, language: string, state: FloipState): string | undefined {
    const resource = this.#resources.find((one) => textOf(one, 'uuid') === id);
    const values = resource === undefined ? [] : listOf(resource, 'values').filter(isObject);
    const texts = values.filter(
      (value) =>
        textOf(value, 'language_id') === language &&
        (textOf(value, 'content_type') ?? 'TEXT').toUpperCase() === 'TEXT',
    );
    const text = texts.map((value) => textOf(value, 'value')).find((said) => said !== undefined);
    return text === undefined ? undefined : evaluated(text, state);
  }
}

interface Question {
  readonly block: JsonObject;
  readonly type: string;
  /** What the menu of the choices says, in their order. */
  readonly shown: readonly string[];
}

/** The value that a channel makes of an answer ("Detailed behaviour by mode" of the response blocks). */
function valueOf(
  { block, type, shown }: Question,
  text: string,
  state: FloipState,
  isVoice: boolean,
): unknown {
  const config = configOf(block);
  if (/^MobilePrimitives\.Select/.test(type)) {
    state.block = { value: undefined, response: text };
    // A menu item is a choice, whatever the tests for what is typed.
    const item = isVoice ? -1 : shown.findIndex((label) => isSameText(label, text));
    const choice =
      choicesOf(config)[item] ?? choicesOf(config).find((one) => isChosen(one, text, state, isVoice));
    return choice === undefined ? undefined : textOf(choice, 'name');
  }
  if (type !== 'MobilePrimitives.NumericResponse') return text;
  const number = Number(text.trim() === '' ? NaN : text.trim());
  const minimum = property(config, 'validation_minimum');
  const maximum = property(config, 'validation_maximum');
  const isIn =
    !Number.isNaN(number) &&
    !(typeof minimum === 'number' && number < minimum) &&
    !(typeof maximum === 'number' && number > maximum);
  return isIn ? number : undefined;
}

function isSameText(one: string, other: string): boolean {
  return one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A list from rc3 on, before that a map of names to resources. */
function choicesOf(config: JsonObject): JsonObject[] {
  const choices = property(config, 'choices');
  if (!isObject(choices)) return listOf(config, 'choices').filter(isObject);
  return Object.entries(choices).map(([name, prompt]) => ({ name, prompt }));
}

function isChosen(choice: JsonObject, text: string, state: FloipState, isVoice: boolean): boolean {
  const tests: string[] = [];
  const byVoice = property(choice, 'ivr_test');
  if (isVoice && isObject(byVoice)) tests.push(textOf(byVoice, 'test_expression') ?? '');
  for (const test of isVoice ? [] : listOf(choice, 'text_tests')) {
    if (!isObject(test) || (textOf(test, 'language') ?? state.language) !== state.language) continue;
    tests.push(textOf(test, 'test_expression') ?? '');
  }
  const alone = textOf(choice, 'test');
  if (alone !== undefined) tests.push(alone);
  if (tests.length === 0) return (textOf(choice, 'name') ?? '').toLowerCase() === text.trim().toLowerCase();
  return tests.some((test) => test !== '' && isTrue(test, state));
}

/** A flow that ends at once, in the place of one that the container does not have. */
function emptyFlow(uuid: string): JsonObject {
  const exits = [{ uuid: `${uuid}-exit`, name: 'Default', default: true, destination_block: null }];
  const block = { uuid: `${uuid}-end`, name: 'end', type: 'Core.Case', config: {}, exits };
  return {
    uuid,
    name: '',
    languages: [],
    supported_modes: [],
    blocks: [block],
    first_block_id: `${uuid}-end`,
  };
}

function beforeBlock(block: JsonObject): JsonObject {
  const id = textOf(block, 'uuid') ?? '';
  const exits = [{ uuid: `${id}-exit`, name: 'Default', default: true, destination_block: id }];
  return { uuid: `${id}-start`, name: 'start', type: 'Core.Case', config: {}, exits };
}

function flowsOf(container: JsonObject, first: string): JsonObject[] {
  const flows = listOf(container, 'flows').filter(isObject);
  const named = new Set(flows.map((flow) => textOf(flow, 'uuid') ?? ''));
  const missing = flows
    .flatMap((flow) => listOf(flow, 'blocks').filter(isObject))
    .filter((block) => textOf(block, 'type') === 'Core.RunFlow')
    .map((block) => textOf(configOf(block), 'flow_id') ?? '')
    .filter((uuid) => !named.has(uuid));
  const all = [...flows, ...[...new Set(missing)].map(emptyFlow)];
  const isFirst = (flow: JsonObject) => textOf(flow, 'uuid') === first;
  // flow-runner starts with the first block of the list, whatever `first_block_id` says.
  return [...all.filter(isFirst), ...all.filter((flow) => !isFirst(flow))].map((flow) => {
    const entry = textOf(flow, 'first_block_id');
    const blocks = listOf(flow, 'blocks').filter(isObject);
    const starts = (block: JsonObject) => textOf(block, 'uuid') === entry;
    const ordered = [...blocks.filter(starts), ...blocks.filter((block) => !starts(block))];
    const [start] = ordered;
    // It does not step into the flow of a RunFlow block that a flow starts with.
    const isRun = start !== undefined && textOf(start, 'type') === 'Core.RunFlow';
    return { ...flow, blocks: isRun ? [beforeBlock(start), ...ordered] : ordered };
  });
}

interface OpenTurn {
  readonly says: string[];
  offers: string[];
  mayOffer?: string[];
}

/** Plays the answers to a flow; stops at the first that the engine can't take. */
export async function runFloip(
  container: JsonObject,
  flowUuid: string,
  answers: readonly Answer[],
): Promise<Dialogue> {
  load('reflect-metadata');
  const engine = load('@floip/flow-runner') as typeof Runner;
  const flows = flowsOf(container, flowUuid);
  const [flow = {}] = flows;
  const languages = listOf(flow, 'languages').filter(isObject);
  const language = textOf(languages[0] ?? {}, 'id') ?? 'eng';
  const isVoice = listOf(flow, 'supported_modes').every((mode) => mode === 'IVR');
  const state: FloipState = {
    contact: { name: 'Ann Tester', first_name: 'Ann', language, groups: [] },
    language,
    languages: languages.map((one) => textOf(one, 'id') ?? ''),
    flow: flowUuid,
    block: { value: undefined, response: undefined },
    recorded: [],
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
      const config = configOf(block);
      const turn = turns.at(-1);
      const said = speech.text(
        ['question_prompt', 'prompt', 'message'].flatMap((key) => textOf(config, key) ?? []),
        state,
      );
      if (said !== undefined) turn?.says.push(said);
      if (type === 'MobilePrimitives.Message') {
        cursor = await cursor.prompt.fulfill(null);
        continue;
      }
      const shown = /Select/.test(type)
        ? choicesOf(config).map((choice) => speech.text([textOf(choice, 'prompt') ?? ''], state) ?? '')
        : [];
      if (shown.length > 0 && turn !== undefined) {
        if (textOf(config, 'question_prompt') !== undefined) turn.offers = shown;
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
        const value = valueOf({ block, type, shown }, answer.text, state, isVoice);
        state.block = { value, response: answer.text };
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
