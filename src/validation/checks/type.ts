/** Types that a profile leaves to an element, and the profiles on them (ElementDefinition.type). */
import { catalogue, reporter } from '../../findings/message.ts';
import type { ElementCheck, ElementSource } from '../compile.ts';
import type { Structures } from '../structures.ts';

export const typeMessages = catalogue({
  'profile.type': {
    severity: 'error',
    title: 'Type not allowed',
    text: ({ element, allowed, found }: { element: string; allowed: string; found: string }) =>
      `${element} must be ${allowed}, found ${found}.`,
    why: 'The definition lists the types that the element can have (ElementDefinition.type).',
    fix: 'Use one of the types that are allowed.',
  },
  'profile.type-profile': {
    severity: 'error',
    title: 'Conforms to none of the profiles',
    text: ({ element, profiles, reasons }: { element: string; profiles: string; reasons: string }) =>
      `${element} conforms to none of ${profiles}: ${reasons}`,
    why: 'The definition asks for a value that conforms to one of several profiles (ElementDefinition.type.profile).',
    fix: 'Mend the value for the profile that it is meant for.',
  },
  'profile.profile-unknown': {
    severity: 'error',
    title: 'Profile not known',
    text: ({ profile }: { profile: string }) => `The profile ${profile} is not known, so it was not checked.`,
    why: 'The definition asks for a value that conforms to this profile, and it is not here (ElementDefinition.type.profile).',
    fix: 'Give the package that holds the profile, or correct the url.',
  },
});

const report = reporter(typeMessages);

/** Only where a profile narrows the types; in the base the names of the JSON keys already say it. */
export function typeCheck({
  definition,
  base,
  structure,
  tree,
  structures,
}: ElementSource): ElementCheck | undefined {
  const allowed = definition.types.map((type) => type.code);
  if (base === undefined || allowed.length === 0) return undefined;
  if (base.types.every((type) => allowed.includes(type.code))) return undefined;
  return (node, run) => {
    if (node.type === '' || allowed.some((type) => allows(type, node.type, structures))) return;
    const args = { element: definition.id, allowed: allowed.join(' or '), found: node.type };
    run.add(node, report('profile.type', args, {}), structure.rulesOf(tree));
  };
}

/** A string is no markdown, though that is a kind of string: only abstract types stand for the types below. */
function allows(type: string, found: string, structures: Structures): boolean {
  if (type === found) return true;
  return structures.type(type)?.isAbstract !== false && structures.isKindOf(found, type);
}

/** The value must conform to one of the profiles of its type. */
export function typeProfileCheck(source: ElementSource): ElementCheck | undefined {
  const { definition, base, structure, tree } = source;
  const withProfiles = definition.types.filter(
    ({ code, profiles }) =>
      profiles.length > 0 &&
      !base?.types.some((type) => type.code === code && sameTexts(type.profiles, profiles)),
  );
  if (withProfiles.length === 0 || !definition.path.includes('.')) return undefined;
  return (node, run) => {
    const type = withProfiles.find(({ code }) => run.structures.isKindOf(node.type, code));
    if (type === undefined) return;
    const known = type.profiles
      .map((url) => run.structures.rulesOfProfile(url))
      .filter((rules) => rules !== undefined);
    if (known.length < type.profiles.length) {
      // One that fits is enough, whatever the others are.
      const fits = known.length > 0 && known.some((rules) => run.conforms(node, rules.structure, rules));
      const missing = type.profiles.filter((url) => run.structures.rulesOfProfile(url) === undefined);
      for (const profile of missing) {
        const finding = report('profile.profile-unknown', { profile }, {});
        // Extensions that are not known are told of where they are used. A definition that no snapshot can be made
        // of is there, and at fault itself.
        const isThere =
          run.structures.definitions.get('StructureDefinition', profile.replace(/#.*$/, '')) !== undefined;
        const isLess = fits || isThere || type.code === 'Extension';
        const severity = isLess ? 'warning' : finding.severity;
        run.add(node, { ...finding, severity }, structure.rulesOf(tree));
      }
    }
    const [only] = known;
    if (only === undefined) return;
    if (type.profiles.length === 1) run.apply(node, only.structure, only);
    else if (
      known.length === type.profiles.length &&
      !known.some((rules) => run.conforms(node, rules.structure, rules))
    ) {
      const reasons = known
        .map(
          (rules) =>
            run.judge(node, rules.structure, rules).find(({ severity }) => severity === 'error')?.message ??
            '',
        )
        .join(' ');
      const args = { element: definition.id, profiles: type.profiles.join(', '), reasons };
      run.add(node, report('profile.type-profile', args, {}), structure.rulesOf(tree));
    }
  };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text) => b.includes(text));
}
