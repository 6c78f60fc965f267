import type { AnySchemaObject } from 'ajv';
import { manifestSchema } from '../../src/flow-package/manifest-schema.ts';
import { runSchema } from '../../src/flow-package/run-schema.ts';
import { floipVersions } from '../../src/formats/floip/version.ts';
import { resultsVersions } from '../../src/formats/flow-results/version.ts';
import { treeSchema } from '../../src/formats/viamo/schema.ts';
import { differenceReportSchema } from '../../src/report/difference/report-schema.ts';
import { validationReportSchema } from '../../src/report/validation/report-schema.ts';
import { flowResultsSchema } from './flow-results.ts';
import { floipSchema } from './floip.ts';
import { published } from './published-schema.ts';
import { exportSchema13, flowSchemaOf, legacyExportSchema } from './rapidpro.ts';

/** Every schema that other programs may rely on, in the order in which docs/schemas.md lists them. */
export function allSchemas(): AnySchemaObject[] {
  return [
    manifestSchema,
    runSchema,
    validationReportSchema,
    differenceReportSchema,
    exportSchema13(),
    legacyExportSchema(),
    flowSchemaOf('13'),
    flowSchemaOf('14'),
    ...floipVersions.map(floipSchema),
    ...resultsVersions.map(flowResultsSchema),
    published('viamo-tree', treeSchema),
  ];
}

/** Every published schema: its file name, which is the end of its `$id`, and its text. */
export function publishedSchemas(): Map<string, string> {
  return new Map(
    allSchemas().map((schema) => {
      const id = String(schema['$id']);
      return [id.slice(id.lastIndexOf('/') + 1), `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
