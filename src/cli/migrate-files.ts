/** What `mhero migrate` does, once its arguments are understood. */
import type { ExitCode } from '../findings/failure.ts';
import { locate } from '../text/locate.ts';
import type { FileReport } from '../flow-package/file-report.ts';
import { type MigratedDocument, migrateDocument } from '../formats/rapidpro/migrate-document.ts';
import { isVersionBefore } from '../formats/rapidpro-legacy/history/version.ts';
import { printable } from '../report/printable.ts';
import { validationText } from '../report/validation/text.ts';
import { validationReport } from '../report/validation-report.ts';
import { findInputs, type Input } from './inputs.ts';
import type { Session } from './io.ts';
import { readJsonFile } from './json-file.ts';
import { endIfInterrupted } from './output.ts';
import { verdictOf } from './verdict.ts';
import { tool } from './version.ts';
import { writeResults } from './write-results.ts';

export interface MigrateOptions {
  readonly to?: string;
  readonly output?: string;
  readonly mediaUrl?: string;
  readonly maxBytes?: number;
}

interface Migrated {
  readonly report: FileReport;
  /** Missing for a file that holds no flows of RapidPro. */
  readonly document?: MigratedDocument;
}

/** Migrates every file that holds flows of RapidPro, writes the results, and tells what could not be migrated. */
export async function migrateFiles(
  args: readonly string[],
  options: MigrateOptions,
  session: Session,
): Promise<ExitCode> {
  const inputs = await findInputs(args, { cwd: session.cwd });
  const files: Migrated[] = [];
  for (const input of inputs.filter(({ name }) => !/\.ya?ml$/i.test(name))) {
    endIfInterrupted(session.signal);
    files.push(await migrateFile(input, options, session));
  }
  for (const file of files) session.stderr.write(summary(file, options.to));
  const reports = files.map(({ report }) => report);
  const told = reports.filter(({ findings }) => findings.length > 0);
  if (told.length > 0) session.stderr.write(validationText(validationReport(told, tool())));
  const results = files.flatMap(({ report: { file }, document }) =>
    document === undefined ? [] : [{ file, text: textOf(document) }],
  );
  const named = reports.map(({ file }) => file);
  await writeResults(session, results, named, options.output, (path) =>
    path === 'stdin' ? 'stdin.json' : path,
  );
  return verdictOf(reports);
}

async function migrateFile(input: Input, options: MigrateOptions, session: Session): Promise<Migrated> {
  const { report, ...read } = await readJsonFile(input, session, options.maxBytes);
  if (read.document === undefined || read.detected.format !== 'rapidpro') return { report };
  const document = migrateDocument(read.document.value, options);
  const located = locate(document.findings, report.file, read.document.positions);
  const isDone = document.flows.every(({ to }) => to !== undefined);
  return { report: { ...report, valid: isDone, findings: [...report.findings, ...located] }, document };
}

/** One line a file: which versions became which. */
function summary({ report, document }: Migrated, target: string | undefined): string {
  const { file, kind, valid } = report;
  if (document === undefined) {
    const why = valid === null ? `${kind}, no flow of RapidPro to migrate` : 'not readable';
    return `${printable(file)}: ${printable(why)}\n`;
  }
  const counts = new Map<string, number>();
  for (const { from = 'no version', to } of document.flows) {
    const change =
      to === undefined
        ? `${from} not migrated`
        : to !== from
          ? `${from} to ${to}`
          : target !== undefined && isVersionBefore(target, from)
            ? `${to} as it is, since nothing is migrated down to ${target}`
            : `${to} as it is`;
    counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  const parts = [...counts].map(([change, count]) => `${count} ${count === 1 ? 'flow' : 'flows'} ${change}`);
  return `${printable(`${file}: ${parts.length === 0 ? 'no flows' : parts.join(', ')}`)}\n`;
}

function textOf({ value }: MigratedDocument): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
