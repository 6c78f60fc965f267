import { describe, expect, it } from 'vitest';
import { diagramOf } from '../../src/flow/diagram.ts';
import type { Localized } from '../../src/flow/model.ts';
import type { Outline, OutlineItem } from '../../src/flow/outline.ts';
import { flowSvg } from '../../src/report/html/flow-svg.ts';
import { expectGolden } from '../golden.ts';
import { outline } from '../report/sample.ts';
import { xmlProblem } from '../report/well-formed.ts';

const say = (linkId: string, to?: string): OutlineItem => ({
  kind: 'message',
  linkId,
  at: '',
  text: [{ language: 'eng', text: linkId }],
  routes: [{ kind: 'only', tests: [], at: '', ...(to === undefined ? {} : { to }) }],
});
const flowOf = (...items: OutlineItem[]): Outline => ({ ...outline, items });

describe('the diagram of a flow', () => {
  const diagram = diagramOf(outline);

  it('has a box for each item and one for the end, the first one marked', () => {
    expect(diagram.boxes.map(({ id, kind, isEntry }) => [id, kind, isEntry])).toEqual([
      ['item-1', 'message', true],
      ['item-2', 'question', false],
      ['item-3', 'decision', false],
      ['end', 'end', false],
    ]);
  });

  it('puts outcomes with the same way on one arrow, and knows timeouts and loops', () => {
    expect(
      diagram.arrows.map(({ from, to, outcomes, isTimeout }) => [from, to, outcomes, isTimeout]),
    ).toEqual([
      ['item-1', 'item-2', [], false],
      ['item-2', 'item-3', ['None', 'Some'], false],
      ['item-2', 'item-2', ['Other'], false],
      ['item-2', 'end', ['No Response'], true],
      ['item-3', 'item-1', ['North'], false],
      ['item-3', 'end', ['Other'], false],
    ]);
  });

  it('keeps boxes apart and inside the picture', () => {
    for (const box of diagram.boxes) {
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(diagram.width);
      expect(box.y + box.height / 2).toBeLessThanOrEqual(diagram.height);
      for (const other of diagram.boxes.filter(({ id }) => id !== box.id)) {
        const apart =
          Math.abs(box.x - other.x) >= (box.width + other.width) / 2 ||
          Math.abs(box.y - other.y) >= (box.height + other.height) / 2;
        expect(apart, `${box.id} and ${other.id}`).toBe(true);
      }
    }
  });

  it.each<[string, OutlineItem[], number]>([
    ['no item', [], 0],
    ['one item', [say('a')], 2],
    ['a loop without an end', [say('a', 'b'), say('b', 'a')], 2],
    ['an id given twice', [say('a'), say('a')], 2],
    ['ids that are names of object members', [say('__proto__', 'constructor'), say('constructor')], 3],
    ['an item that nothing leads to', [say('a'), say('b')], 3],
  ])('is drawn for %s', (_, items, boxes) => {
    const drawn = diagramOf(flowOf(...items));
    expect(drawn.boxes).toHaveLength(boxes);
    expect(xmlProblem(flowSvg(drawn, 'f', 'x'))).toBeUndefined();
    expect(JSON.stringify(drawn)).not.toContain('null');
  });

  it.each<[string, Localized, string]>([
    [
      'the base language',
      [
        { language: 'fra', text: 'Oui' },
        { language: 'eng', text: 'Yes' },
      ],
      'Yes',
    ],
    ['another language if that has no text', [{ language: 'eng' }, { language: 'fra', text: 'Oui' }], 'Oui'],
    ['a recording by its name', [{ language: 'eng', audio: 'https://example.org/a/hello.mp3' }], 'hello.mp3'],
    [
      'a picture by its name',
      [{ language: 'eng', attachments: ['image:https://example.org/map.png'] }],
      'map.png',
    ],
    ['nothing', [], ''],
  ])('shows what is said: %s', (_, text, shown) => {
    const item: OutlineItem = { kind: 'message', linkId: 'a', at: '', text, routes: [] };
    expect(diagramOf(flowOf(item)).boxes[0]?.text).toBe(shown);
  });

  it('is drawn as reviewed, with every text escaped', () => {
    const svg = flowSvg(diagram, 'flow-1', outline.name);
    expect(xmlProblem(svg)).toBeUndefined();
    expectGolden('flow/diagram.svg', `${svg}\n`);
  });

  it('is laid out fast enough for large flows', () => {
    const items = Array.from({ length: 300 }, (_, i) => say(`n${i}`, `n${i + 1}`));
    const start = performance.now();
    diagramOf(flowOf(...items));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
