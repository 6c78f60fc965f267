import { convert, type ConversionTarget } from '../../src/flow-package/convert.ts';
import type { FlowFile } from '../../src/flow-package/flow-files.ts';
import { type CheckContext, examineFile } from '../../src/flow-package/check.ts';
import type { ConversionRow } from '../../src/report/html/html-report.ts';

/** Writes every export in the other format of flows and in FHIR, and checks what came out. */
export function convertExamples(flows: readonly FlowFile[], context: CheckContext): ConversionRow[] {
  return flows.flatMap((one) => {
    const other = one.document.format === 'rapidpro' ? 'floip' : 'rapidpro';
    const targets: ConversionTarget[] = [other, 'fhir'];
    return targets.map((to) => {
      const { value, losses } = convert(one, to);
      const bytes = Buffer.from(JSON.stringify(value));
      const { report } = examineFile({ ...context, file: `${one.file} as ${to}`, bytes });
      return { file: one.file, to, losses, valid: report.valid === true };
    });
  });
}
