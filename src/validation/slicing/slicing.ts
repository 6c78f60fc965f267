/** Slicing compiled: which values of an element belong to which slice (FHIR R4 section 5.1.0.14). */
import type { ElementRules, Structure } from '../compile.ts';
import type { Structures } from '../structures.ts';
import { compileMatcher, type SliceMatcher } from './match.ts';

export interface SliceRules {
  readonly name: string;
  readonly rules: ElementRules;
  readonly matches: SliceMatcher;
}

export interface SlicingRules {
  readonly slices: readonly SliceRules[];
  /** The slice `@default`: what the rest must conform to. */
  readonly rest: ElementRules | undefined;
  readonly isOrdered: boolean;
  /** `open`, `closed` or `openAtEnd`. */
  readonly rules: string;
}

/** Undefined for an element without slices that ask anything. */
export function compileSlicing(
  element: ElementRules,
  structure: Structure,
  structures: Structures,
): SlicingRules | undefined {
  const { tree, definition } = element;
  if (tree.slices.length === 0 || !structure.isProfile) return undefined;
  const { slicing } = definition;
  const discriminators = slicing?.discriminators ?? [];
  const slices: SliceRules[] = [];
  let rest: ElementRules | undefined;
  for (const slice of tree.slices) {
    const rules = structure.rulesOf(slice);
    const name = slice.definition.sliceName ?? '';
    if (name === '@default') rest = rules;
    else slices.push({ name, rules, matches: compileMatcher(discriminators, element, rules, structures) });
  }
  return { slices, rest, isOrdered: slicing?.ordered === true, rules: slicing?.rules ?? 'open' };
}
