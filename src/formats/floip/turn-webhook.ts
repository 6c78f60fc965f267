/**
 * The webhook block of Turn.io, which is older than that of rc4: headers and query are lists of pairs, and the query
 * stands beside the url. What it has of its own (a cache, a mode) stays with the block.
 */
import type { WebhookAction } from '../../flow/model.ts';
import { type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';

export const turnWebhook = 'Io.Turn.Webhook';

/** The request that the block makes; undefined if it has no method or url. */
export function turnCall(
  config: JsonObject,
): Pick<WebhookAction, 'method' | 'url' | 'headers' | 'body'> | undefined {
  const method = textOf(config, 'method');
  const url = textOf(config, 'url');
  if (method === undefined || url === undefined) return undefined;
  const query = pairsOf(config, 'query').map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const headers = pairsOf(config, 'headers');
  const body = textOf(config, 'body');
  return {
    method,
    url: query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`,
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers) }),
    ...(body === undefined ? {} : { body }),
  };
}

function pairsOf(config: JsonObject, key: string): (readonly [string, string])[] {
  return listOf(config, key).flatMap((pair: JsonValue) => {
    const [name, value] = Array.isArray(pair) ? pair : [];
    return typeof name === 'string' && typeof value === 'string' ? [[name, value] as const] : [];
  });
}

/** A text in a query; expressions in it stay, as the platform fills them in. */
function encoded(text: string): string {
  return text
    .split(/(@\([^)]*\)|@[A-Za-z_][\w.]*)/)
    .map((piece, index) => (index % 2 === 1 ? piece : encodeURIComponent(piece)))
    .join('');
}
