import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';

const uuid = '5a3d0f6e-0000-4000-8000-000000000001';
const flow = { uuid, name: 'Stock', spec_version: '13.1.0', language: 'eng', type: 'messaging', nodes: [] };
const legacyFlow = { base_language: 'eng', action_sets: [], rule_sets: [], flow_type: 'M', metadata: {} };
const block = { uuid, type: 'MobilePrimitives.Message', exits: [] };
const floipFlow = { uuid, name: 'Stock', blocks: [block], languages: [], supported_modes: ['SMS'] };
const answers = (item: JsonValue, version: 'v1' | 'v2' = 'v2'): JsonValue => ({
  ...(version === 'v1' ? { count: 1 } : {}),
  next: null,
  previous: null,
  results: [item],
});

const cases: readonly (readonly [
  kind: string,
  format: string,
  version: string | undefined,
  value: JsonValue,
])[] = [
  [
    'rapidpro-export',
    'rapidpro',
    '13',
    { version: '13', site: 'https://a', flows: [flow], campaigns: [], triggers: [] },
  ],
  ['rapidpro-export', 'rapidpro', '13', { version: '13', flows: [] }],
  ['rapidpro-export', 'rapidpro', '13', { version: '13', flows: [legacyFlow, flow] }],
  ['rapidpro-assets', 'rapidpro', undefined, { flows: [flow], channels: [] }],
  ['rapidpro-assets', 'rapidpro', undefined, { flows: [flow] }],
  ['rapidpro-flow', 'rapidpro', '13.1.0', flow],
  ['rapidpro-flow', 'rapidpro', undefined, { uuid, name: 'Old', nodes: [], language: 'eng' }],
  ['rapidpro-flow', 'rapidpro', undefined, { name: 'Drawn', language: 'eng', nodes: [], _ui: {} }],
  ['rapidpro-flow', 'rapidpro', '13.1.0', { UUID: uuid, NAME: 'Stock', spec_version: '13.1.0', NODES: [] }],
  ['rapidpro-flow-list', 'rapidpro', undefined, [flow, flow]],
  ['rapidpro-legacy-export', 'rapidpro', '10', { version: 10, site: 'https://a', flows: [legacyFlow] }],
  ['rapidpro-legacy-export', 'rapidpro', '11.4', { version: '11.4', flows: [legacyFlow], triggers: [] }],
  ['rapidpro-legacy-export', 'rapidpro', '9', { version: 9, flows: [] }],
  ['rapidpro-legacy-flow', 'rapidpro', undefined, legacyFlow],
  [
    'rapidpro-legacy-flow',
    'rapidpro',
    '7',
    { version: 7, flow_type: 'F', name: 'Wrapped', definition: legacyFlow },
  ],
  ['rapidpro-action-cases', 'none', undefined, [{ description: 'a', action: {}, events: [] }]],
  ['rapidpro-router-cases', 'none', undefined, [{ description: 'a', router: {}, results: {} }]],
  ['rapidpro-migration-cases', 'none', undefined, [{ description: 'a', original: flow, migrated: flow }]],
  ['rapidpro-legacy-cases', 'none', undefined, [{ legacy_action: {}, expected_action: {} }]],
  ['rapidpro-legacy-cases', 'none', undefined, [{ legacy: legacyFlow, expected: flow }]],
  ['rapidpro-inspection', 'none', undefined, { dependencies: [], issues: [], results: [], parent_refs: [] }],
  [
    'floip-container',
    'floip',
    '1.0.0-rc3',
    { specification_version: '1.0.0-rc3', uuid, name: 'A', flows: [floipFlow] },
  ],
  ['floip-container', 'floip', undefined, { uuid, name: 'A', flows: [floipFlow] }],
  ['floip-flow', 'floip', undefined, floipFlow],
  [
    'floip-context',
    'none',
    undefined,
    { id: uuid, first_flow_id: uuid, flows: [floipFlow], interactions: [] },
  ],
  [
    'viamo-tree',
    'viamo',
    undefined,
    { id: 1, blocks: [], connections: [], hasVoice: 1, hasSms: 0, details: {} },
  ],
  [
    'flow-results-package',
    'none',
    '1.0.0-rc1',
    { profile: 'flow-results-package', flow_results_specification_version: '1.0.0-rc1', resources: [] },
  ],
  ['flow-results-rows', 'none', undefined, [['2024-05-01T10:00:00+00:00', 1, 'c', 's', 'q', 'yes', {}]]],
  [
    'flow-results-api-package',
    'none',
    '1.0.0-rc1',
    { data: { type: 'packages', id: '1', attributes: { 'flow-results-specification': '1.0.0-rc1' } } },
  ],
  [
    'flow-results-api-responses',
    'none',
    undefined,
    { data: { type: 'responses', attributes: { responses: [] } } },
  ],
  ['fhir-resource', 'fhir', undefined, { resourceType: 'Questionnaire', status: 'draft' }],
  [
    'rapidpro-api-runs',
    'none',
    'v2',
    answers({ uuid, contact: {}, flow: {}, path: [], values: {}, exit_type: null }),
  ],
  [
    'rapidpro-api-runs',
    'none',
    'v1',
    answers({ run: 1, contact: uuid, flow: 2, steps: [], values: [] }, 'v1'),
  ],
  ['rapidpro-api-contacts', 'none', 'v2', answers({ uuid, name: 'Ann', urns: [], groups: [], fields: {} })],
  [
    'rapidpro-api-messages',
    'none',
    'v2',
    answers({ id: 1, contact: {}, direction: 'in', text: 'hi', type: 'inbox' }),
  ],
  ['rapidpro-api-broadcasts', 'none', 'v2', answers({ text: {}, urns: [], contacts: [], groups: [] })],
  ['rapidpro-api-flows', 'none', 'v2', answers({ uuid, name: 'Stock', expires: 720, runs: {} })],
  [
    'rapidpro-api-flow-starts',
    'none',
    'v2',
    answers({ uuid, flow: {}, groups: [], contacts: [], status: 'complete' }),
  ],
  [
    'rapidpro-api-campaign-events',
    'none',
    'v2',
    answers({ uuid, campaign: {}, offset: 7, unit: 'days', relative_to: {} }),
  ],
  ['rapidpro-api-campaigns', 'none', 'v2', answers({ uuid, name: 'Visits', group: {}, created_on: '' })],
  ['rapidpro-api-fields', 'none', 'v2', answers({ key: 'ward', name: 'Ward', type: 'text' })],
  ['rapidpro-api-globals', 'none', 'v2', answers({ key: 'org', name: 'Org', value: 'x', modified_on: '' })],
  ['rapidpro-api-groups', 'none', 'v2', answers({ uuid, name: 'Nurses', query: null, count: 3 })],
  ['rapidpro-api-resthook-events', 'none', 'v2', answers({ resthook: 'case', data: {}, created_on: '' })],
  ['rapidpro-api-answer', 'none', 'v2', { next: null, previous: null, results: [] }],
  ['unknown', 'none', undefined, { type: 'FeatureCollection', features: [] }],
  ['unknown', 'none', undefined, []],
  ['unknown', 'none', undefined, {}],
  ['unknown', 'none', undefined, null],
  ['unknown', 'none', undefined, 'text'],
  ['unknown', 'none', undefined, { flows: 'none' }],
  ['unknown', 'none', undefined, [1, flow]],
  ['fhir-resource', 'fhir', undefined, { resourceType: '<script>' }],
];

describe('detect', () => {
  it.each(cases)('says %s (read as %s, version %s)', (kind, format, version, value) => {
    const detected = detect(value);
    expect({ kind: detected.kind, format: detected.format, version: detected.version }).toEqual({
      kind,
      format,
      version,
    });
    expect(detected.title).not.toBe('');
  });

  it('names the spec of the flows and the type of a resource', () => {
    expect(detect({ version: '13', flows: [flow] }).title).toBe('RapidPro export, version 13, spec 13.1.0');
    expect(detect({ resourceType: 'Bundle' }).title).toBe('FHIR Bundle');
    expect(detect({ resourceType: '<script>' }).title).toBe('FHIR resource');
  });
});
