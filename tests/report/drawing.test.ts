import { describe, expect, it } from 'vitest';
import { chartOfFlow } from '../../src/flow/chart-of-flow.ts';
import { diagramOf } from '../../src/flow/diagram.ts';
import { flowSvg } from '../../src/report/drawing/flow-svg.ts';
import { flowMermaid } from '../../src/report/drawing/mermaid.ts';
import { flowOf } from '../flow/build-flow.ts';
import { expectGolden } from '../golden.ts';
import { flow } from './sample.ts';
import { xmlProblem } from './well-formed.ts';

const findings = [
  { code: 'a.code', severity: 'error', message: 'Bad <thing>', pointer: '/flows/0/nodes/1' },
  { code: 'b.code', severity: 'warning', message: 'About the flow', pointer: '/flows/0' },
] as const;
const chart = chartOfFlow(flow, { findings });
const svg = flowSvg(diagramOf(chart));

/** Texts that try to get out of where they are. */
const hostile = [
  '</text></svg><script>alert(1)</script>',
  '"] --> x["',
  '%%{init: {"theme":"dark"}}%%',
  '`**bold**`',
  'end',
  '---\ntitle: x\n---',
  'a\u0000b\u001b[31m\u202ec',
  '\ud800',
  '#quot;&lt;',
];

describe('a drawing as SVG', () => {
  it('is drawn as reviewed', () => {
    expect(xmlProblem(svg)).toBeUndefined();
    expectGolden('report/flow.svg', `${svg}\n`);
  });

  it('has a name and a description for those who do not see it', () => {
    expect(svg).toContain('aria-labelledby="flow-title flow-about"');
    expect(svg).toContain('<title id="flow-title">Stock &lt;survey&gt; &amp; &quot;more&quot;</title>');
    expect(svg).toContain('4 steps; 2 with findings.');
  });

  it('stands alone: no script, nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<script|<image|href=|@import|url\((?!#)/);
  });

  it('has a legend of what is in it only', () => {
    for (const text of [
      'starts here',
      'no answer in time',
      'step that is not there',
      '>error<',
      '>warning<',
    ]) {
      expect(svg).toContain(text);
    }
    const little = flowSvg(diagramOf(chartOfFlow(flowOf([{ id: 'a', says: ['Hi'] }]))));
    expect(little).not.toMatch(/no answer in time|asks and waits|>error</);
  });

  it('brings no style and no head along as a part of a page', () => {
    const part = flowSvg(diagramOf(chart), { id: 'f1', isPart: true });
    expect(part).not.toMatch(/<style|class="name"/);
    expect(part).toContain('id="f1-head"');
  });

  it('writes from right to left what is read so', () => {
    const turned = flowSvg(
      diagramOf(chartOfFlow(flowOf([{ id: 'a', says: ['مرحبا بكم'] }], { baseLanguage: 'ara' }))),
    );
    expect(turned).toMatch(/<text class="message" x="\d+" y="\d+" direction="rtl" xml:lang="eng">مرحبا بكم/);
  });

  it.each(hostile)('is well-formed whatever the texts: %j', (text) => {
    const drawn = flowSvg(
      diagramOf(chartOfFlow(flowOf([{ id: text, says: [text], to: text }], { name: text }))),
    );
    expect(xmlProblem(drawn)).toBeUndefined();
    expect(drawn).not.toContain('<script');
  });
});

describe('a drawing as Mermaid', () => {
  const mermaid = flowMermaid(chart);

  it('is drawn as reviewed', () => {
    expectGolden('report/flow.mmd', mermaid);
  });

  it.each(hostile)('has nothing that steers Mermaid in its texts: %j', (text) => {
    const drawn = flowMermaid(
      chartOfFlow(flowOf([{ id: 'a', says: [text], ways: [{ name: text }, { name: 'x' }] }], { name: text })),
    );
    const [, title, , first, ...lines] = drawn.trimEnd().split('\n');
    expect(JSON.parse(title?.slice('title: '.length) ?? '')).toEqual(expect.any(String));
    expect(first).toBe('flowchart TD');
    for (const line of lines) {
      expect(line).toMatch(
        /^ {2}(s\w+(\["|\("|\[\["|\(\[")[^"`{}<>%]*(<br>[^"`{}<>%]*)*("\]|"\)|"\]\]|"\]\))|s\w+ -(-|\.-)>(\|"[^"`{}<>%]*"\|)? s\w+|class(Def)? [\w,]+ .*)$/,
      );
    }
  });
});
