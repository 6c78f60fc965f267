/** read and vread (R4 sections 3.1.0.2 and 3.1.0.3). */
import { type Interaction, notFound, type Reply, versionHeaders } from './interaction.ts';
import { refuse } from './outcome.ts';
import type { StoredVersion } from './resource-store.ts';
import { shapeResource } from './summary.ts';
import { readSearchRequest } from './search-request.ts';

/** The newest version: 404 if there never was one, 410 if it is deleted, 304 if the client has it. */
export function read(interaction: Interaction): Reply {
  const { parts, type, id, headers } = interaction;
  const stored = parts.store.current(type, id);
  if (stored === undefined) throw notFound(type, id);
  if (stored.text === undefined) throw gone(stored);
  if (clientHas(stored, headers)) return { status: 304, headers: versionHeaders(stored) };
  return { status: 200, headers: versionHeaders(stored), body: shaped(interaction, stored.text) };
}

export function readVersion(interaction: Interaction): Reply {
  const { parts, type, id, version } = interaction;
  const number = /^[1-9]\d{0,9}$/.test(version) ? Number(version) : undefined;
  const stored = number === undefined ? undefined : parts.store.version(type, id, number);
  if (stored === undefined) throw notFound(type, `${id}/_history/${version}`);
  if (stored.text === undefined) throw gone(stored);
  return { status: 200, headers: versionHeaders(stored), body: shaped(interaction, stored.text) };
}

function gone(stored: StoredVersion) {
  return refuse(410, 'deleted', `${stored.type}/${stored.id} was deleted`);
}

function shaped({ parts, type, query }: Interaction, text: string): string {
  if (query.length === 0) return text;
  const { summary, elements } = readSearchRequest(query);
  return shapeResource(parts.definitions, type, text, { summary, elements });
}

function clientHas(stored: StoredVersion, headers: Interaction['headers']): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || versionOfTag(tag) === String(stored.version));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(stored.updated / 1000) * 1000 <= since;
}

/** The version that an ETag names: `W/"2"` and `"2"` are both taken. */
export function versionOfTag(tag: string): string | undefined {
  return /^(?:W\/)?"([^"]*)"$/.exec(tag.trim())?.[1];
}
