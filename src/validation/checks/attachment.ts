/** Attachment: the size stated and the data given (FHIR R4 section 2.24.0.4). */
import { catalogue, reporter } from '../../findings/message.ts';
import { base64Bytes, base64Text } from '../../text/base64.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import { sha1 } from '../../text/sha1.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { numberOf } from '../structure/element-definition.ts';
import { show } from './fixed.ts';

export const attachmentMessages = catalogue({
  'profile.attachment-size': {
    severity: 'error',
    title: 'Wrong attachment size',
    text: ({ stated, found }: { stated: number; found: number }) =>
      `The attachment says that it has ${stated} bytes; its data has ${found}.`,
    why: 'Attachment.size is the number of bytes of the data before it is written in base64.',
    fix: 'Correct the size, or leave it out.',
  },
  'profile.attachment-hash': {
    severity: 'error',
    title: 'Wrong attachment hash',
    text: ({ stated, expected }: { stated: string; expected: string }) =>
      `The attachment says that the hash of its data is ${stated}; it is ${expected}.`,
    why: 'Attachment.hash is the SHA-1 of the data, before it is written in base64, and is itself written in base64.',
    fix: 'Correct the hash, or leave it out.',
  },
});

const report = reporter(attachmentMessages);

/** Bytes of what base64 holds. */
export function decodedLength(base64: string): number {
  return Math.floor((base64.replaceAll(/[\s=]/g, '').length * 3) / 4);
}

export function checkAttachment(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const data = textOf(node.value, 'data');
  if (data === undefined) return;
  const stated = numberOf(node.value, 'size');
  const found = decodedLength(data);
  if (stated !== undefined && found !== stated)
    run.add(node, report('profile.attachment-size', { stated, found }, {}));
  const hash = textOf(node.value, 'hash');
  const bytes = hash === undefined ? undefined : base64Bytes(data);
  if (hash === undefined || bytes === undefined) return;
  const expected = base64Text(sha1(bytes));
  if (hash.replaceAll(/\s/g, '') !== expected)
    run.add(node, report('profile.attachment-hash', { stated: show(hash), expected }, {}));
}
