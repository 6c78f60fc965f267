import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { programOf } from '../../../src/formats/rapidpro/dialects/recognise.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import { type Changes, changed, id, removed, sampleFlow } from './sample-flow.ts';

function read(value: JsonValue) {
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('not JSON');
  const { title, ...detected } = detect(value);
  if (detected.format === 'none') throw new Error(title);
  return { title, ...rapidpro.read(document, { ...detected, format: detected.format, title }) };
}

/** Codes and places of errors and of what is said of dialects. */
function told(value: JsonValue): string[] {
  return read(value)
    .findings.filter(({ code, severity }) => severity === 'error' || code.startsWith('rapidpro.dialect'))
    .map(({ code, pointer = '', severity }) => `${severity} ${code} ${pointer}`);
}

const action = '/nodes/1/actions/0';
const interactive: Changes = {
  [action]: { type: 'send_interactive_msg', uuid: id(15), id: 4, name: 'Menu', text: '{"type": "list"}' },
};
const flowIs = 'warning rapidpro.dialect-flow ';

/** What a dialect allows, in a flow that has a mark of it. */
const allowed: readonly { readonly name: string; readonly changes: Changes; readonly told: string }[] = [
  {
    name: 'wait_for_time',
    changes: { [action]: { type: 'wait_for_time', uuid: id(15), delay: '60' } },
    told: `warning rapidpro.dialect-action ${action}/type`,
  },
  {
    name: 'a test',
    changes: { '/nodes/0/router/cases/0/type': 'has_multiple' },
    told: 'warning rapidpro.dialect-test /nodes/0/router/cases/0/type',
  },
  {
    name: 'a webhook that is a function',
    changes: { [action]: { type: 'call_webhook', uuid: id(15), method: 'FUNCTION', url: 'speech_to_text' } },
    told: `warning rapidpro.dialect-value ${action}/method`,
  },
  {
    name: 'a group by its number as a text',
    changes: {
      [action]: { type: 'add_contact_groups', uuid: id(15), groups: [{ uuid: '5', name: 'Nurses' }] },
    },
    told: `warning rapidpro.dialect-value ${action}/groups/0/uuid`,
  },
  {
    name: 'the language base',
    changes: { ...interactive, '/language': 'base' },
    told: 'warning rapidpro.dialect-language /language',
  },
  {
    name: 'translations into a language of two letters',
    changes: { ...interactive, '/localization/hi': {} },
    told: 'warning rapidpro.dialect-language /localization/hi',
  },
  {
    name: 'a flow by an expression',
    changes: {
      ...interactive,
      '/nodes/0/actions/0': {
        type: 'enter_flow',
        uuid: id(11),
        flow: { uuid: '', name: 'Expression', expression: '@results.flow' },
      },
    },
    told: 'warning rapidpro.dialect-value /nodes/0/actions/0/flow/uuid',
  },
  {
    name: 'a message of a template without a text',
    changes: { ...interactive, '/nodes/0/actions/0/text': '', '/nodes/0/actions/0/templating': {} },
    told: 'warning rapidpro.dialect-value /nodes/0/actions/0/text',
  },
  {
    name: 'an attachment by an expression',
    changes: { ...interactive, '/nodes/0/actions/0/attachments': ['expression:@results.a'] },
    told: 'warning rapidpro.dialect-value /nodes/0/actions/0/attachments/0',
  },
];

describe('flows of Glific', () => {
  it.each(allowed)('may have $name', ({ changes, told: expected }) => {
    const flow = changed(sampleFlow(), changes);
    const all = told(flow);
    expect(all).toContain(expected);
    expect(all).toContain(flowIs);
    expect(all.filter((one) => one.startsWith('error'))).toEqual([]);
    expect(read(flow)).toMatchObject({ flows: [{ valid: true }], title: 'Glific flow, spec 14.4.2' });
  });

  it.each(allowed)('with $name is written as it was read', ({ changes }) => {
    const flow = changed(sampleFlow(), changes);
    const { document } = read(flow);
    if (document === undefined) throw new Error('not read');
    expect(rapidpro.write(document).value).toEqual(flow);
  });

  it('are not warned of what RapidPro would drop', () => {
    const flow = changed(sampleFlow(), {
      ...interactive,
      '/spec_version': '13.1.0',
      '/language': 'en',
      '/localization/hi': { [id(11)]: { text: ['टीके हैं?'] } },
    });
    expect(told(flow)).toContain('warning rapidpro.dialect-language /localization/hi');
    expect(told(flow)).toContain('warning rapidpro.dialect-language /language');
    const codes = read(flow).findings.map(({ code }) => code);
    expect(codes).not.toContain('rapidpro.translation-dropped');
    expect(codes).not.toContain('rapidpro.language-replaced');
    const strict = changed(sampleFlow(), { '/spec_version': '13.1.0', '/localization/hi': {} });
    expect(read(strict).findings.map(({ code }) => code)).toContain('rapidpro.translation-dropped');
  });

  it('a loop that waits for the time is none without a wait', () => {
    const looping: Changes = { '/nodes/1/exits/0/destination_uuid': id(2) };
    const codes = (type: string) =>
      read(
        changed(sampleFlow(), {
          ...interactive,
          ...looping,
          [`${action}/type`]: type,
          [`${action}/delay`]: '60',
        }),
      ).findings.map(({ code }) => code);
    expect(codes('wait_for_time')).not.toContain('rapidpro.loop-without-wait');
    expect(codes('send_interactive_msg')).toContain('rapidpro.loop-without-wait');
  });

  it('results that whoever resumes the flow sends are not missed', () => {
    const asking: Changes = { '/nodes/0/actions/0/text': '@results.answer.message' };
    const codes = (type: string) =>
      read(
        changed(sampleFlow(), {
          ...interactive,
          ...asking,
          [`${action}/type`]: type,
          [`${action}/delay`]: '60',
        }),
      ).findings.map(({ code }) => code);
    expect(codes('wait_for_result')).not.toContain('rapidpro.result-unset');
    expect(codes('wait_for_time')).toContain('rapidpro.result-unset');
  });

  it('is still wrong where Glific has nothing of its own', () => {
    const flow = changed(sampleFlow(), { ...interactive, '/nodes/0/exits/0/destination_uuid': id(99) });
    expect(told(flow)).toContain('error rapidpro.exit-destination-missing /nodes/0/exits/0/destination_uuid');
    expect(read(flow).flows).toMatchObject([{ valid: false }]);
  });

  it('a group by something else than a number is wrong', () => {
    const groups = [{ uuid: 'nurses', name: 'Nurses' }];
    const flow = changed(sampleFlow(), {
      ...interactive,
      '/nodes/0/actions/0': { type: 'add_contact_groups', uuid: id(11), groups },
    });
    expect(told(flow)).toContain('error schema.pattern /nodes/0/actions/0/groups/0/uuid');
  });
});

describe('what is of no dialect', () => {
  it.each<[string, Changes]>([
    ['an action that nobody has', { [`${action}/type`]: 'send_smoke' }],
    ['a test that nobody has', { '/nodes/0/router/cases/0/type': 'has_smoke' }],
    ['a language alone', { '/language': 'base' }],
    ['translations of two letters alone', { '/localization/hi': {} }],
  ])('%s is refused', (_, changes) => {
    const all = told(changed(sampleFlow(), changes));
    expect(all.every((one) => one.startsWith('error'))).toBe(true);
    expect(all).not.toEqual([]);
  });

  it('nothing is said of a flow of RapidPro', () => {
    expect(told(sampleFlow())).toEqual([]);
  });
});

describe('flows of Weni', () => {
  it.each(['call_brain', 'call_external_service', 'call_wenigpt', 'send_msg_catalog', 'send_whatsapp_msg'])(
    'may have %s',
    (type) => {
      const flow = changed(sampleFlow(), { [action]: { type, uuid: id(15), text: 'Hi' } });
      expect(told(flow)).toEqual([flowIs, `warning rapidpro.dialect-action ${action}/type`]);
      const { document, title } = read(flow);
      expect(title).toBe('Weni flow, spec 14.4.2');
      expect(document && rapidpro.write(document).value).toEqual(flow);
    },
  );

  it('may have a smart router, which is written as it was read', () => {
    const flow = changed(sampleFlow(), { '/nodes/0/router/type': 'smart' });
    expect(told(flow)).toEqual([flowIs, 'warning rapidpro.dialect-router /nodes/0/router/type']);
    const { document } = read(flow);
    expect(document && rapidpro.write(document).value).toEqual(flow);
  });
});

describe("Glific's exports", () => {
  const flow = changed(sampleFlow(), { '/language': 'base' });
  const glific: JsonObject = {
    flows: [{ definition: flow, keywords: ['stock'] }],
    contact_field: ['age'],
    collections: ['Nurses'],
    interactive_templates: [],
  };

  it('are known by their lists, and their flows stand in definitions', () => {
    const { flows, title } = read(glific);
    expect(title).toBe('Glific export, spec 14.4.2');
    expect(flows).toMatchObject([{ pointer: '/flows/0/definition', valid: true, uuid: id(1) }]);
    expect(told(glific)).toEqual([
      'warning rapidpro.dialect-flow /flows/0/definition',
      'warning rapidpro.dialect-language /flows/0/definition/language',
    ]);
  });

  it('are written as they were read, flows that are refused too', () => {
    const refused = changed(sampleFlow(), { '/type': removed });
    const both = {
      ...glific,
      flows: [{ definition: refused, keywords: [] }, ...(glific['flows'] as JsonValue[])],
    };
    for (const value of [glific, both]) {
      const { document } = read(value);
      expect(document && rapidpro.write(document).value).toEqual(value);
    }
  });

  it('a flow that stands in a definition alone is a flow', () => {
    const value = { definition: sampleFlow(), keywords: [] };
    const { flows, document } = read(value);
    expect(flows).toMatchObject([{ pointer: '/definition', valid: true }]);
    expect(document && rapidpro.write(document).value).toEqual(value);
  });
});

describe('the program that a file comes from', () => {
  it.each([
    ['https://textit.com', 'TextIt'],
    ['https://app.textit.in/', 'TextIt'],
    ['https://flows.weni.ai', 'Weni'],
    ['https://app.rapidpro.io', undefined],
    ['https://nottextit.com.example.org', undefined],
    ['no url', undefined],
  ])('by its site %s', (site, program) => {
    expect(programOf({ version: '13', site, flows: [] })).toBe(program);
  });
});
