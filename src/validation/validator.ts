/**
 * The profile validator as a library: `import { Validator } from 'mhero-flows/validation'`. Nothing of Node is needed.
 */
import { compareFindings, type Finding } from '../findings/finding.ts';
import type { Definitions } from '../fhir/definitions.ts';
import { createTerminology, type Terminology } from '../fhir/terminology/terminology.ts';
import { compareQuantities } from '../fhir/units.ts';
import type { XmlTypes } from '../fhir/xml/types.ts';
import { type ReadFhirXml, readFhirXml } from '../fhir/xml/read.ts';
import { parseJson } from '../text/json.ts';
import { isObject, type JsonValue, textOf } from '../text/json-value.ts';
import { locate } from '../text/locate.ts';
import { looksLikeXml } from '../text/xml-tree.ts';
import { jsonFault } from './checks/json-shape.ts';
import { applyProfile } from './checks/meta-profile.ts';
import { isDeeperThan, maxDepth } from './depth.ts';
import { logicalModels, validateInstance } from './logical-model.ts';
import { Node } from './node.ts';
import { Run, type ValidatorContext } from './run.ts';
import { sortFindings } from './sort-findings.ts';
import { strictJson } from './strict-json.ts';
import { withBaseType } from './structure/base-type.ts';
import { Structures } from './structures.ts';
import { walkResource } from './walk-structure.ts';
import { xmlTypes } from './xml-types.ts';

export { validationMessages } from './messages.ts';

/** What is asked of references that point out of the resource: nothing, or that `resolve` finds them. */
export type ReferencePolicy = 'ignore' | 'exist';

export interface ValidatorOptions {
  readonly definitions: Definitions;
  /** Says which codes are in which value sets; made of the definitions unless given. */
  readonly terminology?: Terminology;
  /** Extensions without a definition: an error as in HL7's validator, unless allowed. */
  readonly allowUnknownExtensions?: boolean;
  /** Extensions of example.org and acme.com are let pass unless this is false. */
  readonly allowExampleUrls?: boolean;
  readonly references?: ReferencePolicy;
  /** Takes the type in a reference's url (`Group/1`) for that of its target, so that a wrong one is an error. */
  readonly trustReferenceUrls?: boolean;
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
  /** How the number at a JSON pointer is written, where its value does not tell (`1.0`); see `JsonDocument`. */
  readonly numberText?: (pointer: string) => string | undefined;
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

/** Anything that checks resources: the validator, or what stands for it in a test. */
export interface ResourceValidator {
  /** Checks a resource; never throws on outside data. Sorted by place. Errors make the resource invalid. */
  validate(resource: JsonValue, options?: ValidateOptions): ProfileFinding[];
}

/** A validator that also reads FHIR's XML. */
export interface DocumentValidator extends ResourceValidator {
  readXml(text: string, file?: string): ReadFhirXml;
}

/** A profile, or a logical model, that is ready to check with. */
export interface CompiledProfile {
  readonly url: string;
  readonly version: string | undefined;
  /** The type that it constrains: `Patient`; of a logical model its url. */
  readonly type: string;
  readonly kind: string;
  /** As `Validator.validate`, against this profile beside the others that are asked for. */
  validate(resource: JsonValue, options?: ValidateOptions): ProfileFinding[];
}

/** What a text gave: the resource, if it could be read, and what is wrong with it. */
export interface CheckedText {
  readonly resource?: JsonValue;
  readonly valid: boolean;
  /** With line and column. */
  readonly findings: readonly Finding[];
}

/**
 * Checks FHIR R4 resources, and instances of logical models, against definitions. Definitions are compiled when a
 * resource first needs them, and kept: make one validator and use it often.
 *
 * @example
 * const validator = new Validator({ definitions });
 * const findings = validator.validate(questionnaire, { profiles: ['http://mhero.org/fhir/StructureDefinition/mhero-flow'] });
 */
export class Validator implements DocumentValidator {
  readonly #context: ValidatorContext;
  readonly #xmlTypes: XmlTypes;

  constructor(options: ValidatorOptions) {
    const definitions = withBaseType(options.definitions);
    this.#context = {
      structures: new Structures(definitions),
      terminology: options.terminology ?? createTerminology(definitions),
      compareQuantities,
      now: options.now,
      allowUnknownExtensions: options.allowUnknownExtensions === true,
      allowExampleUrls: options.allowExampleUrls !== false,
      ignoreContained: options.ignoreContained === true,
      globalProfiles: options.globalProfiles ?? new Map(),
      references: options.references ?? 'ignore',
      trustReferenceUrls: options.trustReferenceUrls === true,
    };
    this.#xmlTypes = xmlTypes(this.#context.structures);
  }

  /**
   * Checks a resource against the specification, the profiles that it claims and those asked for; never throws on
   * outside data. What is no resource is checked against the logical models asked for. Sorted by place; errors
   * make the resource invalid.
   */
  validate(resource: JsonValue, options: ValidateOptions = {}): ProfileFinding[] {
    return validate(resource, options, this.#context);
  }

  /**
   * Checks a resource in JSON or XML, told apart by its first sign. Each finding has line and column.
   *
   * @param options.file name of the text in the findings
   */
  validateText(text: string, options: ValidateOptions & { readonly file?: string } = {}): CheckedText {
    const { file = 'resource', ...given } = options;
    const read = looksLikeXml(text) ? this.readXml(text, file) : parseJson(text, file);
    const strict = strictJson(read.findings);
    if (read.document === undefined) return { valid: false, findings: strict };
    const { value, positions, numberText } = read.document;
    const found = this.validate(value, numberText === undefined ? given : { ...given, numberText });
    const findings = [...strict, ...locate(found, file, positions)];
    return {
      resource: value,
      valid: !findings.some(({ severity }) => severity === 'error'),
      findings: findings.sort(compareFindings),
    };
  }

  /** Reads FHIR's XML into the JSON of the same resource. Never throws. */
  readXml(text: string, file = 'resource'): ReadFhirXml {
    return readFhirXml(text, file, this.#xmlTypes);
  }

  /**
   * Makes a profile ready, by its canonical with or without `|version`.
   *
   * @throws RangeError if it is not among the definitions, or no snapshot can be made for it
   */
  compile(profile: string): CompiledProfile {
    const structure = this.#context.structures.profile(profile);
    if (structure === undefined) throw new RangeError(`There is no definition of the profile ${profile}`);
    const { url, version, type, kind } = structure;
    return {
      url,
      version,
      type,
      kind,
      validate: (resource, options = {}) =>
        this.validate(resource, { ...options, profiles: [...(options.profiles ?? []), profile] }),
    };
  }
}

function validate(
  resource: JsonValue,
  options: ValidateOptions,
  context: ValidatorContext,
): ProfileFinding[] {
  const run = new Run(context, options);
  const type = (isObject(resource) ? textOf(resource, 'resourceType') : undefined) ?? '';
  const models = type === '' ? logicalModels(options.profiles ?? [], context.structures) : [];
  if (models.length > 0) return validateInstance(resource, models, new Run(context, options));
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
