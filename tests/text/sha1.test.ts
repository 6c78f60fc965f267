import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha1 } from '../../src/text/sha1.ts';

test('is the digest that others make, at each length around a block', () => {
  for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
    const hex = Buffer.from(sha1(bytes)).toString('hex');
    expect(hex).toBe(createHash('sha1').update(bytes).digest('hex'));
  }
});

test('is of the part that a view shows', () => {
  const whole = Uint8Array.from({ length: 200 }, (_, i) => i);
  expect(sha1(whole.subarray(7, 90))).toEqual(sha1(whole.slice(7, 90)));
});
