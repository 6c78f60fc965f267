/** How the program talks to a FHIR server, over the network or in the same process. */
import type { JsonValue } from '../text/json-value.ts';

export interface FhirRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to the base, without a leading slash: `Patient?name=x`; empty for the base itself. Or a whole url that the server gave. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
}

export interface FhirResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body; undefined if there is none or it isn't JSON. */
  readonly body: JsonValue | undefined;
  /** The body as it came, cut at the client's limit. */
  readonly text: string;
}

/**
 * Sends one request. An answer of any status is an answer; only a server that can't be reached throws
 * (a `Failure` with exit code `unreachable`).
 */
export interface FhirClient {
  /** Base url without a trailing slash. */
  readonly base: string;
  request(request: FhirRequest): Promise<FhirResponse>;
}
