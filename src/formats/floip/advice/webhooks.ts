import type { Finding } from '../../../findings/finding.ts';
import { isObject, property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { isPlainHttp, isSecretHeader, isSecretUrl } from '../../webhook-safety.ts';
import { isWebhook } from '../block-types.ts';
import { expressionsIn } from '../expressions/template.ts';
import { placeIn } from '../rules/rule.ts';
import { configOf, typeOf } from '../shape.ts';
import { type FlowAdvice, report } from './advice.ts';

/** Webhooks are called by https, and hold no secret. */
export const webhooks: FlowAdvice = ({ scope }) =>
  scope.blocks
    .filter(({ value }) => isWebhook(typeOf(value)))
    .flatMap(({ value, pointer }) => {
      const config = configOf(value);
      const findings: Finding[] = [];
      const secret = (where: string, ...path: string[]) =>
        findings.push(
          report('floip.webhook-secret', { where }, placeIn(scope, child(pointer, 'config', ...path))),
        );
      const url = textOf(config, 'url');
      if (url !== undefined && isPlainHttp(url)) {
        const place = placeIn(scope, child(pointer, 'config', 'url'));
        findings.push(report('floip.webhook-not-encrypted', {}, place));
      }
      if (url !== undefined && isSecretUrl(withoutExpressions(url))) secret('The url', 'url');
      const headers = property(config, 'headers');
      for (const [name, text] of Object.entries(isObject(headers) ? headers : {})) {
        if (typeof text === 'string' && isSecretHeader(name, withoutExpressions(text)))
          secret(`The header ${name}`, 'headers', name);
      }
      const auth = property(config, 'auth');
      for (const [name, text] of Object.entries(isObject(auth) ? auth : {})) {
        if (typeof text === 'string' && isSecretHeader('authorization', withoutExpressions(text)))
          if (/pass|secret|token|key/i.test(name)) secret(`The ${name}`, 'auth', name);
      }
      return findings;
    });

/** What stands in the container itself; of an expression nothing. */
function withoutExpressions(text: string): string {
  return expressionsIn(text).reduce((rest, { content }) => rest.replace(content, ''), text);
}
