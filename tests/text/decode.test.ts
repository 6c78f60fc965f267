import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/text/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it('reads UTF-8', () => {
    expect(decodeText(utf8('é€😀'), 'f')).toEqual({ text: 'é€😀', findings: [] });
  });

  it('drops a byte order mark and warns', () => {
    const { text, findings } = decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), 'f');
    expect(text).toBe('{}');
    expect(findings).toMatchObject([{ code: 'text.byte-order-mark', severity: 'warning' }]);
  });

  it.each([
    ['UTF-16 little endian', [0xff, 0xfe, 0x7b, 0x00], 'UTF-16', 1, 1],
    ['UTF-16 big endian', [0xfe, 0xff, 0x00, 0x7b], 'UTF-16', 1, 1],
    ['Latin-1', [...utf8('{\n"n": "caf'), 0xe9, ...utf8('"}')], '0xe9 at byte 11', 2, 10],
    ['a cut character', [...utf8('"é'), 0xe2, 0x82], '0xe2 at byte 3', 1, 3],
  ])('refuses %s', (_, bytes, says, line, column) => {
    const { text, findings } = decodeText(new Uint8Array(bytes), 'f');
    expect(text).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'text.encoding', severity: 'error', line, column }]);
    expect(findings[0]?.message).toContain(says);
  });
});
