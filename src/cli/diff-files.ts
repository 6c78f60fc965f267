/** What `mhero diff` does, once its arguments are understood. */
import { type ExitCode, exitCode } from '../findings/failure.ts';
import type { FlowDocument } from '../flow/model.ts';
import { type CheckedFile, examineFile, tooLargeReport } from '../flow-package/check.ts';
import { comparable, compareDocuments } from '../flow-package/compare.ts';
import { type ComparedFile, type DifferenceReport, placeChanges } from '../report/difference-report.ts';
import { differenceJson } from '../report/difference/json.ts';
import { differenceText } from '../report/difference/text.ts';
import { validationText } from '../report/validation/text.ts';
import { validationReport } from '../report/validation-report.ts';
import type { JsonDocument } from '../text/json.ts';
import { openCheckContext } from './check-context.ts';
import { readInput } from './inputs.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { oneInput } from './one-input.ts';
import { writeResult } from './output.ts';
import { paintFor } from './paint.ts';
import { tool } from './version.ts';

export type DifferenceFormat = 'text' | 'json';

export interface DiffOptions {
  readonly format: DifferenceFormat;
  readonly output?: string;
  readonly maxBytes?: number;
}

interface Read {
  readonly file: ComparedFile;
  readonly document: FlowDocument;
  readonly json: JsonDocument;
}

/**
 * Compares two files and writes what changed. Flows with errors are compared as far as they can be read; a file
 * that holds a flow which can't is not compared, as its absence would be told for a change.
 *
 * @throws Failure if a file holds no flows
 */
export async function diffFiles(
  a: string,
  b: string,
  options: DiffOptions,
  session: Session,
): Promise<ExitCode> {
  const context = openCheckContext(options.maxBytes);
  const first = await read(a, context, session);
  const second = await read(b, context, session);
  if (first === undefined || second === undefined) return exitCode.usage;
  const changes = compareDocuments(first.document, second.document);
  const report: DifferenceReport = {
    a: first.file,
    b: second.file,
    changes: placeChanges(changes, first.json.positions, second.json.positions),
  };
  const text =
    options.format === 'json'
      ? differenceJson(report)
      : differenceText(
          report,
          options.output === undefined ? paintFor(session.stdout, session.env) : undefined,
        );
  await writeResult(session, text, options.output);
  return changes.length === 0 ? exitCode.ok : exitCode.notConformant;
}

/** The flows of a file; undefined, and told why on standard error, if some of them can't be read. */
async function read(
  arg: string,
  context: ReturnType<typeof openCheckContext>,
  session: Session,
): Promise<Read | undefined> {
  const input = await oneInput(arg, session.cwd);
  const { bytes, tooLarge } = await readInput(input, session.stdin, context.limits.bytes);
  const checked: CheckedFile =
    bytes === undefined
      ? { report: tooLargeReport(arg, tooLarge.size, tooLarge.limit) }
      : examineFile({ ...context, file: arg, bytes });
  const { report, json } = checked;
  const document = comparable(checked);
  if (json !== undefined && document === undefined && report.flows.length === 0) {
    throw failure('cli.nothing-to-compare', { file: arg, kind: report.kind });
  }
  if (json === undefined || document === undefined || document.flows.length < report.flows.length) {
    session.stderr.write(validationText(validationReport([report], tool()), { quiet: true }));
    return undefined;
  }
  const { kind, version, flows } = document;
  return { file: { file: arg, kind, version, flows: flows.length }, document, json };
}
