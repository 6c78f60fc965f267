/** Small RapidPro-shaped flows of the model, to be written as FLOIP. */
import type {
  Action,
  Case,
  Category,
  Exit,
  Flow,
  FlowDocument,
  FlowNode,
  Test,
  Wait,
} from '../../../src/flow/model.ts';
import { id } from './containers.ts';

export function documentWith(flow: Partial<Flow> & Pick<Flow, 'nodes'>): FlowDocument {
  return {
    at: '',
    format: 'rapidpro',
    version: '13',
    kind: 'rapidpro-export',
    flows: [
      {
        at: '/flows/0',
        uuid: id(1),
        name: 'Converted',
        type: 'messaging',
        version: '13.2.0',
        baseLanguage: 'eng',
        languages: ['eng', 'fra'],
        ...flow,
      },
    ],
  };
}

export function says(number: number, eng: string, fra?: string): Action {
  const content = [
    { language: 'eng', text: eng },
    ...(fra === undefined ? [] : [{ language: 'fra', text: fra }]),
  ];
  return { kind: 'message', mode: 'text', at: `/says/${number}`, uuid: id(number), content };
}

export function other(number: number, type: string): Action {
  return { kind: 'other', at: `/other/${number}`, uuid: id(number), type };
}

export function does(number: number, actions: readonly Action[], to?: number): FlowNode {
  return { at: `/nodes/${number}`, uuid: id(number), actions, exits: [exit(number * 100, to)] };
}

export function exit(number: number, to?: number): Exit {
  return { at: `/exits/${number}`, uuid: id(number), ...(to === undefined ? {} : { destination: id(to) }) };
}

export interface Route {
  readonly name: string;
  readonly to?: number;
  readonly tests?: readonly Test[];
  readonly french?: string;
}

export function test(name: string, ...args: string[]): Test {
  return { kind: 'function', name, arguments: args };
}

/** A node with a switch router: the last route is the default. */
export function decides(
  number: number,
  operand: string,
  routes: readonly Route[],
  more: Partial<FlowNode> = {},
): FlowNode {
  const categories = routes.map(({ name, french }, index): Category => ({
    at: `/nodes/${number}/categories/${index}`,
    uuid: id(number * 100 + 50 + index),
    name,
    exit: id(number * 100 + index),
    ...(french === undefined ? {} : { translations: [{ language: 'fra', name: french }] }),
  }));
  const cases = routes.flatMap(({ tests = [] }, index) =>
    tests.map((item, place): Case => ({
      at: `/nodes/${number}/cases/${index}.${place}`,
      uuid: id(number * 1000 + index * 10 + place),
      test: item,
      category: id(number * 100 + 50 + index),
    })),
  );
  return {
    at: `/nodes/${number}`,
    uuid: id(number),
    actions: [],
    exits: routes.map(({ to }, index) => exit(number * 100 + index, to)),
    router: {
      kind: 'switch',
      at: `/nodes/${number}/router`,
      operand,
      categories,
      cases,
      defaultCategory: id(number * 100 + 50 + routes.length - 1),
    },
    ...more,
  };
}

/** A node that waits for the answer and looks at it. */
export function asks(
  number: number,
  routes: readonly Route[],
  result?: string,
  wait: Partial<Wait> = {},
): FlowNode {
  const node = decides(number, '@input.text', routes);
  return {
    ...node,
    wait: { at: `/nodes/${number}/wait`, expects: { kind: 'any' }, ...wait },
    ...(node.router === undefined || result === undefined
      ? {}
      : { router: { ...node.router, resultName: result } }),
  };
}
