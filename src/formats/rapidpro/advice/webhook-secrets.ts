import { isSecretHeader, isSecretUrl } from '../../webhook-safety.ts';
import type { Advice } from './advice.ts';
import type { TemplatePiece } from '../expressions/template.ts';
import { report } from '../flow-part.ts';
import type { Template } from '../templates.ts';

/** Secrets of webhooks are in globals, not in the flow, which is exported and shared. */
export const webhookSecrets: Advice = ({ uuid }, { templates }) =>
  templates.flatMap((template) => {
    if (template.of !== 'call_webhook') return [];
    const where = secretIn(template);
    const place = { pointer: template.at, flow: uuid };
    return where === undefined ? [] : [report('rapidpro.webhook-secret', { where }, place)];
  });

/** What holds a secret, for a sentence; the secret itself is not told. */
function secretIn({ property, key, analysis }: Template): string | undefined {
  const fixed = analysis.pieces.map(fixedText).join('');
  if (property === 'headers' && key !== undefined) {
    return isSecretHeader(key, fixed) ? `The header ${key}` : undefined;
  }
  return property === 'url' && isSecretUrl(fixed) ? 'The url' : undefined;
}

/** The text that stands in the flow; of an expression nothing. */
function fixedText({ kind, content }: TemplatePiece): string {
  return kind === 'text' ? content : '';
}
