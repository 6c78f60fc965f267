import { manifestSchema } from '../../src/flow-package/manifest-schema.ts';
import { runSchema } from '../../src/flow-package/run-schema.ts';
import { validationReportSchema } from '../../src/report/validation/report-schema.ts';

/** Every published schema: its file name, which is the end of its `$id`, and its text. */
export function publishedSchemas(): Map<string, string> {
  return new Map(
    [manifestSchema, runSchema, validationReportSchema].map((schema) => [
      schema.$id.slice(schema.$id.lastIndexOf('/') + 1),
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}
