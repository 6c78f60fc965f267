import { describe, expect, it } from 'vitest';
import { ageFlows } from '../../../../src/formats/rapidpro-legacy/history/migrate-history.ts';
import { newStyle } from '../../../../src/formats/rapidpro-legacy/history/old-expressions.ts';
import { isVersionBefore } from '../../../../src/formats/rapidpro-legacy/history/version.ts';
import { migrateDocument } from '../../../../src/formats/rapidpro/migrate-document.ts';
import { detect } from '../../../../src/formats/detect.ts';
import { rapidpro } from '../../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../../src/text/json-value.ts';
import { age, asking, doing, otherwise } from './old-flow.ts';

const uuid = '7b1d1f6e-0c3a-4c55-9c53-00000000000';

/** What RapidPro exported in 2014: no languages, flows in wrappers, names by numbers. */
function export3(more: JsonObject = {}): JsonObject {
  return {
    version: 3,
    site: 'https://a.example.org',
    flows: [
      {
        id: 5,
        name: 'Ask',
        flow_type: 'F',
        definition: {
          action_sets: [
            {
              uuid: `${uuid}1`,
              x: 0,
              y: 0,
              destination: `${uuid}2`,
              actions: [
                { type: 'reply', msg: 'Hi @contact.name|first_word, is there stock?' },
                { type: 'add_group', groups: [{ id: 12, name: 'Asked' }] },
                { type: 'flow', id: 6, name: 'Call' },
              ],
            },
            { uuid: `${uuid}8`, x: 0, y: 300, destination: null, actions: [] },
          ],
          rule_sets: [
            {
              uuid: `${uuid}2`,
              x: 0,
              y: 100,
              label: 'Stock',
              response_type: 'C',
              operand: '@step.value',
              webhook: null,
              webhook_action: null,
              rules: [
                {
                  uuid: `${uuid}3`,
                  category: 'Yes',
                  destination: `${uuid}8`,
                  test: { type: 'contains', test: 'yes' },
                },
                { uuid: `${uuid}4`, category: 'Other', destination: null, test: { type: 'true' } },
              ],
            },
          ],
        },
      },
      {
        id: 6,
        name: 'Call',
        flow_type: 'V',
        definition: {
          action_sets: [{ uuid: `${uuid}5`, x: 0, y: 0, actions: [{ type: 'say', msg: 'Hello' }] }],
          rule_sets: [],
        },
      },
    ],
    campaigns: [
      {
        id: 1,
        name: 'Weekly',
        group: { id: 12, name: 'Asked' },
        events: [
          {
            id: 2,
            event_type: 'F',
            relative_to: { id: 3, label: 'Joined', key: 'joined' },
            flow: { id: 5, name: 'Ask' },
          },
        ],
      },
    ],
    triggers: [{ trigger_type: 'K', keyword: 'stock', groups: [], flow: { id: 5, name: 'Ask' } }],
    ...more,
  };
}

function read(value: JsonValue) {
  const { document } = parseJson(JSON.stringify(value), 'a.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro.read(document, detect(document.value));
}

describe('an export of version 3', () => {
  it('is valid, and findings stand where their author wrote', () => {
    const { flows, findings, document } = read(export3());
    expect(flows).toMatchObject([
      { name: 'Ask', valid: true },
      { name: 'Call', valid: true },
    ]);
    const places = findings.map(({ code, pointer }) => `${code} ${pointer ?? ''}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'rapidpro-legacy.empty-set-dropped /flows/0/definition/action_sets/1',
        'rapidpro-legacy.id-replaced /flows/0/definition/action_sets/0/actions/1',
        'rapidpro-legacy.destination-dropped /flows/0/definition/rule_sets/0/rules/0/destination',
      ]),
    );
    expect(document?.flows[0]?.nodes[0]?.at).toBe('/flows/0/definition/action_sets/0');
    expect(document && rapidpro.write(document)).toEqual({ value: export3(), losses: [] });
  });

  it('migrates to the newest version, and what belonged together still does', () => {
    const { value, flows } = migrateDocument(export3());
    expect(flows).toMatchObject([{ to: '14.4.2' }, { to: '14.4.2' }]);
    const { flows: verdicts } = read(value);
    expect(verdicts.map(({ valid }) => valid)).toEqual([true, true]);
    const migrated = JSON.parse(JSON.stringify(value)) as Migrated;
    const [ask, called] = migrated.flows;
    expect(migrated.version).toBe('13');
    // The other flow is one of voice: it is triggered, not entered.
    expect(ask?.nodes[0]?.actions[2]).toMatchObject({ type: 'start_session', flow: { uuid: called?.uuid } });
    expect(migrated.triggers).toMatchObject([{ flow: { uuid: ask?.uuid, name: 'Ask' } }]);
    const group = ask?.nodes[0]?.actions[1]?.groups?.[0]?.uuid;
    expect(migrated.campaigns).toMatchObject([
      { name: 'Weekly', group: { uuid: group, name: 'Asked' }, events: [{ flow: { uuid: ask?.uuid } }] },
    ]);
    expect(ask?.nodes[0]?.actions[0]).toMatchObject({
      text: 'Hi @(word(contact.name, 0)), is there stock?',
    });
    expect(migrateDocument(export3()).value).toEqual(value);
  });

  it('migrates to a version in between', () => {
    const { value, flows } = migrateDocument(export3(), { to: '7' });
    expect(flows).toMatchObject([{ from: '3', to: '7' }, { to: '7' }]);
    expect(value).toMatchObject({
      version: '7',
      flows: [{ version: '7', base_language: 'base', metadata: { id: 5, name: 'Ask' } }, {}],
      triggers: [{ flow: { id: 5 } }],
    });
  });

  it('does not go back, and leaves flows of today alone', () => {
    const today = { uuid: `${uuid}1`, name: 'A', spec_version: '13.1.0', language: 'eng', type: 'messaging' };
    expect(migrateDocument({ version: '13', flows: [today] }, { to: '10.4' }).value).toEqual({
      version: '13',
      flows: [today],
    });
  });
});

describe('a flow that tells its version otherwise', () => {
  const [wrapped = {}] = export3()['flows'] as JsonObject[];
  const definition = wrapped['definition'] as JsonObject;

  it('by a number, beside how often it was saved', () => {
    const { flows } = read({ ...wrapped, version: 75, spec_version: 4 });
    expect(flows).toMatchObject([{ name: 'Ask', valid: true }]);
  });

  it('by its wrapper alone is migrated, but not imported by RapidPro', () => {
    expect(read(wrapped).flows).toMatchObject([{ valid: false }]);
    const { value, flows, findings } = migrateDocument(wrapped);
    expect(flows).toMatchObject([{ to: '14.4.2' }]);
    expect(findings[0]).toMatchObject({ code: 'rapidpro-legacy.version-by-shape', pointer: '' });
    expect(read(value).flows).toMatchObject([{ name: 'Ask', valid: true }]);
  });

  it('by its wrapper takes the language beside the definition', () => {
    const reply = { type: 'reply', msg: { fra: 'Bonjour' } };
    const one = { uuid: `${uuid}1`, x: 0, y: 0, actions: [reply] };
    const flow = { name: 'A', flow_type: 'F', base_language: 'fra', definition: { action_sets: [one] } };
    expect(migrateDocument(flow).value).toMatchObject({
      language: 'fra',
      nodes: [{ actions: [{ text: 'Bonjour' }] }],
    });
  });

  it('by having neither a wrapper nor a type gets a name', () => {
    const { value, findings } = migrateDocument(definition);
    expect(findings[0]).toMatchObject({ code: 'rapidpro-legacy.version-by-shape', pointer: '' });
    expect(findings.map(({ pointer }) => pointer)).toContain('/action_sets/0/actions/1');
    expect(read(value).flows).toMatchObject([{ name: 'Unnamed flow', valid: true }]);
    const named = migrateDocument({ ...definition, metadata: { name: 'Ask' } });
    expect(named.value).toMatchObject({ name: 'Ask' });
    expect(migrateDocument(definition).value).toEqual(value);
  });

  it.each<[string, JsonObject]>([
    ['with a type of its own', { ...definition, flow_type: 'F' }],
    ['with exits', { action_sets: [{ uuid: `${uuid}1`, exit_uuid: `${uuid}2`, actions: 1 }] }],
  ])('or by nothing, %s, is left as it is', (_, flow) => {
    expect(migrateDocument(flow).flows[0]).not.toHaveProperty('to');
  });
});

interface Part {
  readonly uuid: string;
  readonly groups?: readonly Part[];
}

interface Migrated {
  readonly version: string;
  readonly flows: readonly (Part & { readonly nodes: readonly { readonly actions: readonly Part[] }[] })[];
  readonly triggers: unknown;
  readonly campaigns: unknown;
}

describe('what the history tells', () => {
  it.each([
    [
      'a group by number',
      '8',
      doing({ type: 'add_group', groups: [{ id: 1, name: 'A' }] }),
      'rapidpro-legacy.id-replaced',
    ],
    ['an empty action set', '9', doing(), 'rapidpro-legacy.empty-set-dropped'],
    [
      'a parenthesis that never closes',
      '7',
      doing({ type: 'reply', msg: { eng: 'a =(b' } }),
      'rapidpro-legacy.text-cut',
    ],
    [
      'a field of unknown type',
      '10.4',
      doing({ type: 'reply', msg: { eng: '@contact.joined' } }),
      'rapidpro-legacy.field-type-unknown',
    ],
  ] as const)('%s', (_, from, flow, code) => {
    expect(age(flow, from, '11.0').codes).toEqual([code]);
  });

  it.each([
    ['a group by name', '8', doing({ type: 'add_group', groups: ['A'] })],
    ['a parenthesis that closes', '7', doing({ type: 'reply', msg: { eng: 'a =(b)' } })],
    ['the name of the contact', '10.4', doing({ type: 'reply', msg: { eng: '@contact.name' } })],
  ] as const)('%s is nothing to tell', (_, from, flow) => {
    expect(age(flow, from, '11.0').codes).toEqual([]);
  });

  const refused: readonly (readonly [string, string, string, JsonObject, string])[] = [
    ['a webhook without a url', '9', '10', asking({ ruleset_type: 'webhook' }, otherwise), '/rule_sets/0'],
    [
      'a language that is none',
      '11.0',
      '11.1',
      doing({ type: 'reply', msg: { xxx: 'a' } }),
      '/action_sets/0/actions/0/msg',
    ],
    [
      'a message that is no text',
      '5',
      '6',
      { definition: { action_sets: [{ actions: [{ type: 'reply' }] }] } },
      '/definition/action_sets/0/actions/0',
    ],
    ['a rule without a test', '9', '10', asking({}, { uuid: 'a' }), '/rule_sets/0/rules/0'],
    ['a flow out of its wrapper', '4', '5', asking({}, otherwise), ''],
    ['a flow without a type', '11.8', '11.10', { metadata: { uuid: 'a' } }, ''],
  ];

  it.each(refused)('%s is refused', (_, from, to, flow, pointer) => {
    const aged = age(flow, from, to);
    expect(aged.flow).toBeUndefined();
    expect(aged.findings).toMatchObject([{ severity: 'error', pointer }]);
  });

  it('one flow that is refused does not keep the others', () => {
    const flows = [
      asking({ ruleset_type: 'webhook' }, otherwise),
      doing({ type: 'reply', msg: { eng: 'a' } }),
    ];
    expect(ageFlows(flows, '9').flows.map(({ flow }) => flow === undefined)).toEqual([true, false]);
  });
});

describe('old expressions', () => {
  it.each([
    ['@contact.name|upper_case', '@(UPPER(contact.name))'],
    ['@contact|first_word!', '@(FIRST_WORD(contact))!'],
    ['@flow.a|upper_case|first_word', '@(FIRST_WORD(UPPER(flow.a)))'],
    ['@date.today|time_delta:"3" x', '@(date.today + 3) x'],
    ["@date|time_delta:'-3'", "@(date + ):'-3'"],
    ['@date.now|time_delta:"-3"', '@(date.now - 3)'],
    ['@flow.a|other', '@(flow.a)'],
    ['a@b.org|x', 'a@b.org|x'],
    ['=contact.name', '@contact.name'],
    ['1 = 2, =a', '1 = 2, =a'],
    ['=SUM(1, (2)) =(3)', '@(SUM(1, (2))) @(3)'],
    ['=UPPER("@contact.name|first_word")', '@(UPPER(FIRST_WORD(contact.name)))'],
    ['=UPPER("a)b")', '@(UPPER("a)b"))'],
  ])('%s', (text, migrated) => {
    expect(newStyle(text)).toEqual({ text: migrated, lost: '' });
  });

  it('a formula that never ends takes the rest of the text with it', () => {
    expect(newStyle('a =UPPER(b')).toEqual({ text: 'a ', lost: '=UPPER(b' });
  });

  it.each([
    '@a.b|c:"'.repeat(100_000),
    '@'.repeat(500_000) + '|',
    '=('.repeat(300_000),
    'a='.repeat(300_000),
  ])('stays fast on long texts', (text) => {
    const start = performance.now();
    newStyle(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('versions', () => {
  it.each([
    ['9', '10', true],
    ['10', '10.1', true],
    ['11.2', '11.10', true],
    ['7.2', '8', true],
    ['10', '10.0', false],
    ['11.12', '11.12', false],
    ['13.0.0', '13', false],
    ['x', '13', false],
  ] as const)('%s before %s: %s', (a, b, expected) => {
    expect(isVersionBefore(a, b)).toBe(expected);
  });
});
