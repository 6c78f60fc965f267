import { expect, test } from 'vitest';
import { base64Bytes, base64Text } from '../../src/text/base64.ts';

test('is what others make of bytes, and the other way round', () => {
  for (let length = 0; length < 12; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length * 7) % 256);
    const text = Buffer.from(bytes).toString('base64');
    expect(base64Text(bytes)).toBe(text);
    expect(base64Bytes(text)).toEqual(bytes);
  }
});

test.each(['A', 'AB', 'ABC', 'AB=C', 'A===', 'AB-_', 'ABCDE'])('%s is none', (text) => {
  expect(base64Bytes(text)).toBeUndefined();
});

test('white space is left aside', () => {
  expect(base64Bytes('QU\nJD')).toEqual(Uint8Array.from([65, 66, 67]));
});
