import type { Definitions } from '../../src/fhir/definitions.ts';
import type { JsonObject } from '../../src/text/json-value.ts';
import type { DocumentValidator, ProfileFinding } from '../../src/validation/validator.ts';

const base = 'http://mhero.org/fhir/StructureDefinition/';
const profiles = new Map<string, JsonObject>([
  [`${base}mhero-flow`, { resourceType: 'StructureDefinition', type: 'Questionnaire' }],
  [
    'https://moh.example.org/fhir/StructureDefinition/stock',
    {
      resourceType: 'StructureDefinition',
      type: 'Questionnaire',
      snapshot: { element: [{ id: 'Questionnaire.item:amount', short: 'Asks for the amount in stock' }] },
    },
  ],
  [`${base}mhero-contact`, { resourceType: 'StructureDefinition', type: 'Practitioner' }],
]);

/** The few definitions that the check of a package looks up. */
export const fewDefinitions: Definitions = {
  get: (_, canonical) => profiles.get(canonical),
  urls: () => [...profiles.keys()],
};

/** A validator that finds what it is told to find, and remembers what it was asked. */
export function scriptedValidator(
  script: (profiles: readonly string[], resource: JsonObject) => readonly ProfileFinding[],
): DocumentValidator & {
  readonly asked: { readonly profiles: readonly string[]; readonly resource: JsonObject }[];
} {
  const asked: { readonly profiles: readonly string[]; readonly resource: JsonObject }[] = [];
  return {
    asked,
    readXml: () => ({ findings: [] }),
    validate: (resource, options) => {
      const one = { profiles: options?.profiles ?? [], resource: resource as JsonObject };
      asked.push(one);
      return [...script(one.profiles, one.resource)];
    },
  };
}

export const contentValidator = scriptedValidator(() => []);
