import type { Severity } from '../../src/findings/finding.ts';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import type { ValidateOptions, ValidatorOptions } from '../../src/validation/validator.ts';

/** A rule with a resource that keeps it and one that breaks it, and nothing else. */
export interface RuleCase {
  readonly code: string;
  /** What is special about this case, if a code has several. */
  readonly about?: string;
  readonly valid: JsonValue;
  readonly invalid: JsonValue;
  /** Where the fault is told: JSON pointer. */
  readonly at?: string;
  /** How bad the fault is, where it is not always the same. */
  readonly severity?: Severity;
  /** Elements of a differential on the type of the resource. */
  readonly profile?: readonly JsonObject[];
  /** Definitions beside the specification's. */
  readonly definitions?: readonly JsonObject[];
  readonly options?: Omit<ValidatorOptions, 'definitions'>;
  readonly validate?: ValidateOptions;
}

export const profileUrl = 'http://example.org/fhir/StructureDefinition/case';

export function profileOn(type: string, elements: readonly JsonObject[], url = profileUrl): JsonObject {
  return {
    resourceType: 'StructureDefinition',
    url,
    name: 'Case',
    status: 'active',
    kind: 'resource',
    abstract: false,
    type,
    baseDefinition: `http://hl7.org/fhir/StructureDefinition/${type}`,
    derivation: 'constraint',
    differential: { element: [...elements] },
  };
}

export const patient = (more: JsonObject = {}): JsonObject => ({ resourceType: 'Patient', ...more });

export const observation = (more: JsonObject = {}): JsonObject => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Weight' },
  ...more,
});
