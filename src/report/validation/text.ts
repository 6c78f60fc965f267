import type { Finding, Severity } from '../../findings/finding.ts';
import { type Color, type Paint, plain } from '../color.ts';
import { printable } from '../printable.ts';
import type { FileReport } from '../../flow-package/file-report.ts';
import type { ValidationReport } from '../validation-report.ts';

export interface TextOptions {
  readonly paint?: Paint;
  /** Only errors, and nothing about files without one. */
  readonly quiet?: boolean;
}

const colors: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', information: 'blue' };

/** The report for people at a terminal: each place as `file:line:column`, which editors make a link of. */
export function validationText(report: ValidationReport, options: TextOptions = {}): string {
  const paint = options.paint ?? plain;
  const shown = options.quiet === true ? report.files.map(onlyErrors).filter(hasFindings) : report.files;
  const files = shown.map((file) => fileText(file, paint)).join('');
  if (options.quiet === true) return files;
  return `${files}${files === '' || files.endsWith('\n\n') ? '' : '\n'}${summaryText(report, paint)}`;
}

function fileText(file: FileReport, paint: Paint): string {
  const verdict =
    file.valid === null
      ? paint('yellow', 'not judged')
      : file.valid
        ? paint('green', 'valid')
        : paint('red', 'invalid');
  const kind = file.version === null ? file.kind : `${file.kind} ${file.version}`;
  const flows = file.flows.length === 0 ? '' : `, ${plural(file.flows.length, 'flow')}`;
  const head = `${paint('bold', printable(file.file))}: ${printable(kind)}${flows}, ${verdict}\n`;
  const findings = file.findings.map((finding) => findingText(finding, file.file, paint));
  // A file about which there is something to say stands apart, the others are lines of a list.
  return findings.length === 0 ? head : `${head}${findings.join('')}\n`;
}

function findingText(finding: Finding, file: string, paint: Paint): string {
  const place = [finding.file ?? file, finding.line, finding.column].filter((part) => part !== undefined);
  const lines = [
    `  ${paint(colors[finding.severity], finding.severity)} ${printable(place.join(':'))} ${paint('dim', finding.code)}`,
    `    ${printable(finding.message)}`,
  ];
  const more = [
    finding.pointer === undefined || finding.pointer === '' ? undefined : `at ${finding.pointer}`,
    finding.expression,
    finding.requirement === undefined ? undefined : `requirement ${finding.requirement}`,
    finding.profile,
  ].filter((part) => part !== undefined);
  if (more.length > 0) lines.push(`    ${paint('dim', printable(more.join(' · ')))}`);
  return lines.map((line) => `${line}\n`).join('');
}

function summaryText({ summary, files }: ValidationReport, paint: Paint): string {
  const judged = [
    `${summary.valid} valid`,
    `${summary.invalid} invalid`,
    ...(summary.notJudged > 0 ? [`${summary.notJudged} not judged`] : []),
  ].join(', ');
  const found = [
    plural(summary.errors, 'error'),
    plural(summary.warnings, 'warning'),
    ...(summary.information > 0 ? [`${summary.information} information`] : []),
  ].join(', ');
  const text = `${paint('bold', plural(summary.files, 'file'))}: ${judged}; ${found}\n`;
  return files.some(hasFindings) ? `${text}What a code means: mhero explain CODE\n` : text;
}

function onlyErrors(file: FileReport): FileReport {
  return { ...file, findings: file.findings.filter((finding) => finding.severity === 'error') };
}

function hasFindings(file: FileReport): boolean {
  return file.findings.length > 0;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
