import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { alwaysFits, fitsBasic, smsLength } from '../sms-length.ts';

const sends = new Set(['send_msg', 'send_broadcast']);

/** A message fits into one SMS. Of what expressions stand for nothing is known, so it is not counted. */
export const messageLength: Advice = ({ uuid }, { templates }) =>
  templates.flatMap((template) => {
    const { of, property } = template;
    if (property !== 'text' || !sends.has(of) || template.text.length <= alwaysFits) return [];
    // What is counted of it is no longer.
    if (fitsBasic(template.text)) return [];
    const {
      at,
      analysis: { pieces },
    } = template;
    const fixed = pieces.filter(({ kind }) => kind === 'text' || kind === 'unclosed');
    const text = fixed.map(({ kind, content }) => (kind === 'text' ? content : `@(${content}`)).join('');
    const { segments, units, alphabet, first } = smsLength(text);
    if (segments <= 1) return [];
    const args = {
      segments,
      units,
      alphabet,
      first: first ?? '',
      hasExpressions: fixed.length < pieces.length,
    };
    return [report('rapidpro.message-long', args, { pointer: at, flow: uuid })];
  });
