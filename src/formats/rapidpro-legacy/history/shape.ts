/** What the steps ask of a flow before the first of them: sets that are objects, with actions and rules of a type. */
import { limits } from '../../rapidpro/limits.ts';
import {
  object,
  optional,
  optionalList,
  optionalText,
  requiredText,
  type Schema,
} from '../../rapidpro/schema/types.ts';
import { schemaCheck } from '../../schema-findings.ts';

const action = object({ type: requiredText(), groups: optionalList({}) }, ['type']);

const rule = object({ test: object({ type: requiredText() }, ['type']) }, ['test']);

const sets: Record<string, Schema> = {
  base_language: optionalText(),
  action_sets: optionalList(object({ actions: optionalList(action) }), { maxItems: limits.nodes }),
  rule_sets: optionalList(object({ label: optionalText(), rules: optionalList(rule) }), {
    maxItems: limits.nodes,
  }),
};

/** Findings of a flow, or of one in its wrapper, that the history can't be told of. */
export const checkOldShape = schemaCheck(object({ ...sets, definition: optional(object(sets)) }));
