/** What a Reference or canonical may point to (ElementDefinition.type.targetProfile). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { ElementCheck, ElementRules, ElementSource, Structure } from '../compile.ts';
import type { Node } from '../node.ts';
import { readRestUrl } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import { type DefinitionType, findDefinition } from '../../fhir/definitions.ts';
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
  'profile.target-profile-unknown': {
    severity: 'error',
    title: 'Profile of the target not known',
    text: ({ element, profile }: { element: string; profile: string }) =>
      `${element} must refer to a resource that conforms to ${profile}, which is not known, so it was not checked.`,
    why: 'The definition asks that the target of the reference conforms to this profile, and it is not here.',
    fix: 'Give the package that holds the profile, or correct the url.',
  },
  'profile.target-not-checked': {
    severity: 'information',
    title: 'Target not checked',
    text: ({ reference, what, reason }: { reference: string; what: string; reason: string }) =>
      `Whether ${reference} is ${what} can not be told here: ${reason}.`,
    why: 'The definition says what a reference may point to; what can not be looked at is not taken as right.',
    fix: 'Put the resource into the Bundle, or follow references (with a server, or the option resolve).',
  },
  'profile.reference-aggregation': {
    severity: 'error',
    title: 'Target in the wrong place',
    text: ({ element, allowed, found }: { element: string; allowed: string; found: string }) =>
      `The target of ${element} must be ${allowed}; it is ${found}.`,
    why: 'The definition says whether the target is contained, in the same Bundle, or elsewhere (ElementDefinition.type.aggregation).',
    fix: 'Move the resource that is referred to.',
  },
  'profile.canonical-not-checked': {
    severity: 'information',
    title: 'Canonical not known',
    text: ({ found, allowed }: { found: string; allowed: string }) =>
      `Whether ${found} names a ${allowed} can not be told here.`,
    why: 'A canonical names a definition; this one is not among those that are here.',
    fix: 'Give the package that holds the definition, or correct the canonical.',
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
  if (type === undefined) return undefined;
  const places = type.aggregation;
  const inBase = base?.types.find(({ code }) => code === type.code);
  const asksForPlace = places.length > 0 && !sameTexts(places, inBase?.aggregation ?? []);
  const targets = sameTexts(type.targetProfiles, inBase?.targetProfiles ?? []) ? [] : type.targetProfiles;
  const asksForTarget = targets.length > 0 && !targets.includes(`${typeUrl}Resource`);
  if (!asksForPlace && !asksForTarget) return undefined;
  return (node, run) => {
    if (node.type !== type.code) return;
    const rules = structure.rulesOf(tree);
    if (asksForPlace) checkPlace(node, places, rules, run);
    if (!asksForTarget) return;
    if (type.code === 'canonical') checkCanonical(node, targets, rules, run);
    else checkTarget(node, targets, rules, run);
  };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text) => b.includes(text));
}

/** Names of the places, as a message tells them. */
const placeNames: ReadonlyMap<string, string> = new Map([
  ['contained', 'contained'],
  ['bundled', 'in the same Bundle'],
  ['referenced', 'not contained'],
]);

/** What is in the same Bundle is a resource of its own, so that it is one that is referred to, too. */
function checkPlace(node: Node, places: readonly string[], rules: ElementRules, run: Run): void {
  const reference = isObject(node.value) ? textOf(node.value, 'reference') : node.value;
  if (typeof reference !== 'string') return;
  const isInBundle = () => run.resolve(reference, node)?.scope.around?.type === 'Bundle';
  const found = reference.startsWith('#') ? 'contained' : isInBundle() ? 'bundled' : 'elsewhere';
  if (places.includes(found) || (places.includes('referenced') && found !== 'contained')) return;
  const args = {
    element: rules.definition.id,
    allowed: places.map((place) => placeNames.get(place) ?? show(place)).join(' or '),
    found: placeNames.get(found) ?? found,
  };
  run.add(node, report('profile.reference-aggregation', args, {}), rules);
}

/** What a target may be: a type of the specification, or a profile. */
interface Target {
  readonly profile: Structure;
  readonly type: string;
}

function checkTarget(node: Node, targets: readonly string[], rules: ElementRules, run: Run): void {
  if (!isObject(node.value)) return;
  const reference = textOf(node.value, 'reference');
  const resolved = reference === undefined ? undefined : run.resolve(reference, node);
  const types = targetTypes(targets, run);
  const stated = textOf(node.value, 'type')?.replace(typeUrl, '');
  const named = reference === undefined ? undefined : readRestUrl(reference)?.type;
  const found = resolved?.type ?? stated ?? named;
  if (found === undefined || run.structures.type(found)?.kind !== 'resource') {
    if (reference !== undefined && !reference.startsWith('#'))
      addNotChecked(node, targets, 'its type is not known', rules, run);
    return;
  }
  const allowed = types.filter(({ type }) => run.structures.isKindOf(found, type));
  if (types.length < targets.length) checkUnknownTargets(node, targets, allowed, resolved, rules, run);
  else if (allowed.length === 0) {
    const names = [...new Set(types.map(({ type }) => type))].join(' or ');
    const finding = report(
      'profile.reference-type',
      { element: rules.definition.id, allowed: names, found },
      {},
    );
    // The type in a url is only what the reference says of itself.
    const isStated = resolved !== undefined || stated !== undefined || run.context.trustReferenceUrls;
    run.add(node, isStated ? finding : { ...finding, severity: 'warning' }, rules);
  } else checkConformance(node, allowed, resolved, rules, run);
}

/** A target profile that is not known could be of any type; a known one that fits is enough. */
function checkUnknownTargets(
  node: Node,
  targets: readonly string[],
  allowed: readonly Target[],
  resolved: Node | undefined,
  rules: ElementRules,
  run: Run,
): void {
  const missing = targets.filter((url) => run.structures.profile(url) === undefined);
  if (resolved === undefined) {
    if (allowed.some(({ profile }) => !profile.isProfile)) return;
    addNotChecked(node, missing, 'the profile is not known', rules, run);
    return;
  }
  const fits = allowed.some(({ profile }) => !profile.isProfile || run.conforms(resolved, profile));
  for (const profile of missing) {
    const args = { element: rules.definition.id, profile };
    const finding = report('profile.target-profile-unknown', args, {});
    run.add(node, fits ? { ...finding, severity: 'warning' } : finding, rules);
  }
}

function checkConformance(
  node: Node,
  allowed: readonly Target[],
  resolved: Node | undefined,
  rules: ElementRules,
  run: Run,
): void {
  if (allowed.some(({ profile }) => !profile.isProfile)) return;
  const urls = allowed.map(({ profile }) => profile.url);
  if (resolved === undefined) {
    addNotChecked(node, urls, 'the resource is not here', rules, run);
    return;
  }
  if (allowed.some(({ profile }) => run.conforms(resolved, profile))) return;
  const [first] = allowed;
  const reason =
    first === undefined
      ? ''
      : (run.judge(resolved, first.profile).find((f) => f.severity === 'error')?.message ?? '');
  const args = { element: rules.definition.id, profiles: urls.join(' or '), reason };
  run.add(node, report('profile.reference-profile', args, {}), rules);
}

function addNotChecked(
  node: Node,
  targets: readonly string[],
  reason: string,
  rules: ElementRules,
  run: Run,
): void {
  const reference = isObject(node.value) ? textOf(node.value, 'reference') : undefined;
  const what = targets.map((url) => url.replace(typeUrl, '')).join(' or ');
  // What a logical reference points to (an identifier, no url) is for its owner to find.
  if (reference === undefined) return;
  run.add(
    node,
    report('profile.target-not-checked', { reference: show(reference), what, reason }, {}),
    rules,
  );
}

/** The targets that are known. */
function targetTypes(targets: readonly string[], run: Run): Target[] {
  return targets
    .map((url) => run.structures.profile(url))
    .filter((profile) => profile !== undefined)
    .map((profile) => ({ profile, type: profile.type }));
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
  if (types.length < targets.length) return;
  const allowed = [...new Set(types.map(({ type }) => type))];
  const { definitions } = run.structures;
  if (
    definitionTypes.some(
      (type) => allowed.includes(type) && findDefinition(definitions, type, url) !== undefined,
    )
  )
    return;
  const found = definitionTypes.find((type) => findDefinition(definitions, type, url) !== undefined);
  if (found === undefined) {
    if (run.options.resolve?.(url) === undefined) {
      const args = { found: show(url), allowed: allowed.join(' or ') };
      run.add(node, report('profile.canonical-not-checked', args, {}), rules);
    }
    return;
  }
  const args = {
    element: rules.definition.id,
    allowed: allowed.join(' or '),
    found: `${found} (${show(url)})`,
  };
  run.add(node, report('profile.canonical-type', args, {}), rules);
}
