/** The entries of a batch or transaction, read and checked (R4 section 3.1.0.11). */
import { isObject, type JsonObject, listOf, property, textOf } from '../text/json-value.ts';
import { refuse } from './outcome.ts';
import { isResourceType } from './resource-types.ts';
import { quote } from './search-request.ts';

export type EntryMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';

export interface BundleEntry {
  /** FHIRPath of the entry: `Bundle.entry[0]`. */
  readonly place: string;
  readonly method: EntryMethod;
  /** As the client wrote it, relative to the base. */
  readonly url: string;
  readonly type: string;
  /** What follows the type: an id, an operation, `_search`; empty if nothing. */
  readonly rest: string;
  readonly query: string;
  readonly fullUrl: string | undefined;
  readonly resource: JsonObject | undefined;
  /** `if-match`, `if-none-exist` and the like, as headers. */
  readonly headers: Readonly<Record<string, string>>;
}

/** More would hold up everybody else for too long. */
const mostEntries = 10_000;

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

const conditions = [
  ['ifMatch', 'if-match'],
  ['ifNoneMatch', 'if-none-match'],
  ['ifModifiedSince', 'if-modified-since'],
  ['ifNoneExist', 'if-none-exist'],
] as const;

/** Throws a `FhirError` (400) at the first entry that makes no sense. */
export function readEntries(bundle: JsonObject): BundleEntry[] {
  const entries = property(bundle, 'entry') ?? [];
  if (!Array.isArray(entries)) throw refuse(400, 'structure', 'entry must be an array', 'Bundle.entry');
  if (entries.length > mostEntries) {
    throw refuse(
      400,
      'too-costly',
      `A bundle may have at most ${String(mostEntries)} entries`,
      'Bundle.entry',
    );
  }
  return listOf(bundle, 'entry').map((entry, at) => readEntry(entry, `Bundle.entry[${String(at)}]`));
}

function readEntry(entry: unknown, place: string): BundleEntry {
  const request = isObject(entry) ? property(entry, 'request') : undefined;
  if (!isObject(entry) || !isObject(request)) {
    throw refuse(400, 'required', `${place} has no request with method and url`, `${place}.request`);
  }
  const method = textOf(request, 'method');
  if (!isMethod(method)) {
    const found = method === undefined ? 'none' : quote(method);
    throw refuse(
      400,
      'value',
      `The method must be GET, HEAD, POST, PUT or DELETE, not ${found}`,
      `${place}.request.method`,
    );
  }
  const url = textOf(request, 'url');
  if (url === undefined) throw refuse(400, 'required', 'The request has no url', `${place}.request.url`);
  const [path = '', query = ''] = url.replace(/^\//, '').split(/\?(.*)/s);
  const [type = '', ...rest] = path.split('/');
  if (method !== 'GET' && method !== 'HEAD' && !isResourceType(type)) {
    throw refuse(400, 'value', `${quote(url)} does not start with a resource type`, `${place}.request.url`);
  }
  const resource = property(entry, 'resource');
  const needsResource = method === 'PUT' || (method === 'POST' && rest.length === 0);
  if (needsResource && !isObject(resource)) {
    throw refuse(400, 'required', `${method} needs a resource`, `${place}.resource`);
  }
  return {
    place,
    method,
    url,
    type,
    rest: rest.join('/'),
    query,
    fullUrl: textOf(entry, 'fullUrl'),
    resource: isObject(resource) ? resource : undefined,
    headers: headersOf(request),
  };
}

function isMethod(method: string | undefined): method is EntryMethod {
  return method !== undefined && methods.includes(method);
}

function headersOf(request: JsonObject): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, header] of conditions) {
    const value = textOf(request, name);
    if (value !== undefined) headers[header] = value;
  }
  return headers;
}
