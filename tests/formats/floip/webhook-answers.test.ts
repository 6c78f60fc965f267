/** What a webhook answered: `response` in the Flow Spec ("Webhook Block"), `extra` and `webhook.json` in RapidPro. */
import { describe, expect, it } from 'vitest';
import { lastCalls } from '../../../src/formats/floip/convert/last-answer.ts';
import { convertTemplate } from '../../../src/formats/floip/convert/templates.ts';
import { templateFor } from '../../../src/formats/rapidpro/adapt/expressions.ts';
import type { Action, Flow, FlowNode } from '../../../src/flow/model.ts';

const scope = { asked: new Set(['age']), called: new Set(['lookup']), call: 'lookup', hasOneLanguage: true };

describe("a webhook's answer in the Flow Spec's words", () => {
  it.each([
    ['@results.lookup.extra.coupon', '@results.lookup.response.coupon'],
    ['@results.lookup.extra', '@results.lookup.response'],
    ['@results.lookup.value', '@results.lookup.value'],
    ['@webhook.json.Coupon', '@results.lookup.response.Coupon'],
    ['@webhook.status', '@results.lookup.value'],
  ])('%s is %s', (rapidpro, floip) => {
    expect(convertTemplate(rapidpro, scope)).toEqual({ text: floip, unknown: [] });
  });

  it.each(['@results.lookup.input', '@results.age.extra', '@webhook.headers', '@webhook'])(
    '%s is lost',
    (text) => {
      expect(convertTemplate(text, scope)).toEqual({ text: `@${text}`, unknown: [text] });
    },
  );

  it('is not known where no webhook is the last one', () => {
    expect(convertTemplate('@webhook.json.a', { ...scope, call: undefined as never }).unknown).toHaveLength(
      1,
    );
  });
});

it("is RapidPro's extra on the way back", () => {
  const names = { chosen: new Map(), variables: new Map(), called: new Set(['lookup']) };
  expect(templateFor('@results.lookup.response.coupon, @results.age.response', names).text).toBe(
    '@results.lookup.extra.coupon, @results.age.input',
  );
});

const call = (resultName: string): Action => ({
  kind: 'webhook',
  at: '',
  uuid: resultName,
  method: 'GET',
  url: 'https://example.org',
  resultName,
});

const node = (uuid: string, to: readonly string[], ...actions: Action[]): FlowNode => ({
  at: '',
  uuid,
  actions,
  exits: to.map((destination) => ({ at: '', uuid: `${uuid} ${destination}`, destination })),
});

function flowOf(...nodes: FlowNode[]): Flow {
  return { nodes, entry: nodes[0]?.uuid } as unknown as Flow;
}

describe('the webhook that was called last', () => {
  const called = new Set(['a', 'b']);
  it('is known after it, and not in its own node', () => {
    const flow = flowOf(node('1', ['2'], call('A')), node('2', ['3']), node('3', []));
    expect([...lastCalls(flow, called)]).toEqual([
      ['2', 'a'],
      ['3', 'a'],
    ]);
  });

  it('is unknown where two ways with different ones meet, and where the last has no result', () => {
    const flow = flowOf(
      node('1', ['2', '3']),
      node('2', ['4'], call('a')),
      node('3', ['4'], call('b')),
      node('4', ['5']),
      node('5', ['6'], call('')),
      node('6', []),
    );
    expect(lastCalls(flow, called).size).toBe(0);
  });
});
