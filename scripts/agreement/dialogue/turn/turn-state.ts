/** What a flow of Turn.io knows while it runs (turnhub/flow_runner, lib/flow_runner/spec/block.ex). */
import { type JsonObject, type JsonValue, textOf } from '../../../../src/text/json-value.ts';
import { turnAnswers } from './turn-answers.ts';
import { assignedBy, isOfTurn } from './turn-blocks.ts';
import { asRead, isNotFound, TurnEvaluator, type TurnObject, type TurnValue } from './turn-values.ts';

export class TurnState {
  readonly #names = new Map<string, TurnValue>();
  readonly #answer: JsonValue;
  /** The properties of a contact that the container names; those that nobody has set are empty. */
  readonly #properties: readonly string[];

  /** Undefined for a container that is not of Turn.io. */
  static of(container: JsonObject): TurnState | undefined {
    return isOfTurn(container) ? new TurnState(container) : undefined;
  }

  private constructor(container: JsonObject) {
    this.#answer = turnAnswers(container);
    const named = JSON.stringify(container).matchAll(/\bcontact\.([A-Za-z_]\w*)/g);
    this.#properties = [...new Set([...named].flatMap(([, key]) => key?.toLowerCase() ?? []))];
  }

  /** `response` is what was typed, while the tests of choices look at it. */
  evaluator(contact: Readonly<Record<string, unknown>>, response?: string): TurnEvaluator {
    const known: Record<string, TurnValue> = Object.fromEntries(this.#names);
    known['contact'] = Object.fromEntries(
      [...this.#properties, ...Object.keys(contact)].map((key) => [key, textIn(contact[key])]),
    );
    const block = known['block'] ?? {};
    if (response !== undefined) known['block'] = { ...(block as TurnObject), response };
    return new TurnEvaluator(asRead(known) as TurnObject);
  }

  /** A question has its answer: the block's name stands for it from here on. */
  answered(block: JsonObject, value: TurnValue, label?: string): void {
    const isChoice = label !== undefined && typeof value === 'string';
    this.#set(block, isChoice ? { __value__: value, name: value, label } : value);
  }

  called(block: JsonObject): void {
    this.#set(block, { status: 200, body: this.#answer as TurnValue });
  }

  /** The value of a Case block is what its exit's name gives, else that name; none for any other than an assignment. */
  assigned(block: JsonObject, contact: Readonly<Record<string, unknown>>): string | undefined {
    const expression = assignedBy(block);
    if (expression === undefined) return undefined;
    const value = this.evaluator(contact).raw(expression) ?? expression;
    this.#set(block, value);
    return this.#shown(value);
  }

  #shown(value: TurnValue): string {
    if (isNotFound(value) || typeof value === 'function') return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  /** What a block of another name is called with, `block.value`, and by its own name. */
  #set(block: JsonObject, value: TurnValue): void {
    this.#names.set('block', { value });
    this.#names.set((textOf(block, 'name') ?? '').toLowerCase(), value);
  }
}

function textIn(value: unknown): TurnValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
