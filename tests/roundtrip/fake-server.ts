/** A FHIR server of a few lines: keeps what is put, searches by url and identifier. Behaves as each test wants. */
import type { FhirClient, FhirRequest, FhirResponse } from '../../src/fhir/client.ts';
import { Failure, exitCode } from '../../src/findings/failure.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../src/text/json-value.ts';

export interface FakeServer extends FhirClient {
  readonly rows: Map<string, JsonObject>;
  /** `GET Library?url=..`, in order. */
  readonly log: string[];
}

/** Changes an answer, or the request; undefined lets the server do what it does. */
export type Quirk = (request: FhirRequest, server: FakeServer) => FhirResponse | undefined;

export function answer(status: number, body?: JsonValue): FhirResponse {
  return { status, headers: {}, body, text: body === undefined ? '' : JSON.stringify(body) };
}

export const unreachable = (): never => {
  throw new Failure('client.unreachable', "Can't reach the server.", { exit: exitCode.unreachable });
};

export function fakeServer(rows: Record<string, JsonObject> = {}, quirk?: Quirk): FakeServer {
  const server: FakeServer = {
    base: 'http://fake/fhir',
    rows: new Map(Object.entries(rows)),
    log: [],
    request(request) {
      server.log.push(`${request.method} ${request.path}`);
      return Promise.resolve().then(() => quirk?.(request, server) ?? respond(server, request));
    },
  };
  return server;
}

function respond(server: FakeServer, { method, path, body }: FhirRequest): FhirResponse {
  if (method === 'POST' && path === '' && isObject(body)) {
    for (const entry of listOf(body, 'entry')) {
      const resource = isObject(entry) ? property(entry, 'resource') : undefined;
      if (!isObject(resource)) return answer(400);
      server.rows.set(referenceOf(resource), { ...resource, meta: { versionId: '1' } });
    }
    return answer(200, { resourceType: 'Bundle', type: 'transaction-response' });
  }
  if (method === 'PUT' && isObject(body)) {
    server.rows.set(path, body);
    return answer(200, body);
  }
  if (method === 'DELETE') return answer(server.rows.delete(path) ? 204 : 404);
  const [type = '', query] = path.split('?');
  if (query === undefined) {
    const found = server.rows.get(path);
    return found === undefined ? answer(404) : answer(200, found);
  }
  const [first = ''] = query.split('&');
  const [name = '', value = ''] = first.split('=').map(decodeURIComponent);
  const entry = [...server.rows.values()]
    .filter((resource) => textOf(resource, 'resourceType') === type && matches(resource, name, value))
    .map((resource): JsonValue => ({ resource }));
  return answer(200, { resourceType: 'Bundle', type: 'searchset', entry });
}

function matches(resource: JsonObject, name: string, value: string): boolean {
  if (name === 'url') return textOf(resource, 'url') === value;
  return listOf(resource, 'identifier').some(
    (item) => isObject(item) && `${textOf(item, 'system') ?? ''}|${textOf(item, 'value') ?? ''}` === value,
  );
}

function referenceOf(resource: JsonObject): string {
  return `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`;
}
