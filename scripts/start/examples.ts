/** The examples of the project, checked as `mhero validate` checks them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesToCheck, findInputs, type Input } from '../../src/cli/inputs.ts';
import type { CheckContext } from '../../src/flow-package/check.ts';
import { defaultCheckLimits } from '../../src/flow-package/check.ts';
import { checkFiles, type FileToCheck } from '../../src/flow-package/check-files.ts';
import type { FileReport } from '../../src/flow-package/file-report.ts';
import { type FlowFile, readFlowFiles } from '../../src/flow-package/flow-files.ts';

/** The folder with examples that each have a fault on purpose. */
const broken = 'broken';

export interface Examples {
  /** Packages without a fault: every file of them. */
  readonly reports: readonly FileReport[];
  readonly flows: readonly FlowFile[];
  /** By folder: whether the check found the fault that is there. */
  readonly faults: readonly { readonly folder: string; readonly codes: readonly string[] }[];
}

/** Finds and checks all that is below `examples` in the folder `root`. */
export async function checkExamples(root: string, context: CheckContext): Promise<Examples> {
  const good = folders(root, 'examples').filter((folder) => !folder.endsWith(`/${broken}`));
  const inputs = await findInputs(good, { cwd: root });
  const { flows } = await readFlowFiles(toCheck(inputs, context), context);
  const faults = [];
  for (const folder of folders(root, `examples/${broken}`)) {
    const reports = await check(await findInputs([folder], { cwd: root }), context);
    // What breaks a SHOULD of a flow profile is warned of, with the requirement.
    const errors = reports
      .flatMap((report) => report.findings)
      .filter(
        ({ severity, requirement }) =>
          severity === 'error' || (severity === 'warning' && requirement !== undefined),
      );
    faults.push({ folder, codes: [...new Set(errors.map(({ code }) => code))].sort() });
  }
  return { reports: await check(inputs, context), flows, faults };
}

async function check(inputs: readonly Input[], context: CheckContext): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for await (const report of checkFiles(toCheck(inputs, context), context)) reports.push(report);
  return reports;
}

function toCheck(inputs: readonly Input[], { limits = defaultCheckLimits }: CheckContext): FileToCheck[] {
  return filesToCheck(inputs, nobody(), limits.bytes);
}

function folders(root: string, below: string): string[] {
  if (!existsSync(join(root, below))) return [];
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${below}/${entry.name}`)
    .sort();
}

/** Standard input of somebody who types nothing. */
async function* nobody(): AsyncGenerator<Uint8Array> {
  // Nothing comes.
}
