/** The profile validator as the rest of the program sees it. */
import type { Finding } from '../findings/finding.ts';
import type { Definitions } from '../fhir/definitions.ts';
import type { JsonValue } from '../text/json-value.ts';

export interface ValidatorOptions {
  readonly definitions: Definitions;
}

export interface ValidateOptions {
  /** Profiles to check against, beside the base type and meta.profile. */
  readonly profiles?: readonly string[];
  /** Looks up a referenced resource (`Practitioner/1`, an absolute url); undefined if it is not known. */
  readonly resolve?: (reference: string) => JsonValue | undefined;
}

/** A finding of the profile validator: `expression` is always there, `pointer` is the place in the resource. */
export interface ProfileFinding extends Finding {
  readonly expression: string;
  readonly pointer: string;
  /** Id of the element definition that is broken: `Questionnaire.item:age`. */
  readonly element?: string;
}

export interface Validator {
  /** Checks a resource; never throws on outside data. Sorted by place. Errors make the resource invalid. */
  validate(resource: JsonValue, options?: ValidateOptions): ProfileFinding[];
}
