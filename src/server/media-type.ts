/** JSON is the one format; others are refused with a clear word (R4 section 3.1.0.1.11). */
import { refuse } from './outcome.ts';
import type { BodyKind } from './routes.ts';
import { type QueryPair, quote } from './search-request.ts';

const jsonTypes = new Set([
  'application/fhir+json',
  'application/json',
  'text/json',
  'json',
  'application/json+fhir',
]);
const anyTypes = new Set(['*/*', 'application/*']);

/** The charset may be named, but only UTF-8 is read. */
export function checkContentType(header: string | undefined, kind: BodyKind): void {
  if (kind === 'none') return;
  const [type = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && charset.replaceAll('"', '') !== 'utf-8') {
    throw refuse(415, 'not-supported', `Only UTF-8 is read, not ${quote(charset)}`);
  }
  if (kind === 'form') {
    if (type === 'application/x-www-form-urlencoded') return;
    throw refuse(
      415,
      'not-supported',
      `A search by POST is application/x-www-form-urlencoded, not ${quote(type)}`,
    );
  }
  if (jsonTypes.has(type)) return;
  const found = type === '' ? 'nothing' : quote(type);
  throw refuse(415, 'not-supported', `This server reads application/fhir+json; Content-Type says ${found}`);
}

/** `_format` counts more than Accept. No Accept means anything. */
export function checkAccept(header: string | undefined, query: readonly QueryPair[]): void {
  const format = query.find(({ name }) => name === '_format')?.value;
  if (format !== undefined) {
    // An unescaped plus has become a space.
    const type = format.toLowerCase().split(';')[0]?.trim().replace(' ', '+') ?? '';
    if (jsonTypes.has(type)) return;
    throw refuse(406, 'not-supported', `This server answers in JSON only, not in ${quote(format)}`);
  }
  const types = (header ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '');
  if (types.some((type) => jsonTypes.has(type) || anyTypes.has(type))) return;
  throw refuse(
    406,
    'not-supported',
    `This server answers in application/fhir+json, not in ${quote(header ?? '')}`,
  );
}
