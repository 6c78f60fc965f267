/** RapidPro through FLOIP and back, FLOIP through RapidPro and back; what was changed in between wins. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { noise } from '../../noise.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { detect } from '../../../src/formats/detect.ts';
import { parseJson } from '../../../src/text/json.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../../src/text/json-value.ts';
import type { Written } from '../../../src/formats/format.ts';

const examples = ['eidsr-alert', 'mlearning-quiz', 'stock-flash-survey'];

function json(text: string): JsonValue {
  const { document } = parseJson(text, 'test.json');
  if (document === undefined) throw new Error('No JSON.');
  return document.value;
}

const example = (name: string, format: string) =>
  json(readFileSync(`examples/${name}/${format}.json`, 'utf8'));

/** The value read as what it is and written as the other format. */
function converted(value: JsonValue): Written {
  const parsed = parseJson(JSON.stringify(value), 'test.json').document;
  if (parsed === undefined) throw new Error('No JSON.');
  const detected = detect(parsed.value);
  const from = detected.format === 'floip' ? floip : rapidpro;
  const { document, findings } = from.read(parsed, detected);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (document === undefined) throw new Error('Not read.');
  return (from === floip ? rapidpro : floip).write(document);
}

/** A flow with what only RapidPro has in nearly every part. */
const survey: JsonValue = {
  version: '13',
  site: 'https://example.org',
  flows: [
    {
      uuid: '11111111-0000-4000-8000-000000000001',
      name: 'Survey',
      spec_version: '13.1.0',
      language: 'eng',
      type: 'messaging',
      revision: 7,
      expire_after_minutes: 60,
      metadata: { revision: 7 },
      localization: {
        fra: {
          '11111111-0000-4000-8000-000000000011': { text: ['Salut'] },
          '11111111-0000-4000-8000-00000000ffff': { text: ['nobody'] },
        },
      },
      nodes: [
        {
          uuid: '11111111-0000-4000-8000-000000000010',
          actions: [
            {
              uuid: '11111111-0000-4000-8000-000000000011',
              type: 'send_msg',
              text: 'Hi',
              all_urns: false,
              attachments: [],
              topic: 'event',
            },
            {
              uuid: '11111111-0000-4000-8000-000000000012',
              type: 'send_email',
              addresses: ['ann@example.org'],
              subject: 'S',
              body: 'B',
            },
            { uuid: '11111111-0000-4000-8000-000000000013', type: 'send_msg', text: 'Well?' },
          ],
          router: {
            type: 'switch',
            operand: '@input.text',
            wait: {
              type: 'msg',
              timeout: { seconds: 60, category_uuid: '11111111-0000-4000-8000-000000000023' },
            },
            result_name: 'Well Being',
            cases: [
              {
                uuid: '11111111-0000-4000-8000-000000000031',
                type: 'has_any_word',
                arguments: ['yes'],
                category_uuid: '11111111-0000-4000-8000-000000000021',
              },
            ],
            categories: [
              {
                uuid: '11111111-0000-4000-8000-000000000021',
                name: 'Yes',
                exit_uuid: '11111111-0000-4000-8000-000000000041',
              },
              {
                uuid: '11111111-0000-4000-8000-000000000022',
                name: 'Other',
                exit_uuid: '11111111-0000-4000-8000-000000000042',
              },
              {
                uuid: '11111111-0000-4000-8000-000000000023',
                name: 'No Response',
                exit_uuid: '11111111-0000-4000-8000-000000000043',
              },
            ],
            default_category_uuid: '11111111-0000-4000-8000-000000000022',
          },
          exits: [
            {
              uuid: '11111111-0000-4000-8000-000000000041',
              destination_uuid: '11111111-0000-4000-8000-000000000050',
            },
            {
              uuid: '11111111-0000-4000-8000-000000000042',
              destination_uuid: '11111111-0000-4000-8000-000000000010',
            },
            {
              uuid: '11111111-0000-4000-8000-000000000043',
              destination_uuid: '11111111-0000-4000-8000-000000000060',
            },
          ],
        },
        {
          uuid: '11111111-0000-4000-8000-000000000050',
          actions: [{ uuid: '11111111-0000-4000-8000-000000000051', type: 'send_msg', text: 'Good' }],
          exits: [{ uuid: '11111111-0000-4000-8000-000000000052', destination_uuid: null }],
        },
        {
          uuid: '11111111-0000-4000-8000-000000000060',
          actions: [{ uuid: '11111111-0000-4000-8000-000000000061', type: 'send_msg', text: 'Hello?' }],
          exits: [{ uuid: '11111111-0000-4000-8000-000000000062' }],
        },
      ],
      _ui: {
        nodes: {
          '11111111-0000-4000-8000-000000000010': {
            position: { left: 10, top: 20 },
            type: 'wait_for_response',
          },
        },
        stickies: { a: { title: 'Note' } },
      },
    },
  ],
  campaigns: [],
  triggers: [
    {
      trigger_type: 'K',
      keyword: 'hi',
      groups: [],
      flow: { uuid: '11111111-0000-4000-8000-000000000001', name: 'Survey' },
    },
  ],
  fields: [],
  groups: [{ uuid: '11111111-0000-4000-8000-0000000000aa', name: 'All', query: null }],
};

function flowOf(value: JsonValue): JsonObject {
  const [flow] = isObject(value) ? listOf(value, 'flows') : [];
  if (!isObject(flow)) throw new Error('No flow.');
  return flow;
}

const texts = (value: JsonValue): unknown[] =>
  listOf(flowOf(value), 'nodes')
    .filter(isObject)
    .flatMap((node) =>
      listOf(node, 'actions').map((action) => (isObject(action) ? (action['text'] ?? action['type']) : '')),
    );

/** The converted value, edited as text in between. */
function edited(value: JsonValue, edits: readonly (readonly [string, string])[]): JsonValue {
  return json(
    edits.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, JSON.stringify(value)),
  );
}

const uuid = (last: string) => `11111111-0000-4000-8000-0000000000${last}`;

describe('there and back', () => {
  it.each(examples)('RapidPro of %s comes back from FLOIP', (name) => {
    const value = example(name, 'rapidpro');
    const there = converted(value);
    const back = converted(there.value);
    expect(canonicalJson(back.value)).toBe(canonicalJson(value));
    expect(back.losses).toEqual([]);
    expect(there.losses.every(({ keptIn }) => keptIn !== undefined)).toBe(true);
  });

  it.each(examples)('FLOIP of %s comes back from RapidPro', (name) => {
    const value = example(name, 'floip');
    const back = converted(converted(value).value);
    expect(canonicalJson(back.value)).toBe(canonicalJson(value));
    expect(back.losses).toEqual([]);
  });

  it('with all that only RapidPro has', () => {
    const there = converted(survey);
    expect(there.losses.map(({ code }) => code).sort()).toEqual([
      'loss.action',
      'loss.part',
      'loss.property',
      'loss.timeout',
    ]);
    expect(canonicalJson(converted(there.value).value)).toBe(canonicalJson(survey));
  });
});

describe('there and back of an export of Glific', () => {
  const flow = listOf(survey, 'flows')[0] ?? null;
  const glific = (more: JsonValue): JsonObject => ({
    flows: [{ definition: more, keywords: ['survey'] }],
    contact_field: [],
    collections: ['Nurses'],
  });

  it('a flow stands in its definition, beside its keywords', () => {
    const value = glific(flow);
    expect(converted(converted(value).value).value).toEqual(value);
    expect(converted(converted({ definition: flow, keywords: [] }).value).value).toEqual({
      definition: flow,
      keywords: [],
    });
  });

  it('keywords stay with their flow when another one is gone', () => {
    const other = { ...(flow as JsonObject), uuid: '11111111-0000-4000-8000-000000000002', nodes: [] };
    const both = {
      ...glific(flow),
      flows: [...listOf(glific(other), 'flows'), ...listOf(glific(flow), 'flows')],
    };
    const container = converted(both).value as JsonObject;
    const left = { ...container, flows: listOf(container, 'flows').slice(1) };
    expect(converted(left).value).toEqual(glific(flow));
  });
});

it('faults that the export had beside its flows come back with it', () => {
  const flow = listOf(survey, 'flows')[0] as JsonObject;
  const trigger = {
    trigger_type: 'K',
    keyword: 'no word',
    flow: { uuid: textOf(flow, 'uuid') ?? '', name: 'Survey' },
  };
  const value = {
    ...survey,
    triggers: [trigger],
    fields: [{ key: 'Age!', name: 'Age', type: 'text' }],
  };
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('No JSON.');
  const read = rapidpro.read(document, detect(document.value)).document;
  if (read === undefined) throw new Error('Not read.');
  const back = converted(floip.write(read).value);
  expect(back.losses.map(({ code }) => code)).not.toContain('loss.kept-unfit');
  expect(back.value).toEqual(value);
});

it('of flows with one uuid the later keeps it, and the export comes back as it was', () => {
  const twice = structuredClone(survey) as { flows: JsonObject[] };
  twice.flows.push({ ...structuredClone(flowOf(survey)), name: 'Survey again' });
  const there = converted(twice);
  const [first, second] = isObject(there.value) ? listOf(there.value, 'flows').filter(isObject) : [];
  expect(first?.['uuid']).not.toBe(uuid('01'));
  expect(second?.['uuid']).toBe(uuid('01'));
  expect(there.losses.filter(({ code }) => code === 'loss.flow').map(({ at }) => at)).toEqual(['/flows/0']);
  expect(canonicalJson(converted(there.value).value)).toBe(canonicalJson(twice as unknown as JsonValue));
});

describe('what is changed in the container wins', () => {
  const there = converted(survey).value;

  it('a text, while the parts around it are what they were', () => {
    const back = converted(edited(there, [['"value":"Hi"', '"value":"Hello there"']])).value;
    expect(texts(back)).toEqual(['Hello there', 'send_email', 'Well?', 'Good', 'Hello?']);
    const [node] = listOf(flowOf(back), 'nodes');
    const [before] = listOf(flowOf(survey), 'nodes');
    if (!isObject(node) || !isObject(before)) throw new Error('No node.');
    expect(node['uuid']).toBe(before['uuid']);
    expect(node['router']).toEqual(before['router']);
    expect(listOf(node, 'actions').slice(1)).toEqual(listOf(before, 'actions').slice(1));
    expect(JSON.stringify(back)).not.toContain('topic');
    expect(JSON.stringify(back)).toContain('Salut');
  });

  it('a way on, while the question is what it was', () => {
    const value = structuredClone(there);
    const blocks = listOf(flowOf(value), 'blocks').filter(isObject);
    const question = blocks.find((block) => textOf(block, 'uuid') === uuid('10'));
    const [yes] = question === undefined ? [] : listOf(question, 'exits');
    if (!isObject(yes)) throw new Error('No exit.');
    expect(yes['destination_block']).toBe(uuid('50'));
    yes['destination_block'] = uuid('60');
    const [node] = listOf(flowOf(converted(value).value), 'nodes');
    const [before] = listOf(flowOf(survey), 'nodes');
    if (!isObject(node) || !isObject(before)) throw new Error('No node.');
    expect(listOf(node, 'exits')[0]).toEqual({ uuid: uuid('41'), destination_uuid: uuid('60') });
    expect(listOf(node, 'exits').slice(1)).toEqual(listOf(before, 'exits').slice(1));
    expect(node['router']).toEqual(before['router']);
  });

  it('the ways of silence and of other answers, while the question is what it was', () => {
    const value = structuredClone(there);
    const blocks = listOf(flowOf(value), 'blocks').filter(isObject);
    const looks = blocks.find((block) => textOf(block, 'type') === 'Core.Case');
    const writes = blocks.find((block) => textOf(block, 'type') === 'Core.Output');
    for (const block of [looks, writes]) {
      const [way] = block === undefined ? [] : listOf(block, 'exits').filter(isObject);
      if (way === undefined) throw new Error('No exit.');
      way['destination_block'] = uuid('50');
    }
    const nodes = listOf(flowOf(converted(value).value), 'nodes').filter(isObject);
    const [before] = listOf(flowOf(survey), 'nodes');
    if (!isObject(before)) throw new Error('No node.');
    expect(nodes.length).toBe(3);
    expect(nodes[0]?.['router']).toEqual(before['router']);
    expect(listOf(nodes[0] ?? {}, 'exits')).toEqual([
      { uuid: uuid('41'), destination_uuid: uuid('50') },
      { uuid: uuid('42'), destination_uuid: uuid('50') },
      { uuid: uuid('43'), destination_uuid: uuid('50') },
    ]);
  });

  it('a test for silence, which then is a node of its own', () => {
    const back = converted(edited(there, [['.response) > 0', '.response) > 3']])).value;
    const nodes = listOf(flowOf(back), 'nodes').filter(isObject);
    const split = nodes.find((node) => isObject(node['router']) && !JSON.stringify(node).includes('"wait"'));
    const question = nodes.find((node) => textOf(node, 'uuid') === uuid('10'));
    expect(nodes.length).toBe(5);
    expect(JSON.stringify(split)).toContain('well_being');
    expect(JSON.stringify(question)).toContain(textOf(split ?? {}, 'uuid'));
  });

  it('a block that is gone, with what it alone kept', () => {
    const value = structuredClone(there);
    const flow = flowOf(value);
    const kept = listOf(flow, 'blocks').filter((block) => isObject(block) && block['uuid'] !== uuid('60'));
    flow['blocks'] = kept;
    for (const block of kept.filter(isObject))
      for (const exit of listOf(block, 'exits').filter(isObject))
        if (exit['destination_block'] === uuid('60')) exit['destination_block'] = null;
    const back = converted(value).value;
    expect(texts(back)).toEqual(['Hi', 'send_email', 'Well?', 'Good']);
    expect(JSON.stringify(back)).not.toContain(uuid('60'));
  });

  it('the name of the flow', () => {
    const back = flowOf(
      converted(edited(there, [['"name":"Survey","description"', '"name":"Other","description"']])).value,
    );
    expect(back['name']).toBe('Survey');
    const value = structuredClone(there);
    flowOf(value)['name'] = 'Renamed';
    expect(flowOf(converted(value).value)).toMatchObject({
      name: 'Renamed',
      revision: 7,
      spec_version: '13.1.0',
    });
  });

  it('and what was kept in another shape is not taken', () => {
    const value = json(JSON.stringify(there).replaceAll('"from":', '"since":'));
    const said = texts(converted(value).value).filter((text) => text !== 'set_run_result');
    expect(said).toEqual(['Hi', 'Well?', 'Good', 'Hello?']);
  });
});

describe('what is changed in RapidPro wins over what is kept of the container', () => {
  const value = example('stock-flash-survey', 'floip');
  const there = converted(value).value;
  const said = listOf(flowOf(there), 'nodes')
    .filter(isObject)
    .flatMap((node) => listOf(node, 'actions').filter(isObject))
    .map((action) => textOf(action, 'text'))
    .find((text) => text !== undefined && text !== ' ');

  it('a text', () => {
    const back = converted(edited(there, [[`"text":${JSON.stringify(said)}`, '"text":"New words"']])).value;
    expect(JSON.stringify(back)).toContain('New words');
    const uuids = (one: JsonValue) =>
      listOf(flowOf(one), 'blocks').map((block) => (isObject(block) ? block['uuid'] : ''));
    expect(uuids(back)).toEqual(uuids(value));
    const same = listOf(flowOf(back), 'blocks').filter((block) =>
      listOf(flowOf(value), 'blocks').some((one) => canonicalJson(one) === canonicalJson(block)),
    );
    expect(same.length).toBe(listOf(flowOf(value), 'blocks').length - 1);
  });

  it('more than RapidPro takes is not kept, and told', () => {
    const large = structuredClone(value);
    flowOf(large)['vendor_metadata'] = { test: { text: noise(400_000) } };
    const { value: written, losses } = converted(large);
    expect(losses.map(({ code }) => code)).toContain('loss.kept');
    expect(JSON.stringify(written).length).toBeLessThan(200_000);
  });

  it('a container without a flow has nowhere to keep what it says of itself, and tells it', () => {
    const { losses } = converted({ ...(value as JsonObject), flows: [], resources: [] });
    expect(losses.map(({ code, what }) => `${code}: ${what}`)).toEqual([
      'loss.kept: what the container says of itself',
    ]);
  });

  describe('what is too large as it is', () => {
    const large = structuredClone(value);
    for (const block of listOf(flowOf(large), 'blocks').filter(isObject))
      block['vendor_metadata'] = { test: { note: 'much the same of each block '.repeat(2000) } };
    const packed = converted(large);
    const bytes = JSON.stringify(flowOf(packed.value)['_ui']).length;

    it('is packed', () => {
      expect(packed.losses.map(({ code }) => code)).not.toContain('loss.kept');
      expect(JSON.stringify(large).length).toBeGreaterThan(262_144);
      expect(bytes).toBeLessThan(100_000);
      expect(canonicalJson(converted(packed.value).value)).toBe(canonicalJson(large));
    });

    it('gives back the blocks that nobody has changed', () => {
      const back = converted(
        edited(packed.value, [[`"text":${JSON.stringify(said)}`, '"text":"New words"']]),
      ).value;
      expect(JSON.stringify(back)).toContain('New words');
      const same = listOf(flowOf(back), 'blocks').filter((block) =>
        listOf(flowOf(large), 'blocks').some((one) => canonicalJson(one) === canonicalJson(block)),
      );
      expect(same.length).toBe(listOf(flowOf(large), 'blocks').length - 1);
    });

    it.each([
      ['cut', (text: string) => text.slice(0, 100)],
      ['no base64', () => '***'],
      ['empty', () => ''],
      ['JSON of another shape', () => brotliCompressSync('[1]').toString('base64')],
      ['far too much', () => brotliCompressSync(' '.repeat(40_000_000)).toString('base64')],
    ])('is passed over where it is %s', (_, damage) => {
      const damaged = structuredClone(packed.value);
      const kept = (flowOf(damaged)['_ui'] as JsonObject)['mhero'] as JsonObject;
      kept['packed'] = damage(kept['packed'] as string);
      const { value: back } = converted(damaged);
      expect(listOf(flowOf(back), 'blocks').length).toBeGreaterThan(0);
      expect(JSON.stringify(back)).not.toContain('much the same');
    });
  });
});
