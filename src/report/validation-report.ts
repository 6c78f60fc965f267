/** The answer of `mhero validate`: a contract for other programs, published as a JSON Schema. */
import type { Finding } from '../findings/finding.ts';
import type { FileReport } from '../flow-package/file-report.ts';

/** The program that made a report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

export interface ValidationReport {
  readonly tool: Tool;
  readonly files: readonly FileReport[];
  readonly summary: {
    readonly files: number;
    readonly valid: number;
    readonly invalid: number;
    readonly notJudged: number;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
  };
}

/** Puts the reports of files together and counts them. The files keep their order. */
export function validationReport(files: readonly FileReport[], tool: Tool): ValidationReport {
  const withVerdict = (valid: boolean | null) => files.filter((file) => file.valid === valid).length;
  const findings = files.flatMap((file) => file.findings);
  const withSeverity = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    tool,
    files,
    summary: {
      files: files.length,
      valid: withVerdict(true),
      invalid: withVerdict(false),
      notJudged: withVerdict(null),
      errors: withSeverity('error'),
      warnings: withSeverity('warning'),
      information: withSeverity('information'),
    },
  };
}
