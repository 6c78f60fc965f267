import { describe, expect, it } from 'vitest';
import { measureJson } from '../../src/text/measure.ts';
import { PositionIndex } from '../../src/text/positions.ts';

const text = `{
  "a": [1, {"b": "x, ]} \\\\\\""}, [], 3.0],
  "c/d": {"~": null, "": true},
  "e": 1,
  "e": 2
}`;

describe('the place of a part', () => {
  const index = new PositionIndex(text);
  it.each([
    ['', 1, 1],
    ['/a', 2, 8],
    ['/a/0', 2, 9],
    ['/a/1/b', 2, 18],
    ['/a/2', 2, 33],
    ['/a/3', 2, 37],
    ['/c~1d/~0', 3, 16],
    ['/c~1d/', 3, 26],
    // Of a key given twice the last counts.
    ['/e', 5, 8],
    // What is not there is placed at what is around it.
    ['/a/9/x', 2, 8],
    ['/a/x', 2, 8],
    ['/a/0/x', 2, 9],
    ['/nothing', 1, 1],
  ])('%s', (pointer, line, column) => {
    expect(index.at(pointer)).toEqual({ line, column });
  });

  it('gives a number as it is written', () => {
    expect(index.numberAt('/a/3')).toBe('3.0');
    expect(index.numberAt('/a/1')).toBeUndefined();
    expect(index.numberAt('/none')).toBeUndefined();
  });

  it('takes no longer for deep places of a long text', () => {
    const deep = `${'{"a":['.repeat(90)}"${'x'.repeat(2_000_000)}"${']}'.repeat(90)}`;
    const places = new PositionIndex(deep);
    for (let depth = 1; depth <= 90; depth++) {
      expect(places.at('/a/0'.repeat(depth)).column).toBe(depth * 6 + 1);
    }
  });
});

describe('the first pass over a text', () => {
  it.each<[string, { keys?: number; hasOddNumbers?: boolean; isTooDeep?: boolean }]>([
    ['{"a":1,"b":{"c":":{"}}', { keys: 3 }],
    ['{"a\\":":1,"a":2}', { keys: 2 }],
    ['[true,false,null,1.5,-0.25]', { hasOddNumbers: false }],
    ['[1.0]', { hasOddNumbers: true }],
    ['[1e3]', { hasOddNumbers: true }],
    ['[1, 0.50]', { hasOddNumbers: true }],
    ['["1.0"]', { hasOddNumbers: false }],
    ['[[[[]]]]', { isTooDeep: true }],
    ['[[[]],[[]]]', { isTooDeep: false }],
  ])('%s', (json, expected) => {
    expect(measureJson(json, 3)).toMatchObject(expected);
  });
});
