import { createHash } from 'node:crypto';

/** The hyphenated form of a UUID, of any version and case (RFC 9562 section 4), as a pattern. */
export const uuidForm = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

const hyphens = [8, 13, 18, 23] as const;

/** 1 for the code units of hexadecimal digits. */
const isHex = new Uint8Array(0x10000);
for (const digit of '0123456789abcdefABCDEF') isHex[digit.charCodeAt(0)] = 1;

/** True for a text of that form. A loop, which takes half the time of the pattern: flows have very many UUIDs. */
export function isUuid(text: string): boolean {
  if (text.length !== 36) return false;
  for (const at of hyphens) if (text.charCodeAt(at) !== 0x2d) return false;
  let digits = 0;
  for (let at = 0; at < 36; at++) digits += isHex[text.charCodeAt(at)] ?? 0;
  return digits === 32;
}

/**
 * The name-based UUID of version 5 (RFC 9562 section 5.5): the same name in the same namespace gives the same
 * UUID, on every machine. Throws a RangeError if the namespace is no UUID.
 */
export function uuidV5(name: string, namespace: string): string {
  if (!isUuid(namespace)) throw new RangeError(`Not a UUID: ${namespace}`);
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
