import { findingMessages } from '../../flow-package/finding-messages.ts';
import type { Finding, Severity } from '../../findings/finding.ts';
import type { FileReport } from '../../flow-package/file-report.ts';
import type { ValidationReport } from '../validation-report.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** The Static Analysis Results Interchange Format 2.1.0 (OASIS), with a rule for each code that was found. */
export function validationSarif(report: ValidationReport): string {
  const codes = [...new Set(report.files.flatMap((file) => file.findings.map(({ code }) => code)))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: codes.map(rule),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map((file) => ({ location: location(file.file) })),
        results: report.files.flatMap((file, index) =>
          file.findings.map((finding) => result(finding, file, index, codes)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: string) {
  const message = findingMessages.get(code);
  if (message === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: message.title },
    fullDescription: { text: message.why },
    help: { text: `${message.why}\n\nHow to mend it: ${message.fix}` },
    defaultConfiguration: { level: levels[message.severity] },
  };
}

function result(finding: Finding, file: FileReport, index: number, codes: readonly string[]) {
  const physical = {
    artifactLocation: { ...location(file.file), index },
    ...(finding.line === undefined
      ? {}
      : {
          region: {
            startLine: finding.line,
            ...(finding.column === undefined ? {} : { startColumn: finding.column }),
          },
        }),
  };
  const logical = [finding.pointer, finding.expression]
    .filter((name) => name !== undefined && name !== '')
    .map((fullyQualifiedName) => ({ fullyQualifiedName }));
  const properties = {
    ...(finding.flow === undefined ? {} : { flow: finding.flow }),
    ...(finding.requirement === undefined ? {} : { requirement: finding.requirement }),
    ...(finding.profile === undefined ? {} : { profile: finding.profile }),
  };
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      { physicalLocation: physical, ...(logical.length === 0 ? {} : { logicalLocations: logical }) },
    ],
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
}

/** A relative path as a uri reference; what an absolute one looks like depends on the system. */
function location(file: string) {
  const path = file.replaceAll('\\', '/');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { uri: path.startsWith('/') ? `file://${uri}` : uri };
}
