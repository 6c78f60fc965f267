/** What every interaction works with, and what it answers. */
import type { ResourceValidator } from '../validation/validator.ts';
import type { Preferences } from './request.ts';
import type { ResourceStore, StoredVersion } from './resource-store.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchContext } from './search-criteria.ts';
import type { SearchParameters, ServerDefinitions } from './search-parameter.ts';
import type { QueryPair } from './search-request.ts';
import { operationOutcome, type OutcomeIssue, refuse } from './outcome.ts';

/** The parts of an open server. */
export interface ServerParts {
  readonly store: ResourceStore;
  readonly index: SearchIndex;
  readonly parameters: SearchParameters;
  readonly definitions: ServerDefinitions;
  readonly validator: ResourceValidator | undefined;
  /** Hears that a resource of this type was written or removed. */
  readonly onChange: ((type: string) => void) | undefined;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** The base url, without a slash at its end. */
  readonly base: () => string;
  readonly software: { readonly name: string; readonly version: string };
}

/** A request of which the route is known. */
export interface Interaction {
  readonly parts: ServerParts;
  readonly method: string;
  readonly type: string;
  readonly id: string;
  readonly version: string;
  readonly query: readonly QueryPair[];
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly prefer: Preferences;
  readonly ignoreMetaProfile: boolean;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A resource as JSON. */
  readonly body?: string;
}

export function searchContext(parts: ServerParts): SearchContext {
  return {
    parameters: parts.parameters,
    index: parts.index,
    base: parts.base(),
    now: parts.clock().getTime(),
  };
}

export function etag(stored: StoredVersion): string {
  return `W/"${String(stored.version)}"`;
}

export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The headers that name a version (R4 section 3.1.0.1.3). */
export function versionHeaders(stored: StoredVersion): Record<string, string> {
  return { etag: etag(stored), 'last-modified': new Date(stored.updated).toUTCString() };
}

export function outcomeReply(status: number, issues: readonly OutcomeIssue[]): Reply {
  return { status, body: JSON.stringify(operationOutcome(issues)) };
}

export function notFound(type: string, id: string) {
  return refuse(404, 'not-found', `${type}/${id} is not here`);
}
