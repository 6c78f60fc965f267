import { describe, expect, it } from 'vitest';
import type { Action, FlowNode } from '../../../src/flow/model.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { asks, decides, does, says, test, documentWith } from './rapidpro-flow.ts';

function offering(...quickReplies: string[]): Action {
  const message = { ...says(11, 'How?'), content: [{ language: 'eng', text: 'How?', quickReplies }] };
  return message;
}

function codes(nodes: readonly FlowNode[]): string[] {
  return floip.write(documentWith({ nodes })).losses.map(({ code }) => code);
}

const routes = [
  { name: 'Great', tests: [test('has_any_word', 'great')] },
  { name: 'Poor', tests: [test('has_any_word', 'neutral bad')] },
  { name: 'Other' },
];

describe('buttons', () => {
  it('of one category each lead to its exit', () => {
    const nodes = [{ ...asks(20, routes, 'mood'), actions: [offering('Great', 'Neutral', 'Bad')] }];
    const text = JSON.stringify(floip.write(documentWith({ nodes })).value);
    expect(text).toContain('OR(block.value = \\"Poor\\", block.value = \\"Bad\\")');
    expect(codes(nodes)).toEqual([]);
  });

  it('of no category take the default exit', () => {
    expect(codes([{ ...asks(20, routes, 'mood'), actions: [offering('Great', 'Bad', 'Pass')] }])).toEqual([]);
    expect(codes([{ ...asks(20, [{ name: 'All' }], 'mood'), actions: [offering('Yes', 'No')] }])).toEqual([]);
  });

  it('that leave out a category are told', () => {
    expect(codes([{ ...asks(20, routes, 'mood'), actions: [offering('Great')] }])).toEqual([
      'loss.quick-reply',
    ]);
  });
});

describe('what was answered last', () => {
  const say = (uuid: number) => does(uuid, [says(uuid + 1, 'You said @input.text')]);
  it('is the result of the only question on the way', () => {
    const nodes = [asks(20, [{ name: 'All', to: 30 }], 'word'), say(30)];
    expect(JSON.stringify(floip.write(documentWith({ nodes })).value)).toContain(
      'You said @results.word.response',
    );
    expect(codes(nodes)).toEqual([]);
  });

  it('is unknown where another way leads there too', () => {
    const split = decides(20, '@fields.a', [
      { name: 'In', tests: [test('has_text')], to: 40 },
      { name: 'Other', to: 30 },
    ]);
    const nodes = [split, asks(40, [{ name: 'All', to: 30 }], 'word'), say(30)];
    expect(codes(nodes)).toEqual(['loss.expression']);
  });
});
