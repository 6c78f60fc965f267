/** Reading answers of RapidPro's API: JSON to the types of `answers.ts`. */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import type { JsonDocument } from '../../text/json.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { schemaCheck } from '../schema-findings.ts';
import type { Item, PlatformAnswers } from './answers.ts';
import { rapidProApiMessages } from './messages.ts';
import {
  broadcastOf,
  channelOf,
  contactOf,
  flowOf,
  flowStartOf,
  groupOf,
  messageOf,
  runOf,
  ticketOf,
} from './read-items.ts';
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
      channels: all('channels', channelOf),
      tickets: all('tickets', ticketOf),
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
    channels: merged(({ channels }) => channels, uuidOf),
    tickets: merged(({ tickets }) => tickets, uuidOf),
  };
}
