import { describe, expect, it } from 'vitest';
import { entryOf, loops, reachable, successors, unreachable } from '../../src/flow/graph.ts';
import type { Flow, FlowNode } from '../../src/flow/model.ts';

/** A flow of the nodes named, with the ways `a>b`; nodes in capitals wait. */
function flowOf(names: string, ways: string, entry?: string): Flow {
  const pairs = ways.split(' ').map((way) => way.split('>'));
  const nodes = Array.from(names, (name): FlowNode => ({
    at: '',
    uuid: name,
    actions: [],
    ...(name === name.toUpperCase() ? { wait: { at: '', expects: { kind: 'any' } } } : {}),
    exits: pairs
      .filter(([from]) => from === name)
      .map(([, to = ''], index) => ({
        at: '',
        uuid: `${name}${index}`,
        ...(to === '' ? {} : { destination: to }),
      })),
  }));
  return {
    at: '',
    uuid: 'f',
    name: 'f',
    type: 'messaging',
    version: '14.4.2',
    baseLanguage: 'eng',
    languages: ['eng'],
    nodes,
    ...(entry === undefined ? {} : { entry }),
  };
}

const names = (nodes: Iterable<FlowNode>) => [...nodes].map(({ uuid }) => uuid).join('');
const silent = (node: FlowNode) => node.wait === undefined;

describe('the graph of a flow', () => {
  it.each([
    { nodes: 'abc', ways: 'a>b b>c c>', reached: 'abc', lost: '', round: [], endless: [] },
    { nodes: 'abcd', ways: 'a>b c>d d>c', reached: 'ab', lost: 'cd', round: ['cd'], endless: ['cd'] },
    { nodes: 'aBc', ways: 'a>B B>c c>a', reached: 'aBc', lost: '', round: ['aBc'], endless: [] },
    { nodes: 'abc', ways: 'a>a a>b b>x b>c', reached: 'abc', lost: '', round: ['a'], endless: ['a'] },
    {
      nodes: 'abCde',
      ways: 'a>b b>C C>a b>d d>e e>d',
      reached: 'abCde',
      lost: '',
      round: ['abC', 'de'],
      endless: ['de'],
    },
    { nodes: 'A', ways: 'A>A', reached: 'A', lost: '', round: ['A'], endless: [] },
  ])('of $ways', ({ nodes, ways, reached, lost, round, endless }) => {
    const flow = flowOf(nodes, ways);
    expect(Array.from(names(reachable(flow))).sort()).toEqual(Array.from(reached).sort());
    expect(names(unreachable(flow))).toBe(lost);
    expect(loops(flow).map(names).sort()).toEqual(round);
    expect(loops(flow, silent).map(names).sort()).toEqual(endless);
  });

  it('starts at the entry', () => {
    const flow = flowOf('abc', 'a>b b>c', 'b');
    expect(entryOf(flow)?.uuid).toBe('b');
    expect(names(unreachable(flow))).toBe('a');
  });

  it('gives each successor once, in the order of the exits', () => {
    const flow = flowOf('abc', 'a>c a>b a>c a> a>gone');
    expect(names(flow.nodes.slice(0, 1).flatMap((node) => successors(flow, node)))).toBe('cb');
  });

  it('of a flow without nodes is empty', () => {
    const flow = flowOf('', '');
    expect([entryOf(flow), reachable(flow).size, loops(flow)]).toEqual([undefined, 0, []]);
  });

  it('bears a chain and a ring of 50,000 nodes', () => {
    const ring = flowOf('', '');
    const nodes = Array.from({ length: 50_000 }, (_, i): FlowNode => ({
      at: '',
      uuid: String(i),
      actions: [],
      exits: [{ at: '', uuid: `e${i}`, destination: String((i + 1) % 50_000) }],
    }));
    expect(loops({ ...ring, nodes }).map((loop) => loop.length)).toEqual([50_000]);
  });
});
