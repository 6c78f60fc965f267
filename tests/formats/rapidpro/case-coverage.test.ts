import { describe, expect, it } from 'vitest';
import type { Test } from '../../../src/flow/model.ts';
import { canMatch, covers } from '../../../src/formats/rapidpro/case-coverage.ts';

function test([name, ...texts]: readonly string[]): Test {
  return { kind: 'function', name: name ?? '', arguments: texts };
}

describe('a case that another one covers', () => {
  it.each([
    [['has_text'], ['has_any_word', 'yes']],
    [['has_text'], ['has_only_text', 'yes']],
    [
      ['has_phrase', ''],
      ['has_pattern', 'a'],
    ],
    [['has_pattern', '.*'], ['has_text']],
    [['has_number'], ['has_number_gt', '@fields.age']],
    [
      ['has_number_lt', '10'],
      ['has_number_between', '1', '9'],
    ],
    [
      ['has_number_lte', '10'],
      ['has_number_lt', '10'],
    ],
    [
      ['has_number_between', '1', '5'],
      ['has_number_eq', '5'],
    ],
    [
      ['has_number_gte', '0.5'],
      ['has_number_gt', '0.5'],
    ],
    [['has_date'], ['has_date_gt', '2020-01-01']],
    [
      ['has_any_word', 'yes oui'],
      ['has_any_word', 'OUI'],
    ],
    [
      ['has_any_word', 'yes'],
      ['has_phrase', 'yes please'],
    ],
    [
      ['has_group', 'a', 'Nurses'],
      ['has_group', 'a', 'Doctors'],
    ],
    [
      ['has_group', '', 'Nurses'],
      ['has_group', '', 'Nurses'],
    ],
    [
      ['has_only_text', '@fields.a'],
      ['has_only_text', '@fields.a'],
    ],
  ])('%j before %j', (earlier, later) => {
    expect(covers(test(earlier), test(later))).toBe(true);
  });

  it.each([
    [['has_any_word', 'yes'], ['has_text']],
    [['has_text'], ['has_only_text', '']],
    [['has_text'], ['has_pattern', '^$']],
    [['has_text'], ['has_group', 'a']],
    [
      ['has_group', '', 'Nurses'],
      ['has_group', '', 'Doctors'],
    ],
    [
      ['has_number_lt', '10'],
      ['has_number_lte', '10'],
    ],
    [
      ['has_number_between', '1', '5'],
      ['has_number_between', '4', '6'],
    ],
    [
      ['has_number_lt', '@fields.age'],
      ['has_number_eq', '1'],
    ],
    [['has_number_gt', '5'], ['has_number']],
    [
      ['has_any_word', 'yes'],
      ['has_any_word', 'yes no'],
    ],
    [
      ['has_any_word', 'yes'],
      ['has_beginning', 'yes'],
    ],
    [
      ['has_any_word', "it's"],
      ['has_any_word', 'it'],
    ],
    [
      ['has_phrase', 'yes please'],
      ['has_phrase', 'yes'],
    ],
  ])('%j does not cover %j', (earlier, later) => {
    expect(covers(test(earlier), test(later))).toBe(false);
  });

  it('unless what it compares with differs by language', () => {
    const plain = test(['has_any_word', 'yes']);
    const french = { ...plain, translations: [{ language: 'fra', arguments: ['oui'] }] };
    expect(covers(french, plain)).toBe(false);
    expect(covers(french, french)).toBe(true);
  });
});

it.each([
  [['has_any_word', ''], false],
  [['has_beginning', ' '], false],
  [['has_number_between', '5', '1'], false],
  [['has_number_between', '1', '1'], true],
  [['has_number_between', '@fields.a', '1'], true],
  [['has_number'], true],
  [['has_only_text', ''], true],
])('%j can match: %s', (one, expected) => {
  expect(canMatch(test(one))).toBe(expected);
});
