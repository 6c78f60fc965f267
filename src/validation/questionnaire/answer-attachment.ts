/** The type and size of an attachment, where the question bounds them (extensions mimeType and maxSize). */
import { reporter } from '../../findings/message.ts';
import { type JsonObject, textOf } from '../../text/json-value.ts';
import { decodedLength } from '../checks/attachment.ts';
import { numberOf } from '../structure/element-definition.ts';
import type { Answer } from './answer.ts';
import { answerMessages } from './answer-messages.ts';
import type { QuestionItem } from './model.ts';
import type { ResponseContext } from './response-context.ts';

const report = reporter(answerMessages);

export function checkAttachment(
  { node }: Answer,
  value: JsonObject,
  question: QuestionItem,
  { run }: ResponseContext,
): void {
  const { mimeTypes, maxSize } = question;
  const add = (fault: string) => {
    run.add(node, report('response.answer-attachment', { linkId: question.label, fault }, {}));
  };
  const type = textOf(value, 'contentType');
  if (mimeTypes.length > 0 && type === undefined) add('does not tell its type');
  else if (mimeTypes.length > 0 && !mimeTypes.some((allowed) => isOfType(type ?? '', allowed)))
    add(`is of type ${type ?? ''}`);
  const data = textOf(value, 'data');
  const size = data === undefined ? numberOf(value, 'size') : decodedLength(data);
  // In bytes: R4 names no unit, the later definition of the same extension does.
  if (maxSize !== undefined && size !== undefined && size > maxSize) add(`has ${size} bytes`);
}

/** `image/*` allows any image; what is not said of parameters (`; charset=utf-8`) is free. */
function isOfType(type: string, allowed: string): boolean {
  const [plain = '', ...parameters] = type.split(';').map((part) => part.trim().toLowerCase());
  const [wanted = '', ...wantedParameters] = allowed.split(';').map((part) => part.trim().toLowerCase());
  const isSame = wanted.endsWith('/*') ? plain.startsWith(wanted.slice(0, -1)) : plain === wanted;
  return isSame && wantedParameters.every((parameter) => parameters.includes(parameter));
}
