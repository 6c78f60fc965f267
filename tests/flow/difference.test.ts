import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/flow/difference/change.ts';
import { differenceOf } from '../../src/flow/difference/difference.ts';
import { mergedSteps } from '../../src/flow/difference/merged-steps.ts';
import { moved, pairUp } from '../../src/flow/difference/pair-up.ts';
import type { Action, Flow, FlowDocument, FlowNode, SwitchRouter } from '../../src/flow/model.ts';
import { createRandom } from '../../scripts/agreement/mutations/random.ts';
import { flowOf, type Step } from './build-flow.ts';

const steps: readonly Step[] = [
  { id: 'hello', says: [{ eng: 'Welcome to the survey', fra: 'Bienvenue' }], to: 'ask' },
  {
    id: 'ask',
    says: ['How many tests do you have?'],
    expects: { kind: 'any' },
    timeout: 600,
    result: 'Tests',
    ways: [
      { name: 'None', tests: [['has_number_eq', '0']], to: 'order', names: { fra: 'Aucun' } },
      { name: 'Some', tests: [['has_number_gt', '0']], to: 'thanks' },
      { name: 'Other', kind: 'default', to: 'ask' },
      { name: 'No Response', kind: 'timeout' },
    ],
  },
  {
    id: 'order',
    does: [
      {
        kind: 'webhook',
        uuid: 'hook',
        at: '/flows/0/nodes/2/actions/0',
        method: 'POST',
        url: 'https://example.org',
      },
      {
        kind: 'add-to-groups',
        uuid: 'group',
        at: '/flows/0/nodes/2/actions/1',
        groups: [{ name: 'Out of stock' }],
      },
    ],
    to: 'thanks',
  },
  { id: 'thanks', says: ['Thank you for your answer'] },
];

const flow = flowOf(steps, { languages: ['eng', 'fra'] });
const document = (...flows: Flow[]): FlowDocument => ({
  at: '',
  format: 'rapidpro',
  kind: 'rapidpro-export',
  version: '13',
  flows,
});
const changesOf = (a: Flow, b: Flow): Change[] => differenceOf(document(a), document(b));
const inShort = ({ how, code, what, language, old, new: now }: Change) =>
  [how, code, what, ...(language === undefined ? [] : [language]), old ?? '-', now ?? '-'].join(' | ');

/** The flow with one node changed. */
function withNode(id: string, change: (node: FlowNode) => FlowNode, of: Flow = flow): Flow {
  return { ...of, nodes: of.nodes.map((node) => (node.uuid === id ? change(node) : node)) };
}
function withRouter(id: string, change: (router: SwitchRouter) => SwitchRouter): Flow {
  return withNode(id, (node) =>
    node.router?.kind === 'switch' ? { ...node, router: change(node.router) } : node,
  );
}
function withAction(id: string, index: number, change: (action: Action) => Action): Flow {
  return withNode(id, (node) => ({
    ...node,
    actions: node.actions.map((action, at) => (at === index ? change(action) : action)),
  }));
}
const says =
  (text: Readonly<Record<string, string>>, more: object = {}) =>
  (action: Action): Action =>
    action.kind === 'message'
      ? {
          ...action,
          content: Object.entries(text).map(([language, said]) => ({ language, text: said, ...more })),
        }
      : action;

describe('what changed in a flow', () => {
  it.each<[string, Flow, string[]]>([
    [
      'a text',
      withAction('thanks', 0, says({ eng: 'Thanks' })),
      ['changed | change.text | message | eng | Thank you for your answer | Thanks'],
    ],
    [
      'a translation that is gone',
      withAction('hello', 0, says({ eng: 'Welcome to the survey' })),
      ['removed | change.text | message | fra | Bienvenue | -'],
    ],
    [
      'quick replies',
      withAction('thanks', 0, says({ eng: 'Thank you for your answer' }, { quickReplies: ['Yes', 'No'] })),
      ['added | change.quick-replies | quick replies of message | eng | - | Yes\nNo'],
    ],
    [
      'an attachment',
      withAction('thanks', 0, says({ eng: 'Thank you for your answer' }, { attachments: ['image:a.jpg'] })),
      ['added | change.attachments | attachments of message | eng | - | image:a.jpg'],
    ],
    [
      'a recording',
      withAction('thanks', 0, says({ eng: 'Thank you for your answer' }, { audio: 'a.mp3' })),
      ['added | change.audio | recording of message | eng | - | a.mp3'],
    ],
    [
      'a webhook',
      withAction('order', 0, (action) => ({ ...action, url: 'https://example.com' }) as Action),
      ['changed | change.action | action webhook | POST https://example.org | POST https://example.com'],
    ],
    [
      'an action more',
      withNode('thanks', (node) => ({
        ...node,
        actions: [
          ...node.actions,
          { kind: 'set-contact', uuid: 'x', at: '/x', property: 'name', value: 'A' },
        ],
      })),
      ['added | change.action | action set-contact | - | set name to A'],
    ],
    [
      'an action less',
      withNode('order', (node) => ({ ...node, actions: node.actions.slice(1) })),
      ['removed | change.action | action webhook | POST https://example.org | -'],
    ],
    [
      'the order of actions',
      withNode('order', (node) => ({ ...node, actions: node.actions.toReversed() })),
      ['changed | change.action-order | place of action webhook | 1 | 2'],
    ],
    [
      'a result',
      withRouter('ask', (router) => ({ ...router, resultName: 'Kits' })),
      ['changed | change.result | result | Tests | Kits'],
    ],
    [
      'what is looked at',
      withRouter('ask', (router) => ({ ...router, operand: '@input' })),
      ['changed | change.operand | what is looked at | @input.text | @input'],
    ],
    [
      'a test',
      withRouter('ask', (router) => ({
        ...router,
        cases: router.cases.map((one, at) =>
          at === 0 ? { ...one, test: { kind: 'function', name: 'has_number_lt', arguments: ['1'] } } : one,
        ),
      })),
      ['changed | change.test | test | has_number_eq(0) gives None | has_number_lt(1) gives None'],
    ],
    [
      'the order of tests',
      withRouter('ask', (router) => ({ ...router, cases: router.cases.toReversed() })),
      ['changed | change.test-order | place of has_number_eq(0) | 1 | 2'],
    ],
    [
      'what a test gives',
      withRouter('ask', (router) => ({
        ...router,
        cases: router.cases.map((one) => ({ ...one, category: router.cases[0]?.category ?? '' })),
      })),
      ['changed | change.test | test | has_number_gt(0) gives Some | has_number_gt(0) gives None'],
    ],
    [
      'the name of an outcome',
      withRouter('ask', (router) => ({
        ...router,
        categories: router.categories.map((one) => (one.name === 'Some' ? { ...one, name: 'Enough' } : one)),
      })),
      ['changed | change.category | name of an outcome | Some | Enough'],
    ],
    [
      'the name of an outcome in a language',
      withRouter('ask', (router) => ({
        ...router,
        categories: router.categories.map(({ at, uuid, name, exit }) => ({ at, uuid, name, exit })),
      })),
      ['removed | change.category-translation | outcome None | fra | Aucun | -'],
    ],
    [
      'the outcome of any other answer',
      withRouter('ask', (router) => ({ ...router, defaultCategory: router.categories[0]?.uuid ?? '' })),
      ['changed | change.default | outcome of any other answer | Other | None'],
    ],
    [
      'a way on',
      withNode('ask', (node) => ({
        ...node,
        exits: node.exits.map((exit, at) => (at === 1 ? { ...exit, destination: 'order' } : exit)),
      })),
      ['changed | change.route | way of Some | “Thank you for your answer” | webhook node order'],
    ],
    [
      'a way that ends',
      withNode('hello', (node) => ({ ...node, exits: [{ uuid: 'hello-exit', at: '/x' }] })),
      ['changed | change.route | way on | “How many tests do you have?” | the end'],
    ],
    [
      'a time without an answer',
      withNode('ask', (node) => ({
        ...node,
        ...(node.wait === undefined
          ? {}
          : { wait: { ...node.wait, timeout: { seconds: 60, category: 'ask-category-3' } } }),
      })),
      ['changed | change.timeout | time without an answer | 600 seconds | 60 seconds'],
    ],
    [
      'what is waited for',
      withNode('ask', (node) => ({
        ...node,
        ...(node.wait === undefined
          ? {}
          : { wait: { ...node.wait, expects: { kind: 'media', media: 'image' } } }),
      })),
      ['changed | change.wait | what is waited for | any | media media image'],
    ],
    [
      'the name',
      { ...flow, name: 'Survey' },
      ['changed | change.flow-property | name | Stock survey | Survey'],
    ],
    [
      'the start',
      { ...flow, entry: 'ask' },
      ['changed | change.entry | start | “Welcome to the survey” | “How many tests do you have?”'],
    ],
    [
      'a language',
      { ...flow, languages: ['eng', 'fra', 'spa'] },
      ['added | change.language | language | spa | - | spa'],
    ],
    [
      'the base language',
      { ...flow, baseLanguage: 'fra' },
      ['changed | change.language | base language | eng | fra'],
    ],
  ])('names %s, and nothing else', (_, changed, expected) => {
    expect(changesOf(flow, changed).map(inShort)).toEqual(expected);
  });

  it('names a node that was put in, and the way to it', () => {
    const more = flowOf(
      steps.flatMap((step) =>
        step.id === 'hello'
          ? [
              { ...step, to: 'more' },
              { id: 'more', says: ['One more thing'], to: 'ask' },
            ]
          : [step],
      ),
      { languages: ['eng', 'fra'] },
    );
    const changes = [
      'changed | change.route | way on | “How many tests do you have?” | “One more thing”',
      'added | change.node | node | - | “One more thing”',
    ];
    expect(changesOf(flow, more).map(inShort)).toEqual(changes);
    expect(changesOf(more, flow).map(({ code, how }) => [code, how])).toEqual([
      ['change.node', 'removed'],
      ['change.route', 'changed'],
    ]);
  });

  it('says the place in both files, and the node in the words of its author', () => {
    const [change] = changesOf(flow, withAction('thanks', 0, says({ eng: 'Thanks' })));
    expect(change).toMatchObject({
      a: '/flows/0/nodes/3/actions/0',
      b: '/flows/0/nodes/3/actions/0',
      node: '“Thank you for your answer”',
      flow: { uuid: flow.uuid, name: flow.name },
    });
  });

  it('ignores positions, ids of parts and the order of nodes', () => {
    const other: Flow = {
      ...flow,
      at: '/flows/7',
      nodes: flow.nodes.toReversed().map((node) => ({
        ...node,
        position: { left: 1, top: 2 },
        actions: node.actions.map((action) => ({ ...action, uuid: `${action.uuid}-new` })),
      })),
      kept: { format: 'rapidpro', properties: { _ui: { nodes: {} }, revision: 8 } },
    };
    expect(changesOf(flow, other)).toEqual([]);
  });

  it('knows nodes again that were given new uuids', () => {
    const renamed = flowOf(
      steps.map((step) => ({
        ...step,
        id: `new-${step.id}`,
        ...(step.to === undefined ? {} : { to: `new-${step.to}` }),
        ...(step.ways === undefined
          ? {}
          : { ways: step.ways.map((way) => (way.to === undefined ? way : { ...way, to: `new-${way.to}` })) }),
      })),
      { languages: ['eng', 'fra'] },
    );
    expect(changesOf(flow, renamed)).toEqual([]);
    const changed = withNode(
      'new-thanks',
      (node) => ({ ...node, actions: node.actions.map(says({ eng: 'Thank you for this answer' })) }),
      renamed,
    );
    expect(changesOf(flow, changed).map(inShort)).toEqual([
      'changed | change.text | message | eng | Thank you for your answer | Thank you for this answer',
    ]);
  });

  it('names what only the format has, at its place', () => {
    const kept = (value: string): Flow => ({
      ...flow,
      kept: { format: 'rapidpro', properties: { definition: { topic: value, same: 1 } } },
    });
    expect(
      changesOf(kept('a'), kept('b')).map((change) => [change.code, change.a, change.old, change.new]),
    ).toEqual([['change.beyond-the-model', '/flows/0/definition/topic', 'a', 'b']]);
  });
});

describe('what changed in a file', () => {
  const second: Flow = { ...flow, uuid: 'second', name: 'Second', at: '/flows/1' };

  it.each<[string, FlowDocument, FlowDocument, string[]]>([
    ['a flow more', document(flow), document(flow, second), ['added | change.flow | flow | - | Second']],
    [
      'a flow less',
      document(flow, second),
      document(second),
      ['removed | change.flow | flow | Stock survey | -'],
    ],
    ['flows in another order', document(flow, second), document(second, flow), []],
    ['a flow with a new uuid', document(flow), document({ ...flow, uuid: 'new' }), []],
    [
      'a flow with a new uuid and name',
      document(flow),
      document({ ...flow, uuid: 'new', name: 'New' }),
      ['changed | change.flow-property | name | Stock survey | New'],
    ],
    [
      'a trigger more',
      document(flow),
      { ...document(flow), kept: { format: 'rapidpro', properties: { triggers: [{ keyword: 'x' }] } } },
      ['added | change.document | triggers | - | [{"keyword":"x"}]'],
    ],
  ])('names %s', (_, a, b, expected) => {
    expect(differenceOf(a, b).map(inShort)).toEqual(expected);
  });
});

/** A flow of any shape, by a seed. */
function randomFlow(seed: number): Flow {
  const random = createRandom(seed);
  const length = 1 + random.below(12);
  const node = () => `n${random.below(length)}`;
  return flowOf(
    Array.from({ length }, (_, index): Step => {
      const said = [`Message ${random.below(5)} of step ${index}`];
      if (random.below(2) === 0)
        return { id: `n${index}`, says: said, ...(random.below(4) > 0 ? { to: node() } : {}) };
      const ways = Array.from({ length: 1 + random.below(4) }, (_way, number) => ({
        name: `Way ${number}`,
        tests: [['has_phrase', `${random.below(9)}`] as const],
        ...(random.below(4) > 0 ? { to: node() } : {}),
      }));
      return { id: `n${index}`, says: said, expects: { kind: 'any' }, result: `Result ${index}`, ways };
    }),
  );
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

describe('by properties', () => {
  it('a flow does not differ from itself', () => {
    for (const seed of seeds) expect(changesOf(randomFlow(seed), randomFlow(seed))).toEqual([]);
  });

  it('what was added from A to B was removed from B to A', () => {
    const counts = (changes: readonly Change[], how: Change['how']) =>
      changes.filter((one) => one.how === how).length;
    for (const seed of seeds) {
      const [a, b] = [randomFlow(seed), { ...randomFlow(seed + 1000), uuid: randomFlow(seed).uuid }];
      const [there, back] = [changesOf(a, b), changesOf(b, a)];
      expect(counts(there, 'added')).toBe(counts(back, 'removed'));
      expect(counts(there, 'changed')).toBe(counts(back, 'changed'));
    }
  });

  it('a change of one text is named, and nothing else', () => {
    for (const seed of seeds) {
      const before = randomFlow(seed);
      const chosen = before.nodes[createRandom(seed + 5).below(before.nodes.length)];
      const after = withNode(
        chosen?.uuid ?? '',
        (node) => ({ ...node, actions: node.actions.map(says({ eng: 'Quite different' })) }),
        before,
      );
      expect(changesOf(before, after).map(({ code, new: now }) => [code, now])).toEqual([
        ['change.text', 'Quite different'],
      ]);
    }
  });
});

describe('steps put together', () => {
  it('are those that only act, before one that nothing else leads to', () => {
    const merged = mergedSteps(flow);
    expect(merged.nodes.map(({ uuid, actions }) => [uuid, actions.length])).toEqual([
      ['hello', 1],
      ['ask', 1],
      ['order', 2],
      ['thanks', 1],
    ]);
    const chain = flowOf([
      { id: 'a', says: ['1'], to: 'b' },
      { id: 'b', says: ['2'], to: 'c' },
      { id: 'c', says: ['3'], expects: { kind: 'any' }, ways: [{ name: 'All', to: 'a' }] },
    ]);
    expect(mergedSteps(chain).nodes.map(({ uuid, actions }) => [uuid, actions.length])).toEqual([['c', 3]]);
    expect(mergedSteps(chain)).toMatchObject({ entry: 'c', nodes: [{ exits: [{ destination: 'c' }] }] });
  });

  it('does not lose a loop of steps that only act', () => {
    const loop = flowOf([
      { id: 'a', to: 'b' },
      { id: 'b', to: 'a' },
    ]);
    expect(mergedSteps(loop).nodes.length).toBeGreaterThan(0);
  });
});

describe('lists are matched', () => {
  it('by the first key that two have in common', () => {
    const item = (id: string, name: string) => ({ id, name });
    const [a1, a2, a3] = [item('1', 'x'), item('2', 'y'), item('', 'z')];
    const [b1, b2, b3] = [item('1', 'q'), item('9', 'y'), item('8', 'new')];
    expect(pairUp([a1, a2, a3], [b3, b2, b1], [({ id }) => id || undefined, ({ name }) => name])).toEqual({
      both: [
        [a1, b1],
        [a2, b2],
      ],
      removed: [a3],
      added: [b3],
    });
  });

  it.each<[string, string, string]>([
    ['abcd', 'abcd', ''],
    ['abcd', 'bcda', 'a'],
    ['abcd', 'dcba', 'abc'],
    ['abcd', 'acbd', 'b'],
  ])('%s to %s moves %s', (from, to, expected) => {
    const pairs = Array.from(from).map((sign) => [sign, sign] as const);
    expect(
      moved(pairs, Array.from(to))
        .map(([sign]) => sign)
        .join(''),
    ).toHaveLength(expected.length);
  });
});

it('compares large flows in bounded time', () => {
  const large = (prefix: string) =>
    flowOf(
      Array.from({ length: 1500 }, (_, index) => ({
        id: `${prefix}${index}`,
        says: [`Message ${index % 50}`],
        to: `${prefix}${index + 1}`,
      })),
    );
  const start = performance.now();
  changesOf(large('a'), large('b'));
  expect(performance.now() - start).toBeLessThan(20_000);
});
