import { describe, expect, it } from 'vitest';
import type { Action, FlowNode } from '../../../src/flow/model.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { id } from './containers.ts';
import { asks, does, says, test } from './rapidpro-flow.ts';
import { at, readValue } from './read-value.ts';
import { exitsOf, types, ways, written } from './written.ts';

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
