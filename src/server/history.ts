/** history of a resource, a type or everything, newest first (R4 section 3.1.0.11). */
import { bundleText, type BundleLink, type TextEntry } from './bundle-text.ts';
import { etag, instant, type Interaction, notFound, type Reply } from './interaction.ts';
import { refuse } from './outcome.ts';
import type { HistoryScope, StoredVersion } from './resource-store.ts';
import { readInstant } from './search-criteria.ts';
import { quote, readSearchRequest } from './search-request.ts';

export function history(interaction: Interaction): Reply {
  const { parts, type, id, query } = interaction;
  if (id !== '' && parts.store.current(type, id) === undefined) throw notFound(type, id);
  const { count, page } = readSearchRequest(query);
  const since = query.find(({ name }) => name === '_since')?.value;
  const scope: HistoryScope = {
    ...(type === '' ? {} : { type }),
    ...(id === '' ? {} : { id }),
    ...(since === undefined ? {} : { since: readInstant('_since', since) }),
  };
  const total = parts.store.historyTotal(scope);
  const before = page === undefined ? undefined : pageStart(page);
  const found = parts.store.history({ ...scope, ...(before === undefined ? {} : { before }) }, count + 1);
  const versions = found.slice(0, count);
  const last = versions.at(-1);
  const path = [parts.base(), type, id, '_history'].filter((step) => step !== '').join('/');
  const kept = new URLSearchParams();
  if (since !== undefined) kept.set('_since', since);
  if (query.some(({ name }) => name === '_count')) kept.set('_count', String(count));
  const links: BundleLink[] = [{ relation: 'self', url: withQuery(path, kept, page) }];
  if (found.length > count && last !== undefined) {
    links.push({ relation: 'next', url: withQuery(path, kept, `h${String(last.seq)}`) });
  }
  const head = { type: 'history', total };
  return {
    status: 200,
    body: bundleText(
      head,
      links,
      versions.map((version) => entryOf(parts.base(), version)),
    ),
  };
}

function withQuery(path: string, kept: URLSearchParams, page: string | undefined): string {
  const query = new URLSearchParams(kept);
  if (page !== undefined) query.set('_page', page);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

function pageStart(page: string): number {
  if (!/^h\d{1,15}$/.test(page))
    throw refuse(400, 'value', `_page=${quote(page)} is not from a link of this server`);
  return Number(page.slice(1));
}

function entryOf(base: string, version: StoredVersion): TextEntry {
  const { type, id, method, text, updated } = version;
  const status = text === undefined ? '204 No Content' : version.version === 1 ? '201 Created' : '200 OK';
  return {
    fullUrl: `${base}/${type}/${id}`,
    resource: text,
    rest: {
      request: { method, url: method === 'POST' ? type : `${type}/${id}` },
      response: { status, etag: etag(version), lastModified: instant(updated) },
    },
  };
}
