/** Each kind of loss on the way from FLOIP to RapidPro, provoked by the smallest container. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noise } from '../../noise.ts';
import type { Loss } from '../../../src/flow/loss.ts';
import { detect } from '../../../src/formats/detect.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../src/text/json.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const toEnd = { uuid: id(90), name: 'Default', default: true, destination_block: null };

interface Parts {
  readonly blocks: readonly object[];
  readonly flow?: object;
  /** What the resource of uuid 30 holds. */
  readonly values?: readonly object[];
}

const text = (value: string, more: object = {}) => ({
  language_id: 'eng',
  content_type: 'TEXT',
  mime_type: 'text/plain',
  modes: ['SMS'],
  value,
  ...more,
});

function container({ blocks, flow = {}, values = [text('Hi')] }: Parts): object {
  return {
    specification_version: '1.0.0-rc4',
    uuid: id(1),
    name: 'one',
    flows: [
      {
        uuid: id(2),
        name: 'one',
        last_modified: '2024-01-01T00:00:00.000Z',
        interaction_timeout: 3600,
        languages: [{ id: 'eng', iso_639_3: 'eng' }],
        supported_modes: ['SMS'],
        first_block_id: id(10),
        blocks: blocks.map((block, index) => ({
          uuid: id(10 + index),
          name: `block_${index}`,
          config: {},
          exits: [{ ...toEnd, uuid: id(90 + index) }],
          ...block,
        })),
        resources: [{ uuid: id(30), values }],
        ...flow,
      },
    ],
  };
}

function lossesOf(value: object): readonly Loss[] {
  const parsed = parseJson(JSON.stringify(value), 'case.json').document;
  if (parsed === undefined) throw new Error('No JSON.');
  const { document } = floip.read(parsed, detect(parsed.value));
  if (document === undefined) throw new Error('Not read.');
  return rapidpro.write(document).losses;
}

const says = { type: 'MobilePrimitives.Message', config: { prompt: id(30) } };
const asks = { type: 'MobilePrimitives.OpenResponse', config: { prompt: id(30) } };
const calls = (more: object) => ({
  type: 'Core.Webhook',
  config: { method: 'GET', url: 'https://example.org', ...more },
});
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `c${index}`, prompt: id(40 + index) }));
const labels = (count: number) => ({
  resources: [
    { uuid: id(30), values: [text('Which?')] },
    ...choices(count).map(({ name, prompt }) => ({ uuid: prompt, values: [text(name)] })),
  ],
});

/** The example as a container, with a category in what is kept of the export that is not there any more. */
function unfit(): object {
  const source = parseJson(readFileSync('examples/eidsr-alert/rapidpro.json', 'utf8'), 'a.json').document;
  const read = source === undefined ? undefined : rapidpro.read(source, detect(source.value)).document;
  if (read === undefined) throw new Error('Not read.');
  const kept = JSON.stringify(floip.write(read).value);
  return JSON.parse(
    kept.replace(/"default_category_uuid":"[^"]*"/, `"default_category_uuid":"${id(999)}"`),
  ) as object;
}

const cases: readonly (readonly [code: string, what: string, container: () => object])[] = [
  [
    'loss.action',
    'action Core.Log',
    () => container({ blocks: [{ type: 'Core.Log', config: { message: 'a' } }] }),
  ],
  [
    'loss.attachment',
    'attachment image/png:https://example.org/a.png',
    () =>
      container({
        blocks: [says],
        flow: { supported_modes: ['IVR'] },
        values: [
          text('Hi'),
          text('https://example.org/a.png', { content_type: 'IMAGE', mime_type: 'image/png' }),
        ],
      }),
  ],
  [
    'loss.expiry',
    'expiry after 50000 minutes',
    () => container({ blocks: [says], flow: { interaction_timeout: 3_000_000 } }),
  ],
  [
    'loss.expression',
    'expression SOME()',
    () => container({ blocks: [says], values: [text('@(SOME(contact.a))')] }),
  ],
  ['loss.header', 'header a b', () => container({ blocks: [calls({ headers: { 'a b': 'c' } })] })],
  [
    'loss.kept',
    'what is kept for the way back',
    () => container({ blocks: [{ ...says, vendor_metadata: { note: noise(400_000) } }] }),
  ],
  ['loss.kept-unfit', 'what is kept of the export that the container was made of', unfit],
  [
    'loss.language',
    'base language xx-9',
    () => container({ blocks: [says], flow: { languages: [{ id: 'xx-9', iso_639_3: 'xx9' }] } }),
  ],
  [
    'loss.length',
    'characters after the first 64',
    () => container({ blocks: [says], flow: { name: 'n'.repeat(80) } }),
  ],
  [
    'loss.multiple',
    'several answers to one question',
    () =>
      container({
        blocks: [
          { type: 'MobilePrimitives.SelectManyResponses', config: { prompt: id(30), choices: choices(2) } },
        ],
        flow: labels(2),
      }),
  ],
  ['loss.node', `second node ${id(10)}`, () => container({ blocks: [says, { ...says, uuid: id(10) }] })],
  [
    'loss.quick-reply',
    'choices',
    () =>
      container({
        blocks: [
          { type: 'MobilePrimitives.SelectOneResponse', config: { prompt: id(30), choices: choices(12) } },
        ],
        flow: labels(12),
      }),
  ],
  [
    'loss.route',
    'test has_number_gt',
    () =>
      container({
        blocks: [
          {
            type: 'Core.Case',
            exits: [
              { uuid: id(80), name: 'Ill', test: 'body.temperature > 38', destination_block: null },
              toEnd,
            ],
          },
        ],
      }),
  ],
  [
    'loss.timeout',
    'way of silence',
    () => container({ blocks: [{ ...asks, exits: [{ ...toEnd, destination_block: id(11) }] }, says] }),
  ],
];

describe('a loss on the way from FLOIP to RapidPro', () => {
  it.each(cases)('%s is told of %s', (code, what, made) => {
    const found = lossesOf(made()).filter((loss) => loss.code === code);
    expect(found.map((loss) => loss.what).join('\n')).toContain(what);
    expect(found.every((loss) => loss.why !== '')).toBe(true);
  });

  it('is not told of a plain message', () => {
    expect(lossesOf(container({ blocks: [says] }))).toEqual([]);
  });

  it('has a case for each kind that the code names', () => {
    const folder = 'src/formats/rapidpro/adapt';
    const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    const named = new Set(sources.flatMap((source) => source.match(/(?<=')loss\.[a-z-]+(?=')/g) ?? []));
    // A wait for a call is of RapidPro's own kind: foreign.test.ts provokes it without a container.
    const shown = new Set([...cases.map(([code]) => code), 'loss.wait']);
    expect([...named].filter((code) => !shown.has(code))).toEqual([]);
    expect([...shown].filter((code) => !named.has(code))).toEqual([]);
  });
});
