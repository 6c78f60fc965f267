/** Flows of Turn.io as RapidPro's: its webhooks, and its variables, which the Flow Spec does not have. */
import { describe, expect, it } from 'vitest';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import { isObject, type JsonObject, listOf } from '../../../src/text/json-value.ts';
import { id } from './containers.ts';
import { readValue } from './read-value.ts';

const marked = (type: string) => ({
  io: { turn: { stacks_dsl: { '0.1.0': { card_item: { type, [type]: {} } } } } },
});

const exit = (number: number, to: number | undefined, name = 'next') => ({
  uuid: id(number),
  name,
  default: true,
  test: '',
  config: {},
  destination_block: to === undefined ? null : id(to),
});

/** A block that goes on to the one of the next number. */
const block = (number: number, name: string, type: string, config: object, said = 'next') => ({
  uuid: id(number),
  name,
  label: null,
  type,
  config,
  exits: [exit(number * 10, number + 1, said)],
  vendor_metadata: marked(type === 'Core.Case' ? 'expression' : type),
});

const call = {
  method: 'GET',
  url: 'https://example.org/pages/',
  mode: 'sync',
  query: [
    ['slug', 'a b'],
    ['of', '@contact.name'],
  ],
  headers: [['Accept', 'application/json']],
  body: null,
  timeout: 5000,
};

const container = {
  specification_version: '1.0.0-rc3',
  uuid: id(1),
  name: 'pages',
  flows: [
    {
      uuid: id(2),
      name: 'pages',
      label: 'pages',
      last_modified: '2024-01-01T00:00:00.000Z',
      interaction_timeout: 3600,
      languages: [{ id: 'eng', iso_639_3: 'eng' }],
      supported_modes: ['RICH_MESSAGING'],
      first_block_id: id(10),
      blocks: [
        block(10, 'search', 'Io.Turn.Webhook', call),
        block(11, 'page_id', 'Core.Case', {}, 'search.body.results[0].id'),
        block(12, 'labels', 'Core.Case', {}, 'map(search.body.results, & &1.title)'),
        block(13, 'greeting', 'Core.Case', {}, '"Page @page_id"'),
        block(14, 'said', 'MobilePrimitives.Message', { prompt: id(30) }),
        {
          ...block(15, 'split', 'Core.Case', {}),
          vendor_metadata: marked('then'),
          exits: [
            { ...exit(150, 16, 'Found'), default: false, test: 'has_phrase(lower("@greeting"), "page 7")' },
            exit(151, undefined),
          ],
        },
        { ...block(16, 'done', 'Core.Log', { message: id(30) }), exits: [exit(160, undefined)] },
      ],
    },
  ],
  resources: [
    {
      uuid: id(30),
      values: [
        {
          language_id: 'eng',
          content_type: 'TEXT',
          mime_type: 'text/plain',
          modes: ['RICH_MESSAGING'],
          value: '@greeting, @search.status, me@example',
        },
      ],
    },
  ],
};

/** The container with other assignments and another message, as what RapidPro's message says. */
function said(labels: string, greeting: string, text: string): { text: string; losses: string[] } {
  const changed = structuredClone(container);
  const [flow] = changed.flows;
  const [, , first, second] = flow?.blocks ?? [];
  for (const [one, expression] of [
    [first, labels],
    [second, greeting],
  ] as const)
    for (const way of one?.exits ?? []) way.name = expression;
  for (const { values } of changed.resources) for (const one of values) one.value = text;
  const { document } = readValue(changed as unknown as JsonObject);
  const { value, losses } = document === undefined ? { value: null, losses: [] } : rapidpro.write(document);
  const found = /"type":"send_msg"[^}]*?"text":("(?:[^"\\\\]|\\\\.)*")/.exec(JSON.stringify(value))?.[1];
  return { text: JSON.parse(found ?? '""') as string, losses: losses.map(({ what }) => what) };
}

describe('a variable of Turn.io', () => {
  const cut = 'characters of labels after the first 640';
  const longGreeting = 'characters of greeting after the first 640';
  it.each([
    // What it stands for is named where it is known, since results are cut.
    ['search.body.rows[1]', '"a"', '@labels.title', '@(results.search.extra.rows[1].title)', []],
    ['search.body.rows', 'labels[0].name', '@greeting!', '@(results.search.extra.rows[0].name)!', []],
    ['search.body.rows', 'count(labels)', '@greeting', '@results.greeting.value', []],
    [
      'search.body.text',
      'substitute(labels, "a", "b")',
      '@greeting',
      '@results.greeting.value',
      [longGreeting],
    ],
    ['search.body.text', '"Hi @labels"', '@greeting', '@results.greeting.value', [longGreeting]],
    ['contact.name', '"Hi @labels"', '@greeting', '@results.greeting.value', []],
    ['search.status', '"a"', '@labels', '@results.search.value', []],
    ['contact.rows', '"a"', '@labels[2]', '@(parse_json(results.labels.value)[2])', [cut]],
    ['map(search.body.rows, & &1.a)', '"a"', '@labels[0]', '@(parse_json(results.labels.value)[0])', [cut]],
  ])('that is %s, and %s: %s', (labels, greeting, text, expected, lost) => {
    const found = said(labels, greeting, text);
    expect(found.text).toBe(expected);
    expect(found.losses.filter((what) => what.startsWith('characters'))).toEqual(lost);
  });
});

describe('a flow of Turn.io', () => {
  const { document } = readValue(container as unknown as JsonObject);
  if (document === undefined) throw new Error('Not read.');
  const { value, losses } = rapidpro.write(document);
  const [flow] = isObject(value) ? listOf(value, 'flows').filter(isObject) : [];
  const actions = listOf(flow ?? {}, 'nodes')
    .filter(isObject)
    .flatMap((node) => listOf(node, 'actions').filter(isObject));

  it('calls what its webhook calls, with the query in the url', () => {
    expect(actions[0]).toMatchObject({
      type: 'call_webhook',
      method: 'GET',
      url: 'https://example.org/pages/?slug=a%20b&of=@contact.name',
      headers: { Accept: 'application/json' },
      result_name: 'search',
    });
  });

  it('writes its assignments as results, by which its texts and tests name them', () => {
    expect(actions.slice(1, 4)).toMatchObject([
      { type: 'set_run_result', name: 'page_id', value: '@(results.search.extra.results[0].id)' },
      {
        type: 'set_run_result',
        name: 'labels',
        value: '@(json(foreach(results.search.extra.results, (item) => item.title)))',
      },
      { type: 'set_run_result', name: 'greeting', value: 'Page @(results.search.extra.results[0].id)' },
    ]);
    expect(actions[4]).toMatchObject({
      text: '@results.greeting.value, @results.search.value, me@example',
    });
    expect(JSON.stringify(flow)).toContain(
      JSON.stringify('@(if(has_phrase(lower(results.greeting.value), "page 7"), true, false))').slice(1, -1),
    );
  });

  it('tells what RapidPro has no words for', () => {
    expect(losses.map(({ code, what }) => `${code}: ${what}`)).toEqual([
      'loss.action: action Core.Log',
      'loss.length: characters of greeting after the first 640',
    ]);
    const reduced = JSON.stringify(container).replace(
      'map(search.body.results, & &1.title)',
      'reduce(search.body.results, 0, &(&1 + &2))',
    );
    const { document: other } = readValue(JSON.parse(reduced) as JsonObject);
    expect(other && rapidpro.write(other).losses.map(({ what }) => what)).toContain(
      'variable labels = reduce(search.body.results, 0, &(&1 + &2))',
    );
  });

  it('is the same container again', () => {
    expect(canonicalJson(floip.write(document).value)).toBe(
      canonicalJson(container as unknown as JsonObject),
    );
  });
});

it('a flow of another platform has no variables', () => {
  const plain = JSON.parse(JSON.stringify(container).replaceAll('"stacks_dsl"', '"other"')) as JsonObject;
  const { document } = readValue(plain);
  const { value } = document === undefined ? { value: null } : rapidpro.write(document);
  expect(JSON.stringify(value)).toContain('"@greeting, @search.status, me@example"');
});
