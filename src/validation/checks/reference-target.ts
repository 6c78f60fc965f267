/** What a Reference or canonical may point to (ElementDefinition.type.targetProfile). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { ElementCheck, ElementRules, ElementSource } from '../compile.ts';
import type { Node } from '../node.ts';
import { readRestUrl } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import type { DefinitionType } from '../../fhir/definitions.ts';
import { show } from './fixed.ts';

export const referenceTargetMessages = catalogue({
  'profile.reference-type': {
    severity: 'error',
    title: 'Reference to the wrong type',
    text: ({ element, allowed, found }: { element: string; allowed: string; found: string }) =>
      `${element} must refer to ${allowed}, found ${found}.`,
    why: 'The definition lists the types that a reference may point to (ElementDefinition.type.targetProfile).',
    fix: 'Refer to a resource of one of these types.',
  },
  'profile.reference-profile': {
    severity: 'error',
    title: 'Target does not conform',
    text: ({ element, profiles, reason }: { element: string; profiles: string; reason: string }) =>
      `${element} must refer to a resource that conforms to ${profiles}: ${reason}`,
    why: 'The definition asks that the target of the reference conforms to a profile.',
    fix: 'Mend the resource that is referred to, or refer to another one.',
  },
  'profile.canonical-type': {
    severity: 'error',
    title: 'Canonical of the wrong type',
    text: ({ element, allowed, found }: { element: string; allowed: string; found: string }) =>
      `${element} must name a ${allowed}, found a ${found}.`,
    why: 'The definition lists the types of definitions that the canonical may name.',
    fix: 'Name a definition of that type.',
  },
});

const report = reporter(referenceTargetMessages);
const typeUrl = 'http://hl7.org/fhir/StructureDefinition/';

export function targetCheck({ definition, base, structure, tree }: ElementSource): ElementCheck | undefined {
  const type = definition.types.find(({ code }) => code === 'Reference' || code === 'canonical');
  if (type === undefined || type.targetProfiles.length === 0) return undefined;
  const same = base?.types.find(({ code }) => code === type.code)?.targetProfiles;
  if (same?.length === type.targetProfiles.length && same.every((url) => type.targetProfiles.includes(url)))
    return undefined;
  const targets = type.targetProfiles;
  if (targets.includes(`${typeUrl}Resource`)) return undefined;
  return (node, run) => {
    if (node.type !== type.code) return;
    const rules = structure.rulesOf(tree);
    if (type.code === 'canonical') checkCanonical(node, targets, rules, run);
    else checkTarget(node, targets, rules, run);
  };
}

function checkTarget(node: Node, targets: readonly string[], rules: ElementRules, run: Run): void {
  if (!isObject(node.value)) return;
  const reference = textOf(node.value, 'reference');
  const element = rules.definition.id;
  const resolved = reference === undefined ? undefined : run.resolve(reference, node);
  const types = targetTypes(targets, run);
  const stated = textOf(node.value, 'type')?.replace(typeUrl, '');
  const found =
    resolved?.type ?? stated ?? (reference === undefined ? undefined : readRestUrl(reference)?.type);
  // A target profile that is not known could be of any type.
  if (types === undefined || found === undefined || run.structures.type(found)?.kind !== 'resource') return;
  const allowed = types.filter(({ type }) => run.structures.isKindOf(found, type));
  if (allowed.length === 0) {
    const names = [...new Set(types.map(({ type }) => type))].join(' or ');
    const finding = report('profile.reference-type', { element, allowed: names, found }, {});
    // The type in a url is only what the reference says of itself.
    run.add(
      node,
      resolved === undefined && stated === undefined ? { ...finding, severity: 'warning' } : finding,
      rules,
    );
    return;
  }
  if (resolved === undefined || allowed.some(({ profile }) => !profile.isProfile)) return;
  if (allowed.some(({ profile }) => run.conforms(resolved, profile))) return;
  const [first] = allowed;
  const reason =
    first === undefined
      ? ''
      : (run.judge(resolved, first.profile).find((f) => f.severity === 'error')?.message ?? '');
  const profiles = allowed.map(({ profile }) => profile.url).join(' or ');
  run.add(node, report('profile.reference-profile', { element, profiles, reason }, {}), rules);
}

function targetTypes(targets: readonly string[], run: Run) {
  const types = [];
  for (const url of targets) {
    const profile = run.structures.profile(url);
    if (profile === undefined) return undefined;
    types.push({ profile, type: profile.type });
  }
  return types;
}

const definitionTypes: readonly DefinitionType[] = [
  'Questionnaire',
  'ValueSet',
  'StructureDefinition',
  'CodeSystem',
  'SearchParameter',
  'CapabilityStatement',
];

const looksUpItself = new Set(['Meta.profile']);

function checkCanonical(node: Node, targets: readonly string[], rules: ElementRules, run: Run): void {
  if (typeof node.value !== 'string' || node.value.startsWith('#')) return;
  // That a claimed profile is not known is told where it is looked up.
  if (looksUpItself.has(rules.definition.path)) return;
  const url = node.value.replace(/#.*$/, '');
  // A target profile that is not known could be of any type.
  const types = targetTypes(targets, run);
  if (types === undefined) return;
  const allowed = [...new Set(types.map(({ type }) => type))];
  const { definitions } = run.structures;
  if (definitionTypes.some((type) => allowed.includes(type) && definitions.get(type, url) !== undefined))
    return;
  const found = definitionTypes.find((type) => definitions.get(type, url) !== undefined);
  if (found === undefined) return;
  const args = {
    element: rules.definition.id,
    allowed: allowed.join(' or '),
    found: `${found} (${show(url)})`,
  };
  run.add(node, report('profile.canonical-type', args, {}), rules);
}
