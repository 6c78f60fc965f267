import type { Finding } from '../../findings/finding.ts';
import type { FileReport } from '../../flow-package/file-report.ts';
import type { ValidationReport } from '../validation-report.ts';

/** The report as other programs get it: every key of the contract is always there, null where there is nothing. */
export function validationJson(report: ValidationReport): string {
  return `${JSON.stringify(validationAnswer(report), null, 2)}\n`;
}

/** The value behind {@link validationJson}; `schemas/validation-report.schema.json` describes it. */
function validationAnswer(report: ValidationReport) {
  return {
    tool: { name: report.tool.name, version: report.tool.version },
    files: report.files.map(fileAnswer),
    summary: report.summary,
  };
}

function fileAnswer(report: FileReport) {
  return {
    file: report.file,
    kind: report.kind,
    version: report.version,
    valid: report.valid,
    flows: report.flows.map(({ uuid, name, version, pointer, valid }) => ({
      uuid,
      name,
      version,
      pointer,
      valid,
    })),
    findings: report.findings.map(findingAnswer),
  };
}

function findingAnswer(finding: Finding) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    pointer: finding.pointer ?? null,
    expression: finding.expression ?? null,
    line: finding.line ?? null,
    column: finding.column ?? null,
    flow: finding.flow ?? null,
    requirement: finding.requirement ?? null,
    profile: finding.profile ?? null,
  };
}
