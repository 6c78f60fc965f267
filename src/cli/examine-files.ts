import { readFlowFiles, type SortedFiles } from '../flow-package/flow-files.ts';
import { printable } from '../report/printable.ts';
import { validationText } from '../report/validation/text.ts';
import { validationReport } from '../report/validation-report.ts';
import { openCheckContext } from './check-context.ts';
import { filesToCheck, findInputs } from './inputs.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { endIfInterrupted } from './output.ts';
import { progressOn } from './progress.ts';
import { tool } from './version.ts';

/**
 * Finds, reads and checks the exports that the arguments name, and tells on standard error of those that can't
 * be worked with: what is wrong with the invalid ones, and what the others are.
 *
 * @throws Failure if there is neither a valid export nor an invalid one
 */
export async function examineFiles(
  args: readonly string[],
  options: {
    readonly maxBytes?: number;
    readonly takeResources?: boolean;
    readonly takeAnswers?: boolean;
  },
  session: Session,
): Promise<SortedFiles> {
  const inputs = await findInputs(args, { cwd: session.cwd });
  const progress = progressOn(session.stderr, inputs.length);
  const context = openCheckContext(options.maxBytes);
  const files = filesToCheck(inputs, session.stdin, context.limits.bytes, (name) => {
    endIfInterrupted(session.signal);
    progress.step(name);
  });
  const examined = await readFlowFiles(files, {
    ...context,
    takeResources: options.takeResources ?? false,
    takeAnswers: options.takeAnswers ?? false,
  }).finally(() => progress.end());
  if (examined.refused.length > 0) {
    session.stderr.write(validationText(validationReport(examined.refused, tool()), { quiet: true }));
  }
  for (const { file, kind } of examined.passedOver) {
    session.stderr.write(`${printable(file)}: ${kind}, no flow to work with\n`);
  }
  const { flows, resources, answers, refused } = examined;
  if (flows.length + resources.length + answers.length + refused.length === 0) {
    throw failure('cli.nothing-judged', { files: examined.passedOver.length });
  }
  return examined;
}
