import type { ExtensionContext } from '../compile.ts';
import type { Binding, BindingStrength } from '../structure/binding.ts';

/**
 * Invariants of R4 whose expression does not say what their text says, with the expression that does. Found by
 * the expression as published, so that a profile that repeats an invariant is mended too.
 */
export const errata: ReadonlyMap<string, string> = new Map([
  // A probability may be a Range or missing; then there is nothing to compare (ras-2).
  [
    'probability is decimal implies (probability as decimal) <= 100',
    '(probability.exists() and (probability is decimal)) implies (probability as decimal) <= 100',
  ],
  // "If there are more than one enableWhen" means two as well (que-12).
  [
    'enableWhen.count() > 2 implies enableBehavior.exists()',
    'enableWhen.count() > 1 implies enableBehavior.exists()',
  ],
  // The type is `boolean`, not `Boolean` (que-7).
  ["operator = 'exists' implies (answer is Boolean)", "operator = 'exists' implies (answer is boolean)"],
  // Without a fullUrl it is no version specific one (bdl-8).
  ["fullUrl.contains('/_history/').not()", "fullUrl.exists() implies fullUrl.contains('/_history/').not()"],
  // The XPath of the same invariants lets a missing name pass, and means the whole name (xxx-0).
  [
    "name.matches('[A-Z]([A-Za-z0-9_]){0,254}')",
    "name.exists() implies name.matches('^[A-Z]([A-Za-z0-9_]){0,254}$')",
  ],
  // A category is a CodeableConcept, which never equals a text (con-3).
  [
    "clinicalStatus.exists() or verificationStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-ver-status' and code = 'entered-in-error').exists() or category.select($this='problem-list-item').empty()",
    "clinicalStatus.exists() or verificationStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-ver-status' and code = 'entered-in-error').exists() or category.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-category' and code = 'problem-list-item').empty()",
  ],
  // `when` repeats, so that `in` has a list on its left (tim-9).
  [
    "offset.empty() or (when.exists() and ((when in ('C' | 'CM' | 'CD' | 'CV')).not()))",
    "offset.empty() or (when.exists() and when.select($this in ('C' | 'CM' | 'CD' | 'CV')).allFalse())",
  ],
]);

/** Bindings that R4 publishes with a strength that it did not mean, by element and value set. */
const bindingErrata: ReadonlyMap<string, BindingStrength> = new Map([
  // A component of a vital sign is whatever was measured with it, in the units of that.
  ['Observation.component.value[x] http://hl7.org/fhir/ValueSet/ucum-vitals-common|4.0.1', 'extensible'],
]);

/** The strength that a binding was meant to have. */
export function meantStrength(path: string, { strength, valueSet }: Binding): BindingStrength {
  return bindingErrata.get(`${path} ${valueSet}`) ?? strength;
}

const formats: ReadonlySet<string> = new Set(['xml', 'json', 'ttl']);

/** Words that R4 uses beside the codes of a required value set, by element. */
const wordsBeside: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  // "Formats supported (xml | json | ttl | mime type)"
  ['CapabilityStatement.format', formats],
  // These were codes of their own before R4, whose examples still have them; HL7's validator takes them.
  ['TestScript.setup.action.operation.accept', formats],
  ['TestScript.setup.action.operation.contentType', formats],
  ['TestScript.setup.action.assert.contentType', formats],
]);

export function wordsOf(path: string): ReadonlySet<string> | undefined {
  return wordsBeside.get(path);
}

const extensionUrl = 'http://hl7.org/fhir/StructureDefinition/';
const elements = (...paths: readonly string[]): readonly ExtensionContext[] =>
  paths.map((expression) => ({ type: 'element', expression }));

/**
 * Extensions that R4's own definitions have where their context does not let them stand. Later definitions of the
 * same extensions, in HL7's extensions package, add these places.
 */
export const contextErrata: ReadonlyMap<string, readonly ExtensionContext[]> = new Map([
  [`${extensionUrl}structuredefinition-fhir-type`, elements('ElementDefinition.type')],
  [`${extensionUrl}regex`, elements('ElementDefinition.type')],
  [
    `${extensionUrl}structuredefinition-normative-version`,
    elements('ElementDefinition', 'CanonicalResource'),
  ],
  [
    `${extensionUrl}capabilitystatement-expectation`,
    elements(
      'CapabilityStatement.format',
      'CapabilityStatement.patchFormat',
      'CapabilityStatement.implementationGuide',
      'CapabilityStatement.imports',
      'CapabilityStatement.rest.resource',
      ...[
        'conditionalCreate',
        'conditionalDelete',
        'conditionalRead',
        'conditionalUpdate',
        'readHistory',
        'referencePolicy',
        'updateCreate',
        'versioning',
      ].map((name) => `CapabilityStatement.rest.resource.${name}`),
      'CapabilityStatement.rest.resource.extension',
      'CapabilityStatement.rest.resource.operation',
      'CapabilityStatement.rest.resource.supportedProfile',
      'CapabilityStatement.rest.security',
      'CapabilityStatement.rest.security.cors',
      'CapabilityStatement.rest.security.service',
      'CapabilityStatement.messaging.reliableCache',
      'CapabilityStatement.messaging.supportedMessage',
    ),
  ],
]);
