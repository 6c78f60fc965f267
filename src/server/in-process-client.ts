import type { FhirClient } from '../fhir/client.ts';
import { exitCode, Failure } from '../findings/failure.ts';
import type { JsonValue } from '../text/json-value.ts';
import type { Handle } from './request.ts';

/** A client that talks to a server in the same process, without a network. */
export function inProcessClient(server: {
  readonly handle: Handle;
  readonly base: () => string;
}): FhirClient {
  return {
    get base() {
      return server.base();
    },
    async request({ method, path, headers, body }) {
      const answer = await server.handle({
        method,
        path: belowBase(server.base(), path),
        headers: {
          accept: 'application/fhir+json',
          ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = answer.body ?? '';
      return { status: answer.status, headers: answer.headers, text, body: parsed(text) };
    },
  };
}

function belowBase(base: string, path: string): string {
  if (path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`))
    return path.slice(base.length);
  if (!/^[a-z]+:\/\//i.test(path)) return path;
  throw new Failure('server.other-address', `${path} is not an address of the server ${base}`, {
    exit: exitCode.unreachable,
  });
}

function parsed(text: string): JsonValue | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
