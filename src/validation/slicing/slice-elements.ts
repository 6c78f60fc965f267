/** The element definitions that a discriminator's path leads to within a slice. */
import type { ElementRules } from '../compile.ts';
import type { Structures } from '../structures.ts';
import type { ElementTree } from '../structure/element-tree.ts';
import type { PathStep } from './path.ts';

/**
 * Follows a path through the elements of a slice, and on into the profiles and types of an element where the
 * slice itself doesn't go on.
 */
export function elementsAt(
  slice: ElementRules,
  steps: readonly PathStep[],
  structures: Structures,
): readonly ElementRules[] {
  let elements: readonly ElementRules[] = [slice];
  for (const step of steps) elements = elements.flatMap((element) => follow(element, step, structures));
  return elements;
}

function follow(element: ElementRules, step: PathStep, structures: Structures): readonly ElementRules[] {
  switch (step.kind) {
    case 'child':
      return childrenOf(element, step.name, structures);
    case 'extension':
      return childrenOf(element, 'extension', structures).flatMap((extension) => {
        const slices = slicesIn(extension.tree).map((tree) => extension.structure.rulesOf(tree));
        return slices.filter((slice) => isExtension(slice, step.url));
      });
    case 'ofType':
      return element.definition.types.some(({ code }) => code === step.type) ? [element] : [];
    case 'resolve':
      return element.definition.types.flatMap(({ targetProfiles }) =>
        targetProfiles.flatMap((url) => structures.profile(url)?.rules ?? []),
      );
  }
}

/** Slices, and the slices of slices. */
function slicesIn(tree: ElementTree): ElementTree[] {
  return tree.slices.flatMap((slice) => [slice, ...slicesIn(slice)]);
}

function childrenOf(element: ElementRules, name: string, structures: Structures): readonly ElementRules[] {
  const own = element.tree.children.filter((child) => child.definition.name === name);
  if (own.length > 0) {
    // Slices that must be there tell as much as the element itself.
    const withSlices = own.flatMap((tree) => [
      tree,
      ...tree.slices.filter((slice) => slice.definition.min > 0),
    ]);
    // So does a profile on the type, which need not be unfolded here.
    const ofProfiles = element.definition.types
      .flatMap(({ profiles }) => profiles)
      .flatMap((url) => structures.rulesOfProfile(url) ?? [])
      .flatMap((rules) => childrenOf(rules, name, structures));
    return [...withSlices.map((tree) => element.structure.rulesOf(tree)), ...ofProfiles];
  }
  if (element.tree.children.length > 0) return [];
  return element.definition.types.flatMap(({ code, profiles }) => {
    const rulesOfType =
      profiles.length > 0
        ? profiles.map((url) => structures.rulesOfProfile(url))
        : [structures.type(code)?.rules];
    return rulesOfType.flatMap((rules) => (rules === undefined ? [] : childrenOf(rules, name, structures)));
  });
}

function isExtension(slice: ElementRules, url: string): boolean {
  if (slice.definition.types.some(({ profiles }) => profiles.includes(url))) return true;
  const fixed = slice.tree.children.find((child) => child.definition.name === 'url')?.definition.fixed;
  return fixed?.value === url;
}
