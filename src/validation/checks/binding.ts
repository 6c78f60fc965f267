/** Codes that an element takes from a value set (ElementDefinition.binding). */
import type { Finding } from '../../findings/finding.ts';
import { catalogue, reporter } from '../../findings/message.ts';
import { type Code, codesOf, type Membership } from '../../fhir/terminology/terminology.ts';
import { isObject, type JsonValue, textOf } from '../../text/json-value.ts';
import type { ElementCheck, ElementRules, ElementSource } from '../compile.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import type { Binding } from '../structure/binding.ts';
import { meantStrength, wordsOf } from './errata.ts';
import { show } from './fixed.ts';

export const bindingMessages = catalogue({
  'profile.binding-required': {
    severity: 'error',
    title: 'Code not in the required value set',
    text: ({ found, valueSet }: { found: string; valueSet: string }) =>
      `${found} is not in the value set ${valueSet}, which is required.`,
    why: 'With a required binding a code of the value set must be used (FHIR R4 section 4.1.5).',
    fix: 'Use a code of the value set.',
  },
  'profile.binding-extensible': {
    severity: 'warning',
    title: 'Code not in the extensible value set',
    text: ({ found, valueSet }: { found: string; valueSet: string }) =>
      `${found} is not in the value set ${valueSet}; use a code of it unless none fits.`,
    why: 'With an extensible binding a code of the value set must be used where one fits (FHIR R4 section 4.1.5).',
    fix: 'Use a code of the value set, if one means the same.',
  },
  'profile.binding-preferred': {
    severity: 'information',
    title: 'Code not in the preferred value set',
    text: ({ found, valueSet }: { found: string; valueSet: string }) =>
      `${found} is not in the value set ${valueSet}, which is preferred.`,
    why: 'With a preferred binding codes of the value set are encouraged (FHIR R4 section 4.1.5).',
    fix: 'Nothing has to be done.',
  },
  'profile.binding-no-code': {
    severity: 'error',
    title: 'No code',
    text: ({ valueSet }: { valueSet: string }) =>
      `A code of the value set ${valueSet} is needed, found none.`,
    why: 'A binding asks for a code; text alone does not meet it (FHIR R4 section 4.1.5).',
    fix: 'Add a coding of the value set.',
  },
  'profile.binding-version': {
    severity: 'error',
    title: 'Code of another version of its system',
    text: ({ found, valueSet }: { found: string; valueSet: string }) =>
      `The value set ${valueSet} takes ${found} of another version of its code system than the one that is named.`,
    why: 'A value set that names the version of a code system has the codes of that version only (ValueSet.compose.include.version).',
    fix: 'Name the version that the value set draws on, or leave Coding.version out.',
  },
  'profile.binding-not-checked': {
    severity: 'information',
    title: 'Code not checked',
    text: ({ found, valueSet }: { found: string; valueSet: string }) =>
      `Whether ${found} is in the value set ${valueSet} can not be told here.`,
    why: 'The value set, or a code system that it draws on, is not among the definitions.',
    fix: 'Give the package that holds it, if the code should be checked.',
  },
});

const report = reporter(bindingMessages);

export function bindingCheck({ definition, base, structure, tree }: ElementSource): ElementCheck | undefined {
  if (definition.binding === undefined) return undefined;
  const binding = { ...definition.binding, strength: meantStrength(definition.path, definition.binding) };
  const same = base?.binding;
  const isOfBase =
    same?.valueSet === binding.valueSet &&
    same.strength === binding.strength &&
    same.maxValueSet === binding.maxValueSet;
  const bound = isOfBase ? [...binding.additional] : valueSetsOf(binding);
  const isRequired = bound.some(({ strength }) => strength === 'required');
  if (bound.length === 0) return undefined;
  const words = wordsOf(definition.path);
  return (node, run) => {
    if (!isCoded(node)) return;
    if (words !== undefined && typeof node.value === 'string' && words.has(node.value)) return;
    const rules = structure.rulesOf(tree);
    if (node.value === undefined) {
      // An extension stands in for the code, and a required binding leaves no room for that.
      if (isRequired)
        run.add(node, report('profile.binding-no-code', { valueSet: binding.valueSet }, {}), rules);
      return;
    }
    checkBinding(node, node.value, bound, rules, run);
  };
}

/** A value set that codes are to be of. */
interface BoundSet {
  readonly strength: keyof typeof unmet | 'maximum';
  readonly valueSet: string;
}

/** What a binding asks for, the main value set last. */
function valueSetsOf({ strength, valueSet, maxValueSet, additional }: Binding): BoundSet[] {
  return [
    ...additional,
    ...(maxValueSet === undefined ? [] : [{ strength: 'maximum' as const, valueSet: maxValueSet }]),
    ...(strength === 'example' ? [] : [{ strength, valueSet }]),
  ];
}

const codedTypes = new Set([
  'code',
  'uri',
  'string',
  'Coding',
  'CodeableConcept',
  'Quantity',
  'canonical',
  'url',
]);

function isCoded(node: Node): boolean {
  return codedTypes.has(node.type);
}

const unmet = {
  required: 'profile.binding-required',
  extensible: 'profile.binding-extensible',
  preferred: 'profile.binding-preferred',
} as const;

function checkBinding(
  node: Node,
  value: JsonValue,
  bound: readonly BoundSet[],
  rules: ElementRules,
  run: Run,
): void {
  const codes = codesOf(value);
  for (const { strength, valueSet } of bound) {
    if (codes.length === 0) {
      if (strength === 'required' && !isQuantityWithoutUnit(value))
        run.add(node, bindingFinding('profile.binding-no-code', value, valueSet), rules);
      continue;
    }
    const weight = strength === 'maximum' ? 'required' : strength;
    const answer = membershipOf(codes, valueSet, run);
    if (answer === 'out')
      run.add(node, bindingFinding(outCode(codes, valueSet, weight, run), value, valueSet), rules);
    else if (answer === 'unknown' && strength !== 'maximum')
      run.add(node, bindingFinding('profile.binding-not-checked', value, valueSet), rules);
  }
}

/** What is wrong with codes that are not in a value set: it may be that they are of another version only. */
function outCode(codes: readonly Code[], valueSet: string, strength: keyof typeof unmet, run: Run) {
  const isOfOtherVersion = codes.some(
    ({ system, code, version }) =>
      version !== undefined && run.terminology.contains(valueSet, { system, code }) !== 'out',
  );
  return isOfOtherVersion ? 'profile.binding-version' : unmet[strength];
}

function bindingFinding(code: keyof typeof bindingMessages, value: JsonValue, valueSet: string): Finding {
  return report(code, { found: describeCodes(value), valueSet }, {});
}

/** Of several codes one in the value set is enough. */
function membershipOf(codes: readonly Code[], valueSet: string, run: Run): Membership {
  let best: Membership = 'out';
  for (const code of codes) {
    const answer = run.terminology.contains(valueSet, code);
    if (answer === 'in') return 'in';
    if (answer === 'unknown') best = 'unknown';
  }
  return best;
}

function isQuantityWithoutUnit(value: JsonValue): boolean {
  return isObject(value) && Object.hasOwn(value, 'value');
}

function describeCodes(value: JsonValue): string {
  if (!isObject(value)) return show(value);
  const codes = codesOf(value).map(({ system, code }) => `${system ?? ''}#${code}`);
  return codes.length === 0 ? (textOf(value, 'text') ?? 'nothing') : codes.join(', ').slice(0, 300);
}
