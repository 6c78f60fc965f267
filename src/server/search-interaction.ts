/** search over GET and POST: from the query to a searchset Bundle (R4 section 3.1.1). */
import { bundleText, type BundleLink, type TextEntry } from './bundle-text.ts';
import { type Interaction, type Reply, searchContext, type ServerParts } from './interaction.ts';
import { operationOutcome, refuse } from './outcome.ts';
import type { StoredVersion } from './resource-store.ts';
import { search } from './search.ts';
import { isResourceType } from './resource-types.ts';
import { type QueryPair, quote, readSearchRequest, splitQuery } from './search-request.ts';
import { shapeResource, type Shape } from './summary.ts';

/** GET [base]/Type?… and GET [base]?_type=… */
export function searchByGet(interaction: Interaction): Reply {
  return answer(interaction, interaction.query);
}

/** POST [base]/Type/_search: parameters of the url and of the form count alike. */
export function searchByPost(interaction: Interaction): Reply {
  return answer(interaction, [...interaction.query, ...splitQuery(interaction.body ?? '')]);
}

function answer({ parts, type, prefer }: Interaction, pairs: readonly QueryPair[]): Reply {
  const request = readSearchRequest(pairs);
  const unknown = request.types.find((each) => !isResourceType(each));
  if (unknown !== undefined) throw refuse(400, 'value', `${quote(unknown)} in _type is no resource type`);
  const searched = type === '' ? undefined : type;
  const result = search(parts.store, searchContext(parts), searched, request, { strict: prefer.strict });
  const base = parts.base();
  const path = type === '' ? base : `${base}/${type}`;
  // The self link says what was really searched for: without what was ignored.
  const followed = pairs.filter(({ name }) => !result.ignored.includes(name) && name !== '_page');
  const links: BundleLink[] = [{ relation: 'self', url: link(path, followed, request.page) }];
  if (result.next !== undefined) {
    links.push({ relation: 'first', url: link(path, followed, undefined) });
    links.push({ relation: 'next', url: link(path, followed, result.next) });
  }
  const entries = [
    ...result.matches.map((stored) => entryOf(parts, stored, 'match', request)),
    ...result.included.map((stored) => entryOf(parts, stored, 'include', request)),
    ...(result.ignored.length === 0 ? [] : [ignoredEntry(type, result.ignored)]),
  ];
  const head = { type: 'searchset', ...(result.total === undefined ? {} : { total: result.total }) };
  return { status: 200, body: bundleText(head, links, entries) };
}

function link(path: string, pairs: readonly QueryPair[], page: string | undefined): string {
  const query = pairs.map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  if (page !== undefined) query.push(`_page=${encodeURIComponent(page)}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

function entryOf(parts: ServerParts, stored: StoredVersion, mode: string, shape: Shape): TextEntry {
  const { type, id, text } = stored;
  return {
    fullUrl: `${parts.base()}/${type}/${id}`,
    resource: text === undefined ? undefined : shapeResource(parts.definitions, type, text, shape),
    rest: { search: { mode } },
  };
}

function ignoredEntry(type: string, names: readonly string[]): TextEntry {
  const issues = names.map((name) => ({
    severity: 'warning' as const,
    code: 'not-supported' as const,
    diagnostics: `${type} has no search parameter ${quote(name)}; it was ignored`,
  }));
  return { resource: JSON.stringify(operationOutcome(issues)), rest: { search: { mode: 'outcome' } } };
}
