import { type JsonObject, textOf } from '../../../text/json-value.ts';

/** The name by which expressions find the result of a rule set; empty if it has no label. */
export function resultSlug(ruleSet: JsonObject): string {
  return (textOf(ruleSet, 'label') ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_');
}
