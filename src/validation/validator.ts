/** The profile validator as the rest of the program sees it. */
import type { Finding } from '../findings/finding.ts';
import type { Definitions } from '../fhir/definitions.ts';
import { createTerminology } from '../fhir/terminology/terminology.ts';
import { compareQuantities } from '../fhir/units.ts';
import { isObject, type JsonValue, textOf } from '../text/json-value.ts';
import { jsonFault } from './checks/json-shape.ts';
import { applyProfile } from './checks/meta-profile.ts';
import { Node } from './node.ts';
import { Run, type ValidatorContext } from './run.ts';
import { sortFindings } from './sort-findings.ts';
import { Structures } from './structures.ts';
import { walkResource } from './walk-structure.ts';

export { validationMessages } from './messages.ts';

/** What is asked of references that point out of the resource: nothing, or that `resolve` finds them. */
export type ReferencePolicy = 'ignore' | 'exist';

export interface ValidatorOptions {
  readonly definitions: Definitions;
  /** Extensions without a definition: an error as in HL7's validator, unless allowed. */
  readonly allowUnknownExtensions?: boolean;
  /** Extensions of example.org and acme.com are let pass unless this is false. */
  readonly allowExampleUrls?: boolean;
  readonly references?: ReferencePolicy;
  /** Leaves contained resources unchecked. */
  readonly ignoreContained?: boolean;
  /** Profiles for every resource of a type, as guides declare them (ImplementationGuide.global). */
  readonly globalProfiles?: ReadonlyMap<string, readonly string[]>;
  /** The moment that `now()` and `today()` in invariants give, as an instant; without it they are not checked. */
  readonly now?: string;
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

/** Levels of JSON that are checked; as many as the JSON reader takes. */
const maxDepth = 200;

/**
 * Makes a validator of FHIR R4 resources. Definitions are compiled when a resource first needs them, and kept:
 * make one validator and use it often.
 *
 * @example
 * const validator = createValidator({ definitions: openPackagedDefinitions() });
 * const findings = validator.validate(questionnaire, { profiles: ['http://mhero.org/fhir/StructureDefinition/mhero-flow'] });
 */
export function createValidator(options: ValidatorOptions): Validator {
  const context: ValidatorContext = {
    structures: new Structures(options.definitions),
    terminology: createTerminology(options.definitions),
    compareQuantities,
    now: options.now,
    allowUnknownExtensions: options.allowUnknownExtensions === true,
    allowExampleUrls: options.allowExampleUrls !== false,
    ignoreContained: options.ignoreContained === true,
    globalProfiles: options.globalProfiles ?? new Map(),
    references: options.references ?? 'ignore',
  };
  return { validate: (resource, given = {}) => validate(resource, given, context) };
}

function validate(
  resource: JsonValue,
  options: ValidateOptions,
  context: ValidatorContext,
): ProfileFinding[] {
  const run = new Run(context, options);
  const type = (isObject(resource) ? textOf(resource, 'resourceType') : undefined) ?? '';
  const contents = type === '' ? undefined : context.structures.type(type)?.rules;
  const node = new Node({
    parent: undefined,
    key: '',
    name: '',
    index: -1,
    type,
    value: resource,
    contents,
    scope: undefined,
  });
  if (isDeeperThan(resource, maxDepth)) {
    jsonFault(node, 'profile.too-deep', { limit: maxDepth }, run);
    return run.findings;
  }
  walkResource(node, run);
  if (contents !== undefined) for (const url of options.profiles ?? []) applyProfile(node, url, run, 'error');
  return sortFindings(run.findings);
}

function isDeeperThan(value: JsonValue, limit: number): boolean {
  let level: JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next: JsonValue[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const part of Array.isArray(item) ? item : Object.values(item))
        if (typeof part === 'object' && part !== null) next.push(part);
    }
    level = next;
  }
  return false;
}
