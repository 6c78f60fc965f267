/** batch and transaction (R4 section 3.1.0.11). */
import { isFhirId } from '../fhir/primitives.ts';
import { type JsonObject, setProperty, textOf } from '../text/json-value.ts';
import { bundleText, type TextEntry } from './bundle-text.ts';
import { findOne } from './conditional.ts';
import { checkPreconditions } from './create-update-delete.ts';
import { etag, instant, type Interaction, type Reply } from './interaction.ts';
import { FhirError, operationOutcome, refuse } from './outcome.ts';
import type { StoredVersion } from './resource-store.ts';
import { parseStored, readBody, writeBody } from './resource-text.ts';
import { isResourceType } from './resource-types.ts';
import { quote, splitQuery } from './search-request.ts';
import { type BundleEntry, readEntries } from './transaction-entry.ts';
import { rewriteLinks } from './transaction-references.ts';
import { checkType, removeResource, writeResource } from './write-resource.ts';
import { statusText } from './status-text.ts';

/** Answers one request of the bundle like any other. */
export type Dispatch = (request: {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}) => Reply;

/** POST of a Bundle to the base. */
export function processBundle(interaction: Interaction, dispatch: Dispatch): Reply {
  const bundle = readBody(interaction.body ?? '');
  checkType(bundle, 'Bundle');
  const type = textOf(bundle, 'type');
  if (type !== 'batch' && type !== 'transaction') {
    const found = type === undefined ? 'none' : quote(type);
    throw refuse(
      400,
      'value',
      `The type of the Bundle must be batch or transaction, not ${found}`,
      'Bundle.type',
    );
  }
  const entries = readEntries(bundle);
  const answers =
    type === 'batch'
      ? entries.map((entry) => answerAlone(entry, dispatch))
      : interaction.parts.store.transaction(() => answerTogether(interaction, entries, dispatch));
  return { status: 200, body: bundleText({ type: `${type}-response` }, [], answers) };
}

/** An entry of a batch: its error is its own. */
function answerAlone(entry: BundleEntry, dispatch: Dispatch): TextEntry {
  try {
    return answerOf(dispatch(requestOf(entry)));
  } catch (error) {
    if (!(error instanceof FhirError)) throw error;
    const outcome = operationOutcome(at(entry, error).issues);
    return { rest: { response: { status: statusText(error.status), outcome } } };
  }
}

function requestOf(entry: BundleEntry) {
  const body = entry.resource === undefined ? undefined : writeBody(entry.resource);
  const headers = {
    ...entry.headers,
    ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
  };
  return { method: entry.method, path: entry.url, headers, body };
}

function answerOf(reply: Reply): TextEntry {
  const { etag: tag, 'last-modified': modified, location } = reply.headers ?? {};
  const response: JsonObject = { status: statusText(reply.status) };
  if (location !== undefined) setProperty(response, 'location', location);
  if (tag !== undefined) setProperty(response, 'etag', tag);
  if (modified !== undefined) setProperty(response, 'lastModified', new Date(modified).toISOString());
  return { resource: reply.body, rest: { response } };
}

/** An entry that writes, and the resource that it is about. */
interface Target {
  readonly entry: BundleEntry;
  readonly resource: JsonObject;
  readonly id: string;
  /** The match of a conditional create: nothing is written. */
  readonly match: StoredVersion | undefined;
}

/** All entries in R4's order: DELETE, POST, PUT, GET. Any error undoes everything. */
function answerTogether(
  interaction: Interaction,
  entries: readonly BundleEntry[],
  dispatch: Dispatch,
): TextEntry[] {
  const answers = new Map<BundleEntry, TextEntry>();
  const seen = new Set<string>();
  const once = (entry: BundleEntry, id: string) => {
    const key = `${entry.type}/${id}`;
    if (seen.has(key)) {
      throw refuse(400, 'duplicate', `${key} is changed by more than one entry of the transaction`);
    }
    seen.add(key);
  };
  for (const entry of entries.filter(({ method }) => method === 'DELETE')) {
    inPlace(entry, () => answers.set(entry, deleteEntry(interaction, entry, once)));
  }
  const isWrite = ({ method, rest }: BundleEntry) => method === 'PUT' || (method === 'POST' && rest === '');
  const targets = entries.filter(isWrite).map((entry) =>
    inPlace(entry, () => {
      const target = targetOf(interaction, entry);
      once(entry, target.id);
      return target;
    }),
  );
  linkTargets(interaction, targets);
  const pending = new Map(
    targets.map(({ entry, id, resource }) => [`${entry.type}/${id}`, parseStored(writeBody(resource))]),
  );
  for (const method of ['POST', 'PUT'] as const) {
    for (const target of targets.filter(({ entry }) => entry.method === method)) {
      const { entry } = target;
      inPlace(entry, () => answers.set(entry, writeEntry(interaction, target, pending)));
    }
  }
  for (const entry of entries.filter((each) => !answers.has(each))) {
    inPlace(entry, () => answers.set(entry, answerOf(dispatch(requestOf(entry)))));
  }
  return entries.flatMap((entry) => answers.get(entry) ?? []);
}

function deleteEntry(
  interaction: Interaction,
  entry: BundleEntry,
  once: (entry: BundleEntry, id: string) => void,
): TextEntry {
  const { parts } = interaction;
  const before =
    entry.rest === ''
      ? findOne(parts, entry.type, splitQuery(entry.query))
      : parts.store.current(entry.type, entry.rest);
  if (before !== undefined) once(entry, before.id);
  checkPreconditions(entry.headers, before);
  if (before?.text !== undefined) removeResource(interaction, before);
  return { rest: { response: { status: statusText(204) } } };
}

/** Finds out which resource an entry is about, before anything is written. */
function targetOf({ parts }: Interaction, entry: BundleEntry): Target {
  const { method, type, rest, query, headers } = entry;
  const resource = entry.resource ?? {};
  checkType(resource, type);
  const inside = textOf(resource, 'id');
  if (method === 'POST') {
    const criteria = headers['if-none-exist'];
    const match =
      criteria === undefined
        ? undefined
        : findOne(parts, type, splitQuery(criteria.slice(criteria.indexOf('?') + 1)));
    return { entry, resource, id: match?.id ?? parts.newId(), match };
  }
  if (rest === '') {
    const found = findOne(parts, type, splitQuery(query));
    if (found !== undefined && inside !== undefined && inside !== found.id) {
      throw refuse(400, 'invalid', `The body has the id ${quote(inside)}, the match is ${found.id}`);
    }
    const id = found?.id ?? inside ?? parts.newId();
    if (!isFhirId(id)) throw refuse(400, 'value', `${quote(id)} is no id`);
    return { entry, resource, id, match: undefined };
  }
  if (!isFhirId(rest)) throw refuse(400, 'value', `${quote(rest)} is no id`);
  if (inside !== rest) {
    const found = inside === undefined ? 'no id' : `the id ${quote(inside)}`;
    throw refuse(400, 'invalid', `The body has ${found}, the url says ${rest}`);
  }
  return { entry, resource, id: rest, match: undefined };
}

/** Replaces the links to entries, and the conditional references, in all resources. */
function linkTargets({ parts }: Interaction, targets: readonly Target[]): void {
  const becomes = new Map<string, string>();
  for (const { entry, id } of targets) {
    const { fullUrl, type } = entry;
    if (fullUrl === undefined) continue;
    becomes.set(fullUrl, `${type}/${id}`);
    // An entry may also be meant by a reference relative to its fullUrl's base.
    const relative = /^https?:\/\/.*\/([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})$/.exec(fullUrl)?.[1];
    if (relative !== undefined && entry.method === 'POST') becomes.set(relative, `${type}/${id}`);
  }
  for (const { entry, resource } of targets) {
    inPlace(entry, () =>
      rewriteLinks(resource, entry.type, (link, kind) => {
        const [plain = '', version] = link.split('/_history/');
        const target = becomes.get(plain);
        // Only what stands for an entry in this bundle alone may change in elements that are not references.
        if (target !== undefined && (kind === 'reference' || plain.startsWith('urn:'))) {
          return version === undefined ? target : `${target}/_history/${version}`;
        }
        if (kind === 'link') return undefined;
        const conditional = /^([A-Z][A-Za-z]+)\?(.+)$/s.exec(link);
        const [, type = '', query = ''] = conditional ?? [];
        if (conditional === null || !isResourceType(type)) return undefined;
        const found = findOne(parts, type, splitQuery(query));
        if (found === undefined) {
          throw refuse(412, 'not-found', `The conditional reference ${quote(link)} finds nothing`);
        }
        return `${type}/${found.id}`;
      }),
    );
  }
}

function writeEntry(
  interaction: Interaction,
  { entry, resource, id, match }: Target,
  pending: ReadonlyMap<string, JsonObject>,
): TextEntry {
  const { parts, prefer, ignoreMetaProfile } = interaction;
  const { type, method } = entry;
  const before = match ?? parts.store.current(type, id);
  if (match === undefined) checkPreconditions(entry.headers, before);
  const isPut = method === 'PUT';
  const stored =
    match ?? writeResource({ parts, ignoreMetaProfile, pending }, type, id, resource, isPut ? 'PUT' : 'POST');
  const response: JsonObject = {
    status: statusText(before?.text === undefined ? 201 : 200),
    location: `${type}/${id}/_history/${String(stored.version)}`,
    etag: etag(stored),
    lastModified: instant(stored.updated),
  };
  return {
    fullUrl: `${parts.base()}/${type}/${id}`,
    ...(prefer.returns === 'representation' ? { resource: stored.text } : {}),
    rest: { response },
  };
}

/** Runs the work of one entry; its errors name the entry. */
function inPlace<T>(entry: BundleEntry, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FhirError ? at(entry, error) : error;
  }
}

/** The error with its places inside of the bundle. */
function at({ place, type }: BundleEntry, error: FhirError): FhirError {
  const issues = error.issues.map((issue) => ({
    ...issue,
    expression: issue.expression?.map((expression) =>
      expression.startsWith('Bundle.entry')
        ? expression
        : `${place}.resource.ofType(${type})${expression.startsWith(`${type}.`) ? expression.slice(type.length) : ''}`,
    ) ?? [place],
  }));
  return new FhirError(error.status, issues, error.headers);
}
