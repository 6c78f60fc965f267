/** Expressions of Turn.io in RapidPro's words: lists, functions without a name, and texts that are templates. */
import { describe, expect, it } from 'vitest';
import {
  conditionFor,
  type KnownNames,
  templateFor,
} from '../../../src/formats/rapidpro/adapt/expressions.ts';
import { givesList, structuresIn } from '../../../src/formats/rapidpro/adapt/turn-expressions.ts';

const names: KnownNames = {
  chosen: new Map(),
  variables: new Map([
    ['page', 'webhook'],
    ['labels', 'structure'],
    ['message', 'structure'],
    ['score', 'result'],
    ['ward', 'result'],
  ]),
};

const expressions: readonly (readonly [turn: string, rapidpro: string | undefined])[] = [
  ['map(page.body.rows, & &1.title)', 'foreach(results.page.extra.rows, (item) => item.title)'],
  ['map(page.body.rows, &(&1.value.title))', 'foreach(results.page.extra.rows, (item) => item.value.title)'],
  [
    'map(labels, &[&1, score])',
    'foreach(parse_json(results.labels.value), (item) => array(item, results.score.value))',
  ],
  ['filter(labels, &(&1 != "x"))', 'filter(parse_json(results.labels.value), (item) => item != "x")'],
  [
    'find(labels, &(&1.id = score)).name',
    'filter(parse_json(results.labels.value), (item) => item.id = results.score.value)[0].name',
  ],
  ['count(labels)', 'count(parse_json(results.labels.value))'],
  ['append(labels, ward)', 'concat(parse_json(results.labels.value), array(results.ward.value))'],
  ['append(labels, [ward])', 'concat(parse_json(results.labels.value), array(results.ward.value))'],
  ['has_member(labels, ward)', 'contains(parse_json(results.labels.value), results.ward.value)'],
  ['is_nil_or_empty(contact.ward)', '(default(fields.ward, "") = "")'],
  ['[1, score, "@ward"]', 'array(1, results.score.value, results.ward.value)'],
  ['labels[score].title', 'parse_json(results.labels.value)[results.score.value].title'],
  ['concatenate("@ward", "/", "@contact.zone")', '(results.ward.value & "/" & fields.zone)'],
  ['"@ward-@score" = "a-1"', '(results.ward.value & "-" & results.score.value) = "a-1"'],
  // Turn.io's operators bind as + does, from the left.
  ['1 + score & "x"', '1 + results.score.value & "x"'],
  ['score > 1 + 2', '(results.score.value > 1) + 2'],
  ['reduce(labels, 0, &(&1 + &2))', undefined],
  ['map(labels, other_function)', undefined],
  ['map(labels)', undefined],
  ['&1', undefined],
];

describe('an expression of Turn.io', () => {
  it.each(expressions)('%s', (turn, rapidpro) => {
    expect(conditionFor(turn, names)).toBe(rapidpro);
  });

  it('is looked up by its items in a text, too', () => {
    const { text, unknown } = templateFor('@labels[0], @message.parts[1].text: @ward. me@labels', names);
    expect(text).toBe(
      '@(parse_json(results.labels.value)[0]), @(parse_json(results.message.value).parts[1].text): ' +
        '@results.ward.value. me@(parse_json(results.labels.value))',
    );
    expect(unknown).toEqual([]);
  });

  it('is not of another platform', () => {
    expect(conditionFor('map(labels, & &1.title)')).toBeUndefined();
    expect(templateFor('@labels[0]').text).toBe('@labels[0]');
  });
});

describe('what a name of a flow of Turn.io stands for', () => {
  it.each([
    ['message.text', ['message']],
    ['labels[0]', ['labels']],
    ['count(filter(rows, &(&1 > 1)))', ['rows']],
    ['lower(name)', []],
    ['a +', []],
  ])('%s has parts of %j', (expression, found) => {
    expect(structuresIn(expression)).toEqual(found);
  });

  it.each([
    ['[1, 2]', true],
    ['map(rows, & &1)', true],
    ['find(rows, &(&1 > 1))', false],
    ['count(rows)', false],
  ])('%s is a list: %j', (expression, expected) => {
    expect(givesList(expression)).toBe(expected);
  });
});
