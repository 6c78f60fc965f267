/** Endpoints of RapidPro's API, versions 1 and 2, whose answers are recognised. */
export const apiEndpoints = [
  'broadcasts',
  'campaign-events',
  'campaigns',
  'channels',
  'contacts',
  'fields',
  'flow-starts',
  'flows',
  'globals',
  'groups',
  'labels',
  'messages',
  'resthook-events',
  'resthooks',
  'runs',
  'tickets',
] as const;

export type ApiEndpoint = (typeof apiEndpoints)[number];

/** What a file can be. Those up to `rapidpro-flow-list` are read as RapidPro flows, `floip-*` by the FLOIP reader. */
export const fileKinds = [
  'rapidpro-export',
  'rapidpro-assets',
  'rapidpro-flow',
  'rapidpro-flow-list',
  'rapidpro-legacy-export',
  'rapidpro-legacy-flow',
  'rapidpro-action-cases',
  'rapidpro-router-cases',
  'rapidpro-migration-cases',
  'rapidpro-legacy-cases',
  'rapidpro-inspection',
  'floip-container',
  'floip-flow',
  'floip-context',
  'viamo-tree',
  'flow-results-package',
  'flow-results-rows',
  'flow-results-api-package',
  'flow-results-api-responses',
  'fhir-resource',
  'rapidpro-api-answer',
  'unknown',
] as const;

export type FileKind = (typeof fileKinds)[number] | `rapidpro-api-${ApiEndpoint}`;
