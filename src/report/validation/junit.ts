import type { Finding } from '../../findings/finding.ts';
import type { FileReport } from '../../flow-package/file-report.ts';
import type { ValidationReport } from '../validation-report.ts';
import { element, escapeXml } from '../../text/xml.ts';

/**
 * JUnit XML as build servers read it: a suite for each file, a case for the file itself and one for each of
 * its flows. Errors fail a case, other findings go to its `system-out`; what can't be judged is skipped.
 */
export function validationJunit(report: ValidationReport): string {
  const suites = report.files.map(suite);
  const total = (key: 'tests' | 'failures' | 'skipped') => suites.reduce((sum, one) => sum + one[key], 0);
  const root = element(
    'testsuites',
    {
      name: `${report.tool.name} validate`,
      tests: total('tests'),
      failures: total('failures'),
      errors: 0,
      skipped: total('skipped'),
    },
    `\n${suites.map((one) => one.xml).join('')}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Case {
  readonly name: string;
  readonly valid: boolean | null;
  readonly findings: readonly Finding[];
}

function suite(file: FileReport) {
  const uuids = new Set(file.flows.map((flow) => flow.uuid));
  const cases: Case[] = [
    {
      name: file.version === null ? file.kind : `${file.kind} ${file.version}`,
      valid: file.valid === false ? null : file.valid,
      findings: file.findings.filter(({ flow }) => flow === undefined || !uuids.has(flow)),
    },
    ...file.flows.map((flow) => ({
      name: `flow ${flow.name ?? flow.uuid ?? flow.pointer}`,
      valid: flow.valid,
      findings: file.findings.filter((finding) => flow.uuid !== null && finding.flow === flow.uuid),
    })),
  ];
  const written = cases.map((one, index) => testCase(one, file, index === 0));
  const failures = written.filter(({ state }) => state === 'failed').length;
  const skipped = written.filter(({ state }) => state === 'skipped').length;
  const xml = element(
    'testsuite',
    { name: file.file, tests: cases.length, failures, errors: 0, skipped },
    `\n${written.map((one) => one.xml).join('')}  `,
  );
  return { xml: `  ${xml}\n`, tests: cases.length, failures, skipped };
}

function testCase(one: Case, file: FileReport, isFile: boolean) {
  const errors = one.findings.filter(({ severity }) => severity === 'error');
  const others = one.findings.filter(({ severity }) => severity !== 'error');
  // A file that is invalid because of its flows has failing cases for those.
  const failed = errors.length > 0 || one.valid === false;
  const skipped = !failed && one.valid === null && (!isFile || file.valid === null);
  const parts = [
    ...failureOf(errors, file),
    ...(failed && errors.length === 0
      ? [element('failure', { type: 'invalid', message: 'The flow is not valid.' })]
      : []),
    ...(skipped ? [element('skipped', { message: 'It can not be judged.' })] : []),
    ...(others.length > 0
      ? [element('system-out', {}, escapeXml(others.map((finding) => line(finding, file)).join('\n')))]
      : []),
  ];
  const content = parts.length === 0 ? '' : `\n${parts.map((part) => `      ${part}\n`).join('')}    `;
  const state = failed ? 'failed' : skipped ? 'skipped' : 'passed';
  const xml = element('testcase', { classname: file.file, name: one.name }, content);
  return { state, xml: `    ${xml}\n` };
}

/** One element for all errors of a case: many readers take no second one. */
function failureOf(errors: readonly Finding[], file: FileReport): string[] {
  const [first, ...others] = errors;
  if (first === undefined) return [];
  const message = others.length === 0 ? first.message : `${first.message} (and ${others.length} more)`;
  const lines = errors.map((finding) => line(finding, file)).join('\n');
  return [element('failure', { type: first.code, message }, escapeXml(lines))];
}

function line(finding: Finding, file: FileReport): string {
  const place = [finding.file ?? file.file, finding.line, finding.column].filter(
    (part) => part !== undefined,
  );
  return `${place.join(':')}: ${finding.severity} ${finding.code}: ${finding.message}`;
}
