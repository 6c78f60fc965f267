import { expect, it } from 'vitest';
import { missingParts } from '../../src/conformance/compare-resources.ts';
import type { JsonValue } from '../../src/text/json-value.ts';

const cases: { name: string; sent: JsonValue; got: JsonValue; missing: string[] }[] = [
  { name: 'the same', sent: { a: [1, { b: 'x' }] }, got: { a: [1, { b: 'x' }] }, missing: [] },
  { name: 'what the server adds', sent: { a: 1 }, got: { a: 1, b: 2 }, missing: [] },
  {
    name: 'id, meta and text of the server',
    sent: { id: '1', meta: {}, text: {} },
    got: { id: '2' },
    missing: [],
  },
  {
    name: 'a reference made absolute',
    sent: { s: { reference: 'P/1' } },
    got: { s: { reference: 'http://x/P/1' } },
    missing: [],
  },
  { name: 'a missing property', sent: { a: { b: 1 } }, got: { a: {} }, missing: ['/a/b'] },
  { name: 'another value', sent: { a: '1' }, got: { a: 1 }, missing: ['/a'] },
  { name: 'a shorter list', sent: { a: [1, 2] }, got: { a: [1] }, missing: ['/a'] },
  { name: 'another order', sent: { a: [1, 2] }, got: { a: [2, 1] }, missing: ['/a/0', '/a/1'] },
  {
    name: 'another reference',
    sent: { s: { reference: 'P/1' } },
    got: { s: { reference: 'P/11' } },
    missing: ['/s/reference'],
  },
  { name: 'an inner id', sent: { a: { id: '1' } }, got: { a: {} }, missing: ['/a/id'] },
];

it.each(cases)('$name', ({ sent, got, missing }) => {
  expect(missingParts(sent, got)).toEqual(missing);
});
