import { describe, expect, it } from 'vitest';
import { isRightToLeft, linesOf, textWidth } from '../../src/flow/text-lines.ts';

const size = 10;

describe('lines of a text', () => {
  it.each<[string, string, number, string[]]>([
    ['breaks at spaces', 'one two three', 60, ['one two', 'three']],
    ['keeps lines of the text', 'one\n\ntwo', 100, ['one', 'two']],
    [
      'breaks a word that is too wide, never within a letter',
      'e\u0301'.repeat(20),
      60,
      ['e\u0301'.repeat(9), 'e\u0301'.repeat(9), 'e\u0301e\u0301'],
    ],
    ['has no line for nothing', '  \n ', 60, []],
    ['takes out what turns the direction', 'a\u202eb\u2066c', 60, ['a b c']],
  ])('%s', (_, text, width, lines) => {
    expect(linesOf(text, width, size, 5)).toEqual(lines);
  });

  it('says by an ellipsis that something was left out', () => {
    expect(linesOf('one two three four', 30, size, 2)).toEqual(['one', 'two…']);
  });

  it('are never wider than asked for', () => {
    const text =
      'Wide WWWWWW 库存数量已经登记好了 مرحبا ሰላም 👩🏽‍⚕️ မင်္ဂလာပါ and https://example.org/a/very/long/address';
    for (const width of [40, 77, 150]) {
      for (const line of linesOf(text, width, size, 50))
        expect(textWidth(line, size)).toBeLessThanOrEqual(width);
    }
  });

  it('are found in bounded time, whatever the text', () => {
    const start = performance.now();
    linesOf('x'.repeat(2_000_000), 100, size, 10);
    linesOf('a '.repeat(1_000_000), 100, size, 10);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

it.each([
  ['مرحبا', true],
  ['@(x) שלום', false],
  ['12 שלום', true],
  ['Hello مرحبا', false],
  ['...', false],
])('%s is written from right to left: %s', (text, turned) => {
  expect(isRightToLeft(text)).toBe(turned);
});
