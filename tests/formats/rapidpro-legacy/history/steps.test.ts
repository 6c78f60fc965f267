import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/text/json-value.ts';
import { age, asking, doing, otherwise } from './old-flow.ts';

interface Step {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly flow: JsonObject;
  readonly becomes: JsonObject;
}

const call = { type: 'api', uuid: 'c', action: 'GET', webhook: 'http://a.example.org/' };
const hello = { type: 'reply', uuid: 'h', msg: { eng: 'Hi' } };

const steps: readonly Step[] = [
  {
    what: 'a rule set with a response waits',
    from: '4',
    to: '5',
    flow: asking({ response_type: 'C', operand: '@step.value' }, otherwise),
    becomes: { rule_sets: [{ uuid: 'r-1', ruleset_type: 'wait_message' }] },
  },
  {
    what: 'digits on a phone',
    from: '4',
    to: '5',
    flow: asking({ response_type: 'K' }, otherwise),
    becomes: { rule_sets: [{ ruleset_type: 'wait_digits' }] },
  },
  {
    what: 'a formula of the response waits in a rule set of its own, which comes first',
    from: '4',
    to: '5',
    flow: asking({ response_type: 'C', operand: '=(UPPER(step))' }, otherwise),
    becomes: {
      rule_sets: [
        { y: 100, ruleset_type: 'expression', operand: '=(UPPER(step))' },
        { uuid: 'r-1', y: 0, ruleset_type: 'wait_message', operand: '@step.value', label: 'Stock Response' },
      ],
    },
  },
  {
    what: 'a split on a field does not wait',
    from: '4',
    to: '5',
    flow: asking({ response_type: 'C', operand: '@contact.ward' }, otherwise),
    becomes: { rule_sets: [{ uuid: 'r-1', ruleset_type: 'contact_field' }] },
  },
  {
    what: 'a webhook is called in a rule set of its own',
    from: '4',
    to: '5',
    flow: asking(
      { response_type: 'C', operand: '@step.value', webhook: 'http://a.example.org/', webhook_action: 'GET' },
      otherwise,
    ),
    becomes: {
      rule_sets: [
        { ruleset_type: 'wait_message' },
        { uuid: 'r-1', ruleset_type: 'webhook', webhook: 'http://a.example.org/', label: 'Stock Webhook' },
      ],
    },
  },
  {
    what: 'texts get the language base',
    from: '5',
    to: '6',
    flow: {
      definition: {
        action_sets: [{ uuid: 'a-1', actions: [{ type: 'reply', msg: 'Hi' }] }],
        rule_sets: [
          {
            uuid: 'r-1',
            rules: [
              { test: { type: 'between', min: 1, max: 5 } },
              { category: 'Yes', test: { type: 'contains', test: 'y' } },
            ],
          },
        ],
      },
    },
    becomes: {
      definition: {
        base_language: 'base',
        action_sets: [{ actions: [{ msg: { base: 'Hi' } }] }],
        rule_sets: [
          {
            rules: [
              { category: { base: '1-5' } },
              { category: { base: 'Yes' }, test: { test: { base: 'y' } } },
            ],
          },
        ],
      },
    },
  },
  {
    what: 'the flow leaves its wrapper',
    from: '6',
    to: '7',
    flow: { name: 'Stock', id: 7, flow_type: 'V', revision: 2, last_saved: 'then', definition: doing(hello) },
    becomes: {
      version: '7',
      flow_type: 'V',
      metadata: { name: 'Stock', id: 7, uuid: 'f-1', revision: 2, saved_on: 'then' },
    },
  },
  {
    what: 'expressions get the at sign',
    from: '7',
    to: '8',
    flow: doing({ ...hello, msg: { eng: 'Hi @contact.name|upper_case, =SUM(1, 2)' } }),
    becomes: { action_sets: [{ actions: [{ msg: { eng: 'Hi @(UPPER(contact.name)), @(SUM(1, 2))' } }] }] },
  },
  {
    what: 'a group that is a name is named, an expression stays',
    from: '8',
    to: '9',
    flow: doing({ type: 'add_group', groups: ['Farmers', '@flow.ward'] }),
    becomes: { action_sets: [{ actions: [{ groups: [{ name: 'Farmers' }, '@flow.ward'] }] }] },
  },
  {
    what: 'what a flow was started with comes from its parent',
    from: '8',
    to: '9',
    flow: doing({ ...hello, msg: { eng: '@extra.flow.age @(UPPER(extra.contact.name)) extra.flow' } }),
    becomes: {
      action_sets: [{ actions: [{ msg: { eng: '@parent.age @(UPPER(parent.contact.name)) extra.flow' } }] }],
    },
  },
  {
    what: 'a webhook succeeds or fails',
    from: '9',
    to: '10',
    flow: asking(
      { ruleset_type: 'webhook', webhook: 'http://a.example.org/', webhook_action: 'GET' },
      otherwise,
    ),
    becomes: {
      rule_sets: [
        {
          config: { webhook: 'http://a.example.org/', webhook_action: 'GET' },
          rules: [
            { uuid: 'rule-1', destination: 'a-9', test: { type: 'webhook_status', status: 'success' } },
            { category: { eng: 'Failure' }, destination: 'a-9', test: { status: 'failure' } },
          ],
        },
      ],
    },
  },
  {
    what: 'an action gets a UUID',
    from: '10',
    to: '10.1',
    flow: doing({ type: 'reply', msg: { eng: 'Hi' } }),
    becomes: { action_sets: [{ actions: [{ uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string }] }] },
  },
  {
    what: 'a reply is by language',
    from: '10.1',
    to: '10.2',
    flow: doing({ ...hello, msg: 'Hi' }),
    becomes: { action_sets: [{ actions: [{ msg: { eng: 'Hi' } }] }] },
  },
  {
    what: 'an action set gets an exit',
    from: '10.2',
    to: '10.3',
    flow: doing(hello),
    becomes: { action_sets: [{ exit_uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string }] },
  },
  {
    what: 'dates and places are formatted',
    from: '10.4',
    to: '11.0',
    flow: {
      ...asking({}, { ...otherwise, test: { type: 'date_before', test: '@date' } }, otherwise),
      action_sets: [
        { uuid: 'a-1', actions: [{ ...hello, msg: { eng: '@date, @flow.stock @flow.stock.time.' } }] },
      ],
    },
    becomes: {
      action_sets: [
        {
          actions: [
            {
              msg: {
                eng: '@(format_date(date)), @(format_date(flow.stock)) @(format_date(flow.stock.time)).',
              },
            },
          ],
        },
      ],
    },
  },
  {
    what: 'translations are by codes of ISO 639-3',
    from: '11.0',
    to: '11.1',
    flow: doing({ ...hello, msg: { fre: 'Salut', eng: 'Hi', base: '' } }, { type: 'lang', lang: 'ger' }),
    becomes: {
      action_sets: [{ actions: [{ msg: { fra: 'Salut', eng: 'Hi', base: '' } }, { lang: 'deu' }] }],
    },
  },
  {
    what: 'so is the flow itself',
    from: '11.1',
    to: '11.2',
    flow: { ...doing(hello), base_language: 'fre' },
    becomes: { base_language: 'fra' },
  },
  {
    what: 'a webhook that posts sends what it always sent',
    from: '11.2',
    to: '11.3',
    flow: asking({ ruleset_type: 'webhook', config: { webhook: 'http://a.example.org/' } }),
    becomes: { rule_sets: [{ config: { legacy_format: true } }] },
  },
  {
    what: 'the text of a result without an answer is the last message',
    from: '11.3',
    to: '11.4',
    flow: {
      ...asking({ ruleset_type: 'contact_field' }),
      action_sets: [
        { uuid: 'a-1', actions: [{ ...hello, msg: { eng: '@flow.stock.text @flow.other.text' } }] },
      ],
    },
    becomes: { action_sets: [{ actions: [{ msg: { eng: '@step.value @flow.other.text' } }] }] },
  },
  {
    what: 'what a webhook answered is extra',
    from: '11.4',
    to: '11.5',
    flow: {
      ...asking({
        ruleset_type: 'webhook',
        operand: '@step.value',
        config: { webhook: 'http://a/@flow.stock' },
      }),
      action_sets: [
        {
          uuid: 'a-1',
          actions: [{ ...hello, msg: { eng: '@flow.stock.value @flow.stock @flow.stock.category' } }],
        },
      ],
    },
    becomes: {
      action_sets: [{ actions: [{ msg: { eng: '@extra.stock @extra.stock @flow.stock.category' } }] }],
      rule_sets: [{ config: { webhook: 'http://a/@extra.stock' } }],
    },
  },
  {
    what: 'a webhook among actions is a rule set between them',
    from: '11.6',
    to: '11.7',
    flow: doing(hello, call, hello),
    becomes: {
      action_sets: [
        { y: 250, actions: [{ uuid: 'h' }], destination: null },
        { uuid: 'a-1', y: 0, actions: [{ uuid: 'h' }] },
      ],
      rule_sets: [
        {
          y: 150,
          ruleset_type: 'webhook',
          label: 'Migrated Webhook 1',
          config: { webhook: 'http://a.example.org/', webhook_action: 'GET' },
          rules: [{ category: { eng: 'Success' } }, { category: { eng: 'Failure' } }],
        },
      ],
    },
  },
  {
    what: 'rules have a UUID each',
    from: '11.7',
    to: '11.8',
    flow: asking({}, otherwise, otherwise),
    becomes: {
      rule_sets: [{ rules: [{ uuid: 'rule-1' }, { uuid: expect.not.stringMatching('rule-1') as string }] }],
    },
  },
];

describe('the history of legacy flows', () => {
  it.each(steps)('$to: $what', ({ flow: bare, from, to, becomes }) => {
    // Until version 7 flows stand in a wrapper.
    const isWrapped = to === '5';
    const flow = isWrapped ? { definition: bare } : bare;
    const before = structuredClone(flow);
    const aged = age(flow, from, to);
    expect(aged.flow).toMatchObject(isWrapped ? { definition: becomes } : becomes);
    expect(flow).toEqual(before);
    expect(age(flow, from, to).flow).toEqual(aged.flow);
  });

  it.each([
    ['no step is taken from the version on', '11.8', '11.8', asking({}, otherwise, otherwise)],
    ['none that is not there', '11.11', '11.12', asking({}, otherwise, otherwise)],
  ] as const)('%s', (_, from, to, flow) => {
    const { version, ...others } = age(flow, from, to).flow ?? {};
    expect(others).toEqual(flow);
    expect(version).toBe(from === to ? undefined : to);
  });
});
