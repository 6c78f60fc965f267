/** All that is done with one damaged file, and how it ended. */
import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../src/findings/failure.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { chartsOf } from '../../src/flow-package/charts.ts';
import { type CheckContext, type CheckedFile, checkFile, examineFile } from '../../src/flow-package/check.ts';
import { comparable, compareDocuments } from '../../src/flow-package/compare.ts';
import { convert } from '../../src/flow-package/convert.ts';
import type { FlowDocument } from '../../src/flow/model.ts';
import { diagramOf } from '../../src/flow/diagram.ts';
import { readResultsBundle } from '../../src/formats/flow-results/fhir/read-bundle.ts';
import { resultsBundle } from '../../src/formats/flow-results/fhir/results-bundle.ts';
import { checkRows, readPackage, RowCheck } from '../../src/formats/flow-results/index.ts';
import { migrateDocument } from '../../src/formats/rapidpro/migrate-document.ts';
import { flowMermaid } from '../../src/report/drawing/mermaid.ts';
import { flowSvg } from '../../src/report/drawing/flow-svg.ts';
import type { CorpusFile } from './corpus.ts';

/** How one file ended. Any `fault` is a defect of the program. */
export interface Outcome {
  readonly verdict: 'valid' | 'invalid' | 'not judged';
  readonly steps: readonly string[];
  readonly faults: readonly string[];
}

/** Files above this are drawn, compared and converted only where it is asked to be thorough. */
const large = 60_000;

/** Does everything with a file that a command could do. Never throws. */
export async function exercise(
  file: CorpusFile,
  bytes: Uint8Array,
  context: CheckContext,
  isThorough = true,
): Promise<Outcome> {
  const steps: string[] = [];
  const faults: string[] = [];
  const attempt = async (step: string, work: () => unknown): Promise<void> => {
    steps.push(step);
    try {
      await work();
    } catch (error) {
      // A failure is a clear refusal: it has a code and a message.
      if (!(error instanceof Failure)) faults.push(`${step}: ${faultOf(error)}`);
    }
  };
  let checked: CheckedFile | undefined;
  let rowsFindings: readonly Finding[] = [];
  if (!file.name.endsWith('.csv')) {
    await attempt('validate', () => {
      checked = examineFile({
        ...context,
        questionnaires: 'all',
        file: file.name,
        bytes,
      });
      faults.push(...checked.report.findings.flatMap(faultyFinding).map((fault) => `validate: ${fault}`));
      const report = checkFile({ ...context, file: file.name, bytes });
      if (!isDeepStrictEqual(report, checked.report))
        faults.push('validate: told otherwise for the report alone');
    });
  }
  if (file.package !== undefined) {
    const known = file.package;
    const text = Buffer.from(bytes).toString('latin1');
    const form = file.name.endsWith('.csv') ? 'csv' : text.includes('"responses"') ? 'api' : 'json';
    await attempt(`rows ${form}`, async () => {
      rowsFindings = (await checkRows(pieces(bytes), form, new RowCheck(known))).findings;
      faults.push(...rowsFindings.flatMap(faultyFinding).map((fault) => `rows: ${fault}`));
    });
  }
  if (checked !== undefined && (isThorough || bytes.length <= large)) {
    await workWith(checked, bytes, context, attempt, faults, originalOf(file, context));
  }
  return { verdict: verdictOf(checked, rowsFindings), steps, faults };
}

/** What a container keeps of an export beside its flows comes back as it was, with the faults that it had. */
function isBesideFlows({ pointer = '' }: Finding): boolean {
  return /^\/(?:campaigns|triggers|fields|groups)\//.test(pointer);
}

const originals = new Map<string, FlowDocument | undefined>();

/** The flows of the file before it was damaged, read once. */
function originalOf({ name, text }: CorpusFile, context: CheckContext): FlowDocument | undefined {
  if (!originals.has(name)) {
    const checked = examineFile({ ...context, file: name, bytes: new TextEncoder().encode(text) });
    originals.set(name, comparable(checked));
  }
  return originals.get(name);
}

type Attempt = (step: string, work: () => unknown) => Promise<void>;

async function workWith(
  checked: CheckedFile,
  bytes: Uint8Array,
  context: CheckContext,
  attempt: Attempt,
  faults: string[],
  original: FlowDocument | undefined,
): Promise<void> {
  const { json, detected, document, report } = checked;
  if (json === undefined || detected === undefined) return;
  if (detected.format === 'rapidpro') await attempt('migrate', () => migrateDocument(json.value, {}));
  await attempt('draw', () => {
    for (const { chart } of chartsOf(checked).slice(0, 4)) {
      flowSvg(diagramOf(chart));
      flowMermaid(chart);
    }
  });
  await attempt('diff', () => {
    const mutated = comparable(checked);
    if (mutated === undefined || original === undefined) return;
    compareDocuments(original, mutated);
    if (compareDocuments(mutated, mutated).length > 0) faults.push('diff: a file differs from itself');
  });
  if (document !== undefined && report.valid === true) {
    for (const to of ['rapidpro', 'floip', 'fhir'] as const) {
      await attempt(`convert to ${to}`, () => {
        const { value } = convert({ file: report.file, bytes, json, document }, to);
        const again = examineFile({
          ...context,
          file: 'converted',
          bytes: new TextEncoder().encode(JSON.stringify(value)),
        });
        const [error] = again.report.findings.filter(
          (finding) =>
            finding.severity === 'error' && !(detected.format === 'floip' && isBesideFlows(finding)),
        );
        if (error !== undefined) faults.push(`convert to ${to}: gives an invalid file: ${shape(error.code)}`);
      });
    }
  }
  if (/^flow-results-(api-)?package$/.test(detected.kind)) {
    const read = readPackage(json.value).package;
    if (read !== undefined) await attempt('convert to fhir', () => resultsBundle(read, []));
  }
  if (detected.format === 'fhir')
    await attempt('convert to flow-results', () => readResultsBundle(json.value, 'rows.json'));
}

function verdictOf(checked: CheckedFile | undefined, rows: readonly Finding[]): Outcome['verdict'] {
  if (checked === undefined) return rows.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid';
  if (checked.report.valid === null) return 'not judged';
  return checked.report.valid ? 'valid' : 'invalid';
}

/** A finding that no author could do anything with. */
function faultyFinding({ code, message, severity }: Finding): string[] {
  if (code === 'flow.not-fhir' || code === 'internal') return [`${code}: ${shape(message)}`];
  if (
    message === '' ||
    /\bundefined\b|\[object Object\]|\bNaN\b(?!")/.test(message.replace(/"[^"]*"?/g, ''))
  ) {
    return [`${code} (${severity}) says ${shape(message)}`];
  }
  return [];
}

/** The kind of fault: what was thrown and where, without the values of the file. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${typeof error}`;
  const where = /\((?:.*\/)?((?:src|node_modules)\/[^)]*)\)|at (?:.*\/)?((?:src|node_modules)\/\S*)/.exec(
    error.stack ?? '',
  );
  return `${error.name}: ${shape(error.message)} at ${where?.[1] ?? where?.[2] ?? 'an unknown place'}`;
}

function shape(message: string): string {
  return message
    .replace(/"[^"]*"?/g, '"…"')
    .replace(/\d+/g, '#')
    .slice(0, 160);
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let from = 0; from < bytes.length; from += 997) yield bytes.subarray(from, from + 997);
}
