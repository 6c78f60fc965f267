/** Base64 (RFC 4648 section 4) without any library, so that it is read and written wherever the validator runs. */

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values: ReadonlyMap<string, number> = new Map(Array.from(signs, (sign, i) => [sign, i]));

/** The bytes that a text holds, white space left aside; undefined if it is no base64. */
export function base64Bytes(text: string): Uint8Array | undefined {
  const plain = text.replaceAll(/\s/g, '');
  const digits = plain.replace(/={1,2}$/, '');
  if (plain.length % 4 !== 0 || digits.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let buffer = 0;
  let at = 0;
  for (const sign of digits) {
    const value = values.get(sign);
    if (value === undefined) return undefined;
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (buffer >> bits) & 0xff;
    buffer &= (1 << bits) - 1;
  }
  return bytes;
}

/** Bytes as a text. */
export function base64Text(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const sign = (shift: number) => signs[(group >> shift) & 63] ?? '';
    text += sign(18) + sign(12) + (b === undefined ? '=' : sign(6)) + (c === undefined ? '=' : sign(0));
  }
  return text;
}
