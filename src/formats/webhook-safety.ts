/** What makes calling a webhook unsafe, whatever format the flow is of. Texts come without their expressions. */

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

/** Hosts that are reached without a network in between. */
const local = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?=[:/?#]|$)/i;

/** Whether a header of this name holds a secret. */
export function isSecretHeader(name: string, text: string): boolean {
  return secretHeader.test(name) && isSecret(text.replace(scheme, ''));
}

/** Whether a url holds a password or a key. */
export function isSecretUrl(url: string): boolean {
  if (passwordInUrl.test(url)) return true;
  return [...url.matchAll(secretInUrl)].some(([, value = '']) => isSecret(value));
}

/** Whether a url is called without encryption, over a network. */
export function isPlainHttp(url: string): boolean {
  return /^\s*http:/i.test(url) && !local.test(url.trim());
}

function isSecret(text: string): boolean {
  return text.replace(/\s+/g, '').length >= shortest;
}
