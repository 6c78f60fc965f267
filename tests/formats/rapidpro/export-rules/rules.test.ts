import { describe, expect, it } from 'vitest';
import { detect } from '../../../../src/formats/detect.ts';
import { exportRuleMessages } from '../../../../src/formats/rapidpro/export-rules/messages.ts';
import { rapidpro } from '../../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../../src/text/json.ts';
import type { JsonObject } from '../../../../src/text/json-value.ts';

const uuid = '7b1d1f6e-0c3a-4c55-9c53-00000000000';
const other = '7b1d1f6e-0c3a-4c55-9c53-000000000009';

function flow(more: JsonObject = {}): JsonObject {
  return {
    uuid,
    name: 'Stock',
    spec_version: '14.3.0',
    language: 'eng',
    type: 'messaging',
    nodes: [],
    ...more,
    ...(more['uuid'] === undefined ? { uuid: `${uuid}1` } : {}),
  };
}

const trigger: JsonObject = {
  trigger_type: 'K',
  keywords: ['stock'],
  match_type: 'F',
  flow: { uuid: `${uuid}1`, name: 'Stock' },
  groups: [],
  exclude_groups: [],
  channel: null,
};

const event: JsonObject = {
  uuid: `${uuid}4`,
  offset: 1,
  unit: 'D',
  event_type: 'F',
  delivery_hour: -1,
  message: null,
  relative_to: { label: 'Joined', key: 'joined' },
  start_mode: 'I',
  flow: { uuid: `${uuid}1`, name: 'Stock' },
};

const message: JsonObject = { ...event, event_type: 'M', message: { eng: 'Hi' }, base_language: 'eng' };

const group: JsonObject = { uuid: `${uuid}2`, name: 'Asked', query: null };

const field: JsonObject = { key: 'joined', name: 'Joined', type: 'datetime' };

function campaign(...events: JsonObject[]): JsonObject {
  return { uuid: `${uuid}3`, name: 'Weekly', group: { uuid: `${uuid}2`, name: 'Asked' }, events };
}

/** An export without a fault. */
function wholeExport(more: JsonObject = {}) {
  return {
    version: '13',
    site: 'https://a.example.org',
    flows: [flow()],
    campaigns: [campaign(event, message)],
    triggers: [trigger],
    fields: [field],
    groups: [group],
    ...more,
  };
}

function read(value: JsonObject) {
  const { document } = parseJson(JSON.stringify(value), 'a.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro.read(document, detect(document.value));
}

function check(value: JsonObject) {
  return read(value).findings.map(({ code, pointer, severity }) => `${severity} ${code} ${pointer ?? ''}`);
}

const trigger2 = { ...trigger, keywords: ['b'] };

/** One fault each. */
const faults: readonly (readonly [string, JsonObject, ...string[]])[] = [
  [
    'no such trigger',
    { triggers: [{ ...trigger, trigger_type: 'X' }] },
    'error rapidpro.trigger-type /triggers/0/trigger_type',
  ],
  ['a schedule', { triggers: [{ trigger_type: 'S' }] }, 'warning rapidpro.trigger-schedule /triggers/0'],
  [
    'two words',
    { triggers: [{ ...trigger, keywords: ['a', 'b c'] }] },
    'error rapidpro.trigger-keyword /triggers/0/keywords/1',
  ],
  [
    'a long word',
    { triggers: [{ ...trigger, keywords: ['a'.repeat(17)] }] },
    'error rapidpro.trigger-keyword /triggers/0/keywords/0',
  ],
  [
    'an old keyword',
    { triggers: [{ ...trigger, keyword: 'a b' }] },
    'error rapidpro.trigger-keyword /triggers/0/keyword',
  ],
  [
    'no keyword',
    { triggers: [{ ...trigger, keywords: [] }] },
    'error rapidpro.trigger-keyword-missing /triggers/0',
  ],
  [
    'a way to match',
    { triggers: [{ ...trigger, match_type: 'X' }] },
    'warning rapidpro.trigger-match /triggers/0/match_type',
  ],
  [
    'a trigger without groups',
    { triggers: [{ trigger_type: 'C', flow: { uuid: `${uuid}1` } }] },
    'error schema.required /triggers/0',
  ],
  [
    'a trigger without a flow',
    { triggers: [{ trigger_type: 'C', groups: [] }] },
    'error schema.required /triggers/0',
  ],
  [
    'a flow elsewhere',
    { triggers: [{ ...trigger, flow: { uuid: other } }] },
    'error rapidpro.trigger-flow-missing /triggers/0/flow',
  ],
  [
    'a flow for Surveyor',
    { flows: [flow({ type: 'messaging_offline' })] },
    'error rapidpro.trigger-flow-offline /triggers/0/flow',
  ],
  [
    'a flow that does not go with it',
    { flows: [flow({ type: 'voice' })], triggers: [{ ...trigger, trigger_type: 'N' }] },
    'warning rapidpro.trigger-flow-type /triggers/0/flow',
  ],
  [
    'a keyword of two flows',
    {
      flows: [flow(), flow({ uuid: other, name: 'Other' })],
      triggers: [trigger, { ...trigger, flow: { uuid: other } }],
    },
    'warning rapidpro.trigger-conflict /triggers/1/keywords/0',
  ],
  [
    'a trigger that is there twice',
    {
      triggers: [
        { ...trigger, trigger_type: 'C' },
        { ...trigger, trigger_type: 'C' },
      ],
    },
    'warning rapidpro.trigger-doubled /triggers/1',
  ],
  [
    'a channel',
    { triggers: [{ ...trigger, channel: { uuid: other, name: 'A' } }] },
    'information rapidpro.trigger-channel /triggers/0/channel',
  ],
  [
    'a campaign without a group',
    { campaigns: [{ name: 'A', events: [] }] },
    'error schema.required /campaigns/0',
  ],
  [
    'an event without an offset',
    { campaigns: [campaign({ ...event, offset: null })] },
    'error schema.type /campaigns/0/events/0/offset',
  ],
  [
    'an event without a field',
    { campaigns: [campaign({ ...event, relative_to: {} })] },
    'error schema.required /campaigns/0/events/0/relative_to',
  ],
  [
    'an event without a flow',
    { campaigns: [campaign({ ...event, flow: null })] },
    'error schema.type /campaigns/0/events/0/flow',
  ],
  [
    'an event without a message',
    { campaigns: [campaign({ ...message, message: null })] },
    'error schema.type /campaigns/0/events/0/message',
  ],
  [
    'an event of a flow elsewhere',
    { campaigns: [campaign({ ...event, flow: { uuid: other } })] },
    'warning rapidpro.event-flow-missing /campaigns/0/events/0/flow',
  ],
  [
    'an event on no date',
    { fields: [{ ...field, type: 'text' }], campaigns: [campaign(event)] },
    'warning rapidpro.event-field-type /campaigns/0/events/0/relative_to/key',
  ],
  [
    'an event on a field elsewhere',
    { fields: [{ ...field, key: 'left' }], campaigns: [campaign(event)] },
    'warning rapidpro.event-field-missing /campaigns/0/events/0/relative_to/key',
  ],
  [
    'an event on what is no field',
    { campaigns: [campaign({ ...event, relative_to: { key: 'Joined', label: 'A' } })] },
    'error rapidpro.field-key /campaigns/0/events/0/relative_to/key',
  ],
  [
    'a unit',
    { campaigns: [campaign({ ...event, unit: 'Y' })] },
    'warning rapidpro.event-value /campaigns/0/events/0/unit',
  ],
  [
    'an hour',
    { campaigns: [campaign({ ...event, delivery_hour: 24 })] },
    'warning rapidpro.event-value /campaigns/0/events/0/delivery_hour',
  ],
  [
    'a message in another language',
    { campaigns: [campaign({ ...message, base_language: 'fra' })] },
    'warning rapidpro.event-language /campaigns/0/events/0/message',
  ],
  [
    'a message without a text',
    { campaigns: [campaign({ ...message, message: { eng: ' ' } })] },
    'warning rapidpro.event-text-empty /campaigns/0/events/0/message/eng',
  ],
  [
    'a group elsewhere',
    { triggers: [{ ...trigger, groups: [{ uuid: other, name: 'Others' }] }] },
    'warning rapidpro.group-missing /triggers/0/groups/0',
  ],
  ['a group without a name', { groups: [group, { uuid: other }] }, 'error schema.required /groups/1'],
  [
    'a field that expressions use otherwise',
    { fields: [field, { key: 'urns', name: 'A', type: 'text' }] },
    'error rapidpro.field-key /fields/1/key',
  ],
  [
    'a type of field',
    { fields: [field, { key: 'a', name: 'A', type: 'T' }] },
    'error schema.enum /fields/1/type',
  ],
  [
    'the name of a field',
    { fields: [field, { key: 'a', name: 'Âge', type: 'text' }] },
    'information rapidpro.field-name /fields/1/name',
  ],
  ['a field twice', { fields: [field, field] }, 'warning rapidpro.field-doubled /fields/1/key'],
  ['a group twice', { groups: [group, { name: 'asked' }] }, 'warning rapidpro.group-doubled /groups/1/name'],
  [
    'a campaign twice',
    { campaigns: [campaign(event), { ...campaign(event), uuid: other }] },
    'warning rapidpro.campaign-doubled /campaigns/1/name',
  ],
  [
    'a keyword in another case',
    { triggers: [trigger, { ...trigger, keywords: ['Stock'] }] },
    'warning rapidpro.trigger-ambiguous /triggers/1/keywords/0',
  ],
  [
    'a flow twice',
    { flows: [flow(), flow({ uuid: other, name: 'STOCK ' })] },
    'warning rapidpro.flow-doubled /flows/1',
  ],
  ['a version of flows', { version: '13.1' }, 'error rapidpro.export-version /version'],
  ['a version of long ago', { version: '2' }, 'error rapidpro.export-version /version'],
];

/** As RapidPro imports it without a word. */
const sound: readonly (readonly [string, JsonObject])[] = [
  ['all there is', {}],
  ['nothing but flows', { campaigns: [], triggers: [], fields: [], groups: [] }],
  ['an emoji for a keyword', { triggers: [{ ...trigger, keywords: ['😀', 'été', 'a_1'] }] }],
  ['a keyword as old exports have it', { triggers: [{ ...trigger, keywords: null, keyword: 'stock' }] }],
  ['two keywords', { triggers: [trigger, trigger2] }],
  [
    'one keyword for two groups',
    {
      groups: [group, { name: 'Others' }],
      triggers: [
        { ...trigger, groups: [{ name: 'Asked' }] },
        { ...trigger, groups: [{ name: 'Others' }] },
      ],
    },
  ],
  [
    'a day that every contact has',
    { campaigns: [campaign({ ...event, relative_to: { key: 'created_on' } })] },
  ],
  ['a message that is one text', { campaigns: [campaign({ ...message, message: 'Hi' })] }],
  ['a group with a query', { groups: [{ ...group, query: 'joined > 2020-01-01' }] }],
  ['flows of one name and two types', { flows: [flow(), flow({ uuid: other, type: 'voice' })] }],
  [
    'campaigns of one name but for its case',
    { campaigns: [campaign(event), { ...campaign(event), name: 'weekly' }] },
  ],
  ['version 13 as a number', { version: 13 }],
];

describe('rules of exports', () => {
  it.each(faults.map(([what, more, ...expected]) => ({ what, more, expected })))('$what', (fault) => {
    const { more, expected } = fault;
    expect(check(wholeExport(more))).toEqual(expected);
  });

  it.each(sound)('nothing to say of %s', (_, more) => {
    expect(check(wholeExport(more))).toEqual([]);
  });

  it('there is a case for every message', () => {
    const told = faults.flatMap(([, , ...expected]) => expected.map((line) => line.split(' ')[1]));
    expect(Object.keys(exportRuleMessages).filter((code) => !told.includes(code))).toEqual([]);
  });

  it('campaigns, triggers, fields and groups are carried', () => {
    const value = wholeExport({ groups: [{ ...group, query: 'age > 18' }] });
    const { document } = read(value);
    if (document === undefined) throw new Error('not read');
    expect(rapidpro.write(document)).toEqual({ value, losses: [] });
  });

  it('of an export by numbers the flows that triggers start are found', () => {
    const sets = { base_language: 'eng', action_sets: [], rule_sets: [] };
    const value = {
      version: 6,
      flows: [{ id: 5, name: 'Ask', flow_type: 'F', definition: sets }],
      triggers: [
        { trigger_type: 'K', keyword: 'ask', groups: [], flow: { id: 5, name: 'Ask' } },
        { trigger_type: 'C', groups: [], flow: { id: 6, name: 'Gone' } },
      ],
    };
    expect(check(value)).toEqual(['error rapidpro.trigger-flow-missing /triggers/1/flow']);
  });
});
