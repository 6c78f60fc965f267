import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/text/canonical-json.ts';
import { child, parent, steps } from '../../src/text/pointer.ts';

it('escapes and unescapes steps (RFC 6901 section 4)', () => {
  expect(child('', 'a/b', 'm~n', 0)).toBe('/a~1b/m~0n/0');
  expect(steps('/a~1b/m~0n/0')).toEqual(['a/b', 'm~n', '0']);
  expect(steps('')).toEqual([]);
});

it('goes up to the whole document and no further', () => {
  expect(parent('/a/0')).toBe('/a');
  expect(parent('/a')).toBe('');
  expect(parent('')).toBeUndefined();
});

it('writes the same text for the same document', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 1.5e21 })).toBe(
    '{"a":1.5e+21,"b":[1,{"c":"x","d":null}]}',
  );
});
