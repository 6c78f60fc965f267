/** Which path and method is which interaction (R4 section 3.1.0). */
import { isFhirId } from '../fhir/primitives.ts';
import { metadata } from './capability-statement.ts';
import { conditionalDelete, conditionalUpdate, create, remove, update } from './create-update-delete.ts';
import { history } from './history.ts';
import type { Interaction, Reply } from './interaction.ts';
import { FhirError, refuse } from './outcome.ts';
import { read, readVersion } from './read.ts';
import { isResourceType } from './resource-types.ts';
import { searchByGet, searchByPost } from './search-interaction.ts';
import { quote } from './search-request.ts';
import { validateOperation } from './validate-operation.ts';

/** What a request's body must be. */
export type BodyKind = 'resource' | 'form' | 'none';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:type` is a resource type, `:id` an id, `:version` a version; `*` in front: below a type or the base. */
  readonly path: string;
  readonly body: BodyKind;
  readonly handle: (interaction: Interaction) => Reply;
}

export interface Match {
  readonly route: Route;
  readonly type: string;
  readonly id: string;
  readonly version: string;
}

/** The routes of everything but the base itself, where batch and transaction go. */
const routes: readonly Route[] = [
  { method: 'GET', path: 'metadata', body: 'none', handle: metadata },
  { method: 'GET', path: '', body: 'none', handle: searchByGet },
  { method: 'POST', path: '_search', body: 'form', handle: searchByPost },
  { method: 'GET', path: '_history', body: 'none', handle: history },
  { method: 'POST', path: '$validate', body: 'resource', handle: validateOperation },
  { method: 'GET', path: ':type', body: 'none', handle: searchByGet },
  { method: 'POST', path: ':type', body: 'resource', handle: create },
  { method: 'PUT', path: ':type', body: 'resource', handle: conditionalUpdate },
  { method: 'DELETE', path: ':type', body: 'none', handle: conditionalDelete },
  { method: 'POST', path: ':type/_search', body: 'form', handle: searchByPost },
  { method: 'GET', path: ':type/_history', body: 'none', handle: history },
  { method: 'POST', path: ':type/$validate', body: 'resource', handle: validateOperation },
  { method: 'GET', path: ':type/:id', body: 'none', handle: read },
  { method: 'PUT', path: ':type/:id', body: 'resource', handle: update },
  { method: 'DELETE', path: ':type/:id', body: 'none', handle: remove },
  { method: 'GET', path: ':type/:id/_history', body: 'none', handle: history },
  { method: 'GET', path: ':type/:id/_history/:version', body: 'none', handle: readVersion },
  { method: 'GET', path: ':type/:id/$validate', body: 'none', handle: validateOperation },
  { method: 'POST', path: ':type/:id/$validate', body: 'resource', handle: validateOperation },
];

/**
 * Finds the route of a request.
 *
 * @throws FhirError 404 for a path that is none, 405 for a method that the path doesn't have
 */
export function findRoute(method: string, steps: readonly string[], extra: readonly Route[] = []): Match {
  const allowed: string[] = [];
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of [...routes, ...extra]) {
    const names = match(route.path, steps);
    if (names === undefined) continue;
    if (route.method === wanted) {
      return { route, type: names.type ?? '', id: names.id ?? '', version: names.version ?? '' };
    }
    allowed.push(route.method, ...(route.method === 'GET' ? ['HEAD'] : []));
  }
  if (allowed.length > 0) {
    throw new FhirError(
      405,
      [{ severity: 'error', code: 'not-supported', diagnostics: `${quote(method)} is not possible here` }],
      { allow: [...new Set(allowed)].join(', ') },
    );
  }
  throw unknownPath(steps);
}

function unknownPath(steps: readonly string[]): FhirError {
  const [type = '', second] = steps;
  if (/^[A-Z]/.test(type) && !isResourceType(type)) {
    return refuse(404, 'not-supported', `${quote(type)} is no resource type of R4`);
  }
  if (isResourceType(type) && second?.startsWith('$') === false && steps.length === 2) {
    return refuse(400, 'value', `${quote(second)} is no id: 1 to 64 letters, digits, "-" and "."`);
  }
  return refuse(404, 'not-supported', `There is nothing at ${quote(steps.join('/'))}`);
}

interface Names {
  readonly type?: string;
  readonly id?: string;
  readonly version?: string;
}

function match(path: string, steps: readonly string[]): Names | undefined {
  const wanted = path === '' ? [] : path.split('/');
  if (wanted.length !== steps.length) return undefined;
  const names: { type?: string; id?: string; version?: string } = {};
  for (const [at, want] of wanted.entries()) {
    const step = steps[at] ?? '';
    if (want === ':type') {
      if (!isResourceType(step)) return undefined;
      names.type = step;
    } else if (want === ':id') {
      if (!isFhirId(step)) return undefined;
      names.id = step;
    } else if (want === ':version') {
      if (!isFhirId(step)) return undefined;
      names.version = step;
    } else if (want !== step) return undefined;
  }
  return names;
}
