/** What is on the server before the round trip, and how it is put back afterwards. */
import type { FhirClient } from '../fhir/client.ts';
import { reporter } from '../findings/message.ts';
import { isObject, type JsonObject, type JsonValue, property } from '../text/json-value.ts';
import { roundTripMessages } from './messages.ts';
import type { Problem, ServerResource } from './result.ts';

const report = reporter(roundTripMessages);

/** A resource by reference, as it was before; without content it was not there. */
export interface Earlier {
  readonly reference: string;
  readonly content?: JsonObject;
}

export interface ServerState {
  readonly earlier: readonly Earlier[];
  /** Set if something could not be read: then nothing may be written. */
  readonly problem?: Problem;
}

/** Reads what is there now under these references. */
export async function readState(
  client: FhirClient,
  references: readonly string[],
  signal?: AbortSignal,
): Promise<ServerState> {
  const earlier: Earlier[] = [];
  for (const reference of references) {
    if (signal?.aborted === true) break;
    const { status, body } = await client.request({
      method: 'GET',
      path: reference,
      headers: { 'cache-control': 'no-cache' },
    });
    if (status === 200 && isObject(body)) earlier.push({ reference, content: body });
    else if (status === 404 || status === 410) earlier.push({ reference });
    else {
      const problem = report('roundtrip.not-readable', { reference, status }, {});
      return { earlier, problem: { code: problem.code, message: problem.message } };
    }
  }
  return { earlier };
}

/**
 * Puts the resources back as they were, the last one first: earlier content is written again, what was not
 * there is deleted. Goes on after a failure, so that as little as possible is left.
 */
export async function restoreState(
  client: FhirClient,
  earlier: readonly Earlier[],
): Promise<ServerResource[]> {
  const done: ServerResource[] = [];
  for (const { reference, content } of earlier.toReversed()) {
    const before = content === undefined ? 'absent' : 'present';
    const note = await putBack(client, reference, content);
    if (note !== undefined) done.push({ reference, before, after: 'left', note });
    else done.push({ reference, before, after: content === undefined ? 'removed' : 'restored' });
  }
  return done.reverse();
}

/** Why it failed, or undefined if it did not. A second try helps where the server was just busy (409). */
async function putBack(
  client: FhirClient,
  reference: string,
  content: JsonObject | undefined,
): Promise<string | undefined> {
  let note: string | undefined;
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const { status } =
        content === undefined
          ? await client.request({ method: 'DELETE', path: reference })
          : await client.request({ method: 'PUT', path: reference, body: withoutVersion(content) });
      const gone = content === undefined && (status === 404 || status === 410);
      if (gone || (status >= 200 && status < 300)) return undefined;
      note = `the server answered ${content === undefined ? 'DELETE' : 'PUT'} with status ${status}`;
    } catch (error) {
      note = error instanceof Error ? error.message : 'the server could not be reached';
    }
  }
  return note;
}

/** The resource without what the server itself says about the version. */
function withoutVersion(content: JsonObject): JsonObject {
  const meta = property(content, 'meta');
  if (!isObject(meta)) return content;
  const rest = Object.fromEntries(
    Object.entries(meta).filter(([key]) => key !== 'versionId' && key !== 'lastUpdated'),
  );
  const members = Object.entries(content).flatMap(([key, value]): [string, JsonValue][] =>
    key !== 'meta' ? [[key, value]] : Object.keys(rest).length === 0 ? [] : [[key, rest]],
  );
  return Object.fromEntries(members);
}
