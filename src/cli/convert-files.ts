/** What `mhero convert` does, once its arguments are understood. */
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { type Conversion, type ConversionTarget, convert, convertResource } from '../flow-package/convert.ts';
import type { FlowFile, ResourceFile, SortedFiles } from '../flow-package/flow-files.ts';
import { openPackagedDefinitions } from '../fhir/packaged-definitions.ts';
import type { Loss } from '../flow/loss.ts';
import { printable } from '../report/printable.ts';
import { examineFiles } from './examine-files.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { writeResult } from './output.ts';
import { convertPlatforms } from './platforms.ts';
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
  const examined = await examineFiles(
    args,
    { ...options, takeResources: true, takeAnswers: to === 'fhir' },
    session,
  );
  const converted = [
    ...examined.flows.map((source) => ({ source, conversion: convert(source, to) })),
    ...(to === 'fhir' ? [] : convertResources(examined.resources, to, session)),
  ];
  const platforms = platformsOf(examined);
  if (to === 'fhir' && platforms.length === 0)
    for (const { file } of examined.resources) tellNoFlow(file, session);
  if (converted.length + platforms.length === 0 && examined.refused.length === 0) {
    throw failure('cli.nothing-judged', { files: examined.resources.length });
  }
  const results = [
    ...converted.map((one) => ({ file: one.source.file, text: textOf(one) })),
    ...platforms.map(({ report, text }) => ({ file: report.file, text })),
  ];
  // Beside a platform's answers, Questionnaires say what they mean and become nothing themselves.
  const sources = platforms.length > 0 ? [] : examined.resources;
  const named = [
    ...[...examined.flows, ...sources, ...examined.refused, ...examined.passedOver].map(({ file }) => file),
    ...platforms.map(({ report }) => report.file),
  ];
  await writeResults(session, results, named, options.output, (path) => outputName(path, options.to));
  const reports = [...converted.map(lossReport), ...platforms.map(({ report }) => report)];
  await writeLosses(reports, options, session);
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
    tellNoFlow(source.file, session);
    return [];
  });
}

function tellNoFlow(file: string, session: Session): void {
  session.stderr.write(`${printable(file)}: fhir-resource, no flow to work with\n`);
}

function textOf({ conversion }: Converted): string {
  if (conversion.text !== undefined) return conversion.text;
  return `${JSON.stringify(conversion.value, null, 2)}\n`;
}

/** `alert/rapidpro.json` gives `alert/rapidpro.floip.json`, `stdin` gives `stdin.floip.json`. */
function outputName(file: string, to: ConversionTarget): string {
  return `${file.replace(/\.json$/i, '')}.${to}.json`;
}

/** What a conversion lost, each with the file and the line that it stood in. */
interface LossReport {
  readonly file: string;
  readonly losses: readonly (Loss & {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  })[];
}

function lossReport({ source: { file, json }, conversion }: Converted): LossReport {
  return {
    file,
    losses: conversion.losses.map((loss) => ({ ...loss, file, ...json.positions.at(loss.at) })),
  };
}

interface Platform {
  readonly text: string;
  readonly report: LossReport;
}

/** What the platforms told, as text, with the losses at their lines. */
function platformsOf(files: SortedFiles): Platform[] {
  return convertPlatforms(files).map(({ file, value, losses, answers }) => {
    const jsonOf = new Map(answers.map((answer) => [answer.file, answer.json]));
    const placed = losses.map((loss) => ({
      ...loss,
      ...(jsonOf.get(loss.file)?.positions.at(loss.at) ?? { line: 1, column: 1 }),
    }));
    return { text: `${JSON.stringify(value, null, 2)}\n`, report: { file, losses: placed } };
  });
}

async function writeLosses(
  reports: readonly LossReport[],
  { to, losses: target }: ConvertOptions,
  session: Session,
): Promise<void> {
  if (target !== undefined) {
    const answer = reports.map(({ file, losses }) => ({ file, to, losses: losses.map(withoutFile(file)) }));
    return writeResult(session, `${JSON.stringify(answer, null, 2)}\n`, target);
  }
  for (const report of reports) session.stderr.write(lossesText(report, to));
}

/** A loss names its file only if it is another one than that of the report. */
function withoutFile(name: string) {
  return ({ file, ...loss }: LossReport['losses'][number]) => (file === name ? loss : { file, ...loss });
}

/** What a conversion lost, for people. */
function lossesText({ file, losses }: LossReport, to: ConversionTarget): string {
  const count = losses.length === 0 ? 'nothing lost' : `${losses.length} lost`;
  const lines = losses.map((loss) => {
    const kept = loss.keptIn === undefined ? '' : ` Kept in ${loss.keptIn}.`;
    const place = `${loss.file}:${loss.line}:${loss.column}`;
    return `  ${printable(`${place} ${loss.code} ${loss.what}: ${loss.why}${kept}`)}\n`;
  });
  return `${printable(file)} to ${to}: ${count}\n${lines.join('')}`;
}
