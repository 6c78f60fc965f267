import { describe, expect, it } from 'vitest';
import type { FlowNode } from '../../../src/flow/model.ts';
import { detect } from '../../../src/formats/detect.ts';
import { formats, readerOf } from '../../../src/formats/formats.ts';
import { viamoMessages } from '../../../src/formats/viamo/index.ts';
import { flowBundle } from '../../../src/mapping/flow-bundle.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import type { Read } from '../../../src/formats/format.ts';
import { block, connection, key, part, saying, tree } from './tree.ts';

function read(value: JsonValue): Read {
  const document = parseJson(JSON.stringify(value), 'tree.json').document;
  if (document === undefined) throw new Error('no JSON');
  const detected = detect(document.value);
  const reader = readerOf(detected);
  if (reader === undefined) throw new Error(`no reader of ${detected.kind}`);
  return reader.read(document, detected);
}

const blocks = (all: JsonObject) => all['blocks'] as JsonObject[];
const connections = (all: JsonObject) => all['connections'] as JsonObject[];

interface Case {
  readonly code: keyof typeof viamoMessages;
  readonly change: (all: JsonObject) => void;
  readonly pointer: string;
}

const cases: Case[] = [
  {
    code: 'viamo.block-repeated',
    change: (all) => blocks(all).push(saying(block(8, 'MessageBlock'), 'Bye')),
    pointer: '/blocks/8/jsKey',
  },
  {
    code: 'viamo.connection-dangling',
    change: (all) => (part(all, 'connections', 6)['endBlockKey'] = 'block_9_9'),
    pointer: '/connections/6/endBlockKey',
  },
  {
    code: 'viamo.start-missing',
    change: (all) => (part(all, 'details')['startingBlockKey'] = key(99)),
    pointer: '/details/startingBlockKey',
  },
  {
    code: 'viamo.output-repeated',
    change: (all) => connections(all).push(connection(1, 1, 3)),
    pointer: '/connections/8/outputKey',
  },
  {
    code: 'viamo.output-unknown',
    change: (all) => connections(all).push(connection(2, 3, 1)),
    pointer: '/connections/8/outputKey',
  },
  {
    code: 'viamo.block-unreachable',
    change: (all) => blocks(all).push(saying(block(9, 'MessageBlock'), 'Never')),
    pointer: '/blocks/8',
  },
  {
    code: 'viamo.text-missing',
    change: (all) => {
      part(all, 'blocks', 0)['smsContent'] = [];
      part(all, 'blocks', 0)['ussdContent'] = { '501': 'Welcome' };
    },
    pointer: '/blocks/0/smsContent',
  },
  {
    code: 'viamo.result-unknown',
    change: (all) => (part(all, 'blocks', 7)['smsContent'] = { '501': 'Thanks @(flow.name)' }),
    pointer: '/blocks/7/smsContent/501',
  },
  {
    code: 'viamo.block-not-understood',
    change: (all) => (part(all, 'blocks', 4)['type'] = 'WeatherForecastBlock'),
    pointer: '/blocks/4/type',
  },
  {
    code: 'viamo.property-not-understood',
    change: (all) => (part(all, 'blocks', 2, 'customData')['repeatMax'] = 3),
    pointer: '/blocks/2/customData',
  },
  {
    code: 'viamo.text-differs',
    change: (all) => (part(all, 'blocks', 0)['clipboardContent'] = { '501': 'Welcome.' }),
    pointer: '/blocks/0/clipboardContent/501',
  },
  {
    code: 'viamo.audio-without-address',
    change: (all) => (part(all, 'blocks', 0)['audioFiles'] = { '501': { id: 3, filename: 'welcome.wav' } }),
    pointer: '/blocks/0/audioFiles/501',
  },
];

/** Told of every tree whose languages are numbers. */
const always = 'viamo.language-without-code';

describe('findings of a tree', () => {
  it('are none but that of the language, if nothing is wrong', () => {
    expect(read(tree()).findings.map(({ code }) => code)).toEqual([always]);
  });

  it.each(cases)('$code', ({ code, change, pointer }) => {
    const all = tree();
    change(all);
    const { findings, flows, document } = read(all);
    const others = findings.filter((finding) => finding.code !== always);
    expect(others.map((finding) => [finding.code, finding.pointer])).toEqual([[code, pointer]]);
    const isError = viamoMessages[code].severity === 'error';
    expect(flows.map(({ valid }) => valid)).toEqual([!isError]);
    expect(document === undefined).toBe(isError);
  });

  it('are all tried', () => {
    const tried = new Set<string>([...cases.map(({ code }) => code), always]);
    expect(Object.keys(viamoMessages).filter((code) => !tried.has(code))).toEqual([]);
  });

  it('tell parts of the wrong type', () => {
    const all = tree();
    part(all, 'blocks', 0)['smsContent'] = 'Welcome';
    expect(read(all).findings.map(({ code, pointer }) => [code, pointer])).toContainEqual([
      'schema.type',
      '/blocks/0/smsContent',
    ]);
  });
});

describe('a tree in the flow model', () => {
  const flow = (all: JsonObject = tree()) => {
    const [only] = read(all).document?.flows ?? [];
    if (only === undefined) throw new Error('no flow');
    return only;
  };
  const nodeAt = (nodes: readonly FlowNode[], at: string) => {
    const found = nodes.find((node) => node.at === at);
    if (found === undefined) throw new Error(`no node at ${at}`);
    return found;
  };

  it('is one flow that starts where the tree says', () => {
    const { name, type, baseLanguage, entry, nodes } = flow();
    expect({ name, type, baseLanguage }).toEqual({
      name: 'Cold chain',
      type: 'messaging',
      baseLanguage: 'und',
    });
    expect(entry).toBe(nodeAt(nodes, '/blocks/0').uuid);
    expect(nodeAt(nodes, '/blocks/0').position).toEqual({ left: 100, top: 40 });
  });

  it('has the same ids for each export of the tree', () => {
    const later = tree();
    later['id'] = '9002';
    expect(flow(later).uuid).toBe(flow().uuid);
    expect(flow(later).nodes.map(({ uuid }) => uuid)).toEqual(flow().nodes.map(({ uuid }) => uuid));
  });

  it('asks for a choice, by its number or its name', () => {
    const { nodes } = flow();
    const { wait, router, exits } = nodeAt(nodes, '/blocks/1');
    expect(wait?.expects).toMatchObject({
      kind: 'choice',
      multiple: false,
      choices: [
        { name: 'Yes', words: [{ language: 'und', words: ['1', 'Yes'] }] },
        { name: 'No', words: [{ language: 'und', words: ['2', 'No'] }] },
      ],
    });
    expect(router?.resultName).toBe('works');
    expect(exits.map(({ destination }) => destination)).toEqual([
      nodeAt(nodes, '/blocks/2').uuid,
      nodeAt(nodes, '/blocks/3').uuid,
    ]);
  });

  it('asks for numbers and texts', () => {
    const { nodes } = flow();
    expect(nodeAt(nodes, '/blocks/2').wait?.expects).toEqual({ kind: 'number', maxDigits: 2 });
    expect(nodeAt(nodes, '/blocks/3').wait?.expects).toEqual({ kind: 'text' });
  });

  it('stores an answer in a property of the contact, after it was given', () => {
    const { nodes } = flow();
    const asks = nodeAt(nodes, '/blocks/3');
    const stores = nodes.find(({ uuid }) => uuid === asks.exits[0]?.destination);
    expect(stores?.actions).toMatchObject([
      { kind: 'set-contact', field: { key: 'viamo_77' }, value: '@results.fault' },
    ]);
    expect(stores?.exits[0]?.destination).toBe(nodeAt(nodes, '/blocks/4').uuid);
  });

  it('changes groups, calls services and runs other trees', () => {
    const { nodes } = flow();
    expect(nodeAt(nodes, '/blocks/4').actions).toMatchObject([
      { kind: 'add-to-groups', groups: [{ name: 'Viamo group 12' }] },
    ]);
    expect(nodeAt(nodes, '/blocks/5').actions).toMatchObject([
      { kind: 'webhook', method: 'POST', url: 'https://example.org/fridge' },
    ]);
    const other = tree();
    other['treeSetId'] = '301';
    expect(nodeAt(nodes, '/blocks/6').actions).toMatchObject([
      { kind: 'run-flow', flow: { uuid: flow(other).uuid } },
    ]);
  });

  it('shows answers under the name that they have in other formats', () => {
    expect(nodeAt(flow().nodes, '/blocks/7').actions).toMatchObject([
      {
        kind: 'message',
        content: [{ language: 'und', text: 'Thanks: @results.degrees and @(results.fault)' }],
      },
    ]);
  });

  it('keeps a block that it has no word for, with its ways out', () => {
    const all = tree();
    Object.assign(part(all, 'blocks', 4), { type: 'DecisionBranchBlock' });
    part(all, 'blocks', 4)['uiData'] = {
      numConnections: 2,
      outputNames: ['trees.output-true', 'trees.output-false'],
    };
    connections(all).push(connection(5, 2, 8));
    const { nodes } = flow(all);
    const { actions, exits } = nodeAt(nodes, '/blocks/4');
    expect(actions).toMatchObject([{ kind: 'other', type: 'DecisionBranchBlock' }]);
    expect(exits.map(({ name, destination }) => [name, destination])).toEqual([
      ['true', nodeAt(nodes, '/blocks/5').uuid],
      ['false', nodeAt(nodes, '/blocks/7').uuid],
    ]);
  });

  it('branches by expressions', () => {
    const all = tree();
    const outputs = [
      { label: '1', test: 'flow.degrees > 8' },
      { label: 'trees.exit-default', default: true },
    ];
    Object.assign(part(all, 'blocks', 4), { type: 'ExpressionBranchBlock' });
    Object.assign(part(all, 'blocks', 4, 'customData'), { outputs, numOutputs: '2' });
    part(all, 'blocks', 4)['uiData'] = { numConnections: 2 };
    const router = nodeAt(flow(all).nodes, '/blocks/4').router;
    expect(router).toMatchObject({
      kind: 'switch',
      cases: [{ test: { kind: 'expression', expression: 'results.degrees > 8' } }],
    });
  });

  it('has languages of its own codes, if there are several', () => {
    const all = tree();
    part(all, 'details')['enabledLanguages'] = ['501', '502'];
    for (const one of blocks(all)) {
      const texts = one['smsContent'];
      if (!Array.isArray(texts)) Object.assign(part(one, 'smsContent'), { '502': 'autre' });
    }
    expect(flow(all).languages).toEqual(['qaa', 'qab']);
    const [message] = nodeAt(flow(all).nodes, '/blocks/0').actions;
    expect(message).toMatchObject({
      content: [
        { language: 'qaa', text: 'Welcome to the fridge survey.' },
        { language: 'qab', text: 'autre' },
      ],
    });
  });

  it('is a voice flow, if it is for the phone alone', () => {
    const all = tree();
    Object.assign(part(all, 'details'), { hasSms: 0, hasVoice: 1 });
    expect(flow(all).type).toBe('voice');
    expect(nodeAt(flow(all).nodes, '/blocks/3').wait?.expects).toEqual({ kind: 'media', media: 'audio' });
  });
});

it('names what a conversion leaves behind', () => {
  const all = tree();
  part(all, 'blocks', 2, 'customData')['repeatMax'] = 3;
  part(all, 'blocks', 0)['clipboardContent'] = { '501': 'Welcome.' };
  expect(read(all).document?.leftBehind?.map(({ code, at }) => [code, at])).toEqual([
    ['loss.text-of-channel', '/blocks/0/clipboardContent/501'],
    ['loss.property', '/blocks/2/customData'],
  ]);
  expect(read(tree()).document?.leftBehind).toEqual([]);
});

describe('a tree in other formats', () => {
  const document = () => {
    const found = read(tree()).document;
    if (found === undefined) throw new Error('no document');
    return found;
  };

  it.each([
    ['floip', []],
    // A tree goes its own way where nobody answers, after a time that it does not tell.
    ['rapidpro', ['way of silence', 'way of silence']],
  ] as const)('%s: is valid, and no more of it is lost than is told', (name, lost) => {
    const { value, losses } = formats[name].write(document());
    expect(losses.map(({ what }) => what)).toEqual(lost);
    const back = read(value);
    expect(back.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(back.flows.map(({ valid }) => valid)).toEqual([true]);
  });

  it('rapidpro: takes a choice by its number too', () => {
    const text = JSON.stringify(formats.rapidpro.write(document()).value);
    expect(text).toMatch(/"arguments":\["1 Yes"\]/);
    expect(text).toMatch(/"arguments":\["Yes"\]/);
  });

  it('fhir: each question is an item', () => {
    const { bundle } = flowBundle(document(), new TextEncoder().encode('{}'), { file: 'tree.json' });
    const questionnaire = bundle.entry
      ?.map(({ resource }) => resource)
      .find((one) => one?.resourceType === 'Questionnaire');
    expect(questionnaire?.item?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['choice', 'decimal', 'text', 'display']),
    );
  });
});

it.each([
  ['nothing', { details: {}, blocks: [], connections: [], hasSms: 1 }],
  ['parts of other types', { details: 1, blocks: 'no', connections: {}, hasSms: 1 }],
  ['blocks without keys', { details: { title: 'x' }, blocks: [{}, 1, null], connections: [[]], hasSms: 1 }],
  [
    'huge numbers of outputs',
    {
      details: { title: 'x' },
      blocks: [{ jsKey: 'a', type: 'MessageBlock', uiData: { numConnections: 1e12 } }],
      connections: [],
      hasSms: 1,
    },
  ],
  [
    'keys of a prototype',
    {
      details: { title: 'x' },
      blocks: [{ jsKey: '__proto__', type: 'constructor', customData: { choices: { constructor: 'a' } } }],
      connections: [],
      hasSms: 1,
    },
  ],
] as [string, JsonValue][])('survives a tree of %s', (_, value) => {
  expect(() => read(value)).not.toThrow();
});
