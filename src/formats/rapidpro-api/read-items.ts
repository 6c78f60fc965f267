/** One item of an answer as its type in `answers.ts`. The schema of its endpoint has been checked before. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import type {
  ApiBroadcast,
  ApiChannel,
  ApiContact,
  ApiExitType,
  ApiFlow,
  ApiFlowStart,
  ApiGroup,
  ApiMessage,
  ApiReference,
  ApiRun,
  ApiRunValue,
  ApiTicket,
  ApiUser,
  Item,
} from './answers.ts';

export function contactOf(item: JsonObject, place: Item): ApiContact {
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

export function groupOf(item: JsonObject, place: Item): ApiGroup {
  return {
    ...place,
    ...referenceOf(item),
    ...some('query', textOf(item, 'query')),
    ...some('count', numberOf(item, 'count')),
  };
}

export function flowOf(item: JsonObject, place: Item): ApiFlow {
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

export function runOf(item: JsonObject, place: Item): ApiRun {
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

export function messageOf(item: JsonObject, place: Item): ApiMessage {
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

export function flowStartOf(item: JsonObject, place: Item): ApiFlowStart {
  const entries = (name: string) => {
    const value = property(item, name);
    return isObject(value) ? Object.entries(value) : [];
  };
  return {
    ...place,
    uuid: textOf(item, 'uuid') ?? '',
    flow: referenceIn(item, 'flow'),
    ...some('status', textOf(item, 'status')),
    groups: referencesOf(item, 'groups'),
    contacts: referencesOf(item, 'contacts'),
    params: new Map([...entries('extra'), ...entries('params')]),
    ...some('createdOn', textOf(item, 'created_on')),
    ...some('modifiedOn', textOf(item, 'modified_on')),
  };
}

export function broadcastOf(item: JsonObject, place: Item): ApiBroadcast {
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

export function channelOf(item: JsonObject, place: Item): ApiChannel {
  const device = property(item, 'device');
  return {
    ...place,
    ...referenceOf(item),
    ...some('address', textOf(item, 'address')),
    ...some('country', textOf(item, 'country')),
    ...some('device', isObject(device) ? (textOf(device, 'name') ?? 'Android') : undefined),
    ...some('lastSeen', textOf(item, 'last_seen')),
    ...some('createdOn', textOf(item, 'created_on')),
  };
}

export function ticketOf(item: JsonObject, place: Item): ApiTicket {
  return {
    ...place,
    uuid: textOf(item, 'uuid') ?? '',
    contact: referenceIn(item, 'contact'),
    status: textOf(item, 'status') === 'closed' ? 'closed' : 'open',
    ...some('topic', optionalReference(item, 'topic')),
    ...some('body', textOf(item, 'body')),
    ...some('assignee', userIn(item, 'assignee')),
    openedOn: textOf(item, 'opened_on') ?? '',
    ...some('openedBy', userIn(item, 'opened_by')),
    ...some('openedIn', optionalReference(item, 'opened_in')),
    ...some('modifiedOn', textOf(item, 'modified_on')),
    ...some('closedOn', textOf(item, 'closed_on')),
  };
}

function userIn(item: JsonObject, name: string): ApiUser | undefined {
  const value = property(item, name);
  if (!isObject(value)) return undefined;
  return { ...some('email', textOf(value, 'email')), ...some('name', textOf(value, 'name')) };
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
