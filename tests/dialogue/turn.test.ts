/** What the comparison takes the expressions and flows of Turn.io for, by cases of their public evaluator's rules. */
import { describe, expect, it } from 'vitest';
import { turnAnswers } from '../../scripts/agreement/dialogue/turn/turn-answers.ts';
import { asRead, TurnEvaluator, type TurnObject } from '../../scripts/agreement/dialogue/turn/turn-values.ts';
import { runFloip } from '../../scripts/agreement/dialogue/run-floip.ts';
import type { JsonObject } from '../../src/text/json-value.ts';

const known = asRead({
  name: 'Ann',
  age: '17',
  sure: 'TRUE',
  choice: { __value__: 'yes', label: 'Yes!' },
  empty: null,
  rows: [
    { id: 1, title: 'first' },
    { id: 2, title: 'second' },
  ],
}) as TurnObject;

const texts: readonly (readonly [string, string])[] = [
  ['Hello @name.', 'Hello Ann.'],
  ['@(age + 1) years', '18 years'],
  ['@rows[1].title and @rows[0].title', 'second and first'],
  ['@nobody.there', '@nobody.there'],
  ['@empty', ''],
  ['@choice (@choice.label)', 'yes (Yes!)'],
  ['a@@b', 'a@b'],
  ['@ alone', '@ alone'],
  ['@map(rows, & &1.title)', 'firstsecond'],
];

const values: readonly (readonly [string, unknown])[] = [
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['age = 17', true],
  ['age = "17"', false],
  ['sure = true', true],
  ['choice == "yes"', true],
  ['"@name" == "Ann"', true],
  ['nobody = 1', false],
  ['if(is_nil_or_empty(empty), "none", empty)', 'none'],
  ['count(filter(rows, &(&1.id > 1)))', 1],
  ['find(rows, &(&1.title = "second")).id', 2],
  ['reduce(map(rows, & &1.id), 10, &(&1 + &2))', 13],
  ['append([1], [2, 3])', [1, 2, 3]],
  ['has_all_members([1, 2, 3], [3, 1])', true],
  ['has_phrase("A big town", "big")', true],
  ['proper("ANN lee")', 'Ann Lee'],
  ['or(false, empty, 3)', 3],
  ["substitute('a-b', '-', '+')", 'a+b'],
];

describe('an expression of Turn.io in the comparison', () => {
  const evaluator = new TurnEvaluator(known);
  it.each(texts)('%s says %s', (template, said) => {
    expect(evaluator.text(template)).toBe(said);
  });

  it.each(values)('%s is %j', (expression, value) => {
    expect(evaluator.expression(expression)).toEqual(value);
  });

  it('takes an exit by what is true only', () => {
    expect(
      ['true', 'age = 17', '"true"', '1', 'age +', 'nobody > 1'].map((test) => evaluator.isTaken(test)),
    ).toEqual([true, true, false, false, false, false]);
  });

  it.each(['unheard_of(1)', 'map(1, & &1)', '"a" + 1', '1 +'])('%s is given up', (expression) => {
    expect(() => evaluator.expression(expression)).toThrow();
  });
});

const exit = (uuid: string, to: string | null, name: string, test?: string) => ({
  uuid,
  name,
  destination_block: to,
  ...(test === undefined ? { default: true } : { test }),
});

const mark = { io: { turn: { stacks_dsl: { '0.1.0': { card_item: { type: 'expression' } } } } } };

const container = {
  flows: [
    {
      uuid: 'flow',
      languages: [{ id: 'eng' }],
      supported_modes: ['RICH_MESSAGING'],
      first_block_id: 'ask',
      blocks: [
        {
          uuid: 'ask',
          name: 'page',
          type: 'Io.Turn.Webhook',
          config: {},
          exits: [exit('a', 'title', 'page')],
        },
        {
          uuid: 'title',
          name: 'labels',
          type: 'Core.Case',
          config: {},
          vendor_metadata: mark,
          exits: [exit('b', 'menu', 'map(page.body.rows, & &1.title)')],
        },
        {
          uuid: 'menu',
          name: 'chosen',
          type: 'MobilePrimitives.SelectOneResponse',
          config: {
            prompt: 'text',
            choices: [
              { name: 'one', prompt: 'label', test: 'block.response == "@@labels[0]"' },
              { name: 'two', prompt: 'other', test: 'block.response == "@@labels[3]"' },
            ],
          },
          exits: [exit('c', 'end', 'one', 'block.value == "one"'), exit('d', null, 'default')],
        },
        {
          uuid: 'end',
          name: 'end',
          type: 'MobilePrimitives.Message',
          config: { prompt: 'last' },
          exits: [exit('e', null, 'end')],
        },
      ],
    },
  ],
  resources: Object.entries({
    text: '@page.body.intro',
    label: '@labels[0]',
    other: '@labels[3]',
    last: '@chosen',
  }).map(([uuid, value]) => ({ uuid, values: [{ language_id: 'eng', content_type: 'TEXT', value }] })),
} as unknown as JsonObject;

describe('a flow of Turn.io in the comparison', () => {
  it('is answered at every place that it reads', () => {
    const titles = [1, 2, 3, 4].map((number) => ({ title: `title ${String(number)}` }));
    expect(turnAnswers(container)).toEqual({ rows: titles, intro: 'intro' });
  });

  it('is played with the names of its blocks as what they gave', async () => {
    const { turns, results, error } = await runFloip(container, 'flow', [{ text: 'title 1' }]);
    expect(error).toBeUndefined();
    expect(turns).toEqual([
      { says: ['intro'], offers: [], mayOffer: ['title 1', 'title 4'] },
      { says: ['one'], offers: [] },
    ]);
    expect(results.get('labels')?.value).toBe('["title 1","title 2","title 3","title 4"]');
  });
});
