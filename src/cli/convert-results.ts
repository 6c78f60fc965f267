/** What `mhero convert` does with Flow Results: a package with its rows to FHIR, and the bundle made of it back. */
import { basename, dirname, join, resolve } from 'node:path';
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { resourceJson } from '../fhir/resource-json.ts';
import type { Loss } from '../flow/loss.ts';
import { checkFiles } from '../flow-package/check-files.ts';
import type { FileReport } from '../flow-package/file-report.ts';
import {
  checkRowsFile,
  ResultsFolders,
  rowsFilesOf,
  schemaBeside,
} from '../flow-package/flow-results-files.ts';
import { detect } from '../formats/detect.ts';
import { readResultsBundle } from '../formats/flow-results/fhir/read-bundle.ts';
import { resultsBundle } from '../formats/flow-results/fhir/results-bundle.ts';
import { readPackage, type ResultsRow } from '../formats/flow-results/index.ts';
import { printable } from '../report/printable.ts';
import { validationText } from '../report/validation/text.ts';
import { validationReport } from '../report/validation-report.ts';
import { decodeText } from '../text/decode.ts';
import { type JsonDocument, parseJson } from '../text/json.ts';
import { makeFolder, writeWhole } from './atomic-write.ts';
import { openCheckContext } from './check-context.ts';
import { filesToCheck, findInputs, type Input, readInput } from './inputs.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { writeResult } from './output.ts';
import { verdictOf } from './verdict.ts';
import { tool } from './version.ts';

export interface ConvertResultsOptions {
  readonly to: string;
  readonly output?: string;
  readonly losses?: string;
  readonly maxBytes?: number;
}

/** Converts the one file that is named, if it is a Flow Results package, or is to become one; else undefined. */
export async function convertResults(
  args: readonly string[],
  options: ConvertResultsOptions,
  session: Session,
): Promise<ExitCode | undefined> {
  const isBack = options.to === 'flow-results';
  if (!isBack && options.to !== 'fhir') return undefined;
  const inputs = await findInputs(args, { cwd: session.cwd });
  const [input] = inputs;
  if (inputs.length !== 1 || input?.path === undefined) {
    if (!isBack) return undefined;
    throw failure('cli.usage', { problem: 'One file is converted to flow-results at a time.' });
  }
  const context = openCheckContext(options.maxBytes);
  const { bytes } = await readInput(input, session.stdin, context.limits.bytes);
  const { text } = bytes === undefined ? {} : decodeText(bytes, input.name);
  const json = text === undefined ? undefined : parseJson(text, input.name, context.limits).document;
  const isPackage = json !== undefined && /^flow-results-(api-)?package$/.test(detect(json.value).kind);
  if (!isBack && !isPackage) return undefined;
  const reports: FileReport[] = [];
  const files = filesToCheck([input], session.stdin, context.limits.bytes, () => undefined);
  for await (const report of checkFiles(files, context)) reports.push(report);
  if (json === undefined || reports.some(({ valid }) => valid === false)) {
    session.stderr.write(validationText(validationReport(reports, tool()), { quiet: true }));
    return verdictOf(reports);
  }
  return isBack
    ? toFlowResults(json, input, options, session)
    : toFhir(json, input.path, { name: input.name, options, session });
}

interface Naming {
  readonly name: string;
  readonly options: ConvertResultsOptions;
  readonly session: Session;
}

async function toFhir(
  json: JsonDocument,
  path: string,
  { name, options, session }: Naming,
): Promise<ExitCode> {
  const folder = dirname(path);
  const read = readPackage(json.value, await schemaBeside(json.value, folder)).package;
  if (read === undefined) throw failure('cli.nothing-judged', { files: 1 });
  const rows: ResultsRow[] = [];
  const folders = new ResultsFolders();
  for (const file of (await rowsFilesOf(json.value, folder)).files) {
    const found = await folders.packageOf(file);
    if (found === undefined) continue;
    await checkRowsFile(file, file, found, (row) => rows.push(row));
  }
  const { bundle, losses } = resultsBundle(read, rows);
  await writeResult(session, `${JSON.stringify(resourceJson(bundle), null, 2)}\n`, options.output);
  await tellLosses(json, losses, { name, options, session });
  return exitCode.ok;
}

/** Writes two files: the descriptor, and beside it the rows that it names. */
async function toFlowResults(
  json: JsonDocument,
  { name }: Input,
  options: ConvertResultsOptions,
  session: Session,
): Promise<ExitCode> {
  const { output } = options;
  if (output === undefined || output === '-') throw failure('cli.output-needed', { files: 2 });
  const rowsName = `${basename(output).replace(/\.json$/i, '')}.rows.json`;
  const results = readResultsBundle(json.value, rowsName);
  if (results === undefined) throw failure('cli.nothing-judged', { files: 1 });
  const path = resolve(session.cwd, output);
  await makeFolder(dirname(path), dirname(output));
  const rows = results.rows.map((row) => JSON.stringify(row)).join(',\n');
  const shownRows = join(dirname(output), rowsName);
  await writeWhole(join(dirname(path), rowsName), `[\n${rows}\n]\n`, { overwrite: true, shownAs: shownRows });
  await writeResult(session, `${JSON.stringify(results.descriptor, null, 2)}\n`, output);
  await tellLosses(json, results.losses, { name, options, session });
  return exitCode.ok;
}

async function tellLosses(
  json: JsonDocument,
  losses: readonly Loss[],
  { name, options, session }: Naming,
): Promise<void> {
  const placed = losses.map((loss) => ({ ...loss, ...json.positions.at(loss.at) }));
  if (options.losses !== undefined) {
    const answer = [{ file: name, to: options.to, losses: placed }];
    await writeResult(session, `${JSON.stringify(answer, null, 2)}\n`, options.losses);
    return;
  }
  const count = losses.length === 0 ? 'nothing lost' : `${losses.length} lost`;
  const lines = placed.map(
    ({ line, column, code, what, why }) =>
      `  ${printable(`${name}:${line}:${column} ${code} ${what}: ${why}`)}\n`,
  );
  session.stderr.write(`${printable(name)} to ${options.to}: ${count}\n${lines.join('')}`);
}
