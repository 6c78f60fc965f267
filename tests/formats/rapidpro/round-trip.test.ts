import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import type { Read } from '../../../src/formats/format.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { changed, id, sampleFlow } from './sample-flow.ts';

function read(value: JsonValue): Read {
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro.read(document, detect(value));
}

function writtenAgain(value: JsonValue): JsonValue | undefined {
  const { document } = read(value);
  return document && rapidpro.write(document).value;
}

const exported = (...flows: JsonValue[]): JsonValue => ({
  version: '13',
  site: 'https://example.org',
  flows,
  campaigns: [{ uuid: id(80), name: 'Visits', events: [], group: { uuid: id(81), name: 'Mothers' } }],
  triggers: [{ trigger_type: 'K', keywords: ['stock'], flow: { uuid: id(1), name: 'Stock of vaccines' } }],
  fields: [{ key: 'ward', name: 'Ward', type: 'text' }],
  groups: [{ uuid: id(81), name: 'Mothers', query: null }],
  ours: { deep: [1, null, { a: [] }] },
});

const broken = changed(sampleFlow(), { '/language': 'xx' });
const node = '/nodes/1';
const router = '/nodes/0/router';

const documents: Record<string, JsonValue> = {
  'an export': exported(sampleFlow()),
  'an export with a flow that is refused': exported(broken, sampleFlow(), 5, broken),
  'an export of refused flows alone': exported(broken),
  'an assets file': { channels: [{ uuid: id(70) }], flows: [sampleFlow()] },
  'a list of flows': [sampleFlow(), changed(sampleFlow(), { '/uuid': id(3) })],
  'a single flow': sampleFlow(),
  'null, absent and empty': changed(sampleFlow(), {
    [`${node}/actions`]: null,
    [`${router}/cases/0/arguments`]: null,
    [`${router}/wait/hint`]: { type: 'digits', count: null, terminated_by: '' },
    '/expire_after_minutes': null,
    '/localization/swh': null,
    '/localization/spa': {},
    '/localization/por': { [id(11)]: null, [id(77)]: { text: ['nowhere'] }, [id(21)]: { name: [''] } },
    '/localization/eng': { [id(11)]: { text: ['never used'] } },
  }),
  'unknown properties everywhere': changed(sampleFlow(), {
    '/metadata': { revision: 2 },
    '/nodes/0/x': 1,
    '/nodes/0/actions/0/all_urns': false,
    '/nodes/0/exits/0/x': [],
    [`${router}/config`]: {},
    [`${router}/wait/x`]: null,
    [`${router}/wait/timeout/x`]: 1,
    [`${router}/categories/0/x`]: 'y',
    [`${router}/cases/0/x`]: {},
    '/_ui/nodes/gone': { position: { left: 1, top: 2 } },
  }),
  'an old flow that the engine mends': changed(sampleFlow(), {
    '/spec_version': '13.0.0',
    '/language': 'base',
    '/expire_after_minutes': 999_999,
    '/localization/fr': { [id(11)]: { text: ['Oui'] } },
    [`${router}/categories/0/name`]: '',
    [`${router}/cases/0/arguments`]: ['yes', 'yeah'],
  }),
  'names in capitals': { ...changed(sampleFlow(), { '/nodes/0/UUID': id(10) }), NAME: 'x', name: 'Stock' },
  'every kind of action': changed(sampleFlow(), {
    [`${node}/actions`]: [
      { type: 'set_contact_field', uuid: id(40), field: { key: 'ward', name: 'Ward' }, value: '@input' },
      { type: 'set_contact_field', uuid: id(41), field: { key: 'ward' } },
      { type: 'set_contact_name', uuid: id(42), name: '@results.name' },
      { type: 'set_contact_language', uuid: id(43), language: 'fra' },
      { type: 'set_contact_timezone', uuid: id(44), timezone: 'Africa/Accra' },
      { type: 'set_contact_status', uuid: id(45), status: 'active' },
      { type: 'add_contact_groups', uuid: id(46), groups: [{ uuid: id(81), name: 'Mothers', query: '' }] },
      {
        type: 'remove_contact_groups',
        uuid: id(47),
        groups: [{ name_match: '@fields.ward' }],
        all_groups: false,
      },
      { type: 'remove_contact_groups', uuid: id(48), all_groups: true },
      { type: 'set_run_result', uuid: id(49), name: 'Score', value: '1', category: '' },
      { type: 'enter_flow', uuid: id(50), flow: { uuid: id(3), name: 'Next', revision: 4 }, terminal: true },
      {
        type: 'call_webhook',
        uuid: id(51),
        method: 'POST',
        url: 'http://a',
        headers: { A: 'b' },
        body: '{}',
        result_name: 'R',
      },
      { type: 'send_email', uuid: id(52), addresses: ['a@example.org'], subject: 's', body: 'b' },
      { type: 'call_resthook', uuid: id(53), resthook: 'new-case' },
    ],
  }),
  'a voice flow': changed(sampleFlow(), {
    '/type': 'voice',
    [`${node}/actions`]: [
      { type: 'say_msg', uuid: id(60), text: 'Hello', audio_url: 'http://example.org/a.mp3' },
      { type: 'play_audio', uuid: id(61), audio_url: 'http://example.org/b.mp3' },
    ],
    [`${router}/wait`]: { type: 'dial', phone: '@fields.clinic', dial_limit_seconds: 20 },
    [`/localization/fra/${id(61)}`]: { audio_url: ['http://example.org/c.mp3'] },
  }),
};

describe('reading and writing RapidPro', () => {
  it.each(Object.entries(documents))('writes %s as it was', (_, value) => {
    expect(canonicalJson(writtenAgain(value) ?? null)).toBe(canonicalJson(value));
  });

  it('builds from the model, not from what it read', () => {
    const { document } = read(exported(sampleFlow()));
    const [flow] = document?.flows ?? [];
    if (document === undefined || flow === undefined) throw new Error('not read');
    const renamed = { ...document, flows: [{ ...flow, name: 'Renamed', nodes: flow.nodes.slice(1) }] };
    const written = rapidpro.write(renamed).value;
    expect(written).toMatchObject({ flows: [{ name: 'Renamed', nodes: [{ uuid: id(2) }] }] });
    const fra = { [id(15)]: { text: ['Merci, @contact.'] } };
    expect(written).toHaveProperty('flows.0.localization', { fra });
  });

  it('keeps little beside the model', () => {
    const { document } = read(sampleFlow());
    const [flow] = document?.flows ?? [];
    expect(flow?.kept?.properties).toEqual({
      revision: 7,
      _ui: { nodes: { [id(10)]: { type: 'wait_for_response' } }, stickies: {} },
    });
    expect(flow?.nodes[0]?.kept).toBeUndefined();
    expect(flow?.nodes[0]?.router?.kept).toBeUndefined();
  });

  it('merges translations into their parts', () => {
    const { document } = read(sampleFlow());
    const [first] = document?.flows[0]?.nodes ?? [];
    expect(first?.actions[0]).toMatchObject({
      content: [
        { language: 'eng', text: 'Do you have vaccines?', quickReplies: ['Yes', 'No'] },
        { language: 'fra', text: 'Avez-vous des vaccins ?', quickReplies: ['Oui', 'Non'] },
      ],
    });
    expect(first?.router?.categories[0]?.translations).toEqual([{ language: 'fra', name: 'Oui' }]);
    expect(first?.router).toMatchObject({
      cases: [{ test: { arguments: ['yes'], translations: [{ language: 'fra', arguments: ['oui'] }] } }],
    });
  });

  it('says where each part stood', () => {
    const { document } = read(exported(sampleFlow()));
    const [flow] = document?.flows ?? [];
    expect(flow?.at).toBe('/flows/0');
    expect(flow?.nodes[0]?.wait?.at).toBe('/flows/0/nodes/0/router/wait');
    expect(flow?.nodes[0]?.router?.categories[2]?.at).toBe('/flows/0/nodes/0/router/categories/2');
  });
});

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/rapidpro');

describe.skipIf(!existsSync(corpus))('the corpus of real files (skipped where ../shared is not)', () => {
  it('is written again as it was', () => {
    const different: string[] = [];
    let count = 0;
    for (const file of readdirSync(corpus)) {
      const { document } = parseJson(readFileSync(path.join(corpus, file), 'utf8'), file);
      if (document === undefined) continue;
      const detected = detect(document.value);
      const result = detected.format === 'rapidpro' ? rapidpro.read(document, detected) : undefined;
      if (result?.document === undefined) continue;
      count++;
      const written = rapidpro.write(result.document).value;
      if (canonicalJson(written) !== canonicalJson(document.value)) different.push(file);
    }
    expect(different).toEqual([]);
    expect(count).toBeGreaterThan(150);
  }, 60_000);
});
