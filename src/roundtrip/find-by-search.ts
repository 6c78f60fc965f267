import type { FhirClient } from '../fhir/client.ts';
import { isObject, type JsonObject, type JsonValue, listOf, property, textOf } from '../text/json-value.ts';

/** How long a search is repeated; servers index at once, or a little later. */
export interface Patience {
  readonly deadlineMs: number;
  readonly pauseMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const defaultPatience: Patience = {
  deadlineMs: 10_000,
  pauseMs: 250,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const mostPages = 20;

/**
 * Searches until the resource with this id is among the answers, following the server's own next links.
 * Undefined if it is not there when the time is over.
 */
export async function findBySearch(
  client: FhirClient,
  query: string,
  id: string,
  patience: Patience = defaultPatience,
  signal?: AbortSignal,
): Promise<JsonObject | undefined> {
  const tries = Math.max(1, Math.ceil(patience.deadlineMs / patience.pauseMs));
  for (let attempt = 0; attempt < tries; attempt++) {
    if (signal?.aborted === true) return undefined;
    const found = await searchOnce(client, query, id);
    if (found !== undefined) return found;
    if (attempt < tries - 1) await patience.sleep(patience.pauseMs);
  }
  return undefined;
}

async function searchOnce(client: FhirClient, query: string, id: string): Promise<JsonObject | undefined> {
  let path: string | undefined = query;
  for (let page = 0; path !== undefined && page < mostPages; page++) {
    const { status, body } = await client.request({
      method: 'GET',
      path,
      headers: { 'cache-control': 'no-cache' },
    });
    if (status !== 200 || !isObject(body)) return undefined;
    for (const entry of listOf(body, 'entry')) {
      const resource: JsonValue | undefined = isObject(entry) ? property(entry, 'resource') : undefined;
      if (isObject(resource) && textOf(resource, 'id') === id) return resource;
    }
    path = nextLink(body);
  }
  return undefined;
}

function nextLink(bundle: JsonObject): string | undefined {
  const next = listOf(bundle, 'link').find((link) => isObject(link) && textOf(link, 'relation') === 'next');
  return isObject(next) ? textOf(next, 'url') : undefined;
}
