/** What variables of Turn.io are known to stand for at each node, whichever way led there. */
import { describe, expect, it } from 'vitest';
import { knownPaths } from '../../../src/formats/rapidpro/adapt/turn-paths.ts';
import type { Flow, FlowNode } from '../../../src/flow/model.ts';

/** `name: expression`, `name!` for a webhook, or any other name. */
function flowOf(steps: Readonly<Record<string, readonly [says: string, ...to: string[]]>>) {
  const expressions = new Map<string, string>();
  const nodes = Object.entries(steps).map(([uuid, [says, ...to]]): FlowNode => {
    const [name = '', expression] = says.split(/!?: ?/);
    if (expression !== undefined) expressions.set(uuid, expression);
    const url = 'https://example.org';
    const calls = { kind: 'webhook', at: '', uuid, method: 'GET', url } as const;
    return {
      at: '',
      uuid,
      name: name.replace('!', ''),
      actions: says.endsWith('!') ? [calls] : [],
      exits: to.map((destination) => ({ at: '', uuid: `${uuid} ${destination}`, destination })),
    };
  });
  const flow = { nodes, entry: nodes[0]?.uuid } as unknown as Flow;
  const paths = knownPaths(flow, ({ uuid }) => expressions.get(uuid));
  return (uuid: string) => Object.fromEntries(paths.get(uuid) ?? []);
}

describe('a variable of Turn.io', () => {
  it('stands for a part of the answer from its assignment on, by others too', () => {
    const at = flowOf({
      a: ['page!', 'b'],
      b: ['message: page.body.messages[0]', 'c'],
      c: ['buttons: message.buttons', 'd'],
      d: ['text: lower(message.text)', 'e'],
      e: ['end'],
    });
    expect(at('b')).toEqual({});
    expect(at('e')).toEqual({ message: 'page.body.messages[0]', buttons: 'page.body.messages[0].buttons' });
  });

  it('is no more known once the webhook is called again, or the name is given to something else', () => {
    const at = flowOf({
      a: ['page!', 'b'],
      b: ['message: page.body.a', 'c'],
      c: ['other: page.body.b', 'd'],
      d: ['message', 'e'],
      e: ['page!', 'f'],
      f: ['end'],
    });
    expect(at('e')).toEqual({ other: 'page.body.b' });
    expect(at('f')).toEqual({});
  });

  it('is known where all ways agree', () => {
    const at = flowOf({
      a: ['page!', 'b', 'c'],
      b: ['message: page.body.a', 'd'],
      c: ['message: page.body.a', 'd', 'e'],
      d: ['end'],
      e: ['message: page.body.z', 'd2'],
      d2: ['end', 'd'],
    });
    expect(at('d')).toEqual({});
    expect(at('d2')).toEqual({ message: 'page.body.z' });
  });

  it('is known through a loop that leaves it alone, and not through one that does not', () => {
    const loop = (inside: string) =>
      flowOf({
        a: ['page!', 'b'],
        b: ['message: page.body.a', 'ask'],
        ask: ['ask', 'again', 'end'],
        again: [inside, 'ask'],
        end: ['end'],
      })('end');
    expect(loop('other: page.body.b')).toEqual({ message: 'page.body.a' });
    expect(loop('page!')).toEqual({});
  });

  it('is not known of a webhook whose name is given to something else', () => {
    const at = flowOf({ a: ['page!', 'b'], b: ['page: page.body', 'c'], c: ['x: page.a', 'd'], d: ['end'] });
    expect(at('d')).toEqual({});
  });
});
