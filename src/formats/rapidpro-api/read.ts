/** Reading answers of RapidPro's API: JSON to the types of `answers.ts`. */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import type { JsonDocument } from '../../text/json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { schemaCheck } from '../schema-findings.ts';
import type {
  ApiBroadcast,
  ApiContact,
  ApiExitType,
  ApiFlow,
  ApiFlowStart,
  ApiGroup,
  ApiMessage,
  ApiReference,
  ApiRun,
  ApiRunValue,
  Item,
  PlatformAnswers,
} from './answers.ts';
import { rapidProApiMessages } from './messages.ts';
import { answerSchemas, type ReadEndpoint } from './schema.ts';

const report = reporter(rapidProApiMessages);

const checks = Object.fromEntries(
  Object.entries(answerSchemas).map(([endpoint, schema]) => [endpoint, schemaCheck(schema)]),
);

export interface ReadAnswer {
  /** Missing if the answer breaks its schema. */
  readonly answers?: PlatformAnswers;
  /** With `pointer`; file, line and column are added by the caller. */
  readonly findings: readonly Finding[];
}

/** The endpoint of a kind of file (`rapidpro-api-runs`), if its answers are read. */
export function readEndpoint(kind: string): ReadEndpoint | undefined {
  const endpoint = kind.replace(/^rapidpro-api-/, '');
  return Object.hasOwn(answerSchemas, endpoint) ? (endpoint as ReadEndpoint) : undefined;
}

/**
 * Reads one answer (a page of a list) that is in `file`. A page with a `next` is told of: what is on the next one is not here.
 * Version 1 of the API, which is long gone from servers, is refused by its schema.
 */
export function readAnswer(document: JsonDocument, endpoint: ReadEndpoint, file: string): ReadAnswer {
  const { value } = document;
  const findings = checks[endpoint]?.(value, { pointer: '' }) ?? [];
  if (findings.length > 0 || !isObject(value)) return { findings };
  const next = textOf(value, 'next');
  const items = listOf(value, 'results').flatMap((item, index) =>
    isObject(item) ? [{ item, place: { file, at: child('', 'results', index) } }] : [],
  );
  const all = <T>(name: ReadEndpoint, read: (item: JsonObject, place: Item) => T): T[] =>
    name === endpoint ? items.map(({ item, place }) => read(item, place)) : [];
  return {
    findings:
      next === undefined
        ? []
        : [report('rapidpro-api.more-pages', { count: items.length }, { pointer: '/next' })],
    answers: {
      contacts: all('contacts', contactOf),
      groups: all('groups', groupOf),
      flows: all('flows', flowOf),
      runs: all('runs', runOf),
      messages: all('messages', messageOf),
      flowStarts: all('flow-starts', flowStartOf),
      broadcasts: all('broadcasts', broadcastOf),
    },
  };
}

/** Answers of several files as one. An item that is in two of them is told once: the first counts. */
export function mergeAnswers(parts: readonly PlatformAnswers[]): PlatformAnswers {
  const merged = <T>(
    list: (part: PlatformAnswers) => readonly T[],
    id: (item: T) => string | undefined,
  ): T[] => {
    const seen = new Set<string>();
    return parts.flatMap(list).filter((item) => {
      const key = id(item);
      if (key === undefined) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  };
  const uuidOf = ({ uuid }: { readonly uuid?: string }) => uuid;
  return {
    contacts: merged(({ contacts }) => contacts, uuidOf),
    groups: merged(({ groups }) => groups, uuidOf),
    flows: merged(({ flows }) => flows, uuidOf),
    runs: merged(({ runs }) => runs, uuidOf),
    messages: merged(
      ({ messages }) => messages,
      ({ uuid, id }) => uuid ?? (id === undefined ? id : String(id)),
    ),
    flowStarts: merged(({ flowStarts }) => flowStarts, uuidOf),
    broadcasts: merged(
      ({ broadcasts }) => broadcasts,
      ({ uuid, id }) => uuid ?? (id === undefined ? id : String(id)),
    ),
  };
}

function contactOf(item: JsonObject, place: Item): ApiContact {
  const status = textOf(item, 'status');
  const fields = property(item, 'fields');
  return {
    ...place,
    ...referenceOf(item),
    ...(isStatus(status) && { status }),
    ...some('language', textOf(item, 'language')),
    urns: textsOf(item, 'urns'),
    groups: referencesOf(item, 'groups'),
    fields: new Map(
      Object.entries(isObject(fields) ? fields : {}).flatMap(([key, value]) =>
        value === null || typeof value === 'object' ? [] : [[key, String(value)] as const],
      ),
    ),
    ...some('createdOn', textOf(item, 'created_on')),
    ...some('lastSeenOn', textOf(item, 'last_seen_on')),
  };
}

function isStatus(text: string | undefined): text is NonNullable<ApiContact['status']> {
  return text !== undefined && ['active', 'blocked', 'stopped', 'archived'].includes(text);
}

function groupOf(item: JsonObject, place: Item): ApiGroup {
  return {
    ...place,
    ...referenceOf(item),
    ...some('query', textOf(item, 'query')),
    ...some('count', numberOf(item, 'count')),
  };
}

function flowOf(item: JsonObject, place: Item): ApiFlow {
  const runs = property(item, 'runs');
  const archived = property(item, 'archived');
  return {
    ...place,
    ...referenceOf(item),
    ...some('type', textOf(item, 'type')),
    ...(typeof archived === 'boolean' && { archived }),
    ...some('expires', numberOf(item, 'expires')),
    runs: new Map(
      Object.entries(isObject(runs) ? runs : {}).flatMap(([name, count]) =>
        typeof count === 'number' ? [[name, count] as const] : [],
      ),
    ),
    ...some('createdOn', textOf(item, 'created_on')),
    ...some('modifiedOn', textOf(item, 'modified_on')),
  };
}

function runOf(item: JsonObject, place: Item): ApiRun {
  const start = property(item, 'start');
  const values = property(item, 'values');
  const exitType = textOf(item, 'exit_type');
  return {
    ...place,
    uuid: textOf(item, 'uuid') ?? '',
    flow: referenceIn(item, 'flow'),
    contact: referenceIn(item, 'contact'),
    ...some('start', isObject(start) ? textOf(start, 'uuid') : undefined),
    responded: property(item, 'responded') === true,
    path: listOf(item, 'path')
      .filter(isObject)
      .map((step) => ({ node: textOf(step, 'node') ?? '', time: textOf(step, 'time') ?? '' })),
    values: Object.entries(isObject(values) ? values : {}).flatMap(([key, value]) =>
      isObject(value) ? [runValueOf(key, value, { ...place, at: child(place.at, 'values', key) })] : [],
    ),
    createdOn: textOf(item, 'created_on') ?? '',
    ...some('modifiedOn', textOf(item, 'modified_on')),
    ...some('exitedOn', textOf(item, 'exited_on')),
    ...(isExitType(exitType) && { exitType }),
  };
}

function isExitType(text: string | undefined): text is ApiExitType {
  return text !== undefined && ['completed', 'interrupted', 'expired', 'failed'].includes(text);
}

function runValueOf(key: string, item: JsonObject, place: Item): ApiRunValue {
  const value = property(item, 'value');
  return {
    ...place,
    key,
    node: textOf(item, 'node') ?? '',
    ...some('name', textOf(item, 'name')),
    ...some(
      'value',
      value === undefined || value === null || typeof value === 'object' ? undefined : String(value),
    ),
    ...some('category', textOf(item, 'category')),
    ...some('input', textOf(item, 'input')),
    ...some('time', textOf(item, 'time')),
  };
}

function messageOf(item: JsonObject, place: Item): ApiMessage {
  return {
    ...place,
    ...some('uuid', textOf(item, 'uuid')),
    ...some('id', numberOf(item, 'id')),
    contact: referenceIn(item, 'contact'),
    ...some('urn', textOf(item, 'urn')),
    ...some('channel', optionalReference(item, 'channel')),
    direction: textOf(item, 'direction') === 'in' ? 'in' : 'out',
    ...some('type', textOf(item, 'type')),
    ...some('status', textOf(item, 'status')),
    text: textOf(item, 'text') ?? '',
    attachments: listOf(item, 'attachments').flatMap(attachmentOf),
    quickReplies: listOf(item, 'quick_replies').flatMap(
      (reply) =>
        (typeof reply === 'string' ? reply : isObject(reply) ? textOf(reply, 'text') : undefined) ?? [],
    ),
    labels: referencesOf(item, 'labels'),
    ...some('flow', optionalReference(item, 'flow')),
    createdOn: textOf(item, 'created_on') ?? '',
    ...some('sentOn', textOf(item, 'sent_on')),
  };
}

/** Older servers write an attachment as `type:url`. */
function attachmentOf(value: JsonValue): { contentType: string; url: string }[] {
  if (isObject(value))
    return [{ contentType: textOf(value, 'content_type') ?? '', url: textOf(value, 'url') ?? '' }];
  if (typeof value !== 'string') return [];
  const colon = value.indexOf(':');
  return [{ contentType: value.slice(0, Math.max(colon, 0)), url: value.slice(colon + 1) }];
}

function flowStartOf(item: JsonObject, place: Item): ApiFlowStart {
  const isSet = (name: string) => {
    const value = property(item, name);
    return isObject(value) && Object.keys(value).length > 0;
  };
  return {
    ...place,
    uuid: textOf(item, 'uuid') ?? '',
    flow: referenceIn(item, 'flow'),
    ...some('status', textOf(item, 'status')),
    groups: referencesOf(item, 'groups'),
    contacts: referencesOf(item, 'contacts'),
    hasParams: isSet('params') || isSet('extra'),
    ...some('createdOn', textOf(item, 'created_on')),
    ...some('modifiedOn', textOf(item, 'modified_on')),
  };
}

function broadcastOf(item: JsonObject, place: Item): ApiBroadcast {
  const base = textOf(item, 'base_language');
  const text = property(item, 'text');
  const texts = isObject(text)
    ? Object.entries(text).map(([language, one]) => ({ language, text: typeof one === 'string' ? one : '' }))
    : [{ language: base ?? 'und', text: typeof text === 'string' ? text : '' }];
  return {
    ...place,
    ...some('uuid', textOf(item, 'uuid')),
    ...some('id', numberOf(item, 'id')),
    ...some('status', textOf(item, 'status')),
    urns: textsOf(item, 'urns'),
    contacts: referencesOf(item, 'contacts'),
    groups: referencesOf(item, 'groups'),
    texts: texts.sort((a, b) => Number(b.language === base) - Number(a.language === base)),
    createdOn: textOf(item, 'created_on') ?? '',
  };
}

function referenceOf(item: JsonObject): ApiReference {
  return {
    uuid: textOf(item, 'uuid') ?? '',
    ...some('name', textOf(item, 'name')),
    ...some('urn', textOf(item, 'urn')),
  };
}

function optionalReference(item: JsonObject, name: string): ApiReference | undefined {
  const value = property(item, name);
  return isObject(value) ? referenceOf(value) : undefined;
}

function referenceIn(item: JsonObject, name: string): ApiReference {
  return optionalReference(item, name) ?? { uuid: '' };
}

function referencesOf(item: JsonObject, name: string): ApiReference[] {
  return listOf(item, name).filter(isObject).map(referenceOf);
}

function textsOf(item: JsonObject, name: string): string[] {
  return listOf(item, name).filter((one) => typeof one === 'string');
}

function numberOf(item: JsonObject, name: string): number | undefined {
  const value = property(item, name);
  return typeof value === 'number' ? value : undefined;
}

/** A property if there is a value for it: `exactOptionalPropertyTypes` takes no undefined. */
function some<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: V });
}
