/** Planted faults: what real servers get wrong, so that the test kit can be shown to find each of them. */
import { isObject, type JsonObject, listOf, property, setProperty, textOf } from '../text/json-value.ts';
import type { Handle, HandleOptions, ServerRequest, ServerResponse } from './request.ts';

export type FaultName =
  | 'ignores-meta-profile'
  | 'accepts-anything'
  | 'drops-a-field'
  | 'drops-extensions'
  | 'search-ignores-parameter'
  | 'search-finds-nothing'
  | 'update-keeps-old'
  | 'delete-does-nothing'
  | 'read-after-delete'
  | 'wrong-status-on-create'
  | 'no-location'
  | 'no-capability'
  | 'capability-without-profiles'
  | 'transaction-without-rollback'
  | 'transaction-keeps-urns'
  | 'no-version-bump'
  | 'errors-without-outcome'
  | 'validate-finds-nothing'
  | 'validate-lacks-profiles';

export interface Fault {
  /** What a client sees. */
  readonly title: string;
  readonly plant: (handle: Handle) => Handle;
}

/** The server with one fault in it. */
export function withFault(handle: Handle, name: FaultName): Handle {
  return faults[name].plant(handle);
}

/** Every fault that can be planted. */
export const faults: Readonly<Record<FaultName, Fault>> = {
  'ignores-meta-profile': {
    title: 'Resources that break the profile they claim are stored',
    plant: (handle) => (request, options) => handle(request, { ...options, ignoreMetaProfile: true }),
  },
  'accepts-anything': {
    title: 'A refusal of a resource is answered like a success, but nothing is stored',
    plant: changeResponse((request, response) =>
      response.status === 422 && isWrite(request)
        ? { ...response, status: 201, body: request.body }
        : response,
    ),
  },
  'drops-a-field': {
    title: 'Identifiers are lost when a resource is stored',
    plant: changeReads((resource) => without(resource, 'identifier')),
  },
  'drops-extensions': {
    title: 'Extensions of a resource are lost when it is stored',
    plant: changeReads((resource) => without(resource, 'extension')),
  },
  'search-ignores-parameter': {
    title: 'A search answers with everything, whatever was asked for',
    plant: (handle) => (request, options) => {
      if (request.method !== 'GET' || !isTypeSearch(request.path)) return handle(request, options);
      const path = request.path.split('?')[0] ?? '';
      return handle({ ...request, path }, options);
    },
  },
  'search-finds-nothing': {
    title: 'A search with parameters never finds anything',
    plant: changeResponse((request, response) => {
      if (request.method !== 'GET' || !isTypeSearch(request.path) || response.status !== 200) return response;
      return withJson(response, (bundle) => without({ ...bundle, total: 0 }, 'entry'));
    }),
  },
  'update-keeps-old': {
    title: 'An update is answered with 200, but the resource stays as it was',
    plant: (handle) => async (request, options) => {
      if (request.method !== 'PUT') return handle(request, options);
      const before = await handle({ method: 'GET', path: plainPath(request.path) }, options);
      return before.status === 200 ? before : handle(request, options);
    },
  },
  'delete-does-nothing': {
    title: 'A delete is answered with 204, but the resource is still there',
    plant: (handle) => (request, options) =>
      request.method === 'DELETE'
        ? Promise.resolve({ status: 204, headers: {}, body: undefined })
        : handle(request, options),
  },
  'read-after-delete': {
    title: 'A deleted resource is answered with its last version and 200',
    plant: (handle) => async (request, options) => {
      const response = await handle(request, options);
      if (request.method !== 'GET' || response.status !== 410) return response;
      return lastVersion(handle, plainPath(request.path), options);
    },
  },
  'wrong-status-on-create': {
    title: 'A create is answered with 200',
    plant: changeResponse((request, response) =>
      request.method === 'POST' && response.status === 201 ? { ...response, status: 200 } : response,
    ),
  },
  'no-location': {
    title: 'A create does not say where the resource is, nor what became of it',
    plant: changeResponse((request, response) => {
      if (request.method !== 'POST' || response.status !== 201) return response;
      const kept = Object.entries(response.headers).filter(([name]) => name !== 'location');
      return { ...response, headers: Object.fromEntries(kept), body: undefined };
    }),
  },
  'no-capability': {
    title: 'There is no CapabilityStatement',
    plant: changeResponse((request, response) =>
      plainPath(request.path) === 'metadata' ? { ...response, status: 404, body: undefined } : response,
    ),
  },
  'capability-without-profiles': {
    title: 'The CapabilityStatement names no profiles',
    plant: changeResponse((request, response) =>
      plainPath(request.path) === 'metadata' ? withJson(response, dropProfiles) : response,
    ),
  },
  'transaction-without-rollback': {
    title: 'A transaction that fails leaves what came before the failure',
    plant: (handle) => async (request, options) => {
      const bundle = transactionOf(request);
      if (bundle === undefined) return handle(request, options);
      const response = await handle(request, options);
      if (response.status >= 400) {
        const batch = { ...bundle, type: 'batch' };
        await handle({ ...request, body: JSON.stringify(batch) }, options);
      }
      return response;
    },
  },
  'transaction-keeps-urns': {
    title: 'References between the entries of a transaction are not resolved',
    plant: (handle) => (request, options) => {
      const bundle = transactionOf(request);
      if (bundle === undefined) return handle(request, options);
      const entries = listOf(bundle, 'entry').map((entry) =>
        isObject(entry) ? without(entry, 'fullUrl') : entry,
      );
      return handle({ ...request, body: JSON.stringify({ ...bundle, entry: entries }) }, options);
    },
  },
  'no-version-bump': {
    title: 'Every version of a resource is version 1',
    plant: changeResponse((_request, response) => {
      const headers = { ...response.headers };
      if (headers['etag'] !== undefined) headers['etag'] = 'W/"1"';
      if (response.body?.includes('"versionId"') !== true) return { ...response, headers };
      const body = response.body.replace(/"versionId":"\d+"/g, '"versionId":"1"');
      return { ...response, headers, body };
    }),
  },
  'errors-without-outcome': {
    title: 'Errors are answered with a page for people and no OperationOutcome',
    plant: changeResponse((_request, response) =>
      response.status >= 400
        ? { ...response, headers: { 'content-type': 'text/html' }, body: '<h1>Error</h1>' }
        : response,
    ),
  },
  'validate-finds-nothing': {
    title: '$validate calls everything valid',
    plant: changeValidation({ severity: 'information', diagnostics: 'All OK' }),
  },
  'validate-lacks-profiles': {
    title: '$validate knows none of the profiles, and says so as an error',
    plant: changeValidation({ severity: 'error', diagnostics: 'The profile is not known' }),
  },
};

/** Answers `$validate` with one issue, whatever is sent. */
function changeValidation(issue: {
  readonly severity: string;
  readonly diagnostics: string;
}): Fault['plant'] {
  return changeResponse((request, response) =>
    plainPath(request.path).endsWith('$validate') && response.status === 200
      ? withJson(response, (outcome) => ({ ...outcome, issue: [{ ...issue, code: 'informational' }] }))
      : response,
  );
}

function changeResponse(
  change: (request: ServerRequest, response: ServerResponse) => ServerResponse,
): Fault['plant'] {
  return (handle) => async (request, options) => change(request, await handle(request, options));
}

/** Changes every resource that is read: a server that lost something shows it there. */
function changeReads(change: (resource: JsonObject) => JsonObject): Fault['plant'] {
  return changeResponse((request, response) =>
    request.method === 'GET' && response.status === 200 && /^[A-Za-z]+\/[^?$]+$/.test(request.path)
      ? withJson(response, change)
      : response,
  );
}

function dropProfiles(statement: JsonObject): JsonObject {
  const rest = listOf(statement, 'rest').map((each) => {
    if (!isObject(each)) return each;
    const resource = listOf(each, 'resource').map((type) =>
      isObject(type) ? without(type, 'supportedProfile') : type,
    );
    return { ...each, resource };
  });
  return { ...statement, rest };
}

async function lastVersion(
  handle: Handle,
  path: string,
  options: HandleOptions | undefined,
): Promise<ServerResponse> {
  const history = await handle({ method: 'GET', path: `${path}/_history` }, options);
  const entries = listOf(parsed(history.body) ?? {}, 'entry').filter(isObject);
  const newest = entries.map((entry) => property(entry, 'resource')).find(isObject);
  return { status: 200, headers: history.headers, body: JSON.stringify(newest ?? null) };
}

function withJson(response: ServerResponse, change: (body: JsonObject) => JsonObject): ServerResponse {
  const body = parsed(response.body);
  return body === undefined ? response : { ...response, body: JSON.stringify(change(body)) };
}

function without(object: JsonObject, key: string): JsonObject {
  const rest: JsonObject = {};
  for (const [name, value] of Object.entries(object)) if (name !== key) setProperty(rest, name, value);
  return rest;
}

function transactionOf(request: ServerRequest): JsonObject | undefined {
  if (request.method !== 'POST' || plainPath(request.path) !== '') return undefined;
  const bundle = parsed(request.body);
  return bundle !== undefined && textOf(bundle, 'type') === 'transaction' ? bundle : undefined;
}

function parsed(body: string | undefined): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(body ?? '');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isWrite({ method }: ServerRequest): boolean {
  return method === 'POST' || method === 'PUT';
}

function plainPath(path: string): string {
  return (path.split('?')[0] ?? '').replace(/^\/|\/$/g, '');
}

function isTypeSearch(path: string): boolean {
  return /^\/?[A-Z][A-Za-z]+\/?\?/.test(path);
}
