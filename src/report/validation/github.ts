import type { Severity } from '../../findings/finding.ts';
import { printable } from '../printable.ts';
import type { ValidationReport } from '../validation-report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Workflow commands of GitHub Actions, which show each finding beside its line in a pull request. */
export function validationGithub(report: ValidationReport): string {
  return report.files
    .flatMap((file) =>
      file.findings.map((finding) => {
        const properties = [
          ['file', finding.file ?? file.file],
          ['line', finding.line],
          ['col', finding.column],
          ['title', finding.code],
        ] as const;
        const written = properties
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
          .join(',');
        return `::${commands[finding.severity]} ${written}::${escapeData(finding.message)}\n`;
      }),
    )
    .join('');
}

function escapeData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
