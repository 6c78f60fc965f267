import type { Advice } from './advice.ts';
import type { TemplatePiece } from '../expressions/template.ts';
import { report } from '../flow-part.ts';
import type { Template } from '../templates.ts';

/** Headers that carry what lets a caller in. */
const secretHeader =
  /^(?:proxy-)?authorization$|^cookie$|(?:^|[-_])(?:api-?key|apikey|auth|token|secret|password|passwd|access-?key)(?:[-_]|$)/i;
/** Words before the secret itself. */
const scheme = /^\s*(?:basic|bearer|token|api-?key|digest|key)\b[\s:=]*/i;
const passwordInUrl = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s:]*:([^/?#@\s]+)@/i;
const secretInUrl =
  /[?&](?:[\w.-]*[-_.])?(?:api_?key|access_?key|access_?token|auth_?token|token|secret|password|passwd|pwd)=([^&#\s]*)/gi;

/** Shorter texts are no secrets: `Token @globals.key`, `v1`. */
const shortest = 6;

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
    return secretHeader.test(key) && isSecret(fixed.replace(scheme, '')) ? `The header ${key}` : undefined;
  }
  if (property !== 'url') return undefined;
  if (isSecret(passwordInUrl.exec(fixed)?.[1] ?? '')) return 'The url';
  return [...fixed.matchAll(secretInUrl)].some(([, value = '']) => isSecret(value)) ? 'The url' : undefined;
}

/** The text that stands in the flow; of an expression nothing. */
function fixedText({ kind, content }: TemplatePiece): string {
  return kind === 'text' ? content : '';
}

function isSecret(text: string): boolean {
  return text.replace(/\s+/g, '').length >= shortest;
}
