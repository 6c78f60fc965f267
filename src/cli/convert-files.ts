/** What `mhero convert` does, once its arguments are understood. */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { type Conversion, type ConversionTarget, convert } from '../flow-package/convert.ts';
import type { FlowFile, SortedFiles } from '../flow-package/flow-files.ts';
import type { Loss } from '../flow/loss.ts';
import { printable } from '../report/printable.ts';
import { makeFolder, writeWhole } from './atomic-write.ts';
import { examineFiles } from './examine-files.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { writeResult } from './output.ts';
import { sharedFolder } from './shared-folder.ts';
import { verdictOf } from './verdict.ts';

export interface ConvertOptions {
  readonly to: ConversionTarget;
  readonly output?: string;
  readonly losses?: string;
  readonly maxBytes?: number;
}

interface Converted {
  readonly flows: FlowFile;
  readonly conversion: Conversion;
}

/**
 * Converts every file that holds valid flows and writes the results; says of the others why not. In a folder,
 * files that are no flows are passed over.
 */
export async function convertFiles(
  args: readonly string[],
  options: ConvertOptions,
  session: Session,
): Promise<ExitCode> {
  const examined = await examineFiles(args, options, session);
  const converted = examined.flows.map((flows) => ({ flows, conversion: convert(flows, options.to) }));
  await writeResults(converted, examined, options, session);
  await writeLosses(converted, options, session);
  return examined.refused.length > 0 ? verdictOf(examined.refused) : exitCode.ok;
}

/**
 * One file that was named goes to the output as it is; of several, or of a folder, each goes into a folder. What
 * counts is what was named: that all others are invalid must not make a file of the folder.
 */
async function writeResults(
  converted: readonly Converted[],
  { flows, refused, passedOver }: SortedFiles,
  { output, to }: ConvertOptions,
  session: Session,
): Promise<void> {
  const named = [...flows, ...refused, ...passedOver].map(({ file }) => resolve(session.cwd, file));
  const [first] = converted;
  if (first === undefined) return;
  if (named.length === 1 && !(await isFolder(session.cwd, output))) {
    return writeResult(session, textOf(first), output);
  }
  if (output === undefined) throw failure('cli.output-needed', { files: named.length });
  const from = sharedFolder(named);
  for (const one of converted) {
    const name = outputName(relative(from, resolve(session.cwd, one.flows.file)), to);
    const path = resolve(session.cwd, output, name);
    await makeFolder(dirname(path), output);
    await writeWhole(path, textOf(one), { overwrite: true, shownAs: join(output, name) });
  }
}

/** True for a path that is a folder, or says by a slash at its end that it is to be one. */
async function isFolder(cwd: string, output: string | undefined): Promise<boolean> {
  if (output === undefined || output === '-') return false;
  if (/[/\\]$/.test(output)) return true;
  return stat(resolve(cwd, output)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function textOf({ conversion }: Converted): string {
  return `${JSON.stringify(conversion.value, null, 2)}\n`;
}

/** `alert/rapidpro.json` gives `alert/rapidpro.floip.json`; standard input gives `stdin.floip.json`. */
function outputName(file: string, to: ConversionTarget): string {
  return `${file === '-' ? 'stdin' : file.replace(/\.json$/i, '')}.${to}.json`;
}

async function writeLosses(
  converted: readonly Converted[],
  options: ConvertOptions,
  session: Session,
): Promise<void> {
  const answer = converted.map(({ flows, conversion }) => ({
    file: flows.file,
    to: options.to,
    losses: conversion.losses.map((loss) => ({ ...loss, ...flows.json.positions.at(loss.at) })),
  }));
  if (options.losses !== undefined) {
    return writeResult(session, `${JSON.stringify(answer, null, 2)}\n`, options.losses);
  }
  for (const { flows, conversion } of converted) {
    session.stderr.write(lossesText(flows, options.to, conversion.losses));
  }
}

/** What a conversion lost, for people. */
function lossesText({ file, json }: FlowFile, to: ConversionTarget, losses: readonly Loss[]): string {
  const count = losses.length === 0 ? 'nothing lost' : `${losses.length} lost`;
  const lines = losses.map((loss) => {
    const { line, column } = json.positions.at(loss.at);
    const kept = loss.keptIn === undefined ? '' : ` Kept in ${loss.keptIn}.`;
    return `  ${printable(`${file}:${line}:${column} ${loss.code} ${loss.what}: ${loss.why}${kept}`)}\n`;
  });
  return `${printable(file)} to ${to}: ${count}\n${lines.join('')}`;
}
