/** What `mhero convert` does, once its arguments are understood. */
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { type Conversion, type ConversionTarget, convert, convertResource } from '../flow-package/convert.ts';
import type { FlowFile, ResourceFile } from '../flow-package/flow-files.ts';
import { openPackagedDefinitions } from '../fhir/packaged-definitions.ts';
import type { Loss } from '../flow/loss.ts';
import { printable } from '../report/printable.ts';
import { examineFiles } from './examine-files.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
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
  readonly source: Pick<FlowFile, 'file' | 'json'>;
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
  const { to } = options;
  const examined = await examineFiles(args, { ...options, takeResources: to !== 'fhir' }, session);
  const converted = [
    ...examined.flows.map((source) => ({ source, conversion: convert(source, to) })),
    ...(to === 'fhir' ? [] : convertResources(examined.resources, to, session)),
  ];
  if (converted.length === 0 && examined.refused.length === 0) {
    throw failure('cli.nothing-judged', { files: examined.resources.length });
  }
  const results = converted.map((one) => ({ file: one.source.file, text: textOf(one) }));
  const named = [...examined.flows, ...examined.resources, ...examined.refused, ...examined.passedOver].map(
    ({ file }) => file,
  );
  await writeResults(session, results, named, options.output, (path) => outputName(path, options.to));
  await writeLosses(converted, options, session);
  return examined.refused.length > 0 ? verdictOf(examined.refused) : exitCode.ok;
}

/** The flows in FHIR resources; those without one are told. */
function convertResources(
  resources: readonly ResourceFile[],
  to: Exclude<ConversionTarget, 'fhir'>,
  session: Session,
): Converted[] {
  if (resources.length === 0) return [];
  const definitions = openPackagedDefinitions();
  return resources.flatMap((source) => {
    const conversion = convertResource(source, to, definitions);
    if (conversion !== undefined) return [{ source, conversion }];
    session.stderr.write(`${printable(source.file)}: fhir-resource, no flow to work with\n`);
    return [];
  });
}

function textOf({ conversion }: Converted): string {
  if (conversion.text !== undefined) return conversion.text;
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
  const answer = converted.map(({ source, conversion }) => ({
    file: source.file,
    to: options.to,
    losses: conversion.losses.map((loss) => ({ ...loss, ...source.json.positions.at(loss.at) })),
  }));
  if (options.losses !== undefined) {
    return writeResult(session, `${JSON.stringify(answer, null, 2)}\n`, options.losses);
  }
  for (const { source, conversion } of converted) {
    session.stderr.write(lossesText(source, options.to, conversion.losses));
  }
}

/** What a conversion lost, for people. */
function lossesText(
  { file, json }: Converted['source'],
  to: ConversionTarget,
  losses: readonly Loss[],
): string {
  const count = losses.length === 0 ? 'nothing lost' : `${losses.length} lost`;
  const lines = losses.map((loss) => {
    const { line, column } = json.positions.at(loss.at);
    const kept = loss.keptIn === undefined ? '' : ` Kept in ${loss.keptIn}.`;
    return `  ${printable(`${file}:${line}:${column} ${loss.code} ${loss.what}: ${loss.why}${kept}`)}\n`;
  });
  return `${printable(file)} to ${to}: ${count}\n${lines.join('')}`;
}
