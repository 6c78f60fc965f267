/** The exports that a command works with: read, checked, each with what the manifest of its package claims. */
import type { FlowDocument } from '../flow/model.ts';
import type { JsonDocument } from '../text/json.ts';
import { type CheckContext, type CheckedFile, examineFile, tooLargeReport } from './check.ts';
import type { FileToCheck } from './check-files.ts';
import type { Claims } from './claims.ts';
import type { FileReport } from './file-report.ts';
import { checkPackage, claimsFor, Packages } from './package.ts';
import { isYamlFile } from './yaml-document.ts';

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
export interface SortedFiles {
  readonly flows: readonly FlowFile[];
  /** Files that are not valid; and manifests that can't be read, because what they claim is not known then. */
  readonly refused: readonly FileReport[];
  /** Files that hold no flows, or none that can be judged. */
  readonly passedOver: readonly FileReport[];
}

/**
 * Reads and checks files one after another; YAML files are no exports and are left out.
 *
 * Throws what `read` throws.
 */
export async function readFlowFiles(
  files: readonly FileToCheck[],
  context: CheckContext,
): Promise<SortedFiles> {
  const packages = new Packages();
  const flows: FlowFile[] = [];
  const refused = new Map<string, FileReport>();
  const passedOver: FileReport[] = [];
  for (const input of files.filter(({ name }) => !isYamlFile(name))) {
    const found = input.path === undefined ? undefined : await packages.of(input.path, input.name);
    if (found !== undefined && found.read.manifest === undefined) {
      for (const report of await checkPackage(found, context)) refused.set(report.file, report);
    }
    const claims = found === undefined || input.path === undefined ? undefined : claimsFor(found, input.path);
    const { report, bytes, json, document } = await readAndExamine(input, claims, context);
    if (report.valid === false) refused.set(report.file, report);
    else if (report.valid === null || bytes === undefined || json === undefined || document === undefined) {
      passedOver.push(report);
    } else {
      flows.push({ file: input.name, bytes, json, document, ...(claims === undefined ? {} : { claims }) });
    }
  }
  return { flows, refused: [...refused.values()], passedOver };
}

async function readAndExamine(
  input: FileToCheck,
  claims: Claims | undefined,
  context: CheckContext,
): Promise<CheckedFile & { readonly bytes?: Uint8Array }> {
  const { bytes, tooLarge } = await input.read();
  if (bytes === undefined) return { report: tooLargeReport(input.name, tooLarge.size, tooLarge.limit) };
  const file = { ...context, file: input.name, bytes };
  return { ...examineFile(claims === undefined ? file : { ...file, claims }), bytes };
}
