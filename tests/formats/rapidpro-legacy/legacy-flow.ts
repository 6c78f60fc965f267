import type { JsonObject } from '../../../src/text/json-value.ts';

export const uuids = {
  flow: '7b1d1f6e-0c3a-4c55-9c53-000000000001',
  entry: '7b1d1f6e-0c3a-4c55-9c53-000000000002',
  exit: '7b1d1f6e-0c3a-4c55-9c53-000000000003',
  action: '7b1d1f6e-0c3a-4c55-9c53-000000000004',
  rules: '7b1d1f6e-0c3a-4c55-9c53-000000000005',
  yes: '7b1d1f6e-0c3a-4c55-9c53-000000000006',
  other: '7b1d1f6e-0c3a-4c55-9c53-000000000007',
  group: '7b1d1f6e-0c3a-4c55-9c53-000000000008',
} as const;

/** A legacy flow that asks whether there is stock. */
export function legacyFlow({
  action = {},
  ruleSet = {},
  more = {},
}: {
  action?: JsonObject;
  ruleSet?: JsonObject;
  more?: JsonObject;
} = {}): JsonObject {
  return {
    base_language: 'eng',
    flow_type: 'M',
    version: '11.12',
    entry: uuids.entry,
    metadata: { uuid: uuids.flow, name: 'Stock', revision: 3, expires: 720 },
    action_sets: [
      {
        uuid: uuids.entry,
        x: 100,
        y: 0,
        exit_uuid: uuids.exit,
        destination: uuids.rules,
        actions: [
          {
            uuid: uuids.action,
            type: 'reply',
            msg: { eng: 'Stock, @contact.first_name?', fra: 'Du stock ?' },
            ...action,
          },
        ],
      },
    ],
    rule_sets: [
      {
        uuid: uuids.rules,
        x: 100,
        y: 200,
        ruleset_type: 'wait_message',
        label: 'Has Stock',
        operand: '@step.value',
        rules: [
          {
            uuid: uuids.yes,
            category: { eng: 'Yes', fra: 'Oui' },
            test: { type: 'contains_any', test: { eng: 'yes y', fra: 'oui' } },
            destination: null,
          },
          { uuid: uuids.other, category: { eng: 'Other' }, test: { type: 'true' }, destination: null },
        ],
        ...ruleSet,
      },
    ],
    ...more,
  };
}
