import { describe, expect, it } from 'vitest';
import type {
  Action,
  Expectation,
  Flow,
  FlowDocument,
  FlowNode,
  Router,
  Wait,
} from '../../../src/flow/model.ts';
import { detect } from '../../../src/formats/detect.ts';
import { comparisonFor, operandFor, templateFor } from '../../../src/formats/rapidpro/adapt/expressions.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import { parseJson } from '../../../src/text/json.ts';

const exit = (uuid: string, destination?: string) => ({
  at: `/exits/${uuid}`,
  uuid,
  ...(destination === undefined ? {} : { destination }),
});

function message(text: string, more: Partial<Extract<Action, { kind: 'message' }>> = {}): Action {
  return {
    kind: 'message',
    at: '/prompt',
    uuid: 'resource-1',
    mode: 'text',
    content: [{ language: 'eng', text }],
    ...more,
  };
}

const end: FlowNode = { at: '/end', uuid: 'end', actions: [message('Bye')], exits: [exit('end-exit')] };

/** A node that waits, with exits by tests on the answer, and one by default. */
function asking(
  expects: Expectation,
  tests: Readonly<Record<string, string>> = {},
  wait: Partial<Wait> = {},
): FlowNode {
  const names = [...Object.keys(tests), 'Default'];
  const router: Router = {
    kind: 'switch',
    at: '/exits',
    operand: 'block.value',
    resultName: 'answer',
    categories: names.map((name) => ({
      at: `/exits/${name}`,
      uuid: `category ${name}`,
      name,
      exit: `exit ${name}`,
    })),
    cases: Object.entries(tests).map(([name, expression]) => ({
      at: `/exits/${name}/test`,
      uuid: `case ${name}`,
      category: `category ${name}`,
      test: expression.startsWith('=')
        ? { kind: 'function', name: 'has_only_text', arguments: [expression.slice(1)] }
        : { kind: 'expression', expression },
    })),
    defaultCategory: 'category Default',
  };
  return {
    at: '/node',
    uuid: 'ask',
    actions: [message('How many?')],
    wait: { at: '/node', expects, ...wait },
    router,
    exits: names.map((name) => exit(`exit ${name}`, 'end')),
  };
}

function flowOf(nodes: readonly FlowNode[], more: Partial<Flow> = {}): Flow {
  return {
    at: '/flows/0',
    uuid: 'stock-survey',
    name: 'Stock survey',
    type: 'messaging',
    version: '1.0.0-rc3',
    baseLanguage: 'eng',
    languages: ['eng', 'fra'],
    nodes,
    ...(nodes[0] === undefined ? {} : { entry: nodes[0].uuid }),
    ...more,
  };
}

function written(nodes: readonly FlowNode[], more: Partial<Flow> = {}) {
  const document: FlowDocument = {
    at: '',
    format: 'floip',
    version: '1.0.0-rc3',
    kind: 'floip-container',
    flows: [flowOf(nodes, more)],
  };
  const { value, losses } = rapidpro.write(document);
  const again = rapidpro.write(structuredClone(document));
  expect(canonicalJson(again.value)).toBe(canonicalJson(value));
  const parsed = parseJson(JSON.stringify(value), 'written.json').document;
  if (parsed === undefined) throw new Error('not JSON');
  const read = rapidpro.read(parsed, detect(value));
  expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [flow] = read.document?.flows ?? [];
  if (flow === undefined) throw new Error('no flow');
  return { value, flow, losses: losses.map(({ code, at }) => [code, at]) };
}

/** What a router does, in few words. */
function routes({ nodes }: Flow, index = 0) {
  const node = nodes[index];
  const router = node?.router;
  if (node === undefined || router?.kind !== 'switch') return undefined;
  const name = (category: string) => router.categories.find(({ uuid }) => uuid === category)?.name;
  const number = (uuid: string | undefined) => nodes.findIndex((one) => one.uuid === uuid);
  return {
    operand: router.operand,
    cases: router.cases.map(({ test, category }) =>
      test.kind === 'function'
        ? `${[test.name, ...test.arguments].join(' ')} -> ${name(category) ?? '?'}`
        : '?',
    ),
    default: name(router.defaultCategory ?? ''),
    to: Object.fromEntries(
      router.categories.map((category) => [
        category.name,
        number(node.exits.find(({ uuid }) => uuid === category.exit)?.destination),
      ]),
    ),
  };
}

describe('a document of another format written as RapidPro', () => {
  it('becomes an export of version 13', () => {
    const { value, losses } = written([end]);
    expect(value).toMatchObject({ version: '13', campaigns: [], triggers: [], fields: [], groups: [] });
    expect(detect(value)).toMatchObject({ kind: 'rapidpro-export', version: '13' });
    expect(losses).toEqual([]);
  });

  it('lets an answer that is no number, or out of range, leave by the default exit', () => {
    const { flow, losses } = written([asking({ kind: 'number', minimum: 0, maximum: 500 }), end]);
    expect(routes(flow)).toEqual({
      operand: '@input.text',
      cases: ['has_number_between 0 500 -> Number'],
      default: 'Other',
      to: { Number: 1, Other: 1 },
    });
    expect(flow.nodes[0]?.router?.resultName).toBe('answer');
    // A container says where silence leads, which is where these lead, too, and not after how long.
    expect(losses).toEqual([['loss.timeout', '/node']]);
  });

  it.each([
    [{ kind: 'number' as const, minimum: 3 }, 'has_number_gte 3 -> Number'],
    [{ kind: 'number' as const, maximum: 7 }, 'has_number_lte 7 -> Number'],
    [{ kind: 'number' as const }, 'has_number -> Number'],
  ])('says %j as %s', (expects, test) => {
    expect(routes(written([asking(expects), end]).flow)?.cases).toEqual([test]);
  });

  it('decides by a number in a second node', () => {
    const { flow } = written([
      asking({ kind: 'number', minimum: 0, maximum: 500 }, { Many: 'block.value > 100' }),
      end,
    ]);
    expect(routes(flow)?.to).toEqual({ Number: 1, Other: 2 });
    expect(routes(flow, 1)).toEqual({
      operand: '@results.answer.value',
      cases: ['has_number_gt 100 -> Many'],
      default: 'Default',
      to: { Many: 2, Default: 2 },
    });
  });

  const choices: Expectation = {
    kind: 'choice',
    multiple: false,
    choices: [
      {
        at: '/c/0',
        name: 'yes',
        label: [
          { language: 'eng', text: 'Yes' },
          { language: 'fra', text: 'Oui' },
        ],
        words: [{ language: 'eng', words: ['y', '1'] }],
      },
      {
        at: '/c/1',
        name: 'no',
        label: [
          { language: 'eng', text: 'Not yet' },
          { language: 'fra', text: 'Pas encore' },
        ],
      },
    ],
  };

  it('takes choices by what is read, by name and by words, and lets others leave by the default exit', () => {
    const { flow, losses } = written([asking(choices, { Yes: '=yes' }), end]);
    expect(routes(flow)).toEqual({
      operand: '@input.text',
      cases: [
        'has_any_word Yes -> yes',
        'has_any_word y 1 -> yes',
        'has_only_phrase Not yet -> no',
        'has_only_phrase no -> no',
      ],
      default: 'Other',
      to: { yes: 1, no: 1, Other: 1 },
    });
    expect(flow.nodes[0]?.router?.categories[0]?.translations).toEqual([{ language: 'fra', name: 'Oui' }]);
    expect(flow.nodes[0]?.actions[0]).toMatchObject({
      content: [
        { language: 'eng', quickReplies: ['Yes', 'Not yet'] },
        { language: 'fra', quickReplies: ['Oui', 'Pas encore'] },
      ],
    });
    expect(losses).toEqual([['loss.timeout', '/node']]);
  });

  it('keeps the exit for other answers when each choice has its own', () => {
    const { flow } = written([asking(choices, { Yes: '=yes', No: '=no' }), end]);
    expect(routes(flow)?.to).toEqual({ yes: 1, no: 1, Other: 1 });
  });

  it('says choices by their numbers on the phone', () => {
    const { flow } = written([asking(choices), end], { type: 'voice' });
    expect(flow.nodes[0]?.wait?.expects).toEqual({ kind: 'digits', count: 1 });
    expect(routes(flow)?.cases).toContain('has_number_eq 2 -> no');
    expect(flow.nodes[0]?.actions[0]).toMatchObject({ mode: 'voice' });
  });

  it('tells that one answer only is taken, and a way on that is not by choice', () => {
    const node = asking({ ...choices, multiple: true }, { Both: 'and(block.value, contact.age > 5)' });
    expect(written([node, end]).losses).toEqual([
      ['loss.timeout', '/node'],
      ['loss.multiple', '/node'],
      ['loss.route', '/exits/Both/test'],
    ]);
  });

  it.each([
    [{ kind: 'text' as const }, { kind: 'any' }],
    [
      { kind: 'media' as const, media: 'image' as const },
      { kind: 'media', media: 'image' },
    ],
    [{ kind: 'location' as const }, { kind: 'location' }],
  ])('waits for %j as %j', (expects, waits) => {
    expect(written([asking(expects), end]).flow.nodes[0]?.wait?.expects).toEqual(waits);
  });

  it('decides by one operand, and by what equals it where another test is true', () => {
    const { wait, ...decision } = asking(
      { kind: 'text' },
      {
        Old: 'contact.age >= 60',
        Young: '@(contact.age < 60)',
        Odd: 'contact.ward = "A"',
        Ill: 'body.temperature > 38',
        Rest: '@(TRUE)',
      },
    );
    expect(wait).toBeDefined();
    const node: FlowNode = { ...decision, router: { ...decision.router, operand: '' } as Router };
    const { flow, losses } = written([node, end]);
    expect(routes(flow)).toMatchObject({
      operand: '@fields.age',
      cases: [
        'has_number_gte 60 -> Old',
        'has_number_lt 60 -> Young',
        'has_only_text @(if(fields.ward = "A", fields.age, fields.age & "?")) -> Odd',
      ],
      default: 'Rest',
    });
    expect(losses).toEqual([['loss.route', '/exits/Ill/test']]);
  });

  it('decides by tests of several things at a time', () => {
    const { wait, ...decision } = asking(
      { kind: 'text' },
      { Old: 'AND(contact.age >= 60, LEN(contact.ward) > 0)', Rest: '@(TRUE)' },
    );
    expect(wait).toBeDefined();
    const { flow, losses } = written([
      { ...decision, router: { ...decision.router, operand: '' } as Router },
      end,
    ]);
    expect(routes(flow)).toMatchObject({
      operand: '@(true)',
      cases: ['has_only_text @(if(AND(fields.age >= 60, text_length(fields.ward) > 0), true, false)) -> Old'],
      default: 'Rest',
    });
    expect(losses).toEqual([]);
  });

  const part = { at: '/action', uuid: 'action-1' };
  it.each<[string, Action, string[]]>([
    ['an action that RapidPro lacks', { ...part, kind: 'other', type: 'Core.Log' }, ['loss.action']],
    ['a result without a name', { ...part, kind: 'set-result', name: '', value: '1' }, ['loss.action']],
    [
      'an unknown status',
      { ...part, kind: 'set-contact', property: 'status', value: 'asleep' },
      ['loss.action'],
    ],
    [
      'a webhook of another method',
      { ...part, kind: 'webhook', method: 'TRACE', url: 'http://a' },
      ['loss.action'],
    ],
    [
      'a header that HTTP forbids',
      { ...part, kind: 'webhook', method: 'GET', url: 'http://a', headers: { 'a b': 'c' } },
      ['loss.header'],
    ],
    [
      'an attachment without a type',
      message('Hi', { content: [{ language: 'eng', text: 'Hi', attachments: ['photo.jpg'] }] }),
      ['loss.attachment'],
    ],
    ['an expression of something else', message('Hi @(flow.a.value + body.name)'), ['loss.expression']],
    ['a message that is empty', message(''), ['loss.action']],
    ['a text too long', message('a'.repeat(10_001)), ['loss.length']],
  ])('tells the loss of %s', (_, action, codes) => {
    expect(written([{ ...end, actions: [action] }]).losses.map(([code]) => code)).toEqual(codes);
  });

  it('has the fields and groups that its actions use', () => {
    const actions: Action[] = [
      {
        ...part,
        kind: 'set-contact',
        property: 'field',
        field: { key: 'Ward Name', name: 'Ward' },
        value: '@flow.ward.value',
      },
      {
        ...part,
        kind: 'add-to-groups',
        groups: [{ uuid: '5A3D0F6E-0000-4000-8000-000000000001', name: 'Nurses' }, { name: 'Others' }],
      },
    ];
    const { value, flow } = written([{ ...end, actions }]);
    expect(value).toMatchObject({
      fields: [{ key: 'ward_name', name: 'Ward', type: 'text' }],
      groups: [{ uuid: '5a3d0f6e-0000-4000-8000-000000000001', name: 'Nurses', query: null }],
    });
    expect(flow.nodes[0]?.actions[0]).toMatchObject({ value: '@results.ward.value' });
  });

  it('gives every part its own UUID, though the source repeats ids', () => {
    const twice = { ...end, actions: [message('a'), message('b')] };
    const { flow } = written([twice, { ...end, uuid: 'other' }]);
    const all = flow.nodes.flatMap((node) => [
      node.uuid,
      ...[...node.actions, ...node.exits].map(({ uuid }) => uuid),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('starts with the entry', () => {
    const { flow } = written([{ ...end, uuid: 'second' }, asking({ kind: 'text' }), end], { entry: 'ask' });
    expect(flow.nodes[0]?.wait).toBeDefined();
  });

  it('tells languages, nodes and times that RapidPro can not have', () => {
    const { flow, losses } = written([{ ...end, actions: [], exits: [exit('x', 'gone')] }], {
      baseLanguage: 'xx',
      languages: ['xx', 'fra', 'zz'],
      expireAfterMinutes: 100_000,
    });
    expect(flow.baseLanguage).toBe('und');
    expect(losses.map(([code]) => code).sort()).toEqual([
      'loss.expiry',
      'loss.language',
      'loss.language',
      'loss.route',
    ]);
  });
});

describe('expressions of FLOIP in the words of RapidPro', () => {
  it.each([
    ['block.value', '@input.text'],
    ['@flow.my_question.value', '@results.my_question.value'],
    ['flow.Question', '@results.question.value'],
    ['contact.age', '@fields.age'],
    ['contact.name', '@contact.name'],
    ['@(contact.age)', '@fields.age'],
    ['results.x.value', '@results.x.value'],
    ['body.x', undefined],
    ['1 + 1', undefined],
  ])('operand %s is %s', (operand, expected) => {
    expect(operandFor(operand)).toBe(expected);
  });

  it.each([
    ['Hi @contact.name, ward @contact.ward', 'Hi @contact.name, ward @fields.ward', 0],
    ['@(flow.a.value + 1) of "flow.b"', '@(results.a.value + 1) of "flow.b"', 0],
    ['@(upper("flow.b.value"))', '@(upper("flow.b.value"))', 0],
    ['me@example.org and @@flow.a', 'me@example.org and @@flow.a', 0],
    ['@(questions.first)', '@(questions.first)', 1],
  ])('text %s is %s', (text, expected, unknown) => {
    const translated = templateFor(text);
    expect([translated.text, translated.unknown.length]).toEqual([expected, unknown]);
  });

  it.each([
    ['contact.age > 5', '@fields.age', 'has_number_gt 5'],
    ["block.value = 'yes'", '@input.text', 'has_only_text yes'],
    ['block.value == 4', '@input.text', 'has_number_eq 4'],
    ['AND(block.value >= 1, block.value <= 9)', '@input.text', 'has_number_between 1 9'],
    ['@(AND(flow.a = "x"))', '@results.a.value', 'has_only_text x'],
    ['has_phrase(block.value, "big box")', '@input.text', 'has_phrase big box'],
    ['true', undefined, undefined],
  ])('test %s looks at %s with %s', (expression, operand, test) => {
    const found = comparisonFor(expression);
    const said = found?.test === undefined ? undefined : [found.test.name, ...found.test.arguments].join(' ');
    expect([found?.operand, said]).toEqual([operand, test]);
  });

  it.each([
    'a.b = 1',
    'len("x") > 3',
    'AND(block.value > 1, block.value < 9)',
    'not(block.value = 1)',
    'x'.repeat(2000),
  ])('test %s is left to a loss', (expression) => {
    expect(comparisonFor(expression)).toBeUndefined();
  });
});
