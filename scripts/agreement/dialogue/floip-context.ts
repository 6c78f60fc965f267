/**
 * The context of expressions as rc4's context.md has it. flow-runner 1.0.11 has that of rc1: `flow.NAME` in the place
 * of `results.NAME`, no `run` and no `block.response`.
 */
import { createRequire } from 'node:module';
import type * as Evaluator from '@floip/expression-evaluator';
import { BasicNodeHandlers } from './node-handlers.ts';
import { routerTests } from './router-tests.ts';
import type { TurnState } from './turn/turn-state.ts';

const load = createRequire(import.meta.url);

/** An answered or written block. */
export interface Recorded {
  readonly flow: string;
  readonly name: string;
  readonly value: unknown;
  readonly response: string | undefined;
  readonly exit: string | undefined;
}

export interface FloipState {
  readonly contact: Record<string, unknown>;
  language: string;
  /** Those of the flow whose block is running, its own first. */
  languages: readonly string[];
  /** By block the random numbers that the tests of a split by chance are to find, the next one first. */
  readonly chances: ReadonlyMap<string, number[]>;
  /** The block that is running. */
  running: string;
  /** The flow whose block is running. */
  flow: string;
  /** What is to be known of the block that is running. */
  block: {
    value: unknown;
    response: string | undefined;
    /** What the menu says of the choice that was made. */
    label?: string | undefined;
  };
  readonly recorded: Recorded[];
  /** What a flow of Turn.io knows; its expressions are those of Turn.io. */
  readonly turn?: TurnState;
}

/** What the blocks of some flows have written, by their names. */
function resultsIn(recorded: readonly Recorded[]): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  for (const { name, value, response, exit } of recorded) {
    const text = value ?? '';
    results[name] = {
      __value__: text,
      value: text,
      response: answered(response),
      exit: { name: exit ?? '' },
    };
  }
  const none = { __value__: '', value: '', response: '', exit: { name: '', __value__: '' } };
  return withDefault(results, none);
}

/** What a webhook answers as JSON has parts ("Webhook Block"). */
function answered(response = ''): unknown {
  if (!response.startsWith('{')) return response;
  return withDefault({ ...(JSON.parse(response) as object), __value__: response }, '');
}

function contextOf({ contact, language, flow, block, recorded }: FloipState): object {
  const known = resultsIn(recorded.filter((one) => one.flow === flow));
  const others = resultsIn(recorded.filter((one) => one.flow !== flow));
  const run = { results: known, language: { id: language, iso_639_3: language, __value__: language } };
  return {
    contact: withDefault({ ...contact }, ''),
    results: known,
    run,
    child: { results: others },
    parent: { results: others },
    flow: known,
    // Not in context.md; converters of old have left it in containers.
    input: { text: block.response ?? '', __value__: block.response ?? '' },
    block: { value: block.value ?? '', response: block.response ?? '', __value__: block.value ?? '' },
  };
}

/** The evaluator (2.1.3) takes what is missing for the text of its name; what nobody has written is empty. */
function withDefault(known: Record<string, unknown>, missing: unknown): Record<string, unknown> {
  return new Proxy(known, {
    has: () => true,
    get: (target, key) => (Reflect.has(target, key) ? Reflect.get(target, key) : missing) as unknown,
  });
}

/** A template as the contact sees it. */
export function evaluated(template: string, state: FloipState): string {
  if (state.turn !== undefined) return state.turn.evaluator(state.contact).text(template);
  const { EvaluatorFactory, MethodNodeEvaluatorFactory } = load(
    '@floip/expression-evaluator',
  ) as typeof Evaluator;
  const methods = MethodNodeEvaluatorFactory.create();
  methods.addHandler(routerTests);
  methods.addHandler(
    new BasicNodeHandlers({ rand: () => state.chances.get(state.running)?.shift() ?? Math.random() }),
  );
  return EvaluatorFactory.create([methods]).evaluate(template, contextOf(state));
}

/** An expression that may stand without `@(..)`, as tests and values do. */
export function evaluatedExpression(expression: string, state: FloipState): string {
  if (state.turn !== undefined) return evaluated(expression, state);
  return evaluated(expression.startsWith('@') ? expression : `@(${expression})`, state);
}

/** True for what an exit is taken by. */
export function isTrue(expression: string, state: FloipState): boolean {
  if (state.turn !== undefined)
    return state.turn.evaluator(state.contact, state.block.response).isTaken(expression);
  const said = evaluatedExpression(expression, state).trim().toLowerCase();
  return said === 'true' || (said !== 'false' && Number(said) !== 0 && !Number.isNaN(Number(said)));
}
