/** `Base`: what all types specialize. R5 defines it, R4 does not, and logical models for both name it. */
import type { Definitions } from '../../fhir/definitions.ts';
import type { JsonObject } from '../../text/json-value.ts';

const baseUrl = 'http://hl7.org/fhir/StructureDefinition/Base';

const base: JsonObject = {
  resourceType: 'StructureDefinition',
  url: baseUrl,
  name: 'Base',
  status: 'active',
  kind: 'complex-type',
  abstract: true,
  type: 'Base',
  snapshot: { element: [{ id: 'Base', path: 'Base', min: 0, max: '*' }] },
};

/** The definitions, with `Base` where they lack it. */
export function withBaseType(definitions: Definitions): Definitions {
  return {
    get: (type, canonical) =>
      definitions.get(type, canonical) ??
      (type === 'StructureDefinition' && canonical === baseUrl ? base : undefined),
    urls: (type) => definitions.urls(type),
  };
}
