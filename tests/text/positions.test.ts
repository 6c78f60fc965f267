import { describe, expect, it, vi } from 'vitest';
import { LineIndex } from '../../src/text/line-index.ts';
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

  it.each(['["', '[1, "a', '[1, "a"", {"b": [2]}]', '[{"b: 1}, [2, "c"]]'])(
    'in %s, which is no JSON, none is gone through twice',
    (json) => {
      const broken = new PositionIndex(json);
      const members = broken.membersAt(broken.start);
      const offsets = members instanceof Map ? [...members.values()] : members;
      expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
      expect(broken.at('/0/b')).toMatchObject({ line: 1 });
    },
  );

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

  it('tells keys in other than small letters, and no values', () => {
    const json = '{"uuid":"ABC","Uuid":1,"a_b-1.c~":["X"],"\\u0041":{"é":0,"Uuid":2,"":3}}';
    expect([...(measureJson(json, 9).unusualKeys ?? [])]).toEqual(['Uuid', 'A', 'é']);
  });

  it('gives up telling keys when there are very many', () => {
    const many = Array.from({ length: 1100 }, (_, index) => `"K${index}":0`).join();
    expect(measureJson(`{${many}}`, 9)).toMatchObject({ keys: 1100, unusualKeys: undefined });
  });

  // A text of more than 65,536 code units is gone through in several windows, which may end anywhere.
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('wherever its windows end: %i', (shift) => {
    const item = (n: number) =>
      `  {"key_${n % 7}": "é \\"x\\" ${n}",\r\n "B": [1, {}, "${'y'.repeat(n % 50)}"]}`;
    const items = Array.from({ length: 9000 }, (_, n) => item(n));
    const json = `${' '.repeat(shift)}[\n${items.join(',\n\n')}\n]`;
    const { keys, unusualKeys, landmarks } = measureJson(json, 9);
    expect({ keys, unusualKeys: [...(unusualKeys ?? [])] }).toEqual({ keys: 18_000, unusualKeys: ['B'] });
    expect(landmarks.endOf(shift)).toBe(json.length);
    const index = new PositionIndex(json, landmarks);
    const lines = new LineIndex(json);
    for (const n of [0, 1, 777, 4500, 8999]) {
      const offset = json.indexOf(item(n)) + item(n).indexOf('[');
      expect(index.at(`/${n}/B`)).toEqual(lines.lineColumn(offset));
    }
  });

  it('is the same where the units of a text are read one by one, as in a browser', async () => {
    vi.stubGlobal('Buffer', undefined);
    vi.resetModules();
    try {
      const { windowAt } = await import('../../src/text/code-units.ts');
      const { units, end } = windowAt('abé😀c', 1);
      expect([...units.slice(0, end - 1)]).toEqual([0x62, 0xe9, 0xd83d, 0xde00, 0x63]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
