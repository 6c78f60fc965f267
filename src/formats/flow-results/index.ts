/** Flow Results (github.com/FLOIP/flow-results): packages and their rows. */
export { checkParsedRows, checkRows, type RowsForm, type RowsVerdict } from './check-rows.ts';
export { readPackage, schemaFileOf, type PackageRead } from './read-package.ts';
export type { ResultsPackage, ResultsQuestion } from './results-package.ts';
export { type ResultsRow, RowCheck } from './row-check.ts';
