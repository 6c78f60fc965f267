import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/flow/model.ts';
import { id } from './containers.ts';
import { decides, test } from './rapidpro-flow.ts';
import { readValue } from './read-value.ts';
import { types, ways, written } from './written.ts';

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
