import { describe, expect, it } from 'vitest';
import { migrateFlow, migrations } from '../../../../src/formats/rapidpro/migrations/migrate.ts';
import { FlowParts } from '../../../../src/formats/rapidpro/flow-parts.ts';
import { FlowTraits } from '../../../../src/formats/rapidpro/migrations/traits.ts';
import { freshUuid } from '../../../../src/formats/rapidpro/migrations/step.ts';
import { parseSpecVersion } from '../../../../src/formats/rapidpro/spec-version.ts';
import type { JsonObject, JsonValue } from '../../../../src/text/json-value.ts';

const flowUuid = '0e5b6a3c-5a39-4d4c-9d3c-2f4f0b0b7a01';
const action = '0e5b6a3c-5a39-4d4c-9d3c-2f4f0b0b7a02';
const item = '0e5b6a3c-5a39-4d4c-9d3c-2f4f0b0b7a03';
const made = (what: string) => freshUuid({ uuid: flowUuid }, what, action);

/** A flow of one node with what is given. */
function flow(node: JsonObject, more: JsonObject = {}): JsonObject {
  return { uuid: flowUuid, name: 'Stock', language: 'eng', type: 'messaging', nodes: [node], ...more };
}
const sending = (message: JsonObject, more: JsonObject = {}) =>
  flow({ actions: [{ uuid: action, type: 'send_msg', text: 'Hi', ...message }] }, more);
const splitting = (first: JsonObject, router: JsonObject, more: JsonObject = {}) =>
  flow({ actions: [{ uuid: action, ...first }], router: { type: 'switch', ...router } }, more);

interface Step {
  readonly to: string;
  readonly what: string;
  readonly before: JsonObject;
  /** Missing where the step has nothing to do. */
  readonly after?: JsonObject;
}

const long = 'a_name_of_a_result_that_is_far_too_long_for_what_an_engine_takes_and_goes_on';
const tests = (value: JsonValue): JsonObject => ({ uuid: item, type: 'has_any_word', arguments: value });
const status = { uuid: item, type: 'has_number_between', arguments: ['200', '299'] };

const steps: readonly Step[] = [
  {
    to: '13.1.0',
    what: 'templating gets a uuid',
    before: sending({ templating: { variables: [] } }),
    after: sending({ templating: { variables: [], uuid: made('templating') } }),
  },
  { to: '13.1.0', what: 'a message without templating', before: sending({}) },
  {
    to: '13.2.0',
    what: 'base becomes und',
    before: flow({}, { language: 'base', localization: { und: {}, fra: {} } }),
    after: flow({}, { language: 'und', localization: { fra: {} } }),
  },
  { to: '13.2.0', what: 'a language of three letters', before: flow({}, { language: 'swh' }) },
  {
    to: '13.3.0',
    what: 'webhook becomes webhook.json, in translations too',
    before: sending(
      { text: 'You are @webhook.name, @(UPPER(WEBHOOK["name"]  & "\\n"))' },
      { localization: { fra: { [action]: { text: ['Oui @webhook'] } } } },
    ),
    after: sending(
      { text: 'You are @webhook.json.name, @(upper(webhook.json["name"] & "\\n"))' },
      { localization: { fra: { [action]: { text: ['Oui @webhook.json'] } } } },
    ),
  },
  {
    to: '13.3.0',
    what: 'what is no such expression',
    before: sending({ text: '@@webhook me@webhookery.org @(webhook +) @(webhook @contact.name' }),
  },
  {
    to: '13.4.0',
    what: 'variables become the parameters of a component',
    before: sending(
      { templating: { uuid: item, template: {}, variables: ['@contact'] } },
      { localization: { fra: { [item]: { variables: ['@fields.nom'] } } } },
    ),
    after: sending(
      {
        templating: {
          template: {},
          components: [{ uuid: made('template body'), name: 'body', params: ['@contact'] }],
        },
      },
      { localization: { fra: { [made('template body')]: { params: ['@fields.nom'] } } } },
    ),
  },
  {
    to: '13.5.0',
    what: 'components become one list of variables',
    before: sending(
      {
        templating: {
          template: { name: 'x' },
          components: [{ params: ['a'] }, { uuid: item, params: ['b'] }],
        },
      },
      { localization: { fra: { [item]: { params: ['c'] } }, spa: {} } },
    ),
    after: sending(
      { template: { name: 'x' }, template_variables: ['a', 'b'] },
      { localization: { fra: { [action]: { template_variables: ['a', 'c'] } }, spa: {} } },
    ),
  },
  {
    to: '13.6.0',
    what: 'names are cut',
    before: flow({
      actions: [{ type: 'set_run_result', name: long, category: long }],
      router: { result_name: long, categories: [{ name: long }, { name: 'é'.repeat(20) }] },
    }),
    after: flow({
      actions: [{ type: 'set_run_result', name: long.slice(0, 64), category: long.slice(0, 36) }],
      router: {
        result_name: long.slice(0, 64),
        categories: [{ name: long.slice(0, 36) }, { name: 'é'.repeat(20) }],
      },
    }),
  },
  {
    to: '13.6.1',
    what: 'lookups of results are cut',
    before: sending({ text: `@results.${long}.value and @(1 + results.${long})` }),
    after: sending({
      text: `@results.${long.slice(0, 64)}.value and @(1 + results.${long.slice(0, 64)})`,
    }),
  },
  { to: '13.6.1', what: 'other lookups', before: sending({ text: `@fields.${long} @results.age` }) },
  {
    to: '14.0.0',
    what: 'expiry is bounded and categories get a name',
    before: flow({ router: { categories: [{ uuid: item }] } }, { expire_after_minutes: 99_999 }),
    after: flow(
      { router: { categories: [{ uuid: item, name: 'Match' }] } },
      { expire_after_minutes: 20_160 },
    ),
  },
  {
    to: '14.1.0',
    what: 'a split on a webhook’s result is one on its status',
    before: splitting(
      { type: 'call_webhook' },
      { operand: '@results.x.category', cases: [tests(['Success']), tests(['Failure'])] },
    ),
    after: splitting({ type: 'call_webhook' }, { operand: '@webhook.status', cases: [status] }),
  },
  {
    to: '14.1.0',
    what: 'a split on something else',
    before: splitting({ type: 'call_webhook' }, { operand: '@input', cases: [tests(['a'])] }),
  },
  {
    to: '14.2.0',
    what: 'the body of a ticket is its note; bad languages go',
    before: flow({ actions: [{ type: 'open_ticket', body: 'Help' }] }, { localization: { en: {}, fra: {} } }),
    after: flow({ actions: [{ type: 'open_ticket', note: 'Help' }] }, { localization: { fra: {} } }),
  },
  {
    to: '14.3.0',
    what: 'a split on airtime is one on its local',
    before: splitting(
      { type: 'transfer_airtime', result_name: 'Gift' },
      { operand: '@results.gift', cases: [tests(['Success'])] },
    ),
    after: splitting(
      { type: 'transfer_airtime' },
      {
        operand: '@locals._new_transfer',
        cases: [{ uuid: item, type: 'has_text', arguments: [] }],
        result_name: 'Gift',
      },
    ),
  },
  {
    to: '14.3.1',
    what: 'arguments of a text test are one',
    before: splitting(
      { type: 'send_msg' },
      { cases: [tests(['yes', 'ok'])] },
      { localization: { fra: { [item]: { arguments: ['oui', 'bon'] } } } },
    ),
    after: splitting(
      { type: 'send_msg' },
      { cases: [tests(['yes ok'])] },
      { localization: { fra: { [item]: { arguments: ['oui bon'] } } } },
    ),
  },
  {
    to: '14.4.0',
    what: 'all_urns goes',
    before: sending({ all_urns: true }),
    after: sending({}),
  },
  {
    to: '14.4.1',
    what: 'every split after a webhook is on its status, untranslated',
    before: splitting(
      { type: 'call_resthook' },
      { operand: '@webhook.json.status', cases: [tests(['x'])] },
      { localization: { fra: { [item]: { arguments: ['y'] } } } },
    ),
    after: splitting(
      { type: 'call_resthook' },
      { operand: '@webhook.status', cases: [status] },
      { localization: { fra: {} } },
    ),
  },
  {
    to: '14.4.2',
    what: 'a webhook that was not called has status 0',
    before: splitting({ type: 'call_webhook' }, { operand: '@webhook.status' }),
    after: splitting({ type: 'call_webhook' }, { operand: '@(default(webhook.status, 0))' }),
  },
];

describe('migrations of specs 13 and 14', () => {
  it.each(steps)('to $to: $what', ({ to, before, after = before }) => {
    const draft = structuredClone(before);
    migrations.find((step) => step.to === to)?.change(draft);
    expect(draft).toEqual(after);
  });

  it.each(steps)('no step passes over a flow that it would change: $to: $what', ({ before }) => {
    for (const { to, concerns, change } of migrations) {
      const draft = structuredClone(before);
      change(draft);
      if (!concerns(new FlowTraits(new FlowParts(before, '')))) expect(draft, to).toEqual(before);
    }
  });

  it.each(steps)('a step changes nothing that its copy shares: $to: $what', ({ before }) => {
    const flow = structuredClone(before);
    for (const { change, copy } of migrations) {
      if (copy === undefined) continue;
      const draft = copy(flow);
      expect(draft).toEqual(before);
      change(draft);
      expect(flow).toEqual(before);
    }
  });

  it('gives what all steps make of a flow, one after the other', () => {
    for (const { before } of steps) {
      const draft = structuredClone(before);
      for (const { change, to } of migrations) {
        change(draft);
        draft['spec_version'] = to;
      }
      expect(migrateFlow(before, { numbers: [13, 0, 0], prerelease: undefined })).toEqual(draft);
    }
  });

  it('shares the nodes of a flow in which no step has anything to do but in its head', () => {
    const old = sending({}, { language: 'base', spec_version: '13.1.0' });
    const migrated = migrateFlow(old, { numbers: [13, 1, 0], prerelease: undefined });
    expect(migrated).toMatchObject({ language: 'und', spec_version: '14.4.2' });
    expect(migrated['nodes']).toBe(old['nodes']);
  });

  it('every step has a case', () => {
    const covered = new Set(steps.map(({ to }) => to));
    expect(migrations.map(({ to }) => to).filter((to) => !covered.has(to))).toEqual([]);
  });

  it('leaves the flow that it is given alone, and gives the same one twice', () => {
    const old = sending({ templating: { variables: ['@webhook'] } }, { spec_version: '13.0.0' });
    const before = structuredClone(old);
    const version = { numbers: [13, 0, 0], prerelease: undefined } as const;
    const migrated = migrateFlow(old, version);
    expect(old).toEqual(before);
    expect(migrated['spec_version']).toBe('14.4.2');
    expect(migrateFlow(old, version)).toEqual(migrated);
  });

  it.each([
    ['13.0', '13.2.0', '13.2.0'],
    ['13.2.0', '13.9.0', '13.6.1'],
    ['14.4.2', '14.4.2', '14.4.2'],
    ['14.1.0', '13.2.0', '14.1.0'],
  ])('from %s to %s ends at %s', (from, to, end) => {
    const version = parseSpecVersion(from);
    const migrated = version && migrateFlow(flow({}, { spec_version: from }), version, to);
    expect(migrated?.['spec_version']).toBe(end);
  });

  it('goes through shapes that are none', () => {
    const odd = flow(
      { actions: [null, { type: 'send_msg', templating: [], quick_replies: 3 }], router: { cases: [7] } },
      { localization: { fra: 1, spa: { [item]: 2 } }, nodes: [null, 3, { router: [] }] },
    );
    expect(migrateFlow(odd, { numbers: [13, 0, 0], prerelease: undefined })['nodes']).toEqual([
      null,
      3,
      { router: [] },
    ]);
  });
});
