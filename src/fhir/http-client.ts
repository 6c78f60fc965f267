import { Failure, exitCode } from '../findings/failure.ts';
import type { JsonValue } from '../text/json-value.ts';
import type { FhirClient, FhirRequest, FhirResponse } from './client.ts';

export interface HttpClientOptions {
  /** Sent with every request: `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For one request, from the first byte sent to the last one received; 30 s by default. */
  readonly timeoutMs?: number;
  /** Bodies are cut there; 50 MB by default. */
  readonly maxBytes?: number;
  /** Sends credentials over plain http too, to hosts other than this machine. */
  readonly allowInsecure?: boolean;
  readonly fetch?: typeof fetch;
}

/**
 * A client over HTTP. It talks to the origin of its base and to no other: neither a redirect nor a link that
 * the server gives can send a request, or the credentials with it, elsewhere.
 *
 * Throws a `Failure`: with exit code usage for a base that is no http url, and when `request` is called, with
 * exit code unreachable if no answer comes, and notConformant if the server's link leads to another origin.
 */
export function httpClient(base: string, options: HttpClientOptions = {}): FhirClient {
  const root = baseUrl(base, options);
  const { timeoutMs = 30_000, maxBytes = 50_000_000, headers = {}, fetch: send = fetch } = options;
  return {
    base: root,
    async request(request: FhirRequest): Promise<FhirResponse> {
      const url = requestUrl(root, request.path);
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const response = await send(url, {
          method: request.method,
          headers: { ...defaultHeaders(request), ...headers, ...request.headers },
          ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
          redirect: 'manual',
          signal,
        });
        const { text, whole } = await limitedText(response, maxBytes);
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: whole ? parsed(text) : undefined,
          text,
        };
      } catch (error) {
        throw signal.aborted
          ? new Failure('client.timeout', `No answer from ${root} within ${timeoutMs} ms.`, {
              exit: exitCode.unreachable,
              hint: 'Is the server up, and the url right? A slow server needs a longer timeout.',
              cause: error,
            })
          : new Failure('client.unreachable', `Can't reach ${root}: ${reason(error)}.`, {
              exit: exitCode.unreachable,
              hint: 'Is the server up, and the url right?',
              cause: error,
            });
      }
    },
  };
}

function baseUrl(base: string, options: HttpClientOptions): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Failure('client.base-invalid', `Expected the http url of a FHIR server, found ${base}.`, {
      hint: 'Example: http://localhost:8080/fhir',
    });
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Failure(
      'client.base-invalid',
      'Expected a base url without user, password, query and fragment.',
      { hint: 'Give credentials as a header.' },
    );
  }
  const hasCredentials = Object.keys(options.headers ?? {}).some((name) =>
    /^(authorization|cookie|x-api-key)$/i.test(name),
  );
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (hasCredentials && url.protocol === 'http:' && !isLocal && options.allowInsecure !== true) {
    throw new Failure('client.insecure', `Credentials would go to ${url.host} without encryption.`, {
      hint: 'Use https, or allow it explicitly.',
    });
  }
  return url.href.replace(/\/+$/, '');
}

/** A path below the base, or a whole url that the server gave, if it stays on the server. */
function requestUrl(root: string, path: string): string {
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//') || path.startsWith('/');
  const text = isWhole ? path : path === '' ? root : path.startsWith('?') ? root + path : `${root}/${path}`;
  const url = URL.canParse(text, root) ? new URL(text, root) : undefined;
  if (url?.origin !== new URL(root).origin) {
    throw new Failure('client.other-origin', `The server's link leads elsewhere: ${path.slice(0, 200)}.`, {
      exit: exitCode.notConformant,
      hint: `Requests go to ${new URL(root).origin} only. Does the server know its own base url?`,
    });
  }
  return url.href;
}

function defaultHeaders(request: FhirRequest): Record<string, string> {
  const isSearch = request.method === 'GET' && (request.path.includes('?') || /^https?:/.test(request.path));
  return {
    accept: 'application/fhir+json',
    ...(request.body !== undefined && { 'content-type': 'application/fhir+json' }),
    // A server may answer a repeated search from a list that it kept (HAPI does so for a minute).
    ...(isSearch && { 'cache-control': 'no-cache' }),
  };
}

async function limitedText(response: Response, maxBytes: number): Promise<{ text: string; whole: boolean }> {
  if (response.body === null) return { text: '', whole: true };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of streamed(response.body)) {
    size += chunk.length;
    chunks.push(size > maxBytes ? chunk.subarray(0, chunk.length - (size - maxBytes)) : chunk);
    if (size > maxBytes) break;
  }
  return { text: Buffer.concat(chunks).toString('utf8'), whole: size <= maxBytes };
}

async function* streamed(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return text.trim() === '' ? undefined : (JSON.parse(text) as JsonValue);
  } catch {
    return undefined;
  }
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'no connection';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no host of that name';
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'the connection was closed';
    case 'UND_ERR_HEADERS_OVERFLOW':
      return 'the headers of its answer are too long';
    default:
      if (code.startsWith('HPE_')) return 'it does not speak HTTP';
      return code === '' ? cause.message : code;
  }
}
