/** Small flows for tests, written as a person would tell them. */
import type {
  Action,
  Case,
  Category,
  Content,
  Exit,
  Expectation,
  Flow,
  FlowNode,
  SwitchRouter,
  Wait,
} from '../../src/flow/model.ts';

/** One way on: the outcome's name, the tests that lead to it, and the next node. */
export interface Way {
  readonly name: string;
  readonly tests?: readonly (readonly [name: string, ...args: string[]])[];
  readonly to?: string;
  readonly kind?: 'default' | 'timeout';
  readonly names?: Readonly<Record<string, string>>;
}

export interface Step {
  readonly id: string;
  readonly says?: readonly (string | Readonly<Record<string, string>> | readonly Content[])[];
  readonly does?: readonly Action[];
  /** Waits for such an answer. */
  readonly expects?: Expectation;
  readonly timeout?: number;
  readonly operand?: string;
  readonly result?: string;
  readonly ways?: readonly Way[];
  /** The way on without a router. */
  readonly to?: string;
}

const baseLanguage = 'eng';

/** A flow with these steps, starting at the first; ids become uuids as they are. */
export function flowOf(steps: readonly Step[], properties: Partial<Flow> = {}): Flow {
  return {
    at: '/flows/0',
    uuid: '5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
    name: 'Stock survey',
    type: 'messaging',
    version: '13.1.0',
    baseLanguage,
    languages: [baseLanguage],
    ...(steps[0] && { entry: steps[0].id }),
    nodes: steps.map(nodeOf),
    ...properties,
  };
}

function nodeOf(step: Step, index: number): FlowNode {
  const at = `/flows/0/nodes/${index}`;
  const { id, ways } = step;
  const exits: Exit[] =
    ways === undefined
      ? [{ at: `${at}/exits/0`, uuid: `${id}-exit`, ...(step.to !== undefined && { destination: step.to }) }]
      : ways.map((way, number) => ({
          at: `${at}/exits/${number}`,
          uuid: `${id}-exit-${number}`,
          ...(way.to !== undefined && { destination: way.to }),
        }));
  const wait = waitOf(step, at);
  return {
    at,
    uuid: id,
    actions: [
      ...(step.says ?? []).map((said, number) => messageOf(id, said, at, number)),
      ...(step.does ?? []),
    ],
    ...(wait && { wait }),
    ...(ways && { router: routerOf(step, ways, at) }),
    exits,
  };
}

function messageOf(id: string, said: NonNullable<Step['says']>[number], at: string, number: number): Action {
  const content: readonly Content[] =
    typeof said === 'string'
      ? [{ language: baseLanguage, text: said }]
      : isContents(said)
        ? said
        : Object.entries(said).map(([language, text]) => ({ language, text }));
  return {
    kind: 'message',
    mode: 'text',
    at: `${at}/actions/${number}`,
    uuid: `${id}-says-${number}`,
    content,
  };
}

function isContents(said: object): said is readonly Content[] {
  return Array.isArray(said);
}

function waitOf(step: Step, at: string): Wait | undefined {
  if (step.expects === undefined) return undefined;
  const late = (step.ways ?? []).findIndex(({ kind }) => kind === 'timeout');
  return {
    at: `${at}/router/wait`,
    expects: step.expects,
    ...(step.timeout !== undefined && {
      timeout: { seconds: step.timeout, category: `${step.id}-category-${late}` },
    }),
  };
}

function routerOf(step: Step, ways: readonly Way[], at: string): SwitchRouter {
  const uuidOf = (number: number): string => `${step.id}-category-${number}`;
  const categories: Category[] = ways.map(({ name, names = {} }, number) => ({
    at: `${at}/router/categories/${number}`,
    uuid: uuidOf(number),
    name,
    exit: `${step.id}-exit-${number}`,
    ...(Object.keys(names).length > 0 && {
      translations: Object.entries(names).map(([language, text]) => ({ language, name: text })),
    }),
  }));
  const cases: Case[] = ways.flatMap(({ tests = [] }, number) =>
    tests.map(([name, ...args], place) => ({
      at: `${at}/router/cases/${number}-${place}`,
      uuid: `${step.id}-case-${number}-${place}`,
      category: uuidOf(number),
      test:
        name === 'expression'
          ? { kind: 'expression' as const, expression: args[0] ?? '' }
          : { kind: 'function' as const, name, arguments: args },
    })),
  );
  const other = ways.findIndex(({ kind }) => kind === 'default');
  return {
    kind: 'switch',
    at: `${at}/router`,
    operand: step.operand ?? '@input.text',
    cases,
    categories,
    ...(other >= 0 && { defaultCategory: uuidOf(other) }),
    ...(step.result !== undefined && { resultName: step.result }),
  };
}
