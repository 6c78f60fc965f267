/**
 * What a platform told, to a FHIR server and back: the transaction there, each resource back by its id, and compared.
 * The server is left as it was found, after a failure and an interruption too.
 */
import type { FhirClient } from '../fhir/client.ts';
import { reporter } from '../findings/message.ts';
import { isObject, type JsonObject, type JsonValue, listOf, property, textOf } from '../text/json-value.ts';
import { jsonDifferences } from './json-differences.ts';
import { roundTripMessages } from './messages.ts';
import type { PlatformRoundTripResult, Problem } from './result.ts';
import { diagnosis } from './round-trip.ts';
import { type Earlier, readState, restoreState } from './server-state.ts';

const report = reporter(roundTripMessages);

export interface PlatformRoundTripOptions {
  /** The answers as the user named them. */
  readonly file: string;
  /** The transaction that they become. */
  readonly transaction: JsonObject;
  readonly client: FhirClient;
  /** Leaves the resources on the server. */
  readonly keep?: boolean;
  /** Stops before the next request; what was sent is still taken back. */
  readonly signal?: AbortSignal;
}

/** An entry of the transaction, and where its resource is on the server. */
interface Sent {
  readonly resource: JsonObject;
  readonly fullUrl: string;
  readonly reference: string;
}

/**
 * Runs the round trip. A resource that is created only if nobody has its identifier is compared where the server
 * created it, and passed over where somebody had it. Throws a `Failure` if the server can't be reached.
 */
export async function platformRoundTrip(options: PlatformRoundTripOptions): Promise<PlatformRoundTripResult> {
  const { file, transaction, client, keep = false, signal } = options;
  const entries = listOf(transaction, 'entry').filter(isObject);
  const problems: Problem[] = [];
  const puts = entries.flatMap((entry) => putReference(entry) ?? []);
  const state = await readState(client, puts, signal);
  if (state.problem !== undefined) problems.push(state.problem);
  const aborted = () => signal?.aborted === true;
  let sent: readonly Sent[] = [];
  let places: ReturnType<typeof placesTold> = [];
  let earlier: readonly Earlier[] = state.earlier;
  let resources: PlatformRoundTripResult['resources'] = [];
  if (problems.length === 0 && !aborted()) {
    const { status, body } = await client.request({ method: 'POST', path: '', body: transaction });
    if (status >= 200 && status < 300) {
      places = placesTold(entries, body);
      const created = places.filter(({ isNew }) => isNew);
      // Created last, taken back last: what refers to a contact goes first.
      earlier = [...created.map(({ reference }) => ({ reference })), ...earlier];
      sent = [...created, ...entries.flatMap(sentByPut)];
    } else note(problems, 'roundtrip.transaction-refused', { status, reason: diagnosis(body) });
    try {
      for (const one of sent) {
        if (aborted()) break;
        await compare(client, one, places, problems);
      }
    } finally {
      if (!keep) resources = await restoreState(client, earlier);
    }
  }
  if (aborted()) note(problems, 'roundtrip.interrupted', {});
  for (const { reference, after, note: reason = '' } of resources)
    if (after === 'left') note(problems, 'roundtrip.not-restored', { reference, note: reason });
  const kinds: Record<string, number> = {};
  for (const { resource } of sent) {
    const type = textOf(resource, 'resourceType') ?? '';
    kinds[type] = (kinds[type] ?? 0) + 1;
  }
  const ok = problems.length === 0;
  return { file, server: client.base, ok, sent: sent.length, kinds: sorted(kinds), resources, problems };
}

function putReference(entry: JsonObject): string | undefined {
  const request = property(entry, 'request');
  return isObject(request) && textOf(request, 'method') === 'PUT' ? textOf(request, 'url') : undefined;
}

function sentByPut(entry: JsonObject): Sent[] {
  const reference = putReference(entry);
  const resource = property(entry, 'resource');
  return reference === undefined || !isObject(resource)
    ? []
    : [{ resource, reference, fullUrl: textOf(entry, 'fullUrl') ?? '' }];
}

/** What was to be created: where the server says that it is (R4, http.html#transaction-response), and if it is new. */
function placesTold(
  entries: readonly JsonObject[],
  answer: JsonValue | undefined,
): (Sent & { readonly isNew: boolean })[] {
  const answers = isObject(answer) ? listOf(answer, 'entry') : [];
  return entries.flatMap((entry, index) => {
    const told = answers[index];
    const response = isObject(told) ? property(told, 'response') : undefined;
    const resource = property(entry, 'resource');
    if (!isObject(response) || !isObject(resource) || putReference(entry) !== undefined) return [];
    const isNew = textOf(response, 'status')?.startsWith('201') === true;
    const [, reference] = /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/|$)/.exec(
      textOf(response, 'location') ?? '',
    ) ?? [undefined, undefined];
    return reference === undefined
      ? []
      : [{ resource, reference, fullUrl: textOf(entry, 'fullUrl') ?? '', isNew }];
  });
}

/** Everything that was sent is there, with references to what was created where the server put it. */
async function compare(
  client: FhirClient,
  { resource, reference }: Sent,
  places: readonly Sent[],
  problems: Problem[],
): Promise<void> {
  const { status, body } = await client.request({ method: 'GET', path: reference });
  if (status !== 200 || !isObject(body)) {
    note(problems, 'roundtrip.changed', { reference, what: `it can not be read (status ${status})` });
    return;
  }
  const created = new Map(places.map((one) => [one.fullUrl, one.reference]));
  const back = { ...body };
  if (property(resource, 'id') === undefined) delete back['id'];
  for (const { pointer, before, after } of jsonDifferences(
    withoutServersOwn(withReferences(resource, created)),
    withoutServersOwn(back),
    3,
  )) {
    // What the server adds is its own; what it drops or changes is not.
    if (before === undefined) continue;
    note(problems, 'roundtrip.changed', {
      reference,
      what: `${pointer} was ${before}, and is ${after ?? 'gone'}`,
    });
  }
}

function withReferences(value: JsonObject, created: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, replaced(key, member, created)]),
  );
}

function replaced(key: string, value: JsonValue, created: ReadonlyMap<string, string>): JsonValue {
  if (Array.isArray(value)) return value.map((item) => replaced(key, item, created));
  if (isObject(value)) return withReferences(value, created);
  return key === 'reference' && typeof value === 'string' && value.startsWith('urn:uuid:')
    ? (created.get(value) ?? value)
    : value;
}

/** Without the version that the server gives, and its narrative. */
function withoutServersOwn(resource: JsonObject): JsonObject {
  const meta = property(resource, 'meta');
  const kept = Object.fromEntries(
    Object.entries(isObject(meta) ? meta : {}).filter(([key]) => key === 'profile' || key === 'tag'),
  );
  const rest = Object.fromEntries(
    Object.entries(resource).filter(([key]) => key !== 'meta' && key !== 'text'),
  );
  return Object.keys(kept).length === 0 ? rest : { ...rest, meta: kept };
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Codes = keyof typeof roundTripMessages;

function note<K extends Codes>(problems: Problem[], code: K, args: Parameters<typeof report<K>>[1]): void {
  const { message } = report(code, args, {});
  problems.push({ code, message });
}
