/** What RapidPro's API would answer about runs that its engine ran (https://rapidpro.io/api/v2). */
import { idNamespace } from '../../src/fhir/primitives.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../src/text/json-value.ts';
import { uuidV5 } from '../../src/text/uuid.ts';

export interface RecordedRun {
  /** Of its file: ids are made of it. */
  readonly name: string;
  readonly contact: {
    readonly uuid: string;
    readonly name: string;
    readonly language: string;
    readonly urns: readonly string[];
  };
  /** The engine's account of the session. */
  readonly events: JsonObject;
}

export type ApiAnswers = Readonly<
  Record<'contacts' | 'groups' | 'flows' | 'flow-starts' | 'runs' | 'messages', JsonObject[]>
>;

/** The answers, one list an endpoint, the same for the same runs. */
export function apiAnswers(recorded: readonly RecordedRun[]): ApiAnswers {
  const contacts = new Map<string, JsonObject>();
  const messages: JsonObject[] = [];
  const starts: JsonObject[] = [];
  const runs: JsonObject[] = [];
  for (const one of recorded) {
    contacts.set(one.contact.uuid, contactOf(one));
    const spoken = messagesOf(one);
    messages.push(...spoken);
    const times = spoken.map((message) => textOf(message, 'created_on') ?? '');
    for (const run of listOf(one.events, 'runs').filter(isObject)) {
      // A session begins with the flow that was started; the runs of flows that it enters follow.
      const isFirst = run === listOf(one.events, 'runs')[0];
      const start = isFirst ? startOf(one, run, times[0] ?? '') : undefined;
      if (start !== undefined) starts.push(start);
      runs.push(
        runOf(one, run, { times, start, replied: spoken.some((message) => message['direction'] === 'in') }),
      );
    }
  }
  return {
    contacts: [...contacts.values()],
    groups: groupsOf([...contacts.values()]),
    flows: flowsOf(runs),
    'flow-starts': starts,
    runs,
    messages,
  };
}

function contactOf({ contact, events }: RecordedRun): JsonObject {
  const after = property(events, 'contact');
  const state = isObject(after) ? after : {};
  const fields = property(state, 'fields');
  return {
    uuid: contact.uuid,
    name: textOf(state, 'name') ?? contact.name,
    status: textOf(state, 'status') ?? 'active',
    language: textOf(state, 'language') ?? contact.language,
    urns: [...contact.urns],
    groups: listOf(state, 'groups'),
    fields: Object.fromEntries(
      Object.entries(isObject(fields) ? fields : {}).map(([key, value]) => [
        key,
        isObject(value) ? (textOf(value, 'text') ?? null) : null,
      ]),
    ),
    flow: null,
    created_on: textOf(state, 'created_on') ?? null,
    modified_on: textOf(state, 'last_seen_on') ?? textOf(state, 'created_on') ?? null,
    last_seen_on: textOf(state, 'last_seen_on') ?? null,
  };
}

/** Groups with all of their members: those who ran. */
function groupsOf(contacts: readonly JsonObject[]): JsonObject[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const group of contacts.flatMap((contact) => listOf(contact, 'groups')).filter(isObject)) {
    const uuid = textOf(group, 'uuid') ?? '';
    counts.set(uuid, { name: textOf(group, 'name') ?? '', count: (counts.get(uuid)?.count ?? 0) + 1 });
  }
  return [...counts].map(([uuid, { name, count }]) => ({
    uuid,
    name,
    query: null,
    status: 'ready',
    system: false,
    count,
  }));
}

function flowsOf(runs: readonly JsonObject[]): JsonObject[] {
  const flows = new Map<string, JsonObject>();
  for (const run of runs) {
    const flow = property(run, 'flow');
    if (!isObject(flow)) continue;
    const uuid = textOf(flow, 'uuid') ?? '';
    const known = flows.get(uuid) ?? {
      uuid,
      name: textOf(flow, 'name') ?? '',
      type: 'message',
      archived: false,
      expires: 0,
      runs: { active: 0, waiting: 0, completed: 0, interrupted: 0, expired: 0, failed: 0 },
    };
    const counts = property(known, 'runs');
    const ended = textOf(run, 'exit_type') ?? 'active';
    if (isObject(counts)) counts[ended] = Number(counts[ended] ?? 0) + 1;
    flows.set(uuid, known);
  }
  return [...flows.values()];
}

function startOf({ name, contact }: RecordedRun, run: JsonObject, time: string): JsonObject {
  return {
    uuid: uuidV5(`flow start ${contact.uuid} ${name}`, idNamespace),
    flow: reference(property(run, 'flow')),
    status: 'completed',
    groups: [],
    contacts: [{ uuid: contact.uuid, name: contact.name }],
    params: null,
    created_on: time,
    modified_on: time,
  };
}

interface RunFacts {
  readonly times: readonly string[];
  readonly start: JsonObject | undefined;
  readonly replied: boolean;
}

function runOf(
  { name, contact, events }: RecordedRun,
  run: JsonObject,
  { times, start, replied }: RunFacts,
): JsonObject {
  const flow = reference(property(run, 'flow'));
  const results = property(run, 'results');
  const status = textOf(run, 'status');
  const ended = status === 'completed' || status === 'expired' || status === 'interrupted';
  return {
    uuid: uuidV5(`run ${contact.uuid} ${name} ${textOf(flow, 'uuid') ?? ''}`, idNamespace),
    flow,
    contact: { uuid: contact.uuid, urn: contact.urns[0] ?? '', name: contact.name },
    start: start === undefined ? null : { uuid: textOf(start, 'uuid') ?? '' },
    responded: replied,
    path: pathOf(events, textOf(flow, 'uuid') ?? ''),
    values: Object.fromEntries(
      Object.entries(isObject(results) ? results : {}).flatMap(([key, result]) =>
        isObject(result)
          ? [
              [
                key,
                {
                  name: textOf(result, 'name') ?? key,
                  value: textOf(result, 'value') ?? '',
                  category: textOf(result, 'category') ?? null,
                  node: textOf(result, 'node_uuid') ?? '',
                  time: textOf(result, 'created_on') ?? null,
                },
              ],
            ]
          : [],
      ),
    ),
    created_on: times[0] ?? null,
    modified_on: times.at(-1) ?? null,
    exited_on: ended ? (times.at(-1) ?? null) : null,
    exit_type: ended ? status : null,
  };
}

/** Nodes that were left, each with its time; the last node of a run has no exit and is not among them. */
function pathOf(events: JsonObject, flow: string): JsonObject[] {
  return listOf(events, 'sprints')
    .filter(isObject)
    .flatMap((sprint) => listOf(sprint, 'segments').filter(isObject))
    .filter((segment) => segment['flow_uuid'] === flow)
    .map((segment) => ({ node: textOf(segment, 'node_uuid') ?? '', time: textOf(segment, 'time') ?? '' }));
}

function messagesOf({ name, contact, events }: RecordedRun): JsonObject[] {
  const messages: JsonObject[] = [];
  const [first] = listOf(events, 'runs').filter(isObject);
  const flow = first === undefined ? null : reference(property(first, 'flow'));
  for (const sprint of listOf(events, 'sprints').filter(isObject)) {
    const said = listOf(sprint, 'events').filter(isObject);
    const time = said.map((event) => textOf(event, 'created_on')).find((one) => one !== undefined);
    const input = property(sprint, 'input');
    const text = isObject(input) ? textOf(input, 'text') : undefined;
    const message = (
      direction: 'in' | 'out',
      content: JsonObject,
      at: string,
      urn: JsonValue,
    ): JsonObject => ({
      uuid: uuidV5(`message ${contact.uuid} ${name} ${messages.length}`, idNamespace),
      contact: { uuid: contact.uuid, urn: contact.urns[0] ?? '', name: contact.name },
      urn,
      direction,
      type: 'text',
      status: direction === 'in' ? 'handled' : 'delivered',
      visibility: 'visible',
      ...content,
      labels: [],
      flow,
      created_on: at,
      sent_on: direction === 'in' ? null : at,
      modified_on: at,
    });
    const urn = contact.urns[0] ?? '';
    if (text !== undefined && time !== undefined)
      messages.push(message('in', { text, attachments: [], quick_replies: [] }, time, urn));
    for (const event of said) {
      const sent = property(event, 'msg');
      if (!['msg_created', 'ivr_created'].includes(textOf(event, 'type') ?? '') || !isObject(sent)) continue;
      const content = {
        text: textOf(sent, 'text') ?? '',
        attachments: listOf(sent, 'attachments').map(attachment),
        quick_replies: listOf(sent, 'quick_replies').map((reply) =>
          isObject(reply) ? (textOf(reply, 'text') ?? '') : reply,
        ),
      };
      messages.push(message('out', content, textOf(event, 'created_on') ?? '', textOf(sent, 'urn') ?? urn));
    }
  }
  return messages;
}

function attachment(value: JsonValue): JsonValue {
  const [, type = '', url = ''] = /^([^:]+):(.*)$/.exec(typeof value === 'string' ? value : '') ?? [];
  return { content_type: type, url };
}

function reference(value: JsonValue | undefined): JsonObject {
  if (value === undefined || !isObject(value)) return {};
  return { uuid: textOf(value, 'uuid') ?? '', name: textOf(value, 'name') ?? '' };
}
