/** The JSON Schemas of RapidPro's flows, spec 13 and 14: one a part, the typed parts one a type. */
export { actionSchemas } from './schema/actions.ts';
export { exportSchema } from './schema/document.ts';
export {
  caseSchema,
  categorySchema,
  exitSchema,
  flowSchema,
  headerSchema,
  hintSchemas,
  nodeSchema,
  routerSchemas,
  waitSchemas,
} from './schema/flow.ts';
export type { Schema } from './schema/types.ts';
