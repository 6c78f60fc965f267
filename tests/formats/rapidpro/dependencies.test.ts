import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { type Changes, changed, id, sampleFlow } from './sample-flow.ts';

function missing(value: JsonValue): string[] {
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro
    .read(document, detect(value))
    .findings.filter(({ code }) => code === 'rapidpro.dependency-missing')
    .map(({ pointer = '', message }) => `${pointer}: ${message}`);
}

const action = '/nodes/1/actions/0';
const field = { key: 'ward', name: 'Ward', type: 'text' };
const group = { uuid: id(81), name: 'Mothers' };

/** What a flow uses, where that is told if it is not there, and what it is. */
const used: readonly {
  readonly name: string;
  readonly changes: Changes;
  readonly at: string;
  readonly what: string;
}[] = [
  {
    name: 'a field in an expression',
    changes: { [`${action}/text`]: 'You live in @fields.ward' },
    at: `${action}/text`,
    what: 'field "ward"',
  },
  {
    name: 'a field of the contact in a translation',
    changes: { [`/localization/fra/${id(15)}/text`]: ['@(upper(contact.fields.ward))'] },
    at: `/localization/fra/${id(15)}/text/0`,
    what: 'field "ward"',
  },
  {
    name: 'a field that is set',
    changes: { [action]: { type: 'set_contact_field', uuid: id(15), field, value: '1' } },
    at: `${action}/field`,
    what: 'field "Ward"',
  },
  {
    name: 'a group that is tested for',
    changes: {
      '/nodes/0/router/cases/0': {
        uuid: id(31),
        type: 'has_group',
        arguments: [group.uuid, group.name],
        category_uuid: id(21),
      },
    },
    at: '/nodes/0/router/cases/0/arguments/0',
    what: 'group "Mothers"',
  },
  {
    name: 'a group of a session that is started',
    changes: {
      [action]: {
        type: 'start_session',
        uuid: id(15),
        flow: { uuid: id(1), name: 'Stock' },
        groups: [group],
      },
    },
    at: `${action}/groups/0`,
    what: 'group "Mothers"',
  },
];

describe('what an export lacks of what its flows use', () => {
  it.each(used)('$name', ({ changes, at, what }) => {
    const flows = [changed(sampleFlow(), changes)];
    expect(missing({ version: '13', flows, fields: [], groups: [] })).toEqual([
      `/flows/0${at}: The ${what} is not in this file.`,
    ]);
    expect(missing({ version: '13', flows, fields: [field], groups: [group] })).toEqual([]);
  });

  it('is told once, and of exports only', () => {
    const flow = changed(sampleFlow(), {
      [`${action}/text`]: '@fields.ward @fields.WARD @contact.fields.ward',
    });
    expect(missing({ version: '13', flows: [flow, flow] })).toHaveLength(1);
    expect(missing(flow)).toEqual([]);
  });

  it('names no channels or topics, which are never in one', () => {
    const channel = { type: 'set_contact_channel', uuid: id(15), channel: { uuid: id(50), name: 'Vonage' } };
    expect(missing({ version: '13', flows: [changed(sampleFlow(), { [action]: channel })] })).toEqual([]);
  });
});
