/** What `mhero convert` does, once its arguments are understood. */
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { type Conversion, type ConversionTarget, convert } from '../flow-package/convert.ts';
import type { FlowFile } from '../flow-package/flow-files.ts';
import type { Loss } from '../flow/loss.ts';
import { printable } from '../report/printable.ts';
import { examineFiles } from './examine-files.ts';
import type { Session } from './io.ts';
import { writeResult } from './output.ts';
import { verdictOf } from './verdict.ts';
import { writeResults } from './write-results.ts';

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
  const results = converted.map((one) => ({ file: one.flows.file, text: textOf(one) }));
  const named = [...examined.flows, ...examined.refused, ...examined.passedOver].map(({ file }) => file);
  await writeResults(session, results, named, options.output, (path) => outputName(path, options.to));
  await writeLosses(converted, options, session);
  return examined.refused.length > 0 ? verdictOf(examined.refused) : exitCode.ok;
}

function textOf({ conversion }: Converted): string {
  return `${JSON.stringify(conversion.value, null, 2)}\n`;
}

/** `alert/rapidpro.json` gives `alert/rapidpro.floip.json`, `stdin` gives `stdin.floip.json`. */
function outputName(file: string, to: ConversionTarget): string {
  return `${file.replace(/\.json$/i, '')}.${to}.json`;
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
