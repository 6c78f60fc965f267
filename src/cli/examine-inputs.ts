/** Reads and checks the exports that a command works with, each with what the manifest of its package claims. */
import {
  type CheckContext,
  type CheckedFile,
  defaultCheckLimits,
  examineFile,
  tooLargeReport,
} from '../flow-package/check.ts';
import { checkPackage, claimsFor, Packages } from '../flow-package/package.ts';
import type { Claims } from '../flow-package/claims.ts';
import type { FlowDocument } from '../flow/model.ts';
import type { FileReport } from '../report/validation-report.ts';
import type { JsonDocument } from '../text/json.ts';
import { type Input, readInput } from './inputs.ts';
import { endIfInterrupted } from './output.ts';

/** A valid export, ready to be worked with. */
export interface FlowFile {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly json: JsonDocument;
  readonly document: FlowDocument;
  readonly claims?: Claims;
}

/** All files of a command, sorted by what can be done with them. */
export interface Examined {
  readonly flows: readonly FlowFile[];
  /** Files that are not valid; and manifests that can't be read, because what they claim is not known then. */
  readonly refused: readonly FileReport[];
  /** Files that hold no flows, or none that can be judged. */
  readonly passedOver: readonly FileReport[];
}

export interface ExamineOptions {
  readonly context: CheckContext;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
  /** Told of each file before it is read. */
  readonly onFile?: (name: string) => void;
}

/** Reads and checks inputs one after another; YAML files are no exports and are left out. */
export async function examineInputs(inputs: readonly Input[], options: ExamineOptions): Promise<Examined> {
  const { context, stdin, signal, onFile } = options;
  const packages = new Packages();
  const flows: FlowFile[] = [];
  const refused = new Map<string, FileReport>();
  const passedOver: FileReport[] = [];
  for (const input of inputs.filter(({ name }) => !/\.ya?ml$/i.test(name))) {
    endIfInterrupted(signal);
    onFile?.(input.name);
    const found = input.path === undefined ? undefined : await packages.of(input.path, input.name);
    if (found !== undefined && found.read.manifest === undefined) {
      for (const report of await checkPackage(found, context)) refused.set(report.file, report);
    }
    const claims = found === undefined || input.path === undefined ? undefined : claimsFor(found, input.path);
    const { report, bytes, json, document } = await examineInput(input, claims, context, stdin);
    if (report.valid === false) refused.set(report.file, report);
    else if (report.valid === null || bytes === undefined || json === undefined || document === undefined) {
      passedOver.push(report);
    } else {
      flows.push({ file: input.name, bytes, json, document, ...(claims === undefined ? {} : { claims }) });
    }
  }
  return { flows, refused: [...refused.values()], passedOver };
}

async function examineInput(
  input: Input,
  claims: Claims | undefined,
  context: CheckContext,
  stdin: AsyncIterable<Uint8Array>,
): Promise<CheckedFile & { readonly bytes?: Uint8Array }> {
  const { bytes: limit } = context.limits ?? defaultCheckLimits;
  const { bytes, tooLarge } = await readInput(input, stdin, limit);
  if (bytes === undefined) return { report: tooLargeReport(input.name, tooLarge.size, tooLarge.limit) };
  const file = { ...context, file: input.name, bytes };
  return { ...examineFile(claims === undefined ? file : { ...file, claims }), bytes };
}
