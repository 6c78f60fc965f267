import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { schemaCheck } from '../../schema-findings.ts';
import {
  campaignSchema,
  fieldSchema,
  flowEventSchema,
  groupSchema,
  messageEventSchema,
  triggerSchema,
} from '../schema/export-parts.ts';
import { eventsOf, type ExportPart, type ExportRule, isImported } from './export-parts.ts';

const checks = {
  trigger: schemaCheck(triggerSchema),
  campaign: schemaCheck(campaignSchema),
  flowEvent: schemaCheck(flowEventSchema),
  messageEvent: schemaCheck(messageEventSchema),
  field: schemaCheck(fieldSchema),
  group: schemaCheck(groupSchema),
};

/** What RapidPro's import asks for is there; scheduled triggers are not looked at. */
export const shape: ExportRule = function* ({ triggers, campaigns, fields, groups }) {
  for (const trigger of triggers) if (isImported(trigger.value)) yield* check(checks.trigger, trigger);
  for (const campaign of campaigns) {
    yield* check(checks.campaign, campaign);
    for (const event of eventsOf(campaign)) {
      const isMessage = textOf(event.value, 'event_type') === 'M';
      yield* check(isMessage ? checks.messageEvent : checks.flowEvent, event);
    }
  }
  for (const field of fields) yield* check(checks.field, field);
  for (const group of groups) yield* check(checks.group, group);
};

function check(schema: ReturnType<typeof schemaCheck>, { value, at }: ExportPart): Finding[] {
  return schema(value, { pointer: at });
}
