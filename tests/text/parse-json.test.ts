import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/text/json.ts';

interface Refusal {
  readonly name: string;
  readonly text: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

const refusals: Refusal[] = [
  { name: 'nothing', text: ' \n', code: 'json.empty', line: 1, column: 1, says: 'empty' },
  {
    name: 'a cut object',
    text: '{"a":',
    code: 'json.syntax',
    line: 1,
    column: 6,
    says: 'the end of the file',
  },
  {
    name: 'a cut text',
    text: '{\n  "a": "bc',
    code: 'json.syntax',
    line: 2,
    column: 8,
    says: 'does not end',
  },
  { name: 'a trailing comma', text: '[1,\n2,]', code: 'json.syntax', line: 2, column: 3, says: 'found "]"' },
  {
    name: 'a bare key',
    text: '{a: 1}',
    code: 'json.syntax',
    line: 1,
    column: 2,
    says: 'key in double quotes',
  },
  { name: 'a leading zero', text: '[01]', code: 'json.number', line: 1, column: 2, says: '01' },
  { name: 'two zeros', text: '[ -00.5]', code: 'json.number', line: 1, column: 3, says: '-00.5' },
  {
    name: 'no digit after the point',
    text: '{"a": 1.}',
    code: 'json.number',
    line: 1,
    column: 7,
    says: '1.',
  },
  { name: 'no digit before the point', text: '[\n.5]', code: 'json.number', line: 2, column: 1, says: '.5' },
  { name: 'a plus', text: '[+1]', code: 'json.number', line: 1, column: 2, says: '+1' },
  { name: 'an exponent cut off', text: '[1e]', code: 'json.number', line: 1, column: 2, says: '1e' },
  { name: 'two points', text: '1.2.3', code: 'json.number', line: 1, column: 1, says: '1.2.3' },
  { name: 'a hexadecimal number', text: '[0x1F]', code: 'json.number', line: 1, column: 2, says: '0x1F' },
  { name: 'not a number', text: '[NaN]', code: 'json.number', line: 1, column: 2, says: 'NaN' },
  { name: 'infinity', text: '[-Infinity]', code: 'json.number', line: 1, column: 2, says: '-Infinity' },
  {
    name: 'two numbers without a comma',
    text: '[1 2]',
    code: 'json.syntax',
    line: 1,
    column: 4,
    says: '","',
  },
  {
    name: 'a number after the end',
    text: '{} 1',
    code: 'json.syntax',
    line: 1,
    column: 4,
    says: 'end of the file',
  },
  { name: 'a number for a key', text: '{1: 2}', code: 'json.syntax', line: 1, column: 2, says: 'a key' },
  { name: 'a bad escape', text: '["\\x"]', code: 'json.syntax', line: 1, column: 2, says: 'bad escape' },
  {
    name: 'text after the end',
    text: '{} x',
    code: 'json.syntax',
    line: 1,
    column: 4,
    says: 'end of the file',
  },
  { name: 'a comment', text: '// hi\n{}', code: 'json.comment', line: 1, column: 1, says: 'comments' },
  {
    name: 'a comment of several lines',
    text: '{"a":\n /* x */ 1}',
    code: 'json.comment',
    line: 2,
    column: 2,
    says: 'comments',
  },
  {
    name: 'a comment at the end',
    text: '{} # x',
    code: 'json.comment',
    line: 1,
    column: 4,
    says: 'comments',
  },
  { name: 'HTML', text: '<html>', code: 'json.syntax', line: 1, column: 1, says: 'found "<"' },
  { name: 'a wrong bracket', text: '{"a": 1]', code: 'json.syntax', line: 1, column: 8, says: 'found "]"' },
  { name: 'depth', text: '['.repeat(100_000), code: 'json.too-deep', line: 1, column: 201, says: '200' },
  {
    name: '__proto__',
    text: '{"b": {"__proto__": 1}}',
    code: 'json.unsafe-key',
    line: 1,
    column: 8,
    says: '__proto__',
  },
  {
    name: 'a hidden __proto__',
    text: '{"\\u005f_proto__": 1}',
    code: 'json.unsafe-key',
    line: 1,
    column: 2,
    says: '__proto__',
  },
];

describe('parseJson refuses', () => {
  it.each(refusals)('$name', ({ text, code, line, column, says }) => {
    const { document, findings } = parseJson(text, 'f.json');
    expect(document).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, severity: 'error', file: 'f.json', line, column });
    expect(findings[0]?.message).toContain(says);
  });
});

describe('parseJson reads', () => {
  it.each([
    ['{"a": [1, -2.5e3, "x\\u00e9\\n", null, true, {}, []]}'],
    ['  "alone" '],
    ['0'],
    ['{"constructor": {"prototype": 1}, "": 2}'],
  ])('%s', (text) => {
    const { document, findings } = parseJson(text, 'f.json');
    expect(findings).toEqual([]);
    expect(document?.value).toEqual(JSON.parse(text));
  });

  it('takes the last of a key given twice, and says so', () => {
    const { document, findings } = parseJson('{"a": 1,\n "b": {"a": 1}, "a": 2}', 'f.json');
    expect(document?.value).toEqual({ a: 2, b: { a: 1 } });
    expect(findings).toMatchObject([
      { code: 'json.duplicate-key', severity: 'warning', line: 2, column: 17 },
    ]);
  });

  it('leaves Object.prototype alone', () => {
    parseJson('{"__proto__": {"polluted": true}}', 'f.json');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('positions', () => {
  const text = '{\n  "a": [1, {"b~/c": "x"}],\n  "a,": "{[",\n  "d": true\n}';
  it.each([
    ['', 1, 1],
    ['/a', 2, 8],
    ['/a/0', 2, 9],
    ['/a/1/b~0~1c', 2, 21],
    ['/a,', 3, 9],
    ['/d', 4, 8],
    ['/d/not/there', 4, 8],
    ['/nothing', 1, 1],
  ])('%s stands at %i:%i', (pointer, line, column) => {
    expect(parseJson(text, 'f').document?.positions.at(pointer)).toEqual({ line, column });
  });
});

describe('how a number is written', () => {
  it('is told where its value does not tell it', () => {
    const text = '{"a": 1.0, "b": [{"c": 1e3}], "d": 1.5, "e": 2}';
    const written = parseJson(text, 'a.json').document?.numberText;
    expect(['/a', '/b/0/c', '/d', '/e', '/b', '/x'].map((pointer) => written?.(pointer))).toEqual([
      '1.0',
      '1e3',
      '1.5',
      '2',
      undefined,
      undefined,
    ]);
  });

  it('is not kept where the values tell all', () => {
    expect(parseJson('{"a": 1, "b": 1.5, "c": "1.0"}', 'a.json').document?.numberText).toBeUndefined();
  });
});
