import { describe, expect, it } from 'vitest';
import type { Action, FlowNode } from '../../../src/flow/model.ts';
import { outlineOf } from '../../../src/flow/outline-of.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import { asks, documentWith, does, exit, says, test } from './rapidpro-flow.ts';
import { at, codes, readValue } from './read-value.ts';
import { types, written } from './written.ts';

const yesNo = [
  { name: 'Yes', french: 'Oui', tests: [test('has_any_word', 'yes y')], to: 30 },
  { name: 'No', french: 'Non', tests: [test('has_any_word', 'no n')] },
  { name: 'Other', to: 20 },
];

describe('a converted container', () => {
  it('has text, sound and pictures by language in the modes of the flow', () => {
    const spoken: Action = {
      ...says(11, 'Hello'),
      mode: 'voice',
      content: [
        { language: 'eng', text: 'Hello', audio: 'https://example.org/a.mp3' },
        { language: 'fra', text: 'Salut' },
      ],
    } as Action;
    const { value } = written([does(20, [spoken])], { nodes: [], type: 'voice' });
    const flow = at(value, 'flows', 0);
    expect(flow['supported_modes']).toEqual(['IVR']);
    expect(at(flow, 'resources', 0)['values']).toEqual([
      { language_id: 'eng', content_type: 'TEXT', modes: ['IVR'], value: 'Hello', mime_type: 'text/plain' },
      {
        language_id: 'eng',
        content_type: 'AUDIO',
        modes: ['IVR'],
        value: 'https://example.org/a.mp3',
        mime_type: 'audio/mpeg',
      },
      { language_id: 'fra', content_type: 'TEXT', modes: ['IVR'], value: 'Salut', mime_type: 'text/plain' },
    ]);
    expect(readValue(value).document?.flows[0]).toMatchObject({ type: 'voice', languages: ['eng', 'fra'] });
  });

  it('is the same each time, and of a flow without nodes too', () => {
    const nodes = [does(10, [says(11, 'Well?')], 20), asks(20, yesNo, 'well'), does(30, [])];
    expect(canonicalJson(written(nodes).value)).toBe(canonicalJson(written(nodes).value));
    expect(types(written([]).blocks)).toEqual(['Core.Case']);
  });

  it('asks what the flow asked', () => {
    const nodes = [
      does(10, [says(11, 'Well?', 'Bien ?')], 20),
      asks(20, [...yesNo.slice(0, 2), { name: 'Other' }], 'Feels Well'),
      does(30, [says(31, 'Good')]),
    ];
    const source = documentWith({ nodes }).flows[0];
    const back = readValue(written(nodes).value).document?.flows[0];
    if (source === undefined || back === undefined) throw new Error('Both are there.');
    const asked = (flow: typeof source) =>
      outlineOf(flow).outline.items.map((item) =>
        item.kind === 'question'
          ? [
              item.linkId,
              item.answer,
              item.text,
              item.result,
              item.choices.map(({ name, label }) => [name, label]),
              item.routes.map(({ outcome, to }) => [outcome, to]),
            ]
          : [item.kind, item.linkId],
      );
    expect(asked(back)).toEqual(asked(source));
  });

  it('leads nowhere from exits that lead nowhere, and survives loops of empty nodes', () => {
    const empty = (number: number, to: number): FlowNode => ({
      ...does(number, [], to),
      exits: [exit(number * 100, to)],
    });
    const { value } = written([empty(10, 20), empty(20, 10), does(30, [], 99)]);
    expect(codes(readValue(value), 'error')).toEqual([]);
  });
});
