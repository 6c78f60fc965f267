import type { Finding } from '../../../findings/finding.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import type { OldFlows } from '../read/old-flows.ts';
import { doubled } from './doubled.ts';
import { eventField } from './event-field.ts';
import { eventFlow } from './event-flow.ts';
import { eventMessage } from './event-message.ts';
import { eventValues } from './event-values.ts';
import { type ExportRule, exportPartsOf } from './export-parts.ts';
import { fieldKey } from './field-key.ts';
import { groupMissing } from './group-missing.ts';
import { shape } from './shape.ts';
import { triggerChannel } from './trigger-channel.ts';
import { triggerConflict } from './trigger-conflict.ts';
import { triggerFlow } from './trigger-flow.ts';
import { triggerKeyword } from './trigger-keyword.ts';
import { triggerType } from './trigger-type.ts';

/** All rules about what is in an export beside its flows. */
const rules: readonly ExportRule[] = [
  shape,
  triggerType,
  triggerKeyword,
  triggerFlow,
  triggerConflict,
  triggerChannel,
  eventFlow,
  eventField,
  eventValues,
  eventMessage,
  groupMissing,
  fieldKey,
  doubled,
];

/** Findings told of one export at most. */
const maxFindings = 1000;

/**
 * Judges campaigns, triggers, fields and groups as RapidPro's import does (`temba/orgs/models.py`, `import_app`): what
 * it refuses is an error, what it drops without a word or changes is a warning.
 */
export function checkExport(document: JsonObject, old: OldFlows): Finding[] {
  const parts = exportPartsOf(document, old);
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const finding of rule(parts)) if (findings.push(finding) >= maxFindings) return findings;
  }
  return findings;
}
