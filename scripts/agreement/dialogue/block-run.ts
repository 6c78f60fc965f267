/** What rc4 says a block does: flow-runner 1.0.11 has runners of rc1 to rc3. */
import { isObject, type JsonObject, listOf, property, textOf } from '../../../src/text/json-value.ts';
import { evaluatedExpression, type FloipState, isTrue } from './floip-context.ts';

interface Exit {
  readonly uuid: string;
}

/** What rc4 says a block does once it has its answer. */
export class BlockRun {
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
    state.running = textOf(this.#block, 'uuid') ?? '';
    const config = configOf(this.#block);
    const type = textOf(this.#block, 'type') ?? '';
    if (type === 'Core.Output') {
      state.block = { value: outputOf(textOf(config, 'value') ?? '', state), response: undefined };
      cursor.interaction.value = state.block.value;
    } else if (/\.Webhook$/.test(type)) state.block = { value: 200, response: '{}' };
    else if (this.#kind === undefined) state.block = { value: undefined, response: undefined };
    else cursor.interaction.value = state.block.value;
    this.#tellTurn(type);
    const exit = this.#exit();
    const name = textOf(this.#block, 'name') ?? '';
    if (
      type === 'Core.Output' ||
      /\.Webhook$/.test(type) ||
      (this.#kind !== undefined && this.#kind !== 'Message')
    ) {
      const { value, response } = state.block;
      // With one way out there is no outcome to name.
      const hasOutcome = !/\.Webhook$/.test(type) || listOf(this.#block, 'exits').length > 1;
      const outcome = hasOutcome
        ? (textOf(exit, 'name') ?? textOf(exit, 'tag') ?? textOf(exit, 'label'))
        : undefined;
      state.recorded.push({ flow: state.flow, name, value, response, exit: outcome });
    }
    this.#change(config);
    return Promise.resolve({ uuid: textOf(exit, 'uuid') ?? '' });
  }

  /** On Turn.io the names of blocks stand for what they give. */
  #tellTurn(type: string): void {
    const { turn, contact, block, flow, recorded } = this.#state;
    if (turn === undefined) return;
    if (/\.Webhook$/.test(type)) turn.called(this.#block);
    else if (this.#kind !== undefined && this.#kind !== 'Message')
      turn.answered(this.#block, answerOf(block), block.label);
    const value = turn.assigned(this.#block, contact);
    const name = textOf(this.#block, 'name') ?? '';
    if (value !== undefined) recorded.push({ flow, name, value, response: undefined, exit: undefined });
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

  /** Puts the contact into groups, or takes it out of them. */
  #join(config: JsonObject): void {
    if (textOf(this.#block, 'type') !== 'Core.SetGroupMembership') return;
    const { contact } = this.#state;
    const before = Array.isArray(contact['groups']) ? (contact['groups'] as { id: string }[]) : [];
    const named = listOf(config, 'groups').filter(isObject);
    const groups = named.map((group) => {
      const name = textOf(group, 'group_name') ?? '';
      return { id: textOf(group, 'group_key') ?? '', name, __value__: name };
    });
    const others = before.filter(({ id }) => !groups.some((group) => group.id === id));
    const isMember = property(config, 'is_member') === true;
    contact['groups'] = property(config, 'clear') === true ? [] : [...others, ...(isMember ? groups : [])];
  }

  #change(config: JsonObject): void {
    const { contact } = this.#state;
    this.#join(config);
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

/** The value of an Output block is an expression. */
function outputOf(value: string, state: FloipState): string {
  return state.turn === undefined
    ? evaluatedExpression(value, state)
    : evaluatedExpression(`@(${value})`, state);
}

/** An invalid answer is kept as it was typed. */
function answerOf({ value, response }: FloipState['block']): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : (response ?? null);
}

export function configOf(block: JsonObject): JsonObject {
  const config = property(block, 'config');
  return isObject(config) ? config : {};
}
