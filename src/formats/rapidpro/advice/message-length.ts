import type { Finding } from '../../../findings/finding.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { alwaysFits, fitsBasic, smsLength } from '../sms-length.ts';
import type { Template } from '../templates.ts';

const sends = new Set(['send_msg', 'send_broadcast']);

/** A message fits into one SMS. Of what expressions stand for nothing is known, so it is not counted. */
export const messageLength: Advice = ({ uuid }, { templates }) => {
  const findings: Finding[] = [];
  for (const template of templates) {
    const { of, property, text } = template;
    if (property !== 'text' || !sends.has(of) || text.length <= alwaysFits) continue;
    // What is counted of it is no longer.
    if (fitsBasic(text)) continue;
    const fixed = template.hasExpressions ? fixedTextOf(template) : text;
    const { segments, units, alphabet, first = '' } = smsLength(fixed);
    if (segments <= 1) continue;
    const args = { segments, units, alphabet, first, hasExpressions: isLeftOut(template) };
    findings.push(report('rapidpro.message-long', args, { pointer: template.at, flow: uuid }));
  }
  return findings;
};

/** Whether something of a text is not counted. */
function isLeftOut({ hasExpressions, analysis }: Template): boolean {
  return hasExpressions && analysis.pieces.some(({ kind }) => kind === 'name' || kind === 'expression');
}

/** What of a text is the same for everybody. */
function fixedTextOf({ analysis: { pieces } }: Template): string {
  let fixed = '';
  for (const { kind, content } of pieces) {
    if (kind === 'text') fixed += content;
    else if (kind === 'unclosed') fixed += `@(${content}`;
  }
  return fixed;
}
