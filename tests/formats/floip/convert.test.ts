import { describe, expect, it } from 'vitest';
import type { Action, FlowNode } from '../../../src/flow/model.ts';
import { outlineOf } from '../../../src/flow/outline-of.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import { id } from './containers.ts';
import { asks, decides, documentWith, does, exit, other, says, test } from './rapidpro-flow.ts';
import { at, codes, readValue } from './read-value.ts';

interface Result {
  readonly value: JsonValue;
  readonly blocks: JsonObject[];
  readonly losses: string[];
}

/** Writes the nodes, and holds that our own reader takes what was written, and writes it again the same. */
function written(nodes: readonly FlowNode[], flow: Parameters<typeof documentWith>[0] = { nodes }): Result {
  const { value, losses } = floip.write(documentWith({ ...flow, nodes }));
  const read = readValue(value);
  expect(
    read.findings.filter(({ severity }) => severity !== 'information' && severity !== 'warning'),
  ).toEqual([]);
  expect(read.document && canonicalJson(floip.write(read.document).value)).toBe(canonicalJson(value));
  return {
    value,
    blocks: at(value, 'flows', 0)['blocks'] as JsonObject[],
    losses: losses.map(({ code, what }) => `${code}: ${what}`),
  };
}

const types = (blocks: readonly JsonObject[]) => blocks.map((block) => block['type']);
const exitsOf = (block: JsonObject | undefined) => (block?.['exits'] ?? []) as JsonObject[];
const ways = (block: JsonObject | undefined) =>
  exitsOf(block).map((item) => [item['name'], item['test'] ?? item['default'], item['destination_block']]);

const yesNo = [
  { name: 'Yes', french: 'Oui', tests: [test('has_any_word', 'yes y')], to: 30 },
  { name: 'No', french: 'Non', tests: [test('has_any_word', 'no n')] },
  { name: 'Other', to: 20 },
];

describe('a message and the node that waits', () => {
  it('become one question where nothing else leads to the second', () => {
    const routes = [...yesNo.slice(0, 2), { name: 'Other' }];
    const { blocks, losses } = written([
      does(10, [says(11, 'Well?', 'Bien ?')], 20),
      asks(20, routes, 'Feels Well'),
      does(30, [says(31, 'Good')]),
    ]);
    expect(types(blocks)).toEqual(['MobilePrimitives.SelectOneResponse', 'MobilePrimitives.Message']);
    expect(blocks[0]).toMatchObject({
      uuid: id(20),
      name: 'feels_well',
      label: 'Feels Well',
      config: { prompt: id(11) },
    });
    expect(ways(blocks[0])).toEqual([
      ['Yes', 'block.value = "Yes"', id(30)],
      ['No', 'block.value = "No"', null],
      ['Other', true, null],
    ]);
    expect(losses).toEqual([]);
  });

  it('stay two where the question is asked again without the message', () => {
    const { value, blocks } = written([
      does(10, [says(11, 'Well?')], 20),
      asks(20, yesNo, 'well'),
      does(30, []),
    ]);
    expect(types(blocks).slice(0, 2)).toEqual([
      'MobilePrimitives.Message',
      'MobilePrimitives.SelectOneResponse',
    ]);
    expect(at(blocks[1] ?? null, 'config')).not.toHaveProperty('prompt');
    expect(at(value, 'flows', 0)['first_block_id']).toBe(id(10));
  });

  it('of one node become one question, after its other actions', () => {
    const property: Action = {
      kind: 'set-contact',
      at: '',
      uuid: id(12),
      property: 'field',
      field: { key: 'seen', name: 'Seen' },
      value: 'yes',
    };
    const node = { ...asks(20, yesNo.slice(0, 2)), actions: [property, says(11, 'Well?')] };
    const { blocks } = written([node, does(30, [])]);
    expect(types(blocks).slice(0, 2)).toEqual([
      'Core.SetContactProperty',
      'MobilePrimitives.SelectOneResponse',
    ]);
    expect(at(blocks[0] ?? null, 'config')).toEqual({
      set_contact_property: [{ property_key: 'seen', property_value: '@("yes" & "")' }],
    });
    expect(exitsOf(blocks[0])[0]?.['destination_block']).toBe(id(20));
  });
});

describe('questions', () => {
  const question = (tests: Parameters<typeof asks>[1], expects?: NonNullable<FlowNode['wait']>['expects']) =>
    written([asks(20, tests, 'answer', expects === undefined ? {} : { expects })]).blocks[0];

  it('have choices with words by language and labels', () => {
    const block = question([
      {
        name: 'Yes',
        french: 'Oui',
        tests: [
          {
            kind: 'function',
            name: 'has_any_word',
            arguments: ['yes y'],
            translations: [{ language: 'fra', arguments: ['oui o'] }],
          },
        ],
      },
      { name: 'Other' },
    ]);
    expect(at(block ?? null, 'config')['choices']).toMatchObject([
      {
        name: 'Yes',
        text_tests: [
          { language: 'eng', test_expression: 'has_any_word(block.response, "yes y")' },
          { language: 'fra', test_expression: 'has_any_word(block.response, "oui o")' },
        ],
      },
    ]);
  });

  it('have one choice of a category whose tests stand apart', () => {
    const node = asks(20, [
      { name: 'A', tests: [test('has_phrase', 'a')] },
      { name: 'B', tests: [test('has_phrase', 'b')] },
      { name: 'Other' },
    ]);
    const [first] = node.router?.kind === 'switch' ? node.router.cases : [];
    if (first === undefined || node.router?.kind !== 'switch') throw new Error('The node has cases.');
    const cases = [...node.router.cases, { ...first, uuid: id(9), test: test('has_only_phrase', '1') }];
    const { blocks, losses } = written([{ ...node, router: { ...node.router, cases } }]);
    expect((at(blocks[0] ?? null, 'config')['choices'] as JsonObject[]).map(({ name }) => name)).toEqual([
      'A',
      'B',
    ]);
    expect(losses).toEqual(['loss.test-order: order of tests of different categories']);
  });

  it.each([
    [
      'a range',
      [test('has_number_between', '1', '9')],
      { validation_minimum: 1, validation_maximum: 9 },
      'AND(block.value >= 1, block.value <= 9)',
    ],
    ['a least number', [test('has_number_gte', '5')], { validation_minimum: 5 }, 'block.value >= 5'],
    ['a greatest number', [test('has_number_lte', '5')], { validation_maximum: 5 }, 'block.value <= 5'],
    ['any number', [test('has_number')], {}, 'ISNUMBER(block.value)'],
    [
      'two alternatives',
      [test('has_number_lt', '2'), test('has_number_gt', '7')],
      {},
      'OR(block.value < 2, block.value > 7)',
    ],
  ])('take %s', (_, tests, config, expression) => {
    const block = question([{ name: 'Good', tests }, { name: 'Other' }]);
    expect(block).toMatchObject({ type: 'MobilePrimitives.NumericResponse', config });
    expect(ways(block)[0]).toEqual(['Good', expression, null]);
  });

  it.each([
    ['anything', undefined, 'MobilePrimitives.OpenResponse'],
    ['a picture', { kind: 'media', media: 'image' } as const, 'SmartDevices.PhotoResponse'],
    ['a sound', { kind: 'media', media: 'audio' } as const, 'MobilePrimitives.OpenResponse'],
    ['digits', { kind: 'digits', count: 2 } as const, 'MobilePrimitives.NumericResponse'],
  ])('take %s', (_, expects, type) => {
    const node = {
      ...asks(20, [{ name: 'All' }], 'answer', expects === undefined ? {} : { expects }),
      actions: [says(11, 'Well?')],
    };
    expect(types(written([node]).blocks)).toEqual([type]);
  });

  it('of dates and patterns are open, with tests in their exits', () => {
    const block = question([
      { name: 'Date', tests: [test('has_date')] },
      { name: 'Code', tests: [test('has_pattern', '^"\\d+"$')] },
      { name: 'Other' },
    ]);
    expect(block).toMatchObject({ type: 'MobilePrimitives.OpenResponse' });
    expect(ways(block).slice(0, 2)).toEqual([
      ['Date', 'has_date(block.value)', null],
      ['Code', 'has_pattern(block.value, "^""\\d+""$")', null],
    ]);
  });

  it('without result say so on the way back', () => {
    const { value } = written([asks(20, [{ name: 'All' }])]);
    expect(readValue(value).document?.flows[0]?.nodes[0]?.router?.resultName).toBeUndefined();
  });
});

describe('splits', () => {
  it.each([
    ['@fields.age', test('has_number_lt', '5'), 'contact.age < 5'],
    ['@results.color', test('has_only_text', 'Red'), 'results.color = "Red"'],
    [
      '@results.color.category',
      test('has_category', 'Red', 'Blue'),
      'OR(results.color.exit.name = "Red", results.color.exit.name = "Blue")',
    ],
    ['@contact.groups', test('has_group', 'g-1', 'Nurses'), 'has_group(contact.groups, "g-1", "Nurses")'],
    ['@(fields.a + 1)', test('has_number_gt', '@fields.b'), 'has_number_gt(contact.a + 1, contact.b)'],
  ])('on %s', (operand, item, expression) => {
    const { blocks, losses } = written([
      decides(20, operand, [{ name: 'Match', tests: [item] }, { name: 'Other' }]),
    ]);
    expect(types(blocks)).toEqual(['Core.Case']);
    expect(ways(blocks[0])).toEqual([
      ['Match', expression, null],
      ['Other', true, null],
    ]);
    expect(losses).toEqual([]);
  });

  it('keep the order of cases: a category that comes twice has two exits', () => {
    const routes = [
      { name: 'A', tests: [test('has_number_lt', '1')] },
      { name: 'B', tests: [test('has_number_lt', '2')] },
      { name: 'Other' },
    ];
    const node = decides(20, '@fields.n', routes);
    if (node.router?.kind !== 'switch') throw new Error('The node has a switch.');
    const [first, second] = node.router.cases;
    if (first === undefined || second === undefined) throw new Error('The node has two cases.');
    const cases = [first, second, { ...first, uuid: id(8), test: test('has_number_lt', '3') }];
    const { blocks } = written([{ ...node, router: { ...node.router, cases } }]);
    expect(ways(blocks[0]).map(([name]) => name)).toEqual(['A', 'B', 'A', 'Other']);
  });

  it('by chance go out with equal chances and come back as such', () => {
    const node = decides(20, '', [{ name: 'A', to: 20 }, { name: 'B' }, { name: 'C' }]);
    const categories = node.router?.categories ?? [];
    const { value, blocks } = written([{ ...node, router: { kind: 'random', at: '', categories } }]);
    expect(ways(blocks[0]).map(([, how]) => how)).toEqual(['RAND() * 3 < 1', 'RAND() * 2 < 1', true]);
    expect(readValue(value).document?.flows[0]?.nodes[0]?.router?.kind).toBe('random');
  });

  it('on a webhook become its exits', () => {
    const call: Action = {
      kind: 'webhook',
      at: '',
      uuid: id(12),
      method: 'GET',
      url: 'https://example.org/@fields.a',
      headers: { Accept: 'a/b' },
      resultName: 'Call',
    };
    const node = decides(
      20,
      '@results.call.category',
      [{ name: 'Success', tests: [test('has_only_text', 'Success')] }, { name: 'Failure' }],
      { actions: [call] },
    );
    const { blocks } = written([node]);
    expect(blocks).toMatchObject([
      {
        type: 'Core.Webhook',
        name: 'call',
        config: { url: 'https://example.org/@contact.a', headers: { Accept: 'a/b' } },
      },
    ]);
    expect(ways(blocks[0])).toEqual([
      ['Success', 'AND(block.value >= 200, block.value < 300)', null],
      ['Failure', true, null],
    ]);
  });
});

describe('what can not come along is told', () => {
  const message = (content: object): Action => ({ ...says(11, 'Hi'), ...content });
  const cases: readonly [string, readonly FlowNode[], string[]][] = [
    ['an action without block', [does(20, [other(12, 'send_email')])], ['loss.action: action send_email']],
    [
      'a timeout',
      [asks(20, [{ name: 'All' }], 'a', { timeout: { seconds: 60, category: id(2050) } })],
      ['loss.timeout: timeout of 60 seconds to "All"'],
    ],
    [
      'a file',
      [
        does(20, [
          message({
            content: [
              {
                language: 'eng',
                text: 'Hi',
                attachments: [
                  'application/pdf:https://example.org/a.pdf',
                  'image/png:https://example.org/a.png',
                ],
              },
            ],
          }),
        ]),
      ],
      ['loss.attachment: attachment of type "application" (eng)'],
    ],
    [
      'quick replies',
      [does(20, [message({ content: [{ language: 'eng', text: 'Hi', quickReplies: ['Yes'] }] })])],
      ['loss.quick-replies: quick replies'],
    ],
    [
      'a template',
      [
        does(20, [
          message({ kept: { format: 'rapidpro', properties: { template: { name: 'x' }, all_urns: false } } }),
        ]),
      ],
      ['loss.property: "template" of a message'],
    ],
    [
      'an unknown variable',
      [does(20, [says(11, 'At @globals.site')])],
      ['loss.expression: expression @globals.site'],
    ],
    [
      'a test without words',
      [decides(20, '@fields.place', [{ name: 'In', tests: [test('has_district', 'a')] }, { name: 'Other' }])],
      ['loss.route: route "In"'],
    ],
    [
      'a split on what is unknown',
      [decides(20, '@urns.tel', [{ name: 'In', tests: [test('has_text')] }, { name: 'Other' }])],
      ['loss.route: route "In"'],
    ],
    [
      'the result of a split',
      [
        {
          ...decides(20, '@fields.a', [{ name: 'All' }]),
          router: {
            ...(decides(20, '@fields.a', [{ name: 'All' }]).router as NonNullable<FlowNode['router']>),
            resultName: 'Kind',
          },
        },
      ],
      ['loss.result: result "Kind" of a split'],
    ],
    [
      'the category of a result',
      [does(20, [{ kind: 'set-result', at: '', uuid: id(12), name: 'A', value: '1', category: 'One' }])],
      ['loss.category: category "One" of the result "A"'],
    ],
    [
      'a status',
      [does(20, [{ kind: 'set-contact', at: '', uuid: id(12), property: 'status', value: 'blocked' }])],
      ['loss.action: action set_contact_status'],
    ],
  ];

  it.each(cases)('%s', (_, nodes, losses) => {
    expect(written(nodes).losses).toEqual(losses);
  });

  it('and campaigns and triggers', () => {
    const document = {
      ...documentWith({ nodes: [does(20, [])] }),
      kept: { format: 'rapidpro' as const, properties: { triggers: [{}], campaigns: [] } },
    };
    expect(floip.write(document).losses).toMatchObject([{ code: 'loss.part', at: '/triggers/0' }]);
  });
});

describe('a converted container', () => {
  it('has text, sound and pictures by language in the modes of the flow', () => {
    const spoken: Action = {
      ...says(11, 'Hello'),
      mode: 'voice',
      content: [
        { language: 'eng', text: 'Hello', audio: 'https://example.org/a.mp3' },
        { language: 'fra', text: 'Salut' },
      ],
    } as Action;
    const { value } = written([does(20, [spoken])], { nodes: [], type: 'voice' });
    const flow = at(value, 'flows', 0);
    expect(flow['supported_modes']).toEqual(['IVR']);
    expect(at(flow, 'resources', 0)['values']).toEqual([
      { language_id: 'eng', content_type: 'TEXT', modes: ['IVR'], value: 'Hello', mime_type: 'text/plain' },
      {
        language_id: 'eng',
        content_type: 'AUDIO',
        modes: ['IVR'],
        value: 'https://example.org/a.mp3',
        mime_type: 'audio/mpeg',
      },
      { language_id: 'fra', content_type: 'TEXT', modes: ['IVR'], value: 'Salut', mime_type: 'text/plain' },
    ]);
    expect(readValue(value).document?.flows[0]).toMatchObject({ type: 'voice', languages: ['eng', 'fra'] });
  });

  it('is the same each time, and of a flow without nodes too', () => {
    const nodes = [does(10, [says(11, 'Well?')], 20), asks(20, yesNo, 'well'), does(30, [])];
    expect(canonicalJson(written(nodes).value)).toBe(canonicalJson(written(nodes).value));
    expect(types(written([]).blocks)).toEqual(['Core.Case']);
  });

  it('asks what the flow asked', () => {
    const nodes = [
      does(10, [says(11, 'Well?', 'Bien ?')], 20),
      asks(20, [...yesNo.slice(0, 2), { name: 'Other' }], 'Feels Well'),
      does(30, [says(31, 'Good')]),
    ];
    const source = documentWith({ nodes }).flows[0];
    const back = readValue(written(nodes).value).document?.flows[0];
    if (source === undefined || back === undefined) throw new Error('Both are there.');
    const asked = (flow: typeof source) =>
      outlineOf(flow).outline.items.map((item) =>
        item.kind === 'question'
          ? [
              item.linkId,
              item.answer,
              item.text,
              item.result,
              item.choices.map(({ name, label }) => [name, label]),
              item.routes.map(({ outcome, to }) => [outcome, to]),
            ]
          : [item.kind, item.linkId],
      );
    expect(asked(back)).toEqual(asked(source));
  });

  it('leads nowhere from exits that lead nowhere, and survives loops of empty nodes', () => {
    const empty = (number: number, to: number): FlowNode => ({
      ...does(number, [], to),
      exits: [exit(number * 100, to)],
    });
    const { value } = written([empty(10, 20), empty(20, 10), does(30, [], 99)]);
    expect(codes(readValue(value), 'error')).toEqual([]);
  });
});

describe('broken input', () => {
  it.each<[string, JsonValue]>([
    ['a list', []],
    ['a text', 'flows'],
    ['nothing', null],
    ['an empty object', {}],
    [
      'flows of anything',
      {
        specification_version: '1.0.0-rc4',
        flows: [
          1,
          null,
          [],
          { blocks: [[]] },
          { uuid: 'a', name: 'b', blocks: [{ exits: [1] }, { config: 5, exits: 'x' }] },
        ],
      },
    ],
    [
      'resources of anything',
      {
        specification_version: '1.0.0-rc3',
        resources: [1, { uuid: 'r', values: [null, { value: 3 }] }],
        flows: [
          { uuid: 'a', name: 'b', blocks: [{ type: 'MobilePrimitives.Message', config: { prompt: 'r' } }] },
        ],
      },
    ],
  ])('of %s ends in findings', (_, value) => {
    const read = readValue(value);
    expect(codes(read, 'error').length).toBeGreaterThan(0);
    expect(read.flows.every(({ valid }) => valid === false)).toBe(true);
  });

  it('of one huge block is read in linear time', () => {
    const exits = Array.from({ length: 20_000 }, (_, index) => ({
      uuid: id(index),
      name: 'a',
      test: `block.value = ${index}`,
    }));
    const languages = Array.from({ length: 5_000 }, (_, index) => ({ id: `l${index}`, iso_639_3: 'eng' }));
    const started = performance.now();
    readValue({
      specification_version: '1.0.0-rc4',
      flows: [
        {
          uuid: id(1),
          name: 'b',
          languages,
          blocks: [{ uuid: id(2), name: 'c', type: 'Core.Case', config: {}, exits }],
        },
      ],
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
