/** The FHIR server apart from network, files, clock and chance: those are given to it. */
import type { JsonObject } from '../text/json-value.ts';
import type { ResourceValidator } from '../validation/validator.ts';
import { dispatch, type PlainRequest } from './dispatch.ts';
import type { Reply, ServerParts } from './interaction.ts';
import { FhirError, operationOutcome, type OutcomeIssue } from './outcome.ts';
import type { Handle, ServerRequest, ServerResponse } from './request.ts';
import type { ResourceStore } from './resource-store.ts';
import { SearchIndex } from './search-index.ts';
import { SearchParameters, type ServerDefinitions } from './search-parameter.ts';
import { parseStored } from './resource-text.ts';

export interface FhirServerOptions {
  readonly store: ResourceStore;
  readonly definitions: ServerDefinitions;
  /** Without one nothing is checked but the shape of a resource, and $validate is not offered. */
  readonly validator?: ResourceValidator | undefined;
  readonly clock: () => Date;
  /** Gives a new resource id; must not repeat itself. */
  readonly newId: () => string;
  /** The base url, without a slash at its end. */
  readonly base: () => string;
  readonly software?: { readonly name: string; readonly version: string };
  /** Hears that a resource of this type was written or removed. */
  readonly onChange?: (type: string) => void;
  /** Hears of faults of the server itself; clients only learn that there was one. */
  readonly onFault?: (error: unknown) => void;
}

export interface FhirServer {
  readonly handle: Handle;
}

const mediaType = 'application/fhir+json; charset=utf-8';

/** Makes the server. Requests are worked off one after the other, each in one go. */
export function createFhirServer(options: FhirServerOptions): FhirServer {
  const { store, definitions } = options;
  const parameters = new SearchParameters(definitions, () => postedSearchParameters(store));
  const index = new SearchIndex(store, parameters, options.base);
  store.onRollback(() => {
    parameters.forget();
    index.forget();
  });
  const parts: ServerParts = {
    store,
    index,
    parameters,
    definitions,
    validator: options.validator,
    onChange: options.onChange,
    clock: options.clock,
    newId: options.newId,
    base: options.base,
    software: options.software ?? { name: 'mhero-flows', version: '0' },
  };
  const answer = (request: ServerRequest, ignoreMetaProfile: boolean): ServerResponse => {
    const plain = plainRequest(request);
    try {
      return responseTo(plain, dispatch(parts, plain, { ignoreMetaProfile }));
    } catch (error) {
      if (error instanceof FhirError) return errorResponse(plain, error.status, error.issues, error.headers);
      options.onFault?.(error);
      const diagnostics = 'The server failed on this request; nothing was changed';
      return errorResponse(plain, 500, [{ severity: 'fatal', code: 'exception', diagnostics }]);
    }
  };
  return {
    handle: (request, handleOptions) =>
      Promise.resolve(answer(request, handleOptions?.ignoreMetaProfile ?? false)),
  };
}

function* postedSearchParameters(store: ResourceStore): Iterable<JsonObject> {
  for (let after = 0; ;) {
    const portion = store.portion('SearchParameter', after, 200);
    if (portion.length === 0) return;
    for (const { text, rid } of portion) {
      after = rid;
      if (text !== undefined) yield parseStored(text);
    }
  }
}

function plainRequest({ method, path, headers, body }: ServerRequest): PlainRequest {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value !== undefined) plain[name.toLowerCase()] = value;
  }
  return { method: method.toUpperCase(), path, headers: plain, body };
}

function responseTo(request: PlainRequest, reply: Reply): ServerResponse {
  const { status, body } = reply;
  const headers: Record<string, string> = { ...reply.headers };
  if (body === undefined) return { status, headers, body: undefined };
  headers['content-type'] = mediaType;
  return { status, headers, body: request.method === 'HEAD' ? undefined : body };
}

function errorResponse(
  request: PlainRequest,
  status: number,
  issues: readonly OutcomeIssue[],
  headers: Readonly<Record<string, string>> = {},
): ServerResponse {
  return responseTo(request, { status, headers, body: JSON.stringify(operationOutcome(issues)) });
}

/** An OperationOutcome as a response, for what goes wrong before a request reaches the server. */
export function outcomeResponse(status: number, issue: OutcomeIssue): ServerResponse {
  const body = JSON.stringify(operationOutcome([issue]));
  return { status, headers: { 'content-type': mediaType }, body };
}
