/** What `mhero inspect` does, once its arguments are understood. */
import type { ExitCode } from '../findings/failure.ts';
import { locate } from '../text/locate.ts';
import type { FileReport } from '../flow-package/file-report.ts';
import { inspectDocument } from '../formats/rapidpro/inspection/inspect-document.ts';
import { inspectQueries } from '../formats/rapidpro/inspection/inspect-queries.ts';
import { type InspectedFile, inspectionJson, inspectionText } from '../report/inspection.ts';
import { validationText } from '../report/validation/text.ts';
import { validationReport } from '../report/validation-report.ts';
import { findInputs, type Input } from './inputs.ts';
import type { Session } from './io.ts';
import { readJsonFile } from './json-file.ts';
import { endIfInterrupted, writeResult } from './output.ts';
import { paintFor } from './paint.ts';
import { verdictOf } from './verdict.ts';
import { tool } from './version.ts';

export type InspectionFormat = 'text' | 'json';

export interface InspectOptions {
  readonly format: InspectionFormat;
  readonly output?: string;
  readonly maxBytes?: number;
}

/** Inspects every file that holds flows of RapidPro, writes what was found, and tells which could not be read. */
export async function inspectFiles(
  args: readonly string[],
  options: InspectOptions,
  session: Session,
): Promise<ExitCode> {
  const inputs = await findInputs(args, { cwd: session.cwd });
  const reports: FileReport[] = [];
  const files: InspectedFile[] = [];
  for (const input of inputs.filter(({ name }) => !/\.ya?ml$/i.test(name))) {
    endIfInterrupted(session.signal);
    const { report, inspected } = await inspectFile(input, options, session);
    reports.push(report);
    if (inspected !== undefined) files.push(inspected);
  }
  const told = reports.filter(({ findings, valid }) => findings.length > 0 && valid !== null);
  if (told.length > 0) session.stderr.write(validationText(validationReport(told, tool())));
  const paint = options.output === undefined ? paintFor(session.stdout, session.env) : undefined;
  const text = options.format === 'json' ? inspectionJson(files) : inspectionText(files, paint);
  await writeResult(session, text, options.output);
  return verdictOf(reports);
}

async function inspectFile(
  input: Input,
  options: InspectOptions,
  session: Session,
): Promise<{ report: FileReport; inspected?: InspectedFile }> {
  const { report, ...read } = await readJsonFile(input, session, options.maxBytes);
  if (read.document === undefined || read.detected.format !== 'rapidpro') return { report };
  const { value, positions } = read.document;
  const flows = inspectDocument(value, report.kind);
  const errors = locate(
    flows.flatMap((flow) => flow.errors),
    report.file,
    positions,
  );
  const valid = flows.every(({ inspection }) => inspection !== undefined);
  const findings = [...report.findings, ...errors];
  return {
    report: { ...report, valid, flows: flows.map(({ verdict }) => verdict), findings },
    inspected: { file: report.file, kind: report.kind, flows, queries: inspectQueries(value, report.kind) },
  };
}
