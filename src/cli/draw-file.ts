/** What `mhero draw` does, once its arguments are understood. */
import { join, resolve } from 'node:path';
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { diagramOf } from '../flow/diagram.ts';
import { type FlowChart, chartsOf } from '../flow-package/charts.ts';
import { type CheckedFile, examineFile, tooLargeReport } from '../flow-package/check.ts';
import { flowSvg } from '../report/drawing/flow-svg.ts';
import { flowMermaid } from '../report/drawing/mermaid.ts';
import { printable } from '../report/printable.ts';
import { validationText } from '../report/validation/text.ts';
import { validationReport } from '../report/validation-report.ts';
import { makeFolder, writeWhole } from './atomic-write.ts';
import { openCheckContext } from './check-context.ts';
import { readInput } from './inputs.ts';
import { oneInput } from './one-input.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { endIfInterrupted, writeResult } from './output.ts';
import { tool } from './version.ts';
import { isFolder } from './write-results.ts';

export type DrawingFormat = 'svg' | 'mermaid';

export interface DrawOptions {
  readonly format: DrawingFormat;
  readonly flow?: string;
  readonly language?: string;
  readonly output?: string;
  readonly maxBytes?: number;
}

const writers: Readonly<Record<DrawingFormat, (flow: FlowChart) => string>> = {
  svg: ({ chart }) => `${flowSvg(diagramOf(chart))}\n`,
  mermaid: ({ chart }) => flowMermaid(chart),
};
const endings: Readonly<Record<DrawingFormat, string>> = { svg: '.svg', mermaid: '.mmd' };

/**
 * Draws the flows of a file: one to standard output or a file, several into a folder.
 *
 * @throws Failure if the file holds no flow at all, or not the one that is asked for
 */
export async function drawFile(arg: string, options: DrawOptions, session: Session): Promise<ExitCode> {
  const context = openCheckContext(options.maxBytes);
  const checked = await examine(arg, context, session);
  const { report } = checked;
  const all = chartsOf(checked, options.language, context.definitions);
  const undrawn = report.flows.length - all.length;
  const isUnreadable = checked.json === undefined;
  if (isUnreadable || (undrawn > 0 && options.flow === undefined)) {
    session.stderr.write(validationText(validationReport([report], tool()), { quiet: true }));
  }
  if (isUnreadable) return exitCode.usage;
  if (all.length === 0 && report.flows.length === 0)
    throw failure('cli.nothing-to-draw', { file: arg, kind: report.kind });
  const drawn = options.flow === undefined ? all : chosen(all, options.flow);
  await write(drawn, options, session);
  return undrawn > 0 && options.flow === undefined ? exitCode.notConformant : exitCode.ok;
}

async function examine(
  arg: string,
  context: ReturnType<typeof openCheckContext>,
  session: Session,
): Promise<CheckedFile> {
  const input = await oneInput(arg, session.cwd);
  const { bytes, tooLarge } = await readInput(input, session.stdin, context.limits.bytes);
  if (bytes === undefined) return { report: tooLargeReport(arg, tooLarge.size, tooLarge.limit) };
  return examineFile({ ...context, file: arg, bytes });
}

/** The flows of this uuid, or else of this name. */
function chosen(flows: readonly FlowChart[], name: string): FlowChart[] {
  const byUuid = flows.filter(({ uuid }) => uuid.toLowerCase() === name.toLowerCase());
  const found = byUuid.length > 0 ? byUuid : flows.filter((flow) => flow.name === name);
  if (found.length === 0) {
    throw failure('cli.flow-unknown', { flow: name, known: flows.slice(0, 20).map((flow) => flow.name) });
  }
  return found;
}

async function write(flows: readonly FlowChart[], options: DrawOptions, session: Session): Promise<void> {
  const { format, output } = options;
  const [first] = flows;
  if (first === undefined) return;
  if (flows.length === 1 && !(await isFolder(session.cwd, output))) {
    await writeResult(session, writers[format](first), output);
    return;
  }
  if (output === undefined || output === '-') throw failure('cli.output-needed', { files: flows.length });
  await makeFolder(resolve(session.cwd, output), output);
  const taken = new Set<string>();
  for (const flow of flows) {
    endIfInterrupted(session.signal);
    const name = `${fileNameFor(flow, taken)}${endings[format]}`;
    const shownAs = join(output, name);
    await writeWhole(resolve(session.cwd, output, name), writers[format](flow), { overwrite: true, shownAs });
    session.stderr.write(`${printable(`${flow.name === '' ? flow.uuid : flow.name}: ${shownAs}`)}\n`);
  }
}

/** A name for a flow's file: letters and digits of its own name, one that no file system takes amiss. */
function fileNameFor({ name, uuid }: FlowChart, taken: Set<string>): string {
  const words = (text: string) =>
    Array.from(
      text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    )
      .slice(0, 60)
      .join('');
  const base = words(name) || words(uuid) || 'flow';
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(base) ? `flow-${base}` : base;
  let free = safe;
  for (let number = 2; taken.has(free); number++) free = `${safe}-${number}`;
  taken.add(free);
  return free;
}
