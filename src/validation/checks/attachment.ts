/** Attachment: the size stated and the data given (FHIR R4 section 2.24.0.4). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { numberOf } from '../structure/element-definition.ts';

export const attachmentMessages = catalogue({
  'profile.attachment-size': {
    severity: 'error',
    title: 'Wrong attachment size',
    text: ({ stated, found }: { stated: number; found: number }) =>
      `The attachment says that it has ${stated} bytes; its data has ${found}.`,
    why: 'Attachment.size is the number of bytes of the data before it is written in base64.',
    fix: 'Correct the size, or leave it out.',
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
  const stated = numberOf(node.value, 'size');
  if (data === undefined || stated === undefined) return;
  const found = decodedLength(data);
  if (found !== stated) run.add(node, report('profile.attachment-size', { stated, found }, {}));
}
