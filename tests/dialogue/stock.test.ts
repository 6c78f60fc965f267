/** Containers that were converted, on flow-runner as it is published: with its own block runners and nothing of ours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toFloip } from '../../scripts/agreement/dialogue/pairs.ts';
import { runStock } from '../../scripts/agreement/dialogue/run-stock.ts';
import { classOf, stockTable } from '../../scripts/agreement/dialogue/stock-table.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A container of one flow with these blocks, each going on to the next one. */
function container(...blocks: object[]) {
  return {
    specification_version: '1.0.0-rc4',
    uuid: id(1),
    name: 'one',
    flows: [
      {
        uuid: id(2),
        name: 'one',
        languages: [{ id: 'eng', iso_639_3: 'eng' }],
        supported_modes: ['SMS'],
        first_block_id: id(10),
        blocks: blocks.map((block, index) => ({
          uuid: id(10 + index),
          name: `block_${index}`,
          config: {},
          exits: [
            {
              uuid: id(100 + index),
              name: 'Default',
              default: true,
              destination_block: index + 1 < blocks.length ? id(11 + index) : null,
            },
          ],
          ...block,
        })),
        resources: [],
      },
    ],
  };
}

const testedBy = (test: string) => ({
  type: 'Core.Case',
  exits: [
    { uuid: id(200), name: 'Yes', test, destination_block: null },
    { uuid: id(201), name: 'Default', default: true, destination_block: null },
  ],
});

describe('a flow on the published flow-runner', () => {
  it.each<[string, object[], string, string]>([
    ['of blocks that it knows', [{ type: 'Core.Output', config: { value: '@("a" & "")' } }], 'runs', ''],
    ['of a vendor', [{ type: 'Io.Turn.Cards' }], 'block', 'it has no runner for Io.Turn.Cards'],
    [
      'with a function for tests',
      [testedBy('has_any_word(block.value, "yes")')],
      'engine',
      'its evaluator lacks the functions for tests, which the Flow Spec has since rc3 (has_any_word)',
    ],
    [
      'with groups as a list',
      [{ type: 'Core.SetGroupMembership', config: { groups: [{ group_key: 'a' }], is_member: true } }],
      'engine',
      'its runner of groups takes group_key as in rc1 to rc3, not the list of rc4',
    ],
    [
      'that names a resource it does not have',
      [{ type: 'MobilePrimitives.Message', config: { prompt: id(300) } }],
      'fault',
      'MobilePrimitives.Message: No resource matching',
    ],
  ])('%s', async (_, blocks, kind, reason) => {
    const found = classOf(await runStock(container(...blocks), id(2)));
    expect(found.class).toBe(kind);
    expect(found.reason).toContain(reason);
  });

  it('ends after a loop without a question', async () => {
    const block = { type: 'Core.Case', exits: [{ uuid: id(100), default: true, destination_block: id(10) }] };
    expect(classOf(await runStock(container(block), id(2))).class).toBe('runs');
  });
});

it('runs the examples, once converted from RapidPro', async () => {
  const pairs = ['eidsr-alert', 'mlearning-quiz', 'stock-flash-survey'].map((example) =>
    toFloip(example, readFileSync(`examples/${example}/rapidpro.json`)),
  );
  const { lines, invalid } = await stockTable(pairs.filter((pair) => pair !== undefined));
  expect(invalid).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.filter((line) => !['runs', 'block'].includes(line.class))).toEqual([]);
});
