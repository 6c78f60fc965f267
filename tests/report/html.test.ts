import { describe, expect, it } from 'vitest';
import { htmlReport, summaryRows } from '../../src/report/html/page.ts';
import type { HtmlReport } from '../../src/report/html/html-report.ts';
import { validationReport } from '../../src/report/validation-report.ts';
import { files, flow, report, run, tool } from './sample.ts';
import { xmlProblem } from './well-formed.ts';

const full: HtmlReport = {
  title: 'Report on <examples>',
  tool,
  validation: report,
  conversions: [
    {
      file: 'a.json',
      to: 'floip',
      valid: true,
      losses: [{ code: 'loss.action', at: '/flows/0', what: 'action <send_email>', why: 'no such block' }],
    },
    { file: 'b.json', to: 'fhir', losses: [], valid: true },
  ],
  roundTrips: [
    {
      file: 'a.json',
      server: 'embedded',
      comparisons: [
        { what: 'Export', holds: true, result: 'equal' },
        { what: 'Questionnaire', holds: false, result: '1 difference' },
      ],
      differences: ['<img src=x onerror=alert(1)>'],
    },
  ],
  testRun: run,
  flows: [{ file: 'a.json', flow }],
};

describe('the HTML report', () => {
  const html = htmlReport(full);

  it('is well-formed, and the same every time', () => {
    expect(xmlProblem(html.replace(/<style>[^<]*<\/style>/, ''))).toBeUndefined();
    expect(htmlReport(full)).toBe(html);
  });

  it('escapes every text that came from outside', () => {
    expect(html).not.toMatch(/<script|<img|<examples>|<send_email>|<b>survey|<created>/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('needs nothing from elsewhere', () => {
    expect(html).not.toMatch(/<(script|link|iframe|object)|@import|url\((?!#)|(src|href)="(?!#)/);
  });

  it('has an anchor for every link', () => {
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    const withoutMessage = ['code-format.named-only', 'code-profile.minimum'];
    for (const link of links.filter((one) => !withoutMessage.includes(one ?? ''))) {
      expect(html).toContain(`id="${link ?? ''}"`);
    }
    expect(links).toContain('flows');
  });

  it('shows each part', () => {
    for (const text of ['MH-EIDSR-03', 'no such block', 'not conformant', '1 difference', '12:7', '<svg']) {
      expect(html).toContain(text);
    }
  });

  it('leaves out the parts that are not there', () => {
    const little = htmlReport({ title: 'Little', tool });
    expect(xmlProblem(little.replace(/<style>[^<]*<\/style>/, ''))).toBeUndefined();
    expect(little).not.toMatch(/id="(files|flows|test-kit|codes)"/);
  });

  it('says so instead of drawing a flow that is too large', () => {
    const [node] = flow.nodes;
    const nodes =
      node === undefined ? [] : Array.from({ length: 400 }, (_, i) => ({ ...node, uuid: `n${i}` }));
    const large = htmlReport({ title: 'Large', tool, flows: [{ file: 'a', flow: { ...flow, nodes } }] });
    expect(large).toContain('Too large to draw here: 400 nodes');
    expect(large).not.toContain('<svg');
  });
});

it.each<[string, Partial<HtmlReport>, string]>([
  ['nothing to judge', { validation: validationReport(files.slice(1, 2), tool) }, 'warning'],
  ['valid files', { validation: validationReport(files.slice(2), tool) }, 'pass'],
  [
    'a conversion that is not valid',
    { conversions: [{ file: 'a', to: 'fhir', losses: [], valid: false }] },
    'fail',
  ],
  ['no round trip at all', { roundTrips: [] }, 'pass'],
])('the summary of %s', (_, part, tone) => {
  expect(summaryRows({ title: 't', tool, ...part })).toMatchObject([{ tone }]);
});

it('the summary tells each part in a row', () => {
  expect(summaryRows(full).map(({ what, tone }) => [what, tone])).toEqual([
    ['Files', 'fail'],
    ['Conversions', 'pass'],
    ['Round trips', 'fail'],
    ['Test kit', 'fail'],
  ]);
});
