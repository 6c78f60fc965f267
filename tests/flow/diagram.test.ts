import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import type { Chart } from '../../src/flow/chart.ts';
import { chartOfFlow } from '../../src/flow/chart-of-flow.ts';
import { chartOfOutline } from '../../src/flow/chart-of-outline.ts';
import { type Diagram, diagramOf } from '../../src/flow/diagram.ts';
import type { Action } from '../../src/flow/model.ts';
import { outlineOf } from '../../src/flow/outline-of.ts';
import { flow } from '../report/sample.ts';
import { flowOf, type Step } from './build-flow.ts';

const kinds = ({ steps }: Chart) => steps.map(({ id, kind }) => `${id} ${kind}`);
const ways = (chart: Chart) =>
  chart.ways.map(({ from, to, outcomes, isTimeout }) => [from, to, outcomes.join('|'), isTimeout]);
const texts = (chart: Chart, id: string) =>
  chart.steps.find((step) => step.id === id)?.parts.map(({ kind, text }) => `${kind}: ${text}`);

describe('the chart of a flow', () => {
  const chart = chartOfFlow(flow);

  it('has a step for each node in the order of a walk, with its own end, and says what is missing', () => {
    expect(kinds(chart)).toEqual([
      '1 says',
      '2 asks',
      '2-end end',
      '3 decides',
      '3-missing-2 missing',
      '4 says',
      '4-end end',
    ]);
    expect(chart.steps.filter(({ isEntry }) => isEntry).map(({ id }) => id)).toEqual(['1']);
    expect(chart.steps.filter(({ isReached }) => !isReached).map(({ id }) => id)).toEqual(['4']);
  });

  it('puts outcomes with the same way together, and knows timeouts and loops', () => {
    expect(ways(chart)).toEqual([
      ['1', '2', '', false],
      ['2', '3', 'None|Some', false],
      ['2', '2', 'Other', false],
      ['2', '2-end', 'No Response', true],
      ['3', '1', 'North', false],
      ['3', '3-missing-2', 'Other', false],
      ['4', '4-end', '', false],
    ]);
  });

  it('says what is said, waited for and tested', () => {
    expect(texts(chart, '2')).toEqual([
      'message: How many tests do you have?',
      'wait: waits for an answer, at most 10 minutes → tests',
      'test: None ⟵ number eq: 0',
      'test: Some ⟵ number gt: 0',
    ]);
    expect(texts(chart, '3')?.[0]).toBe('wait: looks at @fields.district');
  });

  const at = '/x';
  it.each<[string, Action, string]>([
    [
      'a field',
      {
        kind: 'set-contact',
        uuid: 'a',
        at,
        property: 'field',
        field: { key: 'age', name: 'Age' },
        value: '@input',
      },
      'action: set Age to @input',
    ],
    ['a name', { kind: 'set-contact', uuid: 'a', at, property: 'name', value: '' }, 'action: clear name'],
    [
      'groups',
      { kind: 'add-to-groups', uuid: 'a', at, groups: [{ name: 'A' }, { uuid: 'u', name: '' }] },
      'action: add to A, u',
    ],
    [
      'all groups',
      { kind: 'remove-from-groups', uuid: 'a', at, groups: [], all: true },
      'action: remove from all groups',
    ],
    [
      'a result',
      { kind: 'set-result', uuid: 'a', at, name: 'Age', value: '5', category: 'Child' },
      'action: result Age = 5 (Child)',
    ],
    [
      'a flow',
      { kind: 'run-flow', uuid: 'a', at, flow: { uuid: 'f', name: 'Next' } },
      'action: run flow Next',
    ],
    [
      'a last flow',
      { kind: 'run-flow', uuid: 'a', at, flow: { uuid: 'f' }, terminal: true },
      'action: go to flow f',
    ],
    [
      'a webhook',
      { kind: 'webhook', uuid: 'a', at, method: 'GET', url: 'https://example.org', resultName: 'hook' },
      'action: GET https://example.org → hook',
    ],
    [
      'an action of one format',
      {
        kind: 'other',
        uuid: 'a',
        at,
        type: 'send_email',
        kept: {
          format: 'rapidpro',
          properties: { addresses: ['a@example.org'], subject: 'Low', topic: { name: 'T' } },
        },
      },
      'action: send email: a@example.org, Low, T',
    ],
  ])('tells %s', (_, action, told) => {
    expect(texts(chartOfFlow(flowOf([{ id: 'a', does: [action] }])), '1')).toEqual([told]);
  });

  it('shows the language that is asked for, and another where that one says nothing', () => {
    const step: Step = {
      id: 'a',
      says: [{ eng: 'Yes?', fra: 'Oui ?' }, 'Only English'],
      expects: { kind: 'any' },
      ways: [{ name: 'Yes', tests: [['has_any_word', 'yes']], names: { fra: 'Oui' } }, { name: 'Other' }],
    };
    const french = chartOfFlow(flowOf([step]), { language: 'fra' });
    expect(texts(french, '1')?.slice(0, 2)).toEqual(['message: Oui ?', 'message: Only English']);
    expect(french.ways[0]?.outcomes).toEqual(['Oui', 'Other']);
  });

  it('marks findings at their step, by pointer or by uuid; those of the flow stand above', () => {
    const finding = (pointer: string, severity: Finding['severity'] = 'warning'): Finding => ({
      code: 'a.code',
      severity,
      message: `at ${pointer}`,
      pointer,
      line: 3,
    });
    const { steps, notes } = chartOfFlow(flow, {
      findings: [
        finding('/flows/0/nodes/1/actions/0/text'),
        finding('/flows/0/nodes/1', 'error'),
        finding('/flows/0/localization/fra/hello/text', 'information'),
        finding('/flows/0/name'),
        finding('/flows/01/nodes/0'),
        finding('/flows/1/nodes/0'),
      ],
    });
    expect(steps.map(({ severity }) => severity).filter((one) => one !== undefined)).toEqual([
      'information',
      'error',
    ]);
    expect(texts({ ...chart, steps }, '2')?.slice(-2)).toEqual([
      'error: at /flows/0/nodes/1 (a.code, line 3)',
      'warning: at /flows/0/nodes/1/actions/0/text (a.code, line 3)',
    ]);
    expect(notes.map(({ text }) => text)).toEqual(['at /flows/0/name (a.code, line 3)']);
  });

  it('of an outline has its items as steps', () => {
    const drawn = chartOfOutline(outlineOf(flow).outline);
    expect(kinds(drawn)).toEqual([
      '1 says',
      '2 asks',
      '2-end end',
      '3 decides',
      '3-end end',
      '4 says',
      '4-end end',
    ]);
    expect(texts(drawn, '2')).toEqual([
      'message: How many tests do you have?',
      'wait: waits for decimal → tests',
    ]);
  });
});

/** Boxes that overlap or leave the picture. */
function misplaced({ boxes, width, height }: Diagram): string[] {
  return boxes.flatMap((box, index) => {
    const outside =
      box.x - box.width / 2 < 0 ||
      box.x + box.width / 2 > width ||
      box.y - box.height / 2 < 0 ||
      box.y + box.height / 2 > height;
    const overlaps = boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(box.x - other.x) < (box.width + other.width) / 2 &&
          Math.abs(box.y - other.y) < (box.height + other.height) / 2,
      );
    return [
      ...(outside ? [`${box.step.id} is outside`] : []),
      ...overlaps.map(({ step }) => `${box.step.id} on ${step.id}`),
    ];
  });
}

const chain = (length: number, next: (index: number) => number[]): Step[] =>
  Array.from({ length }, (_, index) => ({
    id: `n${index}`,
    says: [`Message ${index}`],
    ways: next(index).map((to, way) => ({
      name: `Way ${way}`,
      tests: [['has_phrase', `${way}`]],
      to: `n${to}`,
    })),
  }));

describe('the diagram of a chart', () => {
  it.each<[string, Step[], number]>([
    ['no step', [], 0],
    ['one step', [{ id: 'a', says: ['a'] }], 2],
    [
      'a loop without an end',
      [
        { id: 'a', to: 'b' },
        { id: 'b', to: 'a' },
      ],
      2,
    ],
    ['an id given twice', [{ id: 'a' }, { id: 'a' }], 2],
    [
      'ids that are names of object members',
      [{ id: '__proto__', to: 'constructor' }, { id: 'constructor' }],
      3,
    ],
    ['a step that nothing leads to', [{ id: 'a' }, { id: 'b' }], 4],
    ['a text of one word that is too wide', [{ id: 'a', says: ['x'.repeat(5000)] }], 2],
    [
      'hundreds of steps',
      chain(150, (index) => (index < 149 ? [index + 1, Math.max(0, index - 3)] : [])),
      150,
    ],
    ['a long chain', chain(1500, (index) => (index < 1499 ? [index + 1] : [])), 1500],
    [
      'more than can be laid out without crossings',
      chain(3000, (index) => [(index * 17) % 3000, (index + 1) % 3000]),
      3000,
    ],
  ])('has a place for everything: %s', (_, steps, boxes) => {
    const start = performance.now();
    const drawn = diagramOf(chartOfFlow(flowOf(steps)));
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(drawn.boxes).toHaveLength(boxes);
    expect(JSON.stringify(drawn)).not.toContain('null');
    if (boxes < 1000) expect(misplaced(drawn)).toEqual([]);
  });

  it('is the same every time', () => {
    expect(diagramOf(chartOfFlow(flow))).toEqual(diagramOf(chartOfFlow(flow)));
  });
});
