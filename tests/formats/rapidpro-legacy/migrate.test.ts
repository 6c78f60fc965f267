import { describe, expect, it } from 'vitest';
import { migrateLegacyFlow } from '../../../src/formats/rapidpro-legacy/migrate.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../src/text/json-value.ts';
import { legacyFlow, uuids } from './legacy-flow.ts';

const uuid = uuids.action;

/** What is at a path of keys and indexes. */
function at(value: JsonValue | undefined, ...path: readonly (string | number)[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((part, step) => {
    if (Array.isArray(part)) return part[Number(step)];
    return part !== undefined && isObject(part) ? part[step] : undefined;
  }, value);
}

const group = { uuid: uuids.group, name: 'Nurses' };
const flow = { uuid: uuids.flow, name: 'Stock' };

/** Legacy action, and the one of today. */
const actions: readonly (readonly [string, JsonObject, JsonObject])[] = [
  ['reply', { send_all: true }, { type: 'send_msg', text: 'Stock, @contact.first_name?', all_urns: true }],
  [
    'reply with media',
    { media: { eng: 'image:/a.jpg' }, quick_replies: [{ eng: 'Yes' }, { eng: 'No' }] },
    {
      type: 'send_msg',
      text: 'Stock, @contact.first_name?',
      attachments: ['image:https://m.example.org/a.jpg'],
      quick_replies: ['Yes', 'No'],
    },
  ],
  [
    'send',
    {
      type: 'send',
      msg: { eng: 'Hi' },
      groups: [group, 'All', '@contact.ward'],
      variables: [{ id: '@flow.x' }],
    },
    {
      type: 'send_broadcast',
      text: 'Hi',
      groups: [group, { name_match: 'All' }, { name_match: '@fields.ward' }],
      legacy_vars: ['@results.x'],
    },
  ],
  [
    'email',
    { type: 'email', msg: 'Hi @contact', subject: 'S', emails: ['a@b.org'] },
    { type: 'send_email', body: 'Hi @contact', subject: 'S', addresses: ['a@b.org'] },
  ],
  ['lang', { type: 'lang', lang: 'fra' }, { type: 'set_contact_language', language: 'fra' }],
  [
    'channel',
    { type: 'channel', channel: uuids.group, name: 'Vodacom' },
    { type: 'set_contact_channel', channel: { uuid: uuids.group, name: 'Vodacom' } },
  ],
  ['flow', { type: 'flow', flow }, { type: 'enter_flow', flow, terminal: true }],
  [
    'trigger-flow',
    { type: 'trigger-flow', flow, contacts: [group], variables: [{ id: '@new_contact' }] },
    { type: 'start_session', flow, contacts: [group], create_contact: true },
  ],
  ['add_group', { type: 'add_group', groups: [group] }, { type: 'add_contact_groups', groups: [group] }],
  ['del_group', { type: 'del_group', groups: [] }, { type: 'remove_contact_groups', all_groups: true }],
  [
    'add_label',
    { type: 'add_label', labels: [{ name: 'Spam' }] },
    { type: 'add_input_labels', labels: [{ name_match: 'Spam' }] },
  ],
  [
    'save',
    { type: 'save', field: 'ward', label: 'Ward', value: '@step' },
    { type: 'set_contact_field', field: { key: 'ward', name: 'Ward' }, value: '@input' },
  ],
  [
    'save name',
    { type: 'save', field: 'first_name', value: '@step' },
    { type: 'set_contact_name', name: '@input @(word_slice(contact.name, 1, -1))' },
  ],
  [
    'save tel',
    { type: 'save', field: 'tel_e164', value: '@step' },
    { type: 'add_contact_urn', scheme: 'tel', path: '@input' },
  ],
  [
    'say',
    { type: 'say', msg: { eng: 'Hi' }, recording: { eng: 'r.wav' } },
    { type: 'say_msg', text: 'Hi', audio_url: 'https://m.example.org/r.wav' },
  ],
  ['play', { type: 'play', url: 'https://a/b' }, { type: 'play_audio', audio_url: 'https://a/b' }],
];

/** Legacy test, and the case of today. */
const tests: readonly (readonly [JsonObject, string, readonly string[] | undefined])[] = [
  [{ type: 'not_empty' }, 'has_text', undefined],
  [{ type: 'gte', test: 5 }, 'has_number_gte', ['5']],
  [{ type: 'eq', test: '@contact.age' }, 'has_number_eq', ['@fields.age']],
  [{ type: 'between', min: '1', max: '@flow.max' }, 'has_number_between', ['1', '@results.max']],
  [{ type: 'contains', test: 'yes' }, 'has_all_words', ['yes']],
  [{ type: 'regex', test: { eng: '^@contact' } }, 'has_pattern', ['^@contact']],
  [{ type: 'date_after', test: '@date.today' }, 'has_date_gt', ['@(today())']],
  [{ type: 'in_group', test: group }, 'has_group', [uuids.group, 'Nurses']],
  [{ type: 'subflow', exit_type: 'completed' }, 'has_only_text', ['completed']],
  [{ type: 'webhook_status', status: 'success' }, 'has_only_text', ['Success']],
  [{ type: 'airtime_status', exit_status: 'success' }, 'has_category', ['Success']],
  [{ type: 'district', test: '@flow.state' }, 'has_district', ['@results.state']],
  [{ type: 'ward', state: 'a', district: 'b' }, 'has_ward', ['b', 'a']],
];

/** Rule set, and the operand, the action and the kind of wait that it becomes. */
const ruleSets: readonly (readonly [JsonObject, string | undefined, string | undefined, JsonObject?])[] = [
  [{ ruleset_type: '' }, '@input', undefined, { type: 'msg' }],
  [{ ruleset_type: 'wait_photo' }, '@input', undefined, { type: 'msg', hint: { type: 'image' } }],
  [
    { ruleset_type: 'wait_digits', finished_key: '#' },
    '@input.text',
    undefined,
    { type: 'msg', hint: { type: 'digits', terminated_by: '#' } },
  ],
  [{ ruleset_type: 'subflow', config: { flow } }, '@child.status', 'enter_flow'],
  [
    { ruleset_type: 'webhook', config: { webhook: 'https://a/@flow.x' } },
    '@results.has_stock.category',
    'call_webhook',
  ],
  [{ ruleset_type: 'resthook', config: { resthook: 'r' } }, '@results.has_stock.category', 'call_resthook'],
  [
    { ruleset_type: 'airtime', config: { RW: { currency_code: 'RWF', amount: 100 } } },
    '@results.has_stock',
    'transfer_airtime',
  ],
  [
    { ruleset_type: 'form_field', operand: '@flow.f', config: { field_index: 1, field_delimiter: '+' } },
    '@(field(results.f, 1, "+"))',
    undefined,
  ],
  [{ ruleset_type: 'group' }, '@contact.groups', undefined],
  [{ ruleset_type: 'contact_field', operand: '@contact.ward' }, '@fields.ward', undefined],
  [{ ruleset_type: 'flow_field', operand: '@flow.ward' }, '@results.ward', undefined],
  [
    { ruleset_type: 'expression', operand: '@flow.ward' },
    '@(if(is_error(results.ward), "@flow.ward", results.ward))',
    undefined,
  ],
  [{ ruleset_type: 'random' }, undefined, undefined],
];

/** Each in a language of its own. */
const manyReplies = Array.from({ length: 1001 }, (_, index) => ({ [`l${index}`]: 'Yes' }));

describe('the migration of a legacy flow', () => {
  it('makes a flow of spec 13.0', () => {
    const { flow: migrated, findings } = migrateLegacyFlow(legacyFlow());
    expect(findings).toEqual([]);
    expect(migrated).toMatchObject({
      uuid: uuids.flow,
      name: 'Stock',
      spec_version: '13.0.0',
      type: 'messaging',
      revision: 3,
      expire_after_minutes: 720,
      nodes: [
        { uuid: uuids.entry, exits: [{ uuid: uuids.exit, destination_uuid: uuids.rules }] },
        { router: { result_name: 'Has Stock', categories: [{ name: 'Yes' }, { name: 'Other' }] } },
      ],
    });
    const french = at(migrated, 'localization', 'fra') ?? {};
    expect(Object.values(french)).toEqual([
      { text: ['Du stock ?'] },
      { name: ['Oui'] },
      { arguments: ['oui'] },
    ]);
    expect(migrateLegacyFlow(legacyFlow()).flow).toEqual(migrated);
  });

  it('writes no language where none is known', () => {
    const unknown = { ...legacyFlow({ more: { base_language: null } }), action_sets: [] };
    expect(migrateLegacyFlow(unknown).flow).toMatchObject({ language: null });
  });

  it.each(actions)('action %s', (_, action, today) => {
    const { flow: migrated } = migrateLegacyFlow(legacyFlow({ action }), {
      mediaUrl: 'https://m.example.org',
    });
    expect(at(migrated, 'nodes', 0, 'actions')).toEqual([{ uuid, ...today }]);
  });

  it.each(tests)('test %j is %s', (test, type, args) => {
    const rules = [{ uuid: uuids.yes, category: { eng: 'Yes' }, test }];
    const { flow: migrated } = migrateLegacyFlow(legacyFlow({ ruleSet: { rules } }));
    const migratedCase = at(migrated, 'nodes', 1, 'router', 'cases', 0);
    expect(migratedCase).toMatchObject({ type });
    expect(at(migratedCase, 'arguments')).toEqual(args);
  });

  it.each(ruleSets.map(([ruleSet, operand, action, wait]) => ({ ruleSet, operand, action, wait })))(
    'rule set $ruleSet.ruleset_type',
    ({ ruleSet, operand, action, wait }) => {
      const { flow: migrated } = migrateLegacyFlow(legacyFlow({ ruleSet }));
      const node = at(migrated, 'nodes', 1);
      expect(at(node, 'router', 'operand')).toBe(operand);
      expect(at(node, 'actions', 0, 'type')).toBe(action);
      expect(at(node, 'router', 'wait')).toEqual(wait);
    },
  );

  it('a rule for no answer becomes the timeout of the wait', () => {
    const rules = [
      { uuid: uuids.yes, category: { eng: 'None' }, test: { type: 'timeout', minutes: 5 } },
      { uuid: uuids.other, category: { eng: 'Other' }, test: { type: 'true' } },
    ];
    const router = at(migrateLegacyFlow(legacyFlow({ ruleSet: { rules } })).flow, 'nodes', 1, 'router');
    expect(at(router, 'wait', 'timeout')).toEqual({
      seconds: 300,
      category_uuid: at(router, 'categories', 0, 'uuid'),
    });
    expect(at(router, 'default_category_uuid')).toBe(at(router, 'categories', 1, 'uuid'));
    expect(at(router, 'cases')).toEqual([]);
  });

  it.each([
    ['/action_sets/0/actions/0/type', { action: { type: 'ussd' } }],
    ['/action_sets/0/actions/0/msg', { action: { msg: 7 } }],
    ['/action_sets/0/actions/0/quick_replies', { action: { quick_replies: manyReplies } }],
    ['/rule_sets/0/ruleset_type', { ruleSet: { ruleset_type: 'form' } }],
    ['/rule_sets/0', { ruleSet: { ruleset_type: 'subflow' } }],
    ['/rule_sets/0/rules/0/test/type', { ruleSet: { rules: [{ test: { type: 'and' } }] } }],
    ['/rule_sets/0/rules/0/test/test', { ruleSet: { rules: [{ test: { type: 'lt', test: null } }] } }],
    ['/action_sets', { more: { action_sets: 'none' } }],
    ['/entry', { more: { entry: 'first' } }],
  ])('is refused at %s', (pointer, change) => {
    const { flow: migrated, findings } = migrateLegacyFlow(legacyFlow(change));
    expect(migrated).toBeUndefined();
    expect(findings.map((finding) => finding.pointer)).toEqual([pointer]);
  });

  it('tells what is left behind', () => {
    const rules = [{ uuid: uuids.yes, test: { type: 'true' }, destination: uuids.group }];
    const { findings } = migrateLegacyFlow(
      legacyFlow({ action: { msg: { eng: 'Hi @(1 +)' } }, ruleSet: { rules } }),
    );
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['rapidpro-legacy.expression-kept', '/action_sets/0/actions/0/msg'],
      ['rapidpro-legacy.destination-dropped', '/rule_sets/0/rules/0/destination'],
    ]);
  });
});
