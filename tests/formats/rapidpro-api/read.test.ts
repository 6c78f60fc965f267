import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { mergeAnswers, readAnswer, readEndpoint } from '../../../src/formats/rapidpro-api/read.ts';
import type { ReadEndpoint } from '../../../src/formats/rapidpro-api/schema.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';

const uuid = (last: number) => `3c0d7c5e-7b8a-4d54-9b1e-${String(last).padStart(12, '0')}`;
const contact = { uuid: uuid(1), name: 'Ama' };
const flow = { uuid: uuid(2), name: 'Poll' };
const time = '2025-03-03T09:00:00Z';

/** An item of each endpoint with no more than it needs. */
const items: Readonly<Record<ReadEndpoint, JsonObject>> = {
  contacts: { uuid: uuid(1), name: 'Ama', urns: ['tel:+231770000100'], groups: [], fields: {} },
  groups: { uuid: uuid(3), name: 'Nurses', query: null, count: 4 },
  flows: { uuid: uuid(2), name: 'Poll', expires: 600, runs: { active: 1 } },
  runs: { uuid: uuid(4), flow, contact, path: [], values: {}, created_on: time },
  messages: { id: 7, contact, direction: 'in', type: 'text', text: 'yes', created_on: time },
  'flow-starts': { uuid: uuid(5), flow, groups: [], contacts: [contact], status: 'completed' },
  channels: { uuid: uuid(9), name: 'Short code', address: '2041', country: 'LR' },
  tickets: {
    uuid: uuid(10),
    contact,
    topic: { uuid: uuid(11), name: 'General' },
    status: 'open',
    opened_on: time,
  },
  broadcasts: { id: 8, urns: [], contacts: [contact], groups: [], text: 'Hello', created_on: time },
};

function read(results: JsonValue[], endpoint: ReadEndpoint, next: string | null = null) {
  const { document } = parseJson(JSON.stringify({ next, previous: null, results }), 'answer.json');
  if (document === undefined) throw new Error('no JSON');
  return { ...readAnswer(document, endpoint, 'answer.json'), kind: detect(document.value).kind };
}

describe.each(Object.entries(items))('an answer of %s', (name, item) => {
  const endpoint = readEndpoint(`rapidpro-api-${name}`);

  it('is known by its content, and read', () => {
    if (endpoint === undefined) throw new Error('not read');
    const { answers, findings, kind } = read([item], endpoint);
    expect(kind).toBe(`rapidpro-api-${name}`);
    expect(findings).toEqual([]);
    expect(Object.values(answers ?? {}).flat()).toHaveLength(1);
    expect(Object.values(answers ?? {}).flat()[0]).toMatchObject({ file: 'answer.json', at: '/results/0' });
  });

  it('without what it needs is refused at its place', () => {
    if (endpoint === undefined) throw new Error('not read');
    const needed = ['uuid', 'contact', 'text'].find((key) => key in item) ?? '';
    const { [needed]: removed, ...rest } = item;
    expect(removed).toBeDefined();
    const { answers, findings } = read([item, rest], endpoint);
    expect(answers).toBeUndefined();
    expect(findings.map(({ code, pointer }) => `${code} ${pointer ?? ''}`)).toContain(
      'schema.required /results/1',
    );
  });
});

describe('what differs between servers', () => {
  it.each<[string, ReadEndpoint, JsonObject, JsonObject]>([
    [
      'a text attachment',
      'messages',
      { attachments: ['image/jpeg:https://example.org/a.jpg'] },
      { attachments: [{ contentType: 'image/jpeg', url: 'https://example.org/a.jpg' }] },
    ],
    [
      'an object attachment',
      'messages',
      { attachments: [{ content_type: 'audio/mp3', url: 'https://example.org/a.mp3' }] },
      { attachments: [{ contentType: 'audio/mp3', url: 'https://example.org/a.mp3' }] },
    ],
    [
      'a quick reply that is an object',
      'messages',
      { quick_replies: [{ text: 'Yes' }, 'No'] },
      { quickReplies: ['Yes', 'No'] },
    ],
    [
      'a number as a field',
      'contacts',
      { fields: { age: 34, ward: null } },
      { fields: new Map([['age', '34']]) as never },
    ],
    [
      'a channel of a phone',
      'channels',
      { device: { name: 'Nexus 5X', power_level: 99 }, last_seen: time },
      { device: 'Nexus 5X', lastSeen: time, address: '2041' },
    ],
    [
      'a ticket that an agent closed',
      'tickets',
      {
        status: 'closed',
        closed_on: time,
        assignee: { email: 'a@example.org', name: 'Agnes' },
        opened_by: null,
      },
      { status: 'closed', closedOn: time, assignee: { email: 'a@example.org', name: 'Agnes' } },
    ],
    ['one text', 'broadcasts', { text: 'Hello' }, { texts: [{ language: 'und', text: 'Hello' }] }],
    [
      'texts by language',
      'broadcasts',
      { text: { fra: 'Salut', eng: 'Hello' }, base_language: 'eng' },
      {
        texts: [
          { language: 'eng', text: 'Hello' },
          { language: 'fra', text: 'Salut' },
        ],
      },
    ],
    ['a run of no start', 'runs', { start: null, exit_type: null, exited_on: null }, { responded: false }],
  ])('%s', (_, endpoint, changes, expected) => {
    const { answers } = read([{ ...items[endpoint], ...changes }], endpoint);
    expect(Object.values(answers ?? {}).flat()[0]).toMatchObject(expected);
  });
});

it('tells that there are more pages', () => {
  const { findings, answers } = read(
    [items.groups],
    'groups',
    'https://rapidpro.example.org/api/v2/groups.json?cursor=2',
  );
  expect(findings).toMatchObject([
    { code: 'rapidpro-api.more-pages', severity: 'warning', pointer: '/next' },
  ]);
  expect(answers?.groups).toHaveLength(1);
});

it('takes an item that is in two answers once', () => {
  const parts = [
    read([items.groups], 'groups'),
    read([items.groups, { ...items.groups, uuid: uuid(9) }], 'groups'),
  ];
  expect(
    mergeAnswers(parts.flatMap(({ answers }) => answers ?? [])).groups.map((group) => group.uuid),
  ).toEqual([uuid(3), uuid(9)]);
});

it.each(['rapidpro-api-globals', 'rapidpro-export', 'rapidpro-api-__proto__'])('%s is not read', (kind) => {
  expect(readEndpoint(kind)).toBeUndefined();
});
