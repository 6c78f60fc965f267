/** The urls of the guide's definitions, and of the standard extensions that a flow needs. */

/** Base of all canonicals of the guide; data on servers has it, so it never changes. */
export const guideBase = 'http://mhero.org/fhir';

/** Canonical of one of the guide's profiles or extensions. */
export function ours(id: string): string {
  return `${guideBase}/StructureDefinition/${id}`;
}

/** Canonical of one of the guide's code systems. */
export function ourCodes(id: string): string {
  return `${guideBase}/CodeSystem/${id}`;
}

export const uriSystem = 'urn:ietf:rfc:3986';
export const ucumSystem = 'http://unitsofmeasure.org';

const standard = 'http://hl7.org/fhir/StructureDefinition';
export const standardExtension = {
  translation: `${standard}/translation`,
  minValue: `${standard}/minValue`,
  maxValue: `${standard}/maxValue`,
  minOccurs: `${standard}/questionnaire-minOccurs`,
  maxOccurs: `${standard}/questionnaire-maxOccurs`,
  hidden: `${standard}/questionnaire-hidden`,
  dataAbsentReason: `${standard}/data-absent-reason`,
} as const;
