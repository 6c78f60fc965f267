import { listOf, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { smsLength } from '../../rapidpro/sms-length.ts';
import { expressionsIn } from '../expressions/template.ts';
import { placedItems } from '../shape.ts';
import { type ContainerAdvice, report } from './advice.ts';
import { modesOf } from './modes.ts';

const sms = ['SMS', 'TEXT'];

/** Texts for SMS fit into one. Of what expressions stand for nothing is known, so it is not counted. */
export const messageLength: ContainerAdvice = ({ flows, resources }) => {
  const isSent = flows.some(({ scope }) => modesOf(scope).some((mode) => sms.includes(mode)));
  if (!isSent) return [];
  return resources
    .flatMap(({ items, flow }) =>
      items.flatMap((item) => placedItems(item, 'values')).map((one) => ({ one, flow })),
    )
    .filter(({ one: { value } }) =>
      listOf(value, 'modes').some((mode) => typeof mode === 'string' && sms.includes(mode)),
    )
    .flatMap(({ one: { value, pointer }, flow }) => {
      const text = textOf(value, 'content_type') === 'TEXT' ? (textOf(value, 'value') ?? '') : '';
      const { fixed, atLeast } = withoutExpressions(text);
      const { segments, units, alphabet } = smsLength(fixed);
      if (segments <= 1) return [];
      const place = { pointer: child(pointer, 'value'), ...(flow === undefined ? {} : { flow }) };
      return [report('floip.message-long', { segments, units, alphabet, atLeast }, place)];
    });
};

function withoutExpressions(text: string): { readonly fixed: string; readonly atLeast: boolean } {
  const expressions = expressionsIn(text);
  let fixed = '';
  let at = 0;
  for (const { content, at: start } of expressions) {
    fixed += text.slice(at, start);
    at = start + content.length;
  }
  return { fixed: fixed + text.slice(at), atLeast: expressions.length > 0 };
}
