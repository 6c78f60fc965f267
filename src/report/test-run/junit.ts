import type { Exchange, TestResult, TestRun } from '../../conformance/result.ts';
import { element, escapeXml } from '../../text/xml.ts';
import { countStates } from './states.ts';

/** JUnit XML: a suite for the run; `fail` is a failure, `error` an error, `skip` and `omit` are skipped. */
export function testRunJunit(run: TestRun): string {
  const counts = countStates(run);
  const totals = {
    tests: run.results.length,
    failures: counts.fail,
    errors: counts.error,
    skipped: counts.skip + counts.omit,
  };
  const cases = run.results.map((result) => `    ${testCase(result)}\n`).join('');
  const suite = element('testsuite', { name: run.server, ...totals }, `\n${cases}  `);
  const root = element('testsuites', { name: 'mhero test', ...totals }, `\n  ${suite}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function testCase(result: TestResult): string {
  const detail = escapeXml([result.message, ...result.exchanges.map(exchangeText)].join('\n'));
  const outcome = {
    pass: '',
    warning: element('system-out', {}, escapeXml(`warning: ${result.message}`)),
    fail: element('failure', { message: result.message }, detail),
    error: element('error', { message: result.message }, detail),
    skip: element('skipped', { message: result.message }),
    omit: element('skipped', { message: result.message }),
  }[result.state];
  const requirements = result.requirements.map((value) =>
    element('property', { name: 'requirement', value }),
  );
  const properties = requirements.length === 0 ? '' : element('properties', {}, requirements.join(''));
  return element(
    'testcase',
    { classname: result.id.split('.')[0] ?? result.id, name: `${result.id}: ${result.title}` },
    properties + outcome,
  );
}

function exchangeText({ request, response }: Exchange): string {
  const sent = request.body === undefined ? '' : `\n${JSON.stringify(request.body, null, 2)}`;
  return `\n${request.method} ${request.path}${sent}\n-> ${response.status}\n${response.text}`;
}
