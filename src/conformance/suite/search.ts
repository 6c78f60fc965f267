import type { FhirResponse } from '../../fhir/client.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { valueAt } from '../counter-example.ts';
import { fail } from '../outcome.ts';
import { type Live, type Session, statusOf } from '../session.ts';
import type { SearchCase, Subject } from '../subject.ts';

/** Pages that are followed: enough for a busy server, and an end for one whose next link leads in a circle. */
const maxPages = 20;

/** A search has to find the example on the server, and by another value must not. @returns what was tried */
export async function findsOnly(
  session: Session,
  subject: Pick<Subject, 'type' | 'example'>,
  search: SearchCase,
): Promise<string> {
  const live = await session.live(subject.example);
  const resource: JsonObject = { ...(await session.prepared(subject.example)), id: live.id };
  const value = typeof search.find === 'string' ? search.find : valueAt(resource, search.find.at);
  if (typeof value !== 'string')
    throw new Error(`${subject.example}: no value for ${search.parameter} in the example`);
  const prefix = typeof search.find === 'string' ? '' : (search.find.prefix ?? '');
  const query = (text: string) =>
    `${subject.type}?${new URLSearchParams({ [search.parameter]: text, _count: '100' }).toString()}`;
  const found = query(prefix + value);
  if (!(await searchFinds(session, found, live, true)))
    fail(`GET ${found} does not find ${live.type}/${live.id}.`);
  const missed = query(search.miss);
  if (await searchFinds(session, missed, live, false))
    fail(`GET ${missed} finds ${live.type}/${live.id}, which has another value.`);
  return `Found by ${prefix}${value}, not by ${search.miss}.`;
}

/**
 * Whether a search finds a resource. A server may index late, so an answer that is not the expected one is asked
 * for again. Next links are followed as they are (FHIR R4 http.html#paging).
 */
export async function searchFinds(
  session: Session,
  path: string,
  live: Live,
  expected: boolean,
): Promise<boolean> {
  const { searchAttempts, sleep } = session.surroundings;
  for (let attempt = 1; ; attempt++) {
    const found = await pagesHave(session, path, live);
    if (found === expected || attempt >= searchAttempts) return found;
    await sleep(250 * attempt);
  }
}

async function pagesHave(session: Session, path: string, { type, id }: Live): Promise<boolean> {
  let next: string | undefined = path;
  for (let page = 0; next !== undefined && page < maxPages; page++) {
    const bundle = searchset(
      await session.send({ method: 'GET', path: next, headers: { 'cache-control': 'no-cache' } }),
      next,
    );
    const resources = listOf(bundle, 'entry')
      .filter(isObject)
      .map((entry) => entry['resource']);
    if (
      resources.some(
        (resource) => isObject(resource) && resource['resourceType'] === type && resource['id'] === id,
      )
    )
      return true;
    next = nextOf(bundle);
  }
  return false;
}

function searchset(response: FhirResponse, path: string): JsonObject {
  if (response.status !== 200) fail(`Expected status 200 of GET ${path}, got ${statusOf(response)}.`);
  const { body } = response;
  if (!isObject(body) || body['resourceType'] !== 'Bundle' || body['type'] !== 'searchset') {
    fail(`Expected a Bundle of type searchset from GET ${path}.`);
  }
  return body;
}

function nextOf(bundle: JsonObject): string | undefined {
  const link = listOf(bundle, 'link')
    .filter(isObject)
    .find((entry) => entry['relation'] === 'next');
  return link === undefined ? undefined : textOf(link, 'url');
}
