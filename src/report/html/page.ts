import Handlebars from 'handlebars';
import { findingMessages } from '../../flow-package/finding-messages.ts';
import { chartOfFlow } from '../../flow/chart-of-flow.ts';
import { diagramOf } from '../../flow/diagram.ts';
import type { Exchange, TestResult, TestRun } from '../../conformance/result.ts';
import type { FlowVerdict } from '../../formats/format.ts';
import { byRequirement, conforms, countStates, states } from '../test-run/states.ts';
import type { FileReport } from '../../flow-package/file-report.ts';
import type { ValidationReport } from '../validation-report.ts';
import { flowSvg } from '../drawing/flow-svg.ts';
import { drawingStyle } from '../drawing/svg-style.ts';
import type { ConversionRow, DrawnFlow, HtmlReport, RoundTripRow } from './html-report.ts';
import { style } from './style.ts';
import { pageTemplate, partTemplates } from './templates.ts';

/** Nobody could read a larger flow within a page; `mhero draw` gives it a file of its own. */
const mostNodesDrawn = 300;
/** Characters of a request or an answer that are shown. */
const longestBody = 4000;

const handlebars = Handlebars.create();
for (const [name, template] of Object.entries(partTemplates)) handlebars.registerPartial(name, template);
const page = handlebars.compile(pageTemplate, { strict: false, noEscape: false });

/** The report as one HTML file that needs nothing else: no script, no picture or style from elsewhere. */
export function htmlReport(report: HtmlReport): string {
  const roundTrips = report.roundTrips?.map(roundTripView);
  const conversions = report.conversions?.map((one) => ({ ...one, ...conversionVerdict(one) }));
  const codes = codesOf(report.validation);
  const parts = [
    { id: 'files', title: 'Files', shown: report.validation },
    { id: 'conversions', title: 'Conversions', shown: report.conversions?.length },
    { id: 'round-trips', title: 'Round trips', shown: report.roundTrips?.length },
    { id: 'test-kit', title: 'Test kit', shown: report.testRun },
    { id: 'flows', title: 'Flows', shown: report.flows?.length },
    { id: 'codes', title: 'Codes', shown: codes.length },
  ].filter(({ shown }) => Boolean(shown));
  return page({
    style: `${style}\n${drawingStyle}`,
    parts,
    title: report.title,
    tool: report.tool,
    summary: summaryRows(report),
    validation:
      report.validation === undefined ? undefined : { files: report.validation.files.map(fileView) },
    conversions,
    roundTrips,
    testRun: report.testRun === undefined ? undefined : testRunView(report.testRun),
    flows: report.flows?.map(flowView),
    codes,
  });
}

interface SummaryRow {
  readonly what: string;
  readonly result: string;
  readonly tone: string;
  readonly numbers: string;
}

/** One row a part: what was done, whether it holds, and how much of it. The start script prints the same. */
export function summaryRows(report: HtmlReport): SummaryRow[] {
  const rows: SummaryRow[] = [];
  if (report.validation !== undefined) {
    const { files, valid, invalid, notJudged, errors, warnings } = report.validation.summary;
    rows.push({
      what: 'Files',
      result: invalid > 0 ? 'invalid' : valid > 0 ? 'valid' : 'not judged',
      tone: invalid > 0 ? 'fail' : valid > 0 ? 'pass' : 'warning',
      numbers: `${files} files: ${valid} valid, ${invalid} invalid, ${notJudged} not judged; ${errors} errors, ${warnings} warnings`,
    });
  }
  if (report.conversions !== undefined) {
    const losses = report.conversions.reduce((sum, { losses: lost }) => sum + lost.length, 0);
    const valid = report.conversions.filter((one) => one.valid).length;
    const all = report.conversions.length;
    rows.push({
      what: 'Conversions',
      result: valid === all ? 'valid' : 'invalid',
      tone: valid === all ? 'pass' : 'fail',
      numbers: `${valid} of ${all} gave something valid, ${losses} losses named`,
    });
  }
  if (report.roundTrips !== undefined) {
    const whole = report.roundTrips.filter(holds).length;
    const all = report.roundTrips.length;
    rows.push({
      what: 'Round trips',
      result: whole === all ? 'equal' : 'different',
      tone: whole === all ? 'pass' : 'fail',
      numbers: `${whole} of ${all} came back equal`,
    });
  }
  if (report.testRun !== undefined) {
    const counts = countStates(report.testRun);
    const good = conforms(report.testRun);
    rows.push({
      what: 'Test kit',
      result: good ? 'conformant' : 'not conformant',
      tone: good ? 'pass' : 'fail',
      numbers: states
        .filter((state) => counts[state] > 0)
        .map((state) => `${counts[state]} ${state}`)
        .join(', '),
    });
  }
  return rows;
}

function fileView(file: FileReport) {
  return {
    ...file,
    ...verdictView(file.valid),
    open: file.valid === false,
    flows: file.flows.map((flow: FlowVerdict) => ({ ...flow, ...verdictView(flow.valid) })),
    findings: file.findings.map((finding) => ({
      ...finding,
      place: finding.line === undefined ? '' : `${finding.line}:${finding.column ?? 1}`,
    })),
  };
}

function verdictView(valid: boolean | null) {
  if (valid === null) return { verdict: 'not judged', tone: 'unjudged' };
  return valid ? { verdict: 'valid', tone: 'valid' } : { verdict: 'invalid', tone: 'invalid' };
}

function conversionVerdict({ valid, losses }: ConversionRow) {
  if (!valid) return { tone: 'fail', result: 'not valid' };
  return losses.length === 0
    ? { tone: 'pass', result: 'nothing lost' }
    : { tone: 'warning', result: `${losses.length} lost` };
}

function holds(row: RoundTripRow): boolean {
  return row.comparisons.every((comparison) => comparison.holds);
}

function roundTripView(row: RoundTripRow) {
  return {
    ...row,
    tone: holds(row) ? 'pass' : 'fail',
    result: holds(row) ? 'equal' : 'different',
    comparisons: row.comparisons.map((one) => ({ ...one, tone: one.holds ? 'pass' : 'fail' })),
  };
}

function testRunView(run: TestRun) {
  return {
    server: run.server,
    left: run.left,
    requirements: byRequirement(run),
    results: run.results.map((result: TestResult) => ({
      ...result,
      open: result.state === 'fail' || result.state === 'error',
      exchanges: result.exchanges.map(exchangeText),
    })),
  };
}

function exchangeText({ request, response }: Exchange): string {
  const sent = request.body === undefined ? '' : `\n\n${cut(JSON.stringify(request.body, null, 2))}`;
  return `${request.method} ${request.path}${sent}\n\n${response.status}\n${cut(response.text)}`;
}

function cut(text: string): string {
  return text.length <= longestBody ? text : `${text.slice(0, longestBody)}\n… (${text.length} characters)`;
}

function flowView({ file, flow, findings = [] }: DrawnFlow, index: number) {
  const fits = flow.nodes.length > 0 && flow.nodes.length <= mostNodesDrawn;
  const id = `flow-${index + 1}`;
  return {
    file,
    name: flow.name,
    type: flow.type,
    languages: flow.languages.join(', '),
    nodes: flow.nodes.length,
    svg: fits ? flowSvg(diagramOf(chartOfFlow(flow, { findings })), { id, isPart: true }) : undefined,
  };
}

function codesOf(report: ValidationReport | undefined) {
  const found = new Set(report?.files.flatMap((file) => file.findings.map(({ code }) => code)));
  return [...found].sort().flatMap((code) => {
    const message = findingMessages.get(code);
    return message === undefined ? [] : [{ code, title: message.title, why: message.why, fix: message.fix }];
  });
}
