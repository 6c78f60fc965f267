/** /metadata: a CapabilityStatement made from what the server really does (R4 section 3.1.0.9). */
import type { JsonObject } from '../text/json-value.ts';
import { textOf } from '../text/json-value.ts';
import type { Interaction, Reply, ServerParts } from './interaction.ts';
import { resourceTypes } from './resource-types.ts';

/** Search parameters that are answered from the row itself. */
const ownParameters: JsonObject[] = [
  {
    name: '_id',
    definition: 'http://hl7.org/fhir/SearchParameter/Resource-id',
    type: 'token',
    documentation: 'The id of the resource',
  },
  {
    name: '_lastUpdated',
    definition: 'http://hl7.org/fhir/SearchParameter/Resource-lastUpdated',
    type: 'date',
    documentation: 'When the newest version was written',
  },
];

export function metadata({ parts }: Interaction): Reply {
  return { status: 200, body: JSON.stringify(capabilityStatement(parts)) };
}

function capabilityStatement(parts: ServerParts): JsonObject {
  const profiles = profilesByType(parts);
  return {
    resourceType: 'CapabilityStatement',
    name: 'MheroReferenceServer',
    status: 'active',
    date: parts.clock().toISOString(),
    kind: 'instance',
    software: { ...parts.software },
    implementation: { description: 'Embedded FHIR R4 reference server of mhero-flows', url: parts.base() },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'JSON only. Resources are checked against their base type and every profile in meta.profile that is known.',
        security: { description: 'None: meant for one machine or a closed network' },
        resource: resourceTypes.map((type) => resourceCapability(parts, type, profiles.get(type) ?? [])),
        interaction: ['transaction', 'batch', 'search-system', 'history-system'].map((code) => ({ code })),
      },
    ],
  };
}

function resourceCapability(parts: ServerParts, type: string, profiles: readonly string[]): JsonObject {
  const parameters = [...parts.parameters.of(type).values()].filter(({ code }) => !code.startsWith('_id'));
  const references = parameters.filter((parameter) => parameter.type === 'reference');
  return {
    type,
    profile: `http://hl7.org/fhir/StructureDefinition/${type}`,
    ...(profiles.length === 0 ? {} : { supportedProfile: [...profiles] }),
    interaction: [
      'read',
      'vread',
      'update',
      'delete',
      'history-instance',
      'history-type',
      'create',
      'search-type',
    ].map((code) => ({ code })),
    versioning: 'versioned',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    conditionalDelete: 'single',
    referencePolicy: ['literal', 'logical'],
    ...(references.length === 0
      ? {}
      : { searchInclude: ['*', ...references.map(({ code }) => `${type}:${code}`)] }),
    searchParam: [
      ...ownParameters,
      ...parameters
        .filter(({ code }) => code !== '_lastUpdated')
        .map(({ code, url, type: searchType }) => ({
          name: code,
          ...(url === '' ? {} : { definition: url }),
          type: searchType,
        })),
    ],
    ...(parts.validator === undefined
      ? {}
      : {
          operation: [
            { name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' },
          ],
        }),
  };
}

/** Profiles that are not HL7's own, by the resource type that they constrain. */
function profilesByType({ definitions }: ServerParts): Map<string, string[]> {
  const profiles = new Map<string, string[]>();
  for (const url of definitions.urls('StructureDefinition')) {
    if (url.startsWith('http://hl7.org/')) continue;
    const definition = definitions.get('StructureDefinition', url);
    if (definition === undefined || textOf(definition, 'derivation') !== 'constraint') continue;
    const type = textOf(definition, 'type') ?? '';
    profiles.set(type, [...(profiles.get(type) ?? []), url]);
  }
  return profiles;
}
