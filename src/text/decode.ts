import type { Finding } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { textMessages } from './messages.ts';

const report = reporter(textMessages);

/** A text, or the reason why the bytes are none. */
export interface Decoded {
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/**
 * Bytes to text. Only UTF-8 is taken; a byte order mark is dropped with a warning, UTF-16 and broken
 * sequences are refused with the offset of the first byte that is wrong.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const place = { file, line: 1, column: 1 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { findings: [report('text.encoding', { found: 'UTF-16 (little endian)', offset: 0 }, place)] };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { findings: [report('text.encoding', { found: 'UTF-16 (big endian)', offset: 0 }, place)] };
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, findings: hasMark ? [report('text.byte-order-mark', {}, place)] : [] };
  } catch {
    const offset = firstBadByte(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    const found = `the byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`;
    return { findings: [report('text.encoding', { found, offset }, { file, line, column })] };
  }
}

/** Where the longest valid start of the bytes ends, by halving: decoding is native and so faster than a walk. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // A stream takes a character that is cut; the fault is where that one starts, at most 3 bytes before.
  while (good > 0 && !decodes(bytes.subarray(0, good), { stream: false })) good--;
  return good;
}

function decodes(bytes: Uint8Array, options: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
