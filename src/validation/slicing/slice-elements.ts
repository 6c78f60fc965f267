/** The element definitions that a discriminator's path leads to within a slice. */
import type { ElementRules } from '../compile.ts';
import type { Structures } from '../structures.ts';
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
        const slices = extension.tree.slices.map((tree) => extension.structure.rulesOf(tree));
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

function childrenOf(element: ElementRules, name: string, structures: Structures): readonly ElementRules[] {
  const own = element.tree.children.filter((child) => child.definition.name === name);
  if (own.length > 0) {
    // Slices that must be there tell as much as the element itself.
    const withSlices = own.flatMap((tree) => [
      tree,
      ...tree.slices.filter((slice) => slice.definition.min > 0),
    ]);
    return withSlices.map((tree) => element.structure.rulesOf(tree));
  }
  if (element.tree.children.length > 0) return [];
  return element.definition.types.flatMap(({ code, profiles }) => {
    const structuresOfType =
      profiles.length > 0 ? profiles.map((url) => structures.profile(url)) : [structures.type(code)];
    return structuresOfType.flatMap((structure) =>
      structure === undefined ? [] : childrenOf(structure.rules, name, structures),
    );
  });
}

function isExtension(slice: ElementRules, url: string): boolean {
  if (slice.definition.types.some(({ profiles }) => profiles.includes(url))) return true;
  const fixed = slice.tree.children.find((child) => child.definition.name === 'url')?.definition.fixed;
  return fixed?.value === url;
}
