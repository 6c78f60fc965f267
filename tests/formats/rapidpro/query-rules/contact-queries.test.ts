import { describe, expect, it } from 'vitest';
import { detect } from '../../../../src/formats/detect.ts';
import { rapidpro } from '../../../../src/formats/rapidpro/index.ts';
import { queryRuleMessages } from '../../../../src/formats/rapidpro/query-rules/messages.ts';
import { parseJson } from '../../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../../src/text/json-value.ts';
import { changed, id, sampleFlow } from '../sample-flow.ts';

/** What is told of queries, as `code pointer`. */
function told(value: JsonValue): string[] {
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro
    .read(document, detect(value))
    .findings.filter(({ code }) => code.startsWith('rapidpro.query-'))
    .map(({ code, pointer = '' }) => `${code.slice('rapidpro.query-'.length)} ${pointer}`);
}

const fields = [
  { key: 'age', name: 'Age', type: 'number' },
  { key: 'ward', name: 'Ward', type: 'text' },
];
const mothers = { uuid: id(81), name: 'Mothers', query: null };

function exportWith(more: JsonObject, action?: JsonObject): JsonObject {
  const flow = changed(sampleFlow(), action === undefined ? {} : { '/nodes/1/actions/0': action });
  const lists = { campaigns: [], triggers: [], fields, groups: [mothers] };
  return { version: '13', site: 'https://example.org', flows: [flow], ...lists, ...more };
}

function group(query: string): JsonObject {
  return exportWith({ groups: [{ uuid: id(82), name: 'Asked', query }, mothers] });
}

function start(contact_query: string, more: JsonObject = {}): JsonObject {
  const flow = { uuid: id(1), name: 'Stock of vaccines' };
  const action = { type: 'start_session', uuid: id(15), flow, groups: [], contacts: [], contact_query };
  return exportWith(more, action);
}

const manyConditions = Array.from({ length: 251 }, () => 'age = 1').join(' or ');
const queryAt = '/groups/0/query';
const startAt = '/flows/0/nodes/1/actions/0/contact_query';

/** A code, where it is told, and a file that has the fault, and the same mended. */
const rules: readonly (readonly [code: string, at: string, wrong: JsonObject, right: JsonObject])[] = [
  ['syntax', queryAt, group('age >'), group('age > 1')],
  ['syntax', startAt, start('age > 1)'), start('age > 1')],
  ['syntax', startAt, start('ward = @fields.ward or'), start('ward = @fields.ward or age > 1')],
  ['too-complex', queryAt, group(manyConditions), group('age = 1')],
  ['property-type', queryAt, group('contact.age > 1'), group('fields.age > 1')],
  ['property-type', startAt, start('field.age > @fields.age'), start('fields.age > @fields.age')],
  ['operator', queryAt, group('ward > 1'), group('ward = 1')],
  ['operator', startAt, start('ward ~ @fields.ward'), start('name ~ @fields.ward')],
  ['operator', startAt, start('uuid = ""'), start('name = ""')],
  ['value', queryAt, group('age > many'), group('age > 1')],
  ['value', startAt, start('created_on > soon'), start('created_on > @(today())')],
  ['field-missing', queryAt, group('village = x'), group('ward = x')],
  [
    'field-missing',
    startAt,
    start('height > 3'),
    start('height > 3', { fields: [...fields, { key: 'height', type: 'number' }] }),
  ],
  ['field-untyped', queryAt, group('height > 3'), group('age > 3')],
  ['name-missing', startAt, start('group = Fathers'), start('group = mothers')],
  ['name-missing', startAt, start('flow = Visit'), start('history = "stock of Vaccines"')],
  ['not-for-group', queryAt, group('status = active'), group('language = fra')],
  ['not-for-group', queryAt, group('group = Fathers'), group('name ~ Fathers')],
  ['expression-quoted', startAt, start('ward = "@fields.ward"'), start('ward = @fields.ward')],
];

describe('a contact query', () => {
  it.each(rules)('%s at %s', (code, at, wrong, right) => {
    expect(told(wrong)).toEqual([`${code} ${at}`]);
    expect(told(right)).toEqual([]);
  });

  it('there is a case for every message', () => {
    const codes = Object.keys(queryRuleMessages).map((code) => code.replace('rapidpro.query-', ''));
    expect(codes.filter((code) => !rules.some(([one]) => one === code))).toEqual([]);
  });

  it('never makes a file invalid', () => {
    const severities = new Set(Object.values(queryRuleMessages).map(({ severity }) => severity));
    expect([...severities].sort()).toEqual(['information', 'warning']);
  });

  it('is read wherever a group is referred to, and told where it stands first', () => {
    const named = { uuid: id(81), name: 'Mothers' };
    const campaign = { uuid: id(84), name: 'C', events: [], group: { ...named, query: 'age >' } };
    const trigger = {
      trigger_type: 'C',
      flow: { uuid: id(1), name: 'Stock of vaccines' },
      groups: [{ ...named, query: 'age <' }],
      exclude_groups: [{ ...named, query: 'age =' }],
      channel: null,
    };
    const action = {
      type: 'add_contact_groups',
      uuid: id(15),
      groups: [
        { ...named, query: 'age >' },
        { ...named, query: 'age ~' },
      ],
    };
    expect(told(exportWith({ campaigns: [campaign], triggers: [trigger] }, action))).toEqual([
      'syntax /campaigns/0/group/query',
      'syntax /triggers/0/groups/0/query',
      'syntax /triggers/0/exclude_groups/0/query',
      'syntax /flows/0/nodes/1/actions/0/groups/1/query',
    ]);
  });

  it('of a file without fields and groups is judged by what it says itself', () => {
    const query = 'height > x and group = Fathers and status = gone';
    const old = Object.entries(start(query)).filter(([key]) => key !== 'fields' && key !== 'groups');
    expect(told(Object.fromEntries(old))).toEqual([`value ${startAt}`]);
  });

  it('of a flow alone is read, too', () => {
    const action = { type: 'send_broadcast', uuid: id(15), text: 'Hi', contact_query: 'age >' };
    expect(told(changed(sampleFlow(), { '/nodes/1/actions/0': action }))).toEqual([
      'syntax /nodes/1/actions/0/contact_query',
    ]);
  });

  it('that may be a phone number in some country is left alone', () => {
    expect(told(group('(0788 123 123'))).toEqual([]);
  });

  it('is told for at most 1000 faults', () => {
    const groups = Array.from({ length: 1100 }, (_, index) => ({
      name: `G${index}`,
      query: `age > x${index}`,
    }));
    expect(told(exportWith({ groups }))).toHaveLength(1000);
  });
});
