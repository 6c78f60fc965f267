import { describe, expect, it } from 'vitest';
import { changeTo, restore } from '../../src/text/json-change.ts';
import type { JsonObject } from '../../src/text/json-value.ts';

const cases: readonly {
  name: string;
  original: JsonObject;
  built: JsonObject;
  properties: JsonObject;
  absent: string[];
}[] = [
  { name: 'what is more', original: { a: 1, b: null }, built: { a: 1 }, properties: { b: null }, absent: [] },
  { name: 'what is other', original: { a: [] }, built: { a: [1] }, properties: { a: [] }, absent: [] },
  { name: 'what is less', original: {}, built: { a: 1 }, properties: {}, absent: ['/a'] },
  {
    name: 'only what differs within',
    original: { a: { b: { c: 1, d: 2 } } },
    built: { a: { b: { c: 1, e: 3 } } },
    properties: { a: { b: { d: 2 } } },
    absent: ['/a/b/e'],
  },
  { name: 'an object for a text', original: { a: {} }, built: { a: 'x' }, properties: { a: {} }, absent: [] },
  { name: 'an empty object', original: { a: {} }, built: {}, properties: { a: {} }, absent: [] },
  {
    name: 'keys with slashes',
    original: {},
    built: { 'a/b': 1, '~': 2 },
    properties: {},
    absent: ['/a~1b', '/~0'],
  },
];

describe('changeTo and restore', () => {
  it.each(cases)('holds and puts back $name', ({ original, built, properties, absent }) => {
    const change = changeTo(original, built);
    expect(change).toEqual({ properties, absent });
    const before = structuredClone(built);
    expect(restore(built, change ?? { properties: {} })).toEqual(original);
    expect(built).toEqual(before);
  });

  it('finds no difference in the order of keys', () => {
    expect(changeTo({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 })).toBeUndefined();
  });

  it('does not reach a prototype', () => {
    const original = JSON.parse('{"__proto__": {"polluted": true}}') as JsonObject;
    const change = changeTo(original, {});
    restore({}, change ?? { properties: {} });
    expect({}).not.toHaveProperty('polluted');
  });
});
