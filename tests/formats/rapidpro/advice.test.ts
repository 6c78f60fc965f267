import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import { type Changes, changed, id, sampleFlow } from './sample-flow.ts';

function findings(value: JsonValue): { code: string; at: string | undefined; severity: string }[] {
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro
    .read(document, detect(value))
    .findings.map(({ code, pointer, severity }) => ({ code, at: pointer, severity }));
}

const advised: readonly { name: string; changes: Changes; code: string; at: string; severity?: string }[] = [
  {
    name: 'a node that is never reached',
    changes: { '/nodes/0/exits/0/destination_uuid': null },
    code: 'rapidpro.node-unreachable',
    at: '/nodes/1',
  },
  {
    name: 'a loop without a wait',
    changes: { '/nodes/1/exits/0/destination_uuid': id(2) },
    code: 'rapidpro.loop-without-wait',
    at: '/nodes/1',
  },
  {
    name: 'two categories of one name',
    changes: { '/nodes/0/router/categories/1/name': 'Yes' },
    code: 'rapidpro.category-name-repeated',
    at: '/nodes/0/router/categories/1/name',
  },
  {
    name: 'two results of one key',
    changes: {
      '/nodes/1/actions/0': { type: 'set_run_result', uuid: id(15), name: 'has-VACCINES', value: '1' },
    },
    code: 'rapidpro.result-shared',
    at: '/nodes/1/actions/0/name',
    severity: 'information',
  },
  {
    name: 'a translation of nothing',
    changes: { [`/localization/fra/${id(99)}`]: { text: ['Rien'] } },
    code: 'rapidpro.localization-nowhere',
    at: `/localization/fra/${id(99)}`,
  },
  {
    name: 'a base language that is replaced',
    changes: { '/spec_version': '13.1.0', '/language': 'base' },
    code: 'rapidpro.language-replaced',
    at: '/language',
  },
  {
    name: 'a translation that is dropped',
    changes: { '/spec_version': '13.1.0', '/localization/fr': {} },
    code: 'rapidpro.translation-dropped',
    at: '/localization/fr',
  },
  {
    name: 'an action that does nothing',
    changes: {
      '/nodes/1/actions/0': { type: 'request_optin', uuid: id(15), optin: { uuid: id(92), name: 'News' } },
    },
    code: 'rapidpro.action-deprecated',
    at: '/nodes/1/actions/0/type',
  },
];

describe('advice on a flow that the engine takes', () => {
  it.each(advised)('tells $name, and that alone', ({ changes, code, at, severity = 'warning' }) => {
    expect(findings(changed(sampleFlow(), changes))).toEqual([{ code, at, severity }]);
  });

  it.each<[string, string, JsonObject]>([
    [
      '13.3.0',
      'a template',
      { uuid: id(71), template: { uuid: id(72), name: 'Stock' }, variables: ['@contact'] },
    ],
    [
      '13.4.0',
      'a part of a template',
      {
        template: { uuid: id(72), name: 'Stock' },
        components: [{ uuid: id(71), name: 'body', params: ['@contact'] }],
      },
    ],
  ])('in spec %s finds what the variables of %s are translated under', (version, _, templating) => {
    const changes = {
      '/spec_version': version,
      '/nodes/1/actions/0/templating': templating,
      [`/localization/fra/${id(71)}`]: { variables: ['@contact.name'] },
    };
    expect(findings(changed(sampleFlow(), changes))).toEqual([]);
  });

  it('lets a loop pass that waits, or runs another flow', () => {
    const enter = { type: 'enter_flow', uuid: id(15), flow: { uuid: id(3), name: 'Next' } };
    const looping: Changes = { '/nodes/1/exits/0/destination_uuid': id(2), '/nodes/1/actions/0': enter };
    expect(findings(changed(sampleFlow(), looping))).toEqual([]);
  });
});

const flow = changed(sampleFlow(), {
  '/nodes/1/actions/0': {
    type: 'add_contact_groups',
    uuid: id(15),
    groups: [{ uuid: id(81), name: 'Mothers' }],
  },
});
const group = { uuid: id(81), name: 'Mothers', query: null };

describe('the document around the flows', () => {
  it.each([
    ['takes a complete export', { version: '13', flows: [flow], groups: [group] }, []],
    ['names what is missing', { version: '13', flows: [flow], groups: [] }, ['rapidpro.dependency-missing']],
    ['asks nothing of assets', { channels: [], flows: [flow] }, []],
    ['refuses an unknown version', { version: '14.3', flows: [sampleFlow()] }, ['rapidpro.export-version']],
    ['refuses an export without version', { site: 'a', flows: [sampleFlow()] }, ['schema.required']],
    [
      'refuses fields that are no list',
      { version: '13', flows: [sampleFlow()], fields: {} },
      ['schema.type'],
    ],
    ['warns of nothing to read', { version: '13', flows: [] }, ['rapidpro.no-flows']],
  ])('%s', (_, value, codes) => {
    expect(findings(value).map(({ code }) => code)).toEqual(codes);
  });
});
