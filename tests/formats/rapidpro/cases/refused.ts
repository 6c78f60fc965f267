import type { JsonValue } from '../../../../src/text/json-value.ts';
import { type Changes, id, removed } from '../sample-flow.ts';

/** One fault in the sample flow: what it makes of it, and the one finding that it must give. */
export interface Fault {
  readonly name: string;
  readonly changes: Changes;
  readonly code: string;
  readonly at: string;
  /** The same place without the fault, if the sample alone does not show it. */
  readonly passes?: Changes;
}

const action = '/nodes/1/actions/0';
const router = '/nodes/0/router';

function actionOf(type: string, properties: Record<string, JsonValue> = {}): Changes {
  return { [action]: { type, uuid: id(15), ...properties } };
}

const voice: Changes = { '/type': 'voice' };
const flowReference = { uuid: id(90), name: 'Other flow' };
const many = (length: number): JsonValue[] => Array.from({ length }, (_, index) => `word ${index}`);

export const refused: readonly Fault[] = [
  { name: 'no uuid', changes: { '/uuid': removed }, code: 'schema.required', at: '' },
  {
    name: 'uuid without dashes',
    changes: { '/uuid': id(1).replaceAll('-', '') },
    passes: { '/uuid': '5A3D0F6E-0000-4000-8000-00000000000A' },
    code: 'schema.pattern',
    at: '/uuid',
  },
  { name: 'empty name', changes: { '/name': '' }, code: 'schema.length', at: '/name' },
  {
    name: 'name of 65 characters',
    changes: { '/name': '🏥'.repeat(65) },
    passes: { '/name': '🏥'.repeat(64) },
    code: 'schema.length',
    at: '/name',
  },
  {
    name: 'spec version as a number',
    changes: { '/spec_version': 13.1 },
    passes: { '/spec_version': 'v13.1' },
    code: 'schema.type',
    at: '/spec_version',
  },
  {
    name: 'spec version that is none',
    changes: { '/spec_version': '13.x' },
    code: 'rapidpro.spec-version',
    at: '/spec_version',
  },
  {
    name: 'spec version of tomorrow',
    changes: { '/spec_version': '14.5.0' },
    passes: { '/spec_version': '14.4.9' },
    code: 'rapidpro.spec-too-new',
    at: '/spec_version',
  },
  { name: 'unknown type of flow', changes: { '/type': 'survey' }, code: 'schema.enum', at: '/type' },
  {
    name: 'language of two letters',
    changes: { '/language': 'en' },
    passes: { '/language': 'swh' },
    code: 'rapidpro.language-unknown',
    at: '/language',
  },
  {
    name: 'translation into an unknown language',
    changes: { '/localization/vvv': {} },
    passes: { '/localization/swh': {} },
    code: 'rapidpro.language-unknown',
    at: '/localization/vvv',
  },
  {
    name: 'translation of what has no uuid',
    changes: { '/localization/fra/here': { text: ['Oui'] } },
    code: 'rapidpro.localization-shape',
    at: '/localization/fra/here',
  },
  {
    name: 'eleven translated texts',
    changes: { [`/localization/fra/${id(11)}/quick_replies`]: many(11) },
    passes: { [`/localization/fra/${id(11)}/quick_replies`]: many(10) },
    code: 'rapidpro.localization-shape',
    at: `/localization/fra/${id(11)}/quick_replies`,
  },
  {
    name: 'editor data too large',
    changes: { '/_ui/note': 'x'.repeat(262_144) },
    passes: { '/_ui/note': 'x'.repeat(200_000) },
    code: 'rapidpro.ui-too-large',
    at: '/_ui',
  },
  { name: 'revision as text', changes: { '/revision': '7' }, code: 'schema.type', at: '/revision' },
  { name: 'null among the nodes', changes: { '/nodes/2': null }, code: 'schema.type', at: '/nodes/2' },
  {
    name: 'node without exits',
    changes: { '/nodes/1/exits': [] },
    code: 'schema.min-items',
    at: '/nodes/1/exits',
  },
  {
    name: 'router that is null',
    changes: { '/nodes/1/router': null },
    code: 'schema.type',
    at: '/nodes/1/router',
  },
  {
    name: 'exit to nowhere',
    changes: { '/nodes/1/exits/0/destination_uuid': id(99) },
    passes: { '/nodes/1/exits/0/destination_uuid': '' },
    code: 'rapidpro.exit-destination-missing',
    at: '/nodes/1/exits/0/destination_uuid',
  },
  {
    name: 'exit with the uuid of an action',
    changes: { '/nodes/1/exits/0/uuid': id(11) },
    code: 'rapidpro.uuid-not-unique',
    at: '/nodes/1/exits/0/uuid',
  },
  {
    name: 'category of an exit of another node',
    changes: { [`${router}/categories/0/exit_uuid`]: id(16) },
    code: 'rapidpro.category-exit-missing',
    at: `${router}/categories/0/exit_uuid`,
  },
  {
    name: 'default category that is missing',
    changes: { [`${router}/default_category_uuid`]: id(99) },
    passes: { [`${router}/default_category_uuid`]: null },
    code: 'rapidpro.category-missing',
    at: `${router}/default_category_uuid`,
  },
  {
    name: 'timeout category that is missing',
    changes: { [`${router}/wait/timeout/category_uuid`]: id(99) },
    code: 'rapidpro.category-missing',
    at: `${router}/wait/timeout/category_uuid`,
  },
  {
    name: 'case category that is missing',
    changes: { [`${router}/cases/0/category_uuid`]: id(99) },
    code: 'rapidpro.category-missing',
    at: `${router}/cases/0/category_uuid`,
  },
  {
    name: 'unknown test',
    changes: { [`${router}/cases/0/type`]: 'HAS_ANY_WORD' },
    passes: { [`${router}/cases/0/type`]: 'has_intent' },
    code: 'rapidpro.test-unknown',
    at: `${router}/cases/0/type`,
  },
  {
    name: 'number as an argument',
    changes: { [`${router}/cases/0/arguments`]: [5] },
    passes: { [`${router}/cases/0/arguments`]: null },
    code: 'schema.type',
    at: `${router}/cases/0/arguments/0`,
  },
  {
    name: 'eleven arguments',
    changes: { [`${router}/cases/0/arguments`]: many(11) },
    code: 'schema.max-items',
    at: `${router}/cases/0/arguments`,
  },
  {
    name: 'no operand',
    changes: { [`${router}/operand`]: '' },
    code: 'schema.length',
    at: `${router}/operand`,
  },
  {
    name: 'unknown router',
    changes: { [`${router}/type`]: 'first' },
    passes: { [`${router}/type`]: 'random' },
    code: 'rapidpro.type-unknown',
    at: `${router}/type`,
  },
  {
    name: 'category without a name',
    changes: { [`${router}/categories/0/name`]: '' },
    code: 'schema.length',
    at: `${router}/categories/0/name`,
  },
  {
    name: 'unknown wait',
    changes: { [`${router}/wait/type`]: 'day' },
    code: 'rapidpro.type-unknown',
    at: `${router}/wait/type`,
  },
  {
    name: 'timeout of no time',
    changes: { [`${router}/wait/timeout/seconds`]: 0 },
    code: 'schema.other',
    at: `${router}/wait/timeout/seconds`,
  },
  {
    name: 'unknown hint',
    changes: { [`${router}/wait/hint`]: { type: 'smell' } },
    passes: { [`${router}/wait/hint`]: { type: 'digits', count: 1 } },
    code: 'rapidpro.type-unknown',
    at: `${router}/wait/hint/type`,
  },
  {
    name: 'waiting in the background',
    changes: { '/type': 'messaging_background' },
    passes: { '/type': 'messaging_offline' },
    code: 'rapidpro.wait-not-allowed',
    at: `${router}/wait/type`,
  },
  {
    name: 'speaking in a text flow',
    changes: actionOf('say_msg', { text: 'Hello' }),
    passes: { ...actionOf('say_msg', { text: 'Hello' }), ...voice },
    code: 'rapidpro.action-not-allowed',
    at: `${action}/type`,
  },
  {
    name: 'webhook without a server',
    changes: {
      ...actionOf('call_webhook', { method: 'GET', url: 'http://example.org' }),
      '/type': 'messaging_offline',
    },
    passes: actionOf('call_webhook', { method: 'GET', url: 'http://example.org' }),
    code: 'rapidpro.action-not-allowed',
    at: `${action}/type`,
  },
  {
    name: 'webhook method in small letters',
    changes: actionOf('call_webhook', { method: 'get', url: 'http://example.org' }),
    code: 'schema.enum',
    at: `${action}/method`,
  },
  {
    name: 'header with a space',
    changes: actionOf('call_webhook', { method: 'GET', url: 'x', headers: { 'X Token': 'a' } }),
    passes: actionOf('call_webhook', { method: 'GET', url: 'x', headers: { 'X-Token': 'a' } }),
    code: 'rapidpro.header-name',
    at: `${action}/headers/X Token`,
  },
  {
    name: 'unknown action',
    changes: actionOf('send_pigeon'),
    code: 'rapidpro.type-unknown',
    at: `${action}/type`,
  },
  {
    name: 'message without text',
    changes: { [`${action}/text`]: '' },
    code: 'schema.length',
    at: `${action}/text`,
  },
  {
    name: 'attachment without a type',
    changes: { [`${action}/attachments`]: ['@fields.photo'] },
    passes: { [`${action}/attachments`]: ['image:@fields.photo'] },
    code: 'schema.pattern',
    at: `${action}/attachments/0`,
  },
  {
    name: 'eleven quick replies',
    changes: { [`${action}/quick_replies`]: many(11) },
    passes: { [`${action}/quick_replies`]: many(10) },
    code: 'schema.max-items',
    at: `${action}/quick_replies`,
  },
  {
    name: 'group by its name alone',
    changes: actionOf('add_contact_groups', { groups: [{ name: 'Nurses' }] }),
    passes: actionOf('add_contact_groups', { groups: [{ name_match: '@fields.group' }] }),
    code: 'rapidpro.reference-ambiguous',
    at: `${action}/groups/0`,
  },
  {
    name: 'all groups and one',
    changes: actionOf('remove_contact_groups', {
      all_groups: true,
      groups: [{ uuid: id(91), name: 'Nurses' }],
    }),
    passes: actionOf('remove_contact_groups', { all_groups: true, groups: [] }),
    code: 'rapidpro.groups-and-all',
    at: `${action}/all_groups`,
  },
  {
    name: 'airtime below nothing',
    changes: actionOf('transfer_airtime', { amounts: { XOF: -1 } }),
    passes: actionOf('transfer_airtime', { amounts: { XOF: 500, USD: '0.5' } }),
    code: 'rapidpro.airtime-amount',
    at: `${action}/amounts/XOF`,
  },
  {
    name: 'other flow without uuid',
    changes: actionOf('enter_flow', { flow: { name: 'Other flow' } }),
    passes: actionOf('enter_flow', { flow: flowReference }),
    code: 'schema.required',
    at: `${action}/flow`,
  },
  {
    name: 'local in capitals',
    changes: actionOf('set_run_local', { local: 'Count', operation: 'increment', value: '1' }),
    passes: actionOf('set_run_local', { local: 'count', operation: 'increment', value: '1' }),
    code: 'schema.pattern',
    at: `${action}/local`,
  },
  {
    name: 'email to nobody',
    changes: actionOf('send_email', { addresses: [], subject: 'Stock', body: 'None' }),
    passes: actionOf('send_email', { addresses: ['not an address'], subject: 'Stock', body: 'None' }),
    code: 'schema.min-items',
    at: `${action}/addresses`,
  },
  {
    name: 'status that no contact has',
    changes: actionOf('set_contact_status', { status: 'asleep' }),
    passes: actionOf('set_contact_status', { status: 'archived' }),
    code: 'schema.enum',
    at: `${action}/status`,
  },
];

/** What an older spec is forgiven, as the engine's migrations mend it: refused from `from` on, taken below. */
export const forgiven: readonly { name: string; from: string; below: string; changes: Changes }[] = [
  { name: 'base language', from: '13.2.0', below: '13.1.9', changes: { '/language': 'base' } },
  { name: 'no language', from: '13.2.0', below: '13', changes: { '/language': removed } },
  {
    name: 'long result name',
    from: '13.6.0',
    below: '13.5.0',
    changes: { [`${router}/result_name`]: 'a'.repeat(80) },
  },
  {
    name: 'long category name',
    from: '13.6.0',
    below: '13.5.0',
    changes: { [`${router}/categories/0/name`]: 'a'.repeat(80) },
  },
  {
    name: 'nameless category',
    from: '14.0.0',
    below: '13.9999',
    changes: { [`${router}/categories/0/name`]: '' },
  },
  {
    name: 'eleven quick replies',
    from: '14.1.0',
    below: '14.0.0',
    changes: { [`${action}/quick_replies`]: many(11) },
  },
  { name: 'language of two letters', from: '14.2.0', below: '14.1.0', changes: { '/localization/fr': {} } },
  {
    name: 'arguments apart',
    from: '14.4.0',
    below: '14.3.0',
    changes: { [`${router}/cases/0/arguments`]: many(11) },
  },
];

/** What surprises but is taken. */
export const taken: readonly { name: string; changes: Changes }[] = [
  { name: 'no nodes', changes: { '/nodes': [], '/localization': null, '/_ui': removed } },
  { name: 'spec 12 of the new shape', changes: { '/spec_version': '12.0' } },
  { name: 'case without a uuid', changes: { [`${router}/cases/0/uuid`]: removed } },
  { name: 'bad expression', changes: { [`${action}/text`]: '@(1 +' } },
  { name: 'private language', changes: { '/language': 'qaa' } },
  { name: 'translation that is no list', changes: { [`/localization/fra/${id(11)}/_ui`]: { auto: true } } },
  {
    name: 'deprecated action',
    changes: actionOf('request_optin', { optin: { uuid: id(92), name: 'News' } }),
  },
  { name: 'unknown property', changes: { '/nodes/0/colour': 'red' } },
];
